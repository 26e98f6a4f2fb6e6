import { findRowEver } from '../changelog/history'
import type { ReadDb } from '../changelog/store'
import type { RowPlace } from '../model/rowPlace'
import type { Topic } from '../model/topics'

type Row = Readonly<Record<string, unknown>>

/** Columns by which a row belongs to another one, and through that to a meeting or a board. */
const OWNERS: readonly [column: string, topic: Topic][] = [
  ['motionId', 'motion'],
  ['actionItemId', 'action_item'],
  ['attendanceId', 'attendance'],
  ['agendaItemId', 'agenda_item'],
  ['meetingId', 'meeting'],
  ['boardId', 'board'],
]

/** The place of a row, also of one that was removed. Of what belongs to the whole institution every part is null. */
export function placeOfRow(db: ReadDb, topic: Topic, rowId: string): RowPlace {
  const place: RowPlace = {
    boardId: null,
    boardName: null,
    meetingId: null,
    meetingTitle: null,
    meetingDate: null,
    agendaItemId: null,
    itemTitle: null,
  }
  follow(db, place, topic, rowId, 0)
  return place
}

function follow(db: ReadDb, place: RowPlace, topic: Topic, rowId: string, depth: number): void {
  const row = findRowEver(db, topic, rowId) as Row | undefined
  if (row === undefined || depth > OWNERS.length) return
  if (topic === 'agenda_item') {
    place.agendaItemId ??= rowId
    place.itemTitle ??= text(row['title'])
  }
  if (topic === 'meeting') {
    place.meetingId ??= rowId
    place.meetingTitle ??= text(row['title'])
    place.meetingDate ??= text(row['date'])
  }
  if (topic === 'board') {
    place.boardId ??= rowId
    place.boardName ??= text(row['shortName']) ?? text(row['name'])
  }
  for (const [column, owner] of OWNERS) {
    const id = row[column]
    if (typeof id === 'string' && !(owner === topic && id === rowId)) follow(db, place, owner, id, depth + 1)
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
