import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { GoalStatus, ReviewTopic } from '../model/registers/words'
import { boardTable } from './board'
import { idColumn, isDate, isNotBlank, oneOf, words } from './columns'
import { institutionTable, personTable } from './institution'
import { agendaItemTable, meetingTable } from './meeting'

/** What an item reviewed, in the words of a reviewer's list. */
export const topicReviewTable = sqliteTable(
  'topic_review',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    topic: text('topic', { enum: words(ReviewTopic) }).notNull(),
  },
  (t) => [
    check('topic_review_topic', oneOf(t.topic, ReviewTopic.options)),
    uniqueIndex('topic_review_pair').on(t.agendaItemId, t.topic),
    index('topic_review_by_meeting').on(t.meetingId),
  ],
)

/** A group of stakeholders that was asked, as the Perkins needs assessment wants it shown. */
export const consultationTable = sqliteTable(
  'consultation',
  {
    id: idColumn(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutionTable.id, { onDelete: 'restrict' }),
    boardId: text('board_id').references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
    /** The group, in the words of the profile's list. */
    stakeholder: text('stakeholder').notNull(),
    heldOn: text('held_on').notNull(),
    note: text('note'),
  },
  (t) => [
    check('consultation_stakeholder', isNotBlank(t.stakeholder)),
    check('consultation_held_on', isDate(t.heldOn)),
    index('consultation_by_institution').on(t.institutionId, t.heldOn),
    index('consultation_by_board').on(t.boardId),
    index('consultation_by_meeting').on(t.meetingId),
  ],
)

/** The institution's own copy of a compliance profile, with its own values. */
export const complianceProfileTable = sqliteTable(
  'compliance_profile',
  {
    id: idColumn(),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institutionTable.id, { onDelete: 'restrict' }),
    /** The preset that it began as. */
    presetId: text('preset_id').notNull(),
    name: text('name').notNull(),
    /** JSON of the rules with their values, sources and editions. */
    content: text('content').notNull(),
  },
  (t) => [
    check('compliance_profile_preset_id', isNotBlank(t.presetId)),
    check('compliance_profile_name', isNotBlank(t.name)),
    check('compliance_profile_content', sql`json_valid(${t.content})`),
    index('compliance_profile_by_institution').on(t.institutionId),
  ],
)

/** A profile that a board is judged by: a preset as it is, or the institution's copy. */
export const boardProfileTable = sqliteTable(
  'board_profile',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    presetId: text('preset_id'),
    profileId: text('profile_id').references(() => complianceProfileTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('board_profile_which', sql`(${t.presetId} is null) <> (${t.profileId} is null)`),
    uniqueIndex('board_profile_preset_pair').on(t.boardId, t.presetId),
    uniqueIndex('board_profile_copy_pair').on(t.boardId, t.profileId),
    index('board_profile_by_profile').on(t.profileId),
  ],
)

/** A goal of a board's program of work for one school year. */
export const planGoalTable = sqliteTable(
  'plan_goal',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    /** The calendar year in which the school year begins. */
    year: integer('year').notNull(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    ownerId: text('owner_id').references(() => personTable.id, { onDelete: 'restrict' }),
    dueOn: text('due_on'),
    status: text('status', { enum: words(GoalStatus) })
      .notNull()
      .default('open'),
    progress: text('progress'),
  },
  (t) => [
    check('plan_goal_year', sql`${t.year} between 1900 and 2999`),
    check('plan_goal_position', sql`${t.position} >= 0`),
    check('plan_goal_text', isNotBlank(t.text)),
    check('plan_goal_due_on', sql`${t.dueOn} is null or ${isDate(t.dueOn)}`),
    check('plan_goal_status', oneOf(t.status, GoalStatus.options)),
    index('plan_goal_by_board').on(t.boardId, t.year, t.position),
    index('plan_goal_by_owner').on(t.ownerId),
  ],
)

/** The yearly statement of a board, such as the joint statement of an Ohio business advisory council. */
export const annualReportTable = sqliteTable(
  'annual_report',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    /** The calendar year in which the school year begins. */
    year: integer('year').notNull(),
    /** JSON: what was written under each heading. */
    sections: text('sections').notNull(),
    /** When it was handed in; null = being written. */
    filedOn: text('filed_on'),
  },
  (t) => [
    check('annual_report_year', sql`${t.year} between 1900 and 2999`),
    check('annual_report_sections', sql`json_valid(${t.sections})`),
    check('annual_report_filed_on', sql`${t.filedOn} is null or ${isDate(t.filedOn)}`),
    uniqueIndex('annual_report_pair').on(t.boardId, t.year),
  ],
)
