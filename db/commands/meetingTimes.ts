import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { RowOf } from '../schema'
import { agendaItemTable, attendanceTable, itemSpanTable, presenceChangeTable, recessTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import { conflict, invalidInput } from './refusals'
import { STATUS_WORDS } from './meetingStatus'
import { requireChangeableMeeting } from './rows'

/** A meeting that has been called to order, if its record may still be changed. */
export type BegunMeeting = RowOf<'meeting'> & { calledToOrderAt: string }

/** The meeting, if it has begun and its record may still be changed. */
export function requireBegunMeeting(db: ReadDb, id: string): BegunMeeting {
  const meeting = requireChangeableMeeting(db, id)
  const { calledToOrderAt } = meeting
  if (calledToOrderAt === null) {
    throw conflict(`${meeting.title} of ${meeting.date} ${STATUS_WORDS.planned}. Call it to order first.`, {
      meetingId: id,
      status: meeting.status,
    })
  }
  return { ...meeting, calledToOrderAt }
}

/** Refuses a time outside of the meeting, as far as its begin and end are recorded. */
export function refuseTimeOutside(meeting: BegunMeeting, at: string): void {
  const { calledToOrderAt, adjournedAt } = meeting
  if (at < calledToOrderAt) {
    throw invalidInput(['at'], `The meeting was called to order at ${calledToOrderAt}, which is later.`)
  }
  if (adjournedAt !== null && at > adjournedAt) {
    throw invalidInput(['at'], `The meeting was adjourned at ${adjournedAt}, which is earlier.`)
  }
}

/** The spans of a meeting's items in their order; the last one may be open. */
export function listSpanRows(db: ReadDb, meetingId: string): RowOf<'item_span'>[] {
  return db
    .select()
    .from(itemSpanTable)
    .where(eq(itemSpanTable.meetingId, meetingId))
    .orderBy(asc(itemSpanTable.startedAt), asc(itemSpanTable.id))
    .all()
}

/** The recesses of a meeting in their order; the last one may be open. */
export function listRecessRows(db: ReadDb, meetingId: string): RowOf<'recess'>[] {
  return db
    .select()
    .from(recessTable)
    .where(eq(recessTable.meetingId, meetingId))
    .orderBy(asc(recessTable.startedAt), asc(recessTable.id))
    .all()
}

/** The item that was being taken at a time of the meeting; null before the first, and when nobody noted it. */
export function itemAt(db: ReadDb, meetingId: string, at: string): string | null {
  const span = listSpanRows(db, meetingId).findLast(
    ({ startedAt, endedAt }) => startedAt <= at && (endedAt === null || endedAt >= at),
  )
  return span?.agendaItemId ?? null
}

/** Something with a time that is recorded within a meeting, as a sentence without its end: "Lena Brandt left". */
export interface RecordedTime {
  at: string
  what: string
}

const CHANGE_WORDS = {
  arrived: 'arrived',
  left: 'left',
  rejoined: 'came back',
  moved_online: 'went online',
  moved_to_room: 'came into the room',
} as const

/** What happened to somebody, in words: "Lena Brandt left at 18:20". */
export function changeInWords(fullName: string, change: Pick<RowOf<'presence_change'>, 'kind' | 'at'>): string {
  return `${fullName} ${CHANGE_WORDS[change.kind]} at ${change.at}`
}

/** Everything with a time within a meeting, the earliest first. */
export function listRecordedTimes(db: ReadDb, meetingId: string): RecordedTime[] {
  const changes = db
    .select({ at: presenceChangeTable.at, kind: presenceChangeTable.kind, fullName: attendanceTable.fullName })
    .from(presenceChangeTable)
    .innerJoin(attendanceTable, eq(attendanceTable.id, presenceChangeTable.attendanceId))
    .where(eq(presenceChangeTable.meetingId, meetingId))
    .all()
    .map(({ at, kind, fullName }) => ({ at, what: changeInWords(fullName, { kind, at }) }))
  const spans = db
    .select({ span: itemSpanTable, title: agendaItemTable.title })
    .from(itemSpanTable)
    .innerJoin(agendaItemTable, eq(agendaItemTable.id, itemSpanTable.agendaItemId))
    .where(eq(itemSpanTable.meetingId, meetingId))
    .all()
    .flatMap(({ span: { startedAt, endedAt }, title }) => [
      { at: startedAt, what: `${title} was taken up at ${startedAt}` },
      ...(endedAt === null ? [] : [{ at: endedAt, what: `${title} ended at ${endedAt}` }]),
    ])
  const recesses = listRecessRows(db, meetingId).flatMap(({ startedAt, endedAt }) => [
    { at: startedAt, what: `A recess began at ${startedAt}` },
    ...(endedAt === null ? [] : [{ at: endedAt, what: `A recess ended at ${endedAt}` }]),
  ])
  const votes = db
    .select({ at: motionTable.votedAt, number: motionTable.number })
    .from(motionTable)
    .where(eq(motionTable.meetingId, meetingId))
    .all()
    .flatMap(({ at, number }) => (at === null ? [] : [{ at, what: `Motion ${number} was voted on at ${at}` }]))
  return [...changes, ...spans, ...recesses, ...votes].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
