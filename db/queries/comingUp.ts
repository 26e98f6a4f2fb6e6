import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { comingBefore, meetingForMinutes, type ComingUp, type MinutesToApprove } from '../model/comingUp'
import type { MeetingId } from '../model/ids'
import { meetingTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import { minutesDraftTable } from '../schema/review'
import { listComingMeetings } from './comingMeetings'
import { requireMeeting } from './meeting'
import { listMattersArising } from './records'
import { listRecommendationsArising } from './registers/recommendations'

/**
 * Meetings of a board whose minutes wait for approval, in the order of time. Approved ones that are being corrected do not:
 * the correction has an end of its own.
 */
export function listUnapproved(db: ReadDb, boardId: string) {
  return db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), eq(meetingTable.status, 'held')))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .map((row) => ({ ...row, id: row.id as MeetingId }))
}

/**
 * Which minutes of earlier meetings the motions of a meeting approved; the last motion on the same minutes counts. Those
 * that a vote did not approve go on waiting, at whichever meeting is to take them up.
 */
function approvalsOf(db: ReadDb, meetingId: string): Map<string, MinutesToApprove['outcome']> {
  const motions = db
    .select()
    .from(motionTable)
    .where(and(eq(motionTable.meetingId, meetingId), isNotNull(motionTable.approvesMeetingId)))
    .orderBy(asc(motionTable.number))
    .all()
  const last = new Map(motions.map((motion) => [motion.approvesMeetingId ?? '', motion]))
  return new Map(
    [...last]
      .filter(([, { result }]) => result === 'carried')
      .map(([id, { approvesAsCorrected }]) => [
        id,
        approvesAsCorrected === true ? 'approved_as_corrected' : 'approved',
      ]),
  )
}

function latestDraft(db: ReadDb, meetingId: string): number | null {
  const draft = db
    .select({ number: minutesDraftTable.number })
    .from(minutesDraftTable)
    .where(eq(minutesDraftTable.meetingId, meetingId))
    .orderBy(desc(minutesDraftTable.number))
    .limit(1)
    .get()
  return draft?.number ?? null
}

/**
 * The minutes of earlier meetings that come up at a meeting: those that wait and that it is the one to approve, and
 * those that its motions approved. Of a meeting that is over only the latter are left.
 */
export function minutesToApprove(db: ReadDb, meetingId: string): MinutesToApprove[] {
  const meeting = requireMeeting(db, meetingId)
  const coming = listComingMeetings(db, meeting.boardId)
  const outcomes = approvalsOf(db, meetingId)
  const ids = new Set(outcomes.keys())
  for (const held of listUnapproved(db, meeting.boardId)) {
    if (meetingForMinutes(coming, held)?.id === meetingId) ids.add(held.id)
  }
  if (ids.size === 0) return []
  return db
    .select()
    .from(meetingTable)
    .where(inArray(meetingTable.id, [...ids]))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .map(({ id, title, date, status }) => ({
      meeting: { id: id as MeetingId, title, date, status },
      draftNumber: latestDraft(db, id),
      outcome: outcomes.get(id) ?? 'waiting',
    }))
}

/** What fills the standing items of a meeting, and the coming meeting that still stands before it. */
export function getComingUp(db: ReadDb, input: { id: string }): ComingUp {
  const meeting = requireMeeting(db, input.id)
  const before = comingBefore(listComingMeetings(db, meeting.boardId), input.id)
  return {
    minutes: minutesToApprove(db, input.id),
    matters: listMattersArising(db, input.id),
    recommendations: listRecommendationsArising(db, input.id),
    after: before === undefined ? null : { id: before.id, title: before.title, date: before.date },
    approvesMinutes: meeting.kind !== 'special',
  }
}
