import type { ReadDb } from '../../changelog/store'
import type { RowOf } from '../../schema'
import { invalidInput } from '../refusals'
import { requireChangeableItem, requireChangeableMeeting, requireRow } from '../rows'

/** Where and when an entry of a register was recorded. */
export interface EntryPlace {
  meetingId: string | null
  agendaItemId: string | null
  on: string
}

/**
 * The place of a new entry of a board: under an item of one of its meetings, on that meeting's day, or between meetings
 * on a day that has to be said.
 */
export function requireEntryPlace(
  db: ReadDb,
  { boardId, agendaItemId, on }: { boardId: string; agendaItemId: string | null; on: string | null },
  dayField: string,
): EntryPlace {
  requireRow(db, 'board', boardId)
  if (agendaItemId === null) {
    if (on === null) throw invalidInput([dayField], 'Give the day, as it was at no meeting.')
    return { meetingId: null, agendaItemId: null, on }
  }
  const { meeting } = requireChangeableItem(db, agendaItemId)
  if (meeting.boardId !== boardId) {
    throw invalidInput(
      ['agendaItemId'],
      'That agenda item is from a meeting of another board. Choose an item of this board.',
    )
  }
  return { meetingId: meeting.id, agendaItemId, on: meeting.date }
}

/** Refuses a day of its own for what was recorded at a meeting. */
export function refuseOwnDay(
  { meetingId }: Pick<RowOf<'recommendation'>, 'meetingId'>,
  on: string | undefined,
  dayField: string,
): void {
  if (on === undefined || meetingId === null) return
  throw invalidInput([dayField], 'It was recorded at a meeting and has the day of that meeting.')
}

/** Refuses a program that does not exist. */
export function refuseUnknownProgram(db: ReadDb, programId: string | null | undefined): void {
  if (programId) requireRow(db, 'program', programId)
}

/** Refuses a person and a free text at once, and somebody who does not exist. */
export function refuseTwoSpeakers(
  db: ReadDb,
  who: { id: string | null | undefined; name: string | null | undefined },
  nameField: string,
): void {
  if (who.id && who.name) throw invalidInput([nameField], 'Give a person or another name, not both.')
  if (who.id) requireRow(db, 'person', who.id)
}

/** Refuses to change the words of an entry that approved minutes hold. */
export function refuseFrozenWords(db: ReadDb, entry: { meetingId: string | null }, text: string | undefined): void {
  if (text !== undefined && entry.meetingId !== null) requireChangeableMeeting(db, entry.meetingId)
}
