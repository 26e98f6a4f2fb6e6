import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type {
  AgendaItemId,
  AttendanceId,
  DeclaredInterestId,
  ItemSpanId,
  MeetingId,
  PersonId,
  PresenceChangeId,
  RecessId,
} from '../model/ids'
import type { MeetingAttendance } from '../model/meeting'
import {
  presenceMoments,
  presentAt,
  quorumAt,
  type DeclaredInterest,
  type MeetingPresence,
  type PresenceChange,
  type PresenceFacts,
} from '../model/presence'
import { agendaItemTable, attendanceTable, itemSpanTable, presenceChangeTable, recessTable } from '../schema/meeting'
import { declaredInterestTable } from '../schema/minutes'
import { listAttendance } from './attendance'
import { requireBoard } from './board'
import { namesOf } from './institution'
import { requireMeeting } from './meeting'

/** Everything that presence over time, the quorum and the right to vote at a meeting are worked out from. */
export function requirePresenceFacts(db: ReadDb, meetingId: string): PresenceFacts {
  const meeting = requireMeeting(db, meetingId)
  const items = db
    .select({ id: agendaItemTable.id, parentId: agendaItemTable.parentId })
    .from(agendaItemTable)
    .where(eq(agendaItemTable.meetingId, meetingId))
    .all()
  return {
    board: requireBoard(db, meeting.boardId),
    calledToOrderAt: meeting.calledToOrderAt,
    adjournedAt: meeting.adjournedAt,
    attendance: listAttendance(db, meeting),
    changes: listPresenceChanges(db, meetingId),
    interests: listInterests(db, meetingId),
    spans: listSpans(db, meetingId),
    parents: new Map(items.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const]))),
  }
}

/** Everybody who belongs at a meeting, and the quorum after all that is recorded. */
export function getMeetingAttendance(db: ReadDb, input: { id: string }): MeetingAttendance {
  const facts = requirePresenceFacts(db, input.id)
  return { rows: [...facts.attendance], quorum: quorumAt(facts, null) }
}

/** Who came, left and stepped back when, the recesses, the items as they were taken, and the quorum at every moment. */
export function getMeetingPresence(db: ReadDb, input: { id: string }): MeetingPresence {
  const facts = requirePresenceFacts(db, input.id)
  const recesses = db
    .select()
    .from(recessTable)
    .where(eq(recessTable.meetingId, input.id))
    .orderBy(asc(recessTable.startedAt), asc(recessTable.id))
    .all()
  return {
    changes: [...facts.changes],
    recesses: recesses.map(({ id, startedAt, endedAt }) => ({ id: id as RecessId, startedAt, endedAt })),
    spans: [...facts.spans],
    interests: [...facts.interests],
    moments: presenceMoments(facts),
    here: [...presentAt(facts, null)].map(([personId, mode]) => ({ personId, mode })),
  }
}

function listPresenceChanges(db: ReadDb, meetingId: string): PresenceChange[] {
  return db
    .select({ change: presenceChangeTable, personId: attendanceTable.personId, fullName: attendanceTable.fullName })
    .from(presenceChangeTable)
    .innerJoin(attendanceTable, eq(attendanceTable.id, presenceChangeTable.attendanceId))
    .where(eq(presenceChangeTable.meetingId, meetingId))
    .orderBy(asc(presenceChangeTable.at), asc(presenceChangeTable.id))
    .all()
    .map(({ change, personId, fullName }) => ({
      id: change.id as PresenceChangeId,
      attendanceId: change.attendanceId as AttendanceId,
      personId: personId as PersonId,
      fullName,
      kind: change.kind,
      at: change.at,
      agendaItemId: change.agendaItemId as AgendaItemId | null,
    }))
}

/** The interests declared at a meeting, in the order in which they were declared. */
export function listInterests(db: ReadDb, meetingId: string): DeclaredInterest[] {
  const rows = db
    .select()
    .from(declaredInterestTable)
    .where(eq(declaredInterestTable.meetingId, meetingId))
    .orderBy(asc(declaredInterestTable.id))
    .all()
  const names = namesOf(
    db,
    rows.map((row) => row.personId),
  )
  return rows.map(({ id, agendaItemId, personId, text, at, isRecused, hasLeftRoom, returnedAt }) => ({
    id: id as DeclaredInterestId,
    meetingId: meetingId as MeetingId,
    agendaItemId: agendaItemId as AgendaItemId,
    person: names.get(personId) ?? { personId: personId as PersonId, fullName: '' },
    text,
    at,
    isRecused,
    hasLeftRoom,
    returnedAt,
  }))
}

function listSpans(db: ReadDb, meetingId: string) {
  return db
    .select()
    .from(itemSpanTable)
    .where(eq(itemSpanTable.meetingId, meetingId))
    .orderBy(asc(itemSpanTable.startedAt), asc(itemSpanTable.id))
    .all()
    .map(({ id, agendaItemId, startedAt, endedAt }) => ({
      id: id as ItemSpanId,
      agendaItemId: agendaItemId as AgendaItemId,
      startedAt,
      endedAt,
    }))
}
