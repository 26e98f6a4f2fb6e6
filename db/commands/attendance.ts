import { and, asc, eq, or } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { AttendanceId, PersonId } from '../model/ids'
import type { meetingCommands } from '../model/meeting'
import type { AttendanceMode, AttendanceStatus } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { attendanceTable } from '../schema/meeting'
import { motionTable, voteTable } from '../schema/minutes'
import { foldName, openDirectory } from './directory'
import { changeInWords } from './meetingTimes'
import { listChangesOf, refuseDisorder } from './presenceOrder'
import { conflict } from './refusals'
import { requireChangeableMeeting, requireRow } from './rows'
import { findSeat, listSeats } from './seats'
import { rowIdFor } from './rowId'

/** Who was at a meeting. */
export const attendanceHandlers: CommandHandlers<Extract<keyof typeof meetingCommands, `attendance.${string}`>> = {
  'attendance.mark': (context, { meetingId, personId, status, mode }) => {
    const { db, write } = context
    const meeting = requireChangeableMeeting(db, meetingId)
    const marked = findAttendance(db, meetingId, personId)
    if (marked) {
      if (status !== 'present') {
        refuseIfVoted(db, marked)
        takeArrivalAway(context, marked)
      }
      const attendance = write.update('attendance', marked.id, { status, mode: modeOf(status, mode) })
      refuseDisorder(attendance, listChangesOf(db, marked.id))
      return { id: marked.id as AttendanceId }
    }
    const person = requireRow(db, 'person', personId)
    const seat = findSeat(db, meeting, personId)
    if (seat === undefined) {
      throw conflict(
        `${person.fullName} is not a member of the board on ${meeting.date}. Add ${person.fullName} as a guest.`,
        {
          personId,
        },
      )
    }
    return { id: markMember(context, meeting, seat, status, mode) }
  },
  'attendance.markRest': (context, { meetingId, status, mode }) => ({
    marked: markRest(context, requireChangeableMeeting(context.db, meetingId), status, mode),
  }),
  'attendance.addGuest': (context, { meetingId, person: choice, mode }) => {
    const { db, write } = context
    const meeting = requireChangeableMeeting(db, meetingId)
    const person = openDirectory(context).choosePerson(choice)
    if (findAttendance(db, meetingId, person.id)) {
      throw conflict(`${person.fullName} is on the attendance list already.`, { personId: person.id })
    }
    if (findSeat(db, meeting, person.id)) {
      throw conflict(`${person.fullName} is a member of the board. Mark the member instead of adding a guest.`, {
        personId: person.id,
      })
    }
    const id = rowIdFor<AttendanceId>(context, 'attendance', meetingId, person.id)
    write.insert('attendance', {
      id,
      meetingId,
      personId: person.id,
      membershipId: null,
      capacity: 'guest',
      status: 'present',
      mode,
      ...snapshotOfPerson(db, person),
      isVoting: false,
      side: sideOfGuest(db, meeting, person),
      role: null,
      category: null,
    })
    return { id, personId: person.id as PersonId }
  },
  'attendance.remove': ({ db, write }, { id }) => {
    const attendance = requireRow(db, 'attendance', id)
    requireChangeableMeeting(db, attendance.meetingId)
    refuseIfNamedByMotion(db, attendance)
    for (const change of listChangesOf(db, id)) write.remove('presence_change', change.id)
    write.remove('attendance', id)
    return { id }
  },
  'attendance.correct': ({ db, write }, { id, title, affiliation }) => {
    requireChangeableMeeting(db, requireRow(db, 'attendance', id).meetingId)
    write.update('attendance', id, { title, affiliation })
    return { id }
  },
}

/** The attendance row of a person at a meeting, if there is one. */
export function findAttendance(db: ReadDb, meetingId: string, personId: string): RowOf<'attendance'> | undefined {
  return db
    .select()
    .from(attendanceTable)
    .where(and(eq(attendanceTable.meetingId, meetingId), eq(attendanceTable.personId, personId)))
    .get()
}

/** Marks every member whom nobody has marked yet. */
export function markRest(
  context: CommandContext,
  meeting: RowOf<'meeting'>,
  status: AttendanceStatus,
  mode: AttendanceMode,
): number {
  const unmarked = listSeats(context.db, meeting).filter(
    (seat) => !findAttendance(context.db, meeting.id, seat.personId),
  )
  for (const seat of unmarked) markMember(context, meeting, seat, status, mode)
  return unmarked.length
}

