import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ExpertiseKind } from '../model/registers/words'
import { MemberCategory } from '../model/vocabulary'
import { boardTable, membershipTable } from './board'
import { idColumn, isDate, isNotBlank, oneOf, words } from './columns'
import { personTable } from './institution'

/** How many seats a board wants to fill with one kind of member. */
export const seatPlanTable = sqliteTable(
  'seat_plan',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    category: text('category', { enum: words(MemberCategory) }).notNull(),
    seats: integer('seats').notNull(),
  },
  (t) => [
    check('seat_plan_category', oneOf(t.category, MemberCategory.options)),
    check('seat_plan_seats', sql`${t.seats} between 0 and 500`),
    uniqueIndex('seat_plan_pair').on(t.boardId, t.category),
  ],
)

/** A sector or a skill that a person brings to the boards. */
export const expertiseTable = sqliteTable(
  'expertise',
  {
    id: idColumn(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: words(ExpertiseKind) }).notNull(),
    label: text('label').notNull(),
  },
  (t) => [
    check('expertise_kind', oneOf(t.kind, ExpertiseKind.options)),
    check('expertise_label', isNotBlank(t.label)),
    uniqueIndex('expertise_triple').on(t.personId, t.kind, t.label),
  ],
)

/** A standing interest that a member declared, beside those declared on single items. */
export const interestStatementTable = sqliteTable(
  'interest_statement',
  {
    id: idColumn(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    /** The board that it concerns; null = every board. */
    boardId: text('board_id').references(() => boardTable.id, { onDelete: 'restrict' }),
    text: text('text').notNull(),
    declaredOn: text('declared_on').notNull(),
    endedOn: text('ended_on'),
  },
  (t) => [
    check('interest_statement_text', isNotBlank(t.text)),
    check('interest_statement_declared_on', isDate(t.declaredOn)),
    check('interest_statement_ended_on', sql`${t.endedOn} is null or ${isDate(t.endedOn)}`),
    index('interest_statement_by_person').on(t.personId),
    index('interest_statement_by_board').on(t.boardId),
  ],
)

/** One step of a new member's orientation. */
export const orientationStepTable = sqliteTable(
  'orientation_step',
  {
    id: idColumn(),
    membershipId: text('membership_id')
      .notNull()
      .references(() => membershipTable.id, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    doneOn: text('done_on'),
  },
  (t) => [
    check('orientation_step_position', sql`${t.position} >= 0`),
    check('orientation_step_text', isNotBlank(t.text)),
    check('orientation_step_done_on', sql`${t.doneOn} is null or ${isDate(t.doneOn)}`),
    index('orientation_step_by_membership').on(t.membershipId, t.position),
  ],
)
