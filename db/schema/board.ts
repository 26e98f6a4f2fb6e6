import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  BoardKind,
  Cloth,
  ItemNumbering,
  MajorityRule,
  MemberCategory,
  MemberRole,
  QuorumRule,
  Side,
} from '../model/vocabulary'
import { idColumn, isDate, isFlag, isNotBlank, oneOf, words } from './columns'
import { institutionTable, personTable, programTable } from './institution'

export const boardTable = sqliteTable(
  'board',
  {
    id: idColumn(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutionTable.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    shortName: text('short_name'),
    kind: text('kind', { enum: words(BoardKind) }).notNull(),
    cloth: text('cloth', { enum: words(Cloth) }).notNull(),
    quorumRule: text('quorum_rule', { enum: words(QuorumRule) }).notNull(),
    quorumFixed: integer('quorum_fixed'),
    requiresSeconder: integer('requires_seconder', { mode: 'boolean' }).notNull(),
    noticeDays: integer('notice_days'),
    majorityRule: text('majority_rule', { enum: words(MajorityRule) })
      .notNull()
      .default('majority_of_votes'),
    /** Whether a member who steps back for an interest still counts towards the quorum. */
    recusedInQuorum: integer('recused_in_quorum', { mode: 'boolean' }).notNull().default(true),
    minutesDays: integer('minutes_days'),
    meetingsPerYear: integer('meetings_per_year'),
    itemNumbering: text('item_numbering', { enum: words(ItemNumbering) })
      .notNull()
      .default('per_meeting'),
    /** Language of the minutes where it is not the institution's. */
    language: text('language'),
    /** How long a term usually is. */
    termYears: integer('term_years'),
    /** How many terms a person may serve one after another. */
    maxTerms: integer('max_terms'),
    /** After how many absences one after another the board acts. */
    absenceLimit: integer('absence_limit'),
    /** The share of meetings, in percent, that a member should attend. */
    attendancePercent: integer('attendance_percent'),
  },
  (t) => [
    check('board_name', isNotBlank(t.name)),
    check('board_kind', oneOf(t.kind, BoardKind.options)),
    check('board_cloth', oneOf(t.cloth, Cloth.options)),
    check('board_quorum_rule', oneOf(t.quorumRule, QuorumRule.options)),
    check(
      'board_quorum_fixed',
      sql`(${t.quorumRule} = 'fixed') = (${t.quorumFixed} is not null) and (${t.quorumFixed} is null or ${t.quorumFixed} >= 1)`,
    ),
    check('board_requires_seconder', isFlag(t.requiresSeconder)),
    check('board_notice_days', sql`${t.noticeDays} is null or ${t.noticeDays} between 0 and 365`),
    check('board_majority_rule', oneOf(t.majorityRule, MajorityRule.options)),
    check('board_recused_in_quorum', isFlag(t.recusedInQuorum)),
    check('board_minutes_days', sql`${t.minutesDays} is null or ${t.minutesDays} between 0 and 365`),
    check('board_meetings_per_year', sql`${t.meetingsPerYear} is null or ${t.meetingsPerYear} between 1 and 366`),
    check('board_item_numbering', oneOf(t.itemNumbering, ItemNumbering.options)),
    index('board_by_institution').on(t.institutionId, t.name),
  ],
)

export const boardProgramTable = sqliteTable(
  'board_program',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    programId: text('program_id')
      .notNull()
      .references(() => programTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('board_program_pair').on(t.boardId, t.programId),
    index('board_program_by_program').on(t.programId),
  ],
)

/** An agenda of the board's own to start from. */
export const agendaTemplateTable = sqliteTable(
  'agenda_template',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    /** JSON: items with their sub-items. */
    items: text('items').notNull(),
  },
  (t) => [
    check('agenda_template_name', isNotBlank(t.name)),
    check('agenda_template_items', sql`json_valid(${t.items})`),
    uniqueIndex('agenda_template_by_name').on(t.boardId, t.name),
  ],
)

/** A seat on a board for a term. The same person may hold a later term in another row. */
export const membershipTable = sqliteTable(
  'membership',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    role: text('role', { enum: words(MemberRole) }).notNull(),
    category: text('category', { enum: words(MemberCategory) }).notNull(),
    isVoting: integer('is_voting', { mode: 'boolean' }).notNull(),
    side: text('side', { enum: words(Side) }).notNull(),
    termStart: text('term_start').notNull(),
    termEnd: text('term_end'),
    /** The board decided that the person does not go on after the last day; an ended term that is not final waits for it. */
    isFinal: integer('is_final', { mode: 'boolean' }).notNull().default(false),
    /** Why the board lets the person serve this term, which is one more than its rules allow. */
    beyondReason: text('beyond_reason'),
  },
  (t) => [
    check('membership_role', oneOf(t.role, MemberRole.options)),
    check('membership_category', oneOf(t.category, MemberCategory.options)),
    check('membership_is_voting', isFlag(t.isVoting)),
    check('membership_side', oneOf(t.side, Side.options)),
    check('membership_term_start', isDate(t.termStart)),
    check(
      'membership_term_end',
      sql`${t.termEnd} is null or (${isDate(t.termEnd)} and ${t.termEnd} >= ${t.termStart})`,
    ),
    index('membership_by_board').on(t.boardId, t.termStart),
    index('membership_by_person').on(t.personId),
  ],
)