/** Puts a member on the list with everything that holds on the day. */
export function markMember(
  context: CommandContext,
  meeting: RowOf<'meeting'>,
  seat: RowOf<'membership'>,
  status: AttendanceStatus,
  mode: AttendanceMode,
): AttendanceId {
  const { db, write } = context
  const id = rowIdFor<AttendanceId>(context, 'attendance', meeting.id, seat.personId)
  write.insert('attendance', {
    id,
    meetingId: meeting.id,
    personId: seat.personId,
    capacity: 'member',
    status,
    mode: modeOf(status, mode),
    ...snapshotOfSeat(db, seat),
  })
  return id
}

/** What a member is on the day: everything that a reviewer reads later and that must not change by then. */
export function snapshotOfSeat(db: ReadDb, seat: RowOf<'membership'>) {
  return {
    membershipId: seat.id,
    ...snapshotOfPerson(db, requireRow(db, 'person', seat.personId)),
    isVoting: seat.isVoting,
    side: seat.side,
    role: seat.role,
    category: seat.category,
  }
}

function snapshotOfPerson(db: ReadDb, person: RowOf<'person'>) {
  return {
    fullName: person.fullName,
    title: person.title,
    affiliation: person.organizationId === null ? null : requireRow(db, 'organization', person.organizationId).name,
  }
}

/** Staff of the institution is internal; a guest whose employer nobody knows counts as coming from outside. */
function sideOfGuest(db: ReadDb, meeting: RowOf<'meeting'>, person: RowOf<'person'>): 'internal' | 'external' {
  if (person.organizationId === null) return 'external'
  const employer = requireRow(db, 'organization', person.organizationId)
  const institution = requireRow(db, 'institution', requireRow(db, 'board', meeting.boardId).institutionId)
  return foldName(employer.name) === foldName(institution.name) ? 'internal' : 'external'
}

/** How somebody takes part; the absent and the excused do not. */
function modeOf(status: AttendanceStatus, mode: AttendanceMode): AttendanceMode | null {
  return status === 'present' ? mode : null
}

/** A late arrival goes with the mark. Whoever left or moved later on was there, so those times must go first. */
function takeArrivalAway({ db, write }: CommandContext, attendance: RowOf<'attendance'>): void {
  const changes = listChangesOf(db, attendance.id)
  const later = changes.find(({ kind }) => kind !== 'arrived')
  if (later) {
    throw conflict(`${changeInWords(attendance.fullName, later)} and so was there. Take that time away first.`, {
      attendanceId: attendance.id,
    })
  }
  for (const change of changes) write.remove('presence_change', change.id)
}

/** Refuses to make somebody absent who voted at the meeting. */
export function refuseIfVoted(db: ReadDb, attendance: RowOf<'attendance'>): void {
  const motion = db
    .select({ number: motionTable.number })
    .from(voteTable)
    .innerJoin(motionTable, eq(motionTable.id, voteTable.motionId))
    .where(and(eq(motionTable.meetingId, attendance.meetingId), eq(voteTable.personId, attendance.personId)))
    .orderBy(asc(motionTable.number))
    .limit(1)
    .get()
  if (motion) {
    throw conflict(
      `${attendance.fullName} voted on motion ${motion.number} and so was present. Take that vote back first.`,
      { attendanceId: attendance.id },
    )
  }
}

function refuseIfNamedByMotion(db: ReadDb, attendance: RowOf<'attendance'>): void {
  refuseIfVoted(db, attendance)
  const motion = db
    .select({ number: motionTable.number })
    .from(motionTable)
    .where(
      and(
        eq(motionTable.meetingId, attendance.meetingId),
        or(eq(motionTable.moverId, attendance.personId), eq(motionTable.seconderId, attendance.personId)),
      ),
    )
    .orderBy(asc(motionTable.number))
    .limit(1)
    .get()
  if (motion) {
    throw conflict(
      `Motion ${motion.number} names ${attendance.fullName}. Change its mover or seconder before taking the name off.`,
      { attendanceId: attendance.id },
    )
  }
}
