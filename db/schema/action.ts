import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ActionStatus } from '../model/vocabulary'
import { boardTable } from './board'
import { idColumn, isDate, isNotBlank, oneOf, words } from './columns'
import { personTable } from './institution'
import { agendaItemTable, meetingTable } from './meeting'

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
  },
  (t) => [
    check('action_item_number', sql`${t.number} >= 1`),
    check('action_item_text', isNotBlank(t.text)),
    check('action_item_due_on', sql`${t.dueOn} is null or ${isDate(t.dueOn)}`),
    check('action_item_status', oneOf(t.status, ActionStatus.options)),
    check('action_item_closed_on', sql`(${t.status} in ('done', 'dropped')) = (${t.closedOn} is not null)`),
    check('action_item_given_on', sql`${t.givenOn} is null or ${isDate(t.givenOn)}`),
    check('action_item_origin', sql`(${t.meetingId} is null) = (${t.agendaItemId} is null)`),
    uniqueIndex('action_item_by_number').on(t.boardId, t.number),
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
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    /** Order of the names, from 0. */
    position: integer('position').notNull(),
  },
  (t) => [
    uniqueIndex('action_owner_pair').on(t.actionItemId, t.personId),
    index('action_owner_by_person').on(t.personId),
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
