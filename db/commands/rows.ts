import { eq } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../changelog/store'
import { AppError } from '../model/errors'
import type { Topic } from '../model/topics'
import { tables, type RowOf } from '../schema'
import { conflict } from './refusals'

/** The row with this id; NOT_FOUND when there is none. */
export function requireRow<T extends Topic>(db: ReadDb, topic: T, id: string): RowOf<T> {
  const table = tables[topic as Topic]
  const row = db.select().from(table).where(eq(table.id, id)).get()
  if (row === undefined) {
    throw new AppError('NOT_FOUND', `There is no such ${topic.replaceAll('_', ' ')}. It may have been removed.`, {
      topic,
      id,
    })
  }
  return row as RowOf<T>
}

/** The meeting, if its record may still be changed: approved minutes are final, and so is a cancellation. */
export function requireChangeableMeeting(db: ReadDb, id: string): RowOf<'meeting'> {
  const meeting = requireRow(db, 'meeting', id)
  if (meeting.status === 'approved') {
    throw conflict(
      `The minutes of ${meeting.title} of ${meeting.date} are approved and can no longer be changed. ` +
        'Start a correction on the page of its record, with the reason for it.',
      { meetingId: id, status: meeting.status },
    )
  }
  if (meeting.status === 'cancelled') {
    throw conflict(`${meeting.title} of ${meeting.date} was cancelled. Plan a new meeting instead.`, {
      meetingId: id,
      status: meeting.status,
    })
  }
  return meeting
}

/** An agenda item and its meeting, if the meeting's record may still be changed. */
export function requireChangeableItem(
  db: ReadDb,
  itemId: string,
): { item: RowOf<'agenda_item'>; meeting: RowOf<'meeting'> } {
  const item = requireRow(db, 'agenda_item', itemId)
  return { item, meeting: requireChangeableMeeting(db, item.meetingId) }
}

/** Whether any row refers to this one: `isReferenced(db, meetingTable.boardId, id)`. */
export function isReferenced(db: ReadDb, column: SQLiteColumn, id: string): boolean {
  return db.select({ id: column }).from(column.table).where(eq(column, id)).limit(1).get() !== undefined
}

/** The columns that were given: an absent one is not to be changed, while null is a value. */
export function given<Columns extends object>(
  columns: Columns,
): { [Name in keyof Columns]?: Exclude<Columns[Name], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Columns]?: Exclude<Columns[Name], undefined>
  }
}
