import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { ActionPriority, ActionRepeat, ActionStatus, MemberRole } from '../model/vocabulary'
import { boardTable } from './board'
import { idColumn, isDate, isNotBlank, oneOf, words } from './columns'
import { personTable } from './institution'
import { agendaItemTable, meetingTable } from './meeting'
import { motionTable } from './minutes'
import { recommendationTable } from './registers'

export const actionItemTable = sqliteTable(
  'action_item',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    /** Running number of the board. */
    number: integer('number').notNull(),
    text: text('text').notNull(),
    dueOn: text('due_on'),
    status: text('status', { enum: words(ActionStatus) }).notNull(),
    closedOn: text('closed_on'),
    /** The day it was given, for one given between meetings; null = the day of its meeting, or not known. */
    givenOn: text('given_on'),
    priority: text('priority', { enum: words(ActionPriority) })
      .notNull()
      .default('normal'),
    /** Why it is blocked or was dropped; null in any other state, or when nobody said. */
    statusReason: text('status_reason'),
    repeats: text('repeats', { enum: words(ActionRepeat) }),
    /** The action of the series before this one, which was done. */
    repeatOfId: text('repeat_of_id').references((): AnySQLiteColumn => actionItemTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('action_item_number', sql`${t.number} >= 1`),
    check('action_item_text', isNotBlank(t.text)),
    check('action_item_due_on', sql`${t.dueOn} is null or ${isDate(t.dueOn)}`),
    check('action_item_status', oneOf(t.status, ActionStatus.options)),
    check('action_item_closed_on', sql`(${t.status} in ('done', 'dropped')) = (${t.closedOn} is not null)`),
    check('action_item_given_on', sql`${t.givenOn} is null or ${isDate(t.givenOn)}`),
    check('action_item_origin', sql`(${t.meetingId} is null) = (${t.agendaItemId} is null)`),
    check('action_item_priority', oneOf(t.priority, ActionPriority.options)),
    check('action_item_status_reason', sql`${t.statusReason} is null or ${t.status} in ('blocked', 'dropped')`),
    check('action_item_repeats', oneOf(t.repeats, ActionRepeat.options)),
    // Not unique: two machines can give the same number before they hear of each other, and the merge counts anew.
    index('action_item_by_number').on(t.boardId, t.number),
    index('action_item_by_repeated').on(t.repeatOfId),
    index('action_item_by_board').on(t.boardId, t.status, t.dueOn),
    index('action_item_by_due').on(t.status, t.dueOn),
    index('action_item_by_meeting').on(t.meetingId),
    index('action_item_by_item').on(t.agendaItemId),
  ],
)

export const actionOwnerTable = sqliteTable(
  'action_owner',
  {
    id: idColumn(),
    actionItemId: text('action_item_id')
      .notNull()
      .references(() => actionItemTable.id, { onDelete: 'restrict' }),
    /** Who owns it: a person, or whoever holds an office of the board at the time. */
    personId: text('person_id').references(() => personTable.id, { onDelete: 'restrict' }),
    office: text('office', { enum: words(MemberRole) }),
    /** Order of the names, from 0. */
    position: integer('position').notNull(),
  },
  (t) => [
    check('action_owner_who', sql`(${t.personId} is null) = (${t.office} is not null)`),
    check('action_owner_office', oneOf(t.office, MemberRole.options)),
    uniqueIndex('action_owner_pair').on(t.actionItemId, t.personId),
    uniqueIndex('action_owner_office_pair').on(t.actionItemId, t.office),
    index('action_owner_by_person').on(t.personId),
  ],
)

/** What somebody reported on an action. */
export const actionNoteTable = sqliteTable(
  'action_note',
  {
    id: idColumn(),
    actionItemId: text('action_item_id')
      .notNull()
      .references(() => actionItemTable.id, { onDelete: 'restrict' }),
    text: text('text').notNull(),
    authorName: text('author_name').notNull(),
    /** Instant, ISO in UTC. */
    writtenAt: text('written_at').notNull(),
  },
  (t) => [
    check('action_note_text', isNotBlank(t.text)),
    check('action_note_author_name', isNotBlank(t.authorName)),
    index('action_note_by_action').on(t.actionItemId, t.writtenAt),
  ],
)

/** A due date that was put off, brought forward, set or taken away: every slip is kept. */
export const dueChangeTable = sqliteTable(
  'due_change',
  {
    id: idColumn(),
    actionItemId: text('action_item_id')
      .notNull()
      .references(() => actionItemTable.id, { onDelete: 'restrict' }),
    dueBefore: text('due_before'),
    dueAfter: text('due_after'),
    changedBy: text('changed_by').notNull(),
    /** Instant, ISO in UTC. */
    changedAt: text('changed_at').notNull(),
    reason: text('reason'),
  },
  (t) => [
    check('due_change_before', sql`${t.dueBefore} is null or ${isDate(t.dueBefore)}`),
    check('due_change_after', sql`${t.dueAfter} is null or ${isDate(t.dueAfter)}`),
    check('due_change_differs', sql`${t.dueBefore} is not ${t.dueAfter}`),
    check('due_change_changed_by', isNotBlank(t.changedBy)),
    index('due_change_by_action').on(t.actionItemId, t.changedAt),
  ],
)

/** What else an action belongs to, besides the item that it was given under. */
export const actionLinkTable = sqliteTable(
  'action_link',
  {
    id: idColumn(),
    actionItemId: text('action_item_id')
      .notNull()
      .references(() => actionItemTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    motionId: text('motion_id').references(() => motionTable.id, { onDelete: 'restrict' }),
    recommendationId: text('recommendation_id').references(() => recommendationTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check(
      'action_link_target',
      sql`(${t.agendaItemId} is null) + (${t.motionId} is null) + (${t.recommendationId} is null) = 2`,
    ),
    uniqueIndex('action_link_item_pair').on(t.actionItemId, t.agendaItemId),
    uniqueIndex('action_link_motion_pair').on(t.actionItemId, t.motionId),
    uniqueIndex('action_link_recommendation_pair').on(t.actionItemId, t.recommendationId),
    index('action_link_by_item').on(t.agendaItemId),
    index('action_link_by_motion').on(t.motionId),
    index('action_link_by_recommendation').on(t.recommendationId),
  ],
)

/**
 * How an open action of an earlier meeting stood when a meeting was adjourned. Before that, matters arising are
 * computed; from then on they are history and must not change when the action is done later.
 */
export const matterArisingTable = sqliteTable(
  'matter_arising',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    actionItemId: text('action_item_id')
      .notNull()
      .references(() => actionItemTable.id, { onDelete: 'restrict' }),
    statusThen: text('status_then', { enum: words(ActionStatus) }).notNull(),
    dueThen: text('due_then'),
  },
  (t) => [
    check('matter_arising_status', oneOf(t.statusThen, ActionStatus.options)),
    check('matter_arising_due', sql`${t.dueThen} is null or ${isDate(t.dueThen)}`),
    uniqueIndex('matter_arising_pair').on(t.meetingId, t.actionItemId),
    index('matter_arising_by_action').on(t.actionItemId),
  ],
)
