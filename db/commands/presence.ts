import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { AttendanceId, PresenceChangeId } from '../model/ids'
import type { presenceCommands } from '../model/presenceCommands'
import type { AttendanceMode, PresenceChangeKind } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { findAttendance, markMember } from './attendance'
import { changeInWords, itemAt, refuseTimeOutside, requireBegunMeeting, type BegunMeeting } from './meetingTimes'
import { findDisorder, listChangesOf, refuseDisorder, refuseVotesWhileAway } from './presenceOrder'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'
import { findSeat } from './seats'

/** Who comes, leaves and comes back while a meeting lasts, in the room or online. */
export const presenceHandlers: CommandHandlers<keyof typeof presenceCommands> = {
  'attendance.arrive': (context, { mode, ...change }) => {
    const { db, write } = context
    const meeting = requireBegunMeeting(db, change.meetingId)
    const attendance = attendanceOfLatecomer(context, meeting, change.personId, mode)
    const [first] = listChangesOf(db, attendance.id)
    const isMarkedPresent = attendance.status === 'present' && attendance.capacity === 'member'
    if (first === undefined && isMarkedPresent) {
      throw conflict(
        `${attendance.fullName} is marked present from the call to order. Take the mark away to record a late arrival.`,
        { attendanceId: attendance.id },
      )
    }
    write.update('attendance', attendance.id, { status: 'present', mode })
    return record(context, meeting, attendance, 'arrived', change)
  },
  'attendance.leave': (context, change) => {
    const meeting = requireBegunMeeting(context.db, change.meetingId)
    return record(context, meeting, requirePresent(context.db, meeting, change.personId), 'left', change)
  },
  'attendance.rejoin': (context, { mode, ...change }) => {
    const { db } = context
    const meeting = requireBegunMeeting(db, change.meetingId)
    const attendance = requirePresent(db, meeting, change.personId)
    const rejoined = record(context, meeting, attendance, 'rejoined', change)
    if (mode !== undefined && mode !== modeBefore(db, attendance, rejoined.id)) {
      record(context, meeting, attendance, moveTo(mode), change)
    }
    return rejoined
  },
  'attendance.switchMode': (context, { mode, ...change }) => {
    const meeting = requireBegunMeeting(context.db, change.meetingId)
    return record(context, meeting, requirePresent(context.db, meeting, change.personId), moveTo(mode), change)
  },
  'presence.revise': ({ db, write }, { id, at, agendaItemId }) => {
    const change = requireRow(db, 'presence_change', id)
    const meeting = requireBegunMeeting(db, change.meetingId)
    const time = at ?? change.at
    refuseTimeOutside(meeting, time)
    const isItemKept = agendaItemId === undefined && time === change.at
    const item = isItemKept ? change.agendaItemId : itemOf(db, meeting, time, agendaItemId)
    write.update('presence_change', id, { at: time, agendaItemId: item })
    refuseUnsound(db, requireRow(db, 'attendance', change.attendanceId))
    return { id }
  },
  'presence.remove': (context, { id }) => {
    const { db, write } = context
    const change = requireRow(db, 'presence_change', id)
    requireBegunMeeting(db, change.meetingId)
    const attendance = requireRow(db, 'attendance', change.attendanceId)
    const all = listChangesOf(db, attendance.id)
    const next = all[all.findIndex((each) => each.id === id) + 1]
    // Coming back by another way is one step for the user, and two rows.
    const goesAlong = next && change.kind === 'rejoined' && isMove(next.kind) && next.at === change.at ? [next] : []
    for (const each of [change, ...goesAlong]) write.remove('presence_change', each.id)
    const left = listChangesOf(db, attendance.id)
    if (change.kind === 'arrived' && left.length === 0 && attendance.capacity === 'member') {
      write.update('attendance', attendance.id, { status: 'absent', mode: null })
    }
    refuseOrphans(attendance, left)
    refuseVotesWhileAway(db, attendance)
    return { id }
  },
}

type NewChange = { personId: string; at: string; agendaItemId?: string | null | undefined }

function record(
  { db, write, newId }: CommandContext,
  meeting: BegunMeeting,
  attendance: RowOf<'attendance'>,
  kind: PresenceChangeKind,
  { at, agendaItemId }: NewChange,
): { id: PresenceChangeId; attendanceId: AttendanceId } {
  refuseTimeOutside(meeting, at)
  const change = write.insert('presence_change', {
    id: newId(),
    meetingId: meeting.id,
    attendanceId: attendance.id,
    kind,
    at,
    agendaItemId: itemOf(db, meeting, at, agendaItemId),
  })
  refuseUnsound(db, requireRow(db, 'attendance', attendance.id))
  return { id: change.id as PresenceChangeId, attendanceId: attendance.id as AttendanceId }
}

function refuseUnsound(db: ReadDb, attendance: RowOf<'attendance'>): void {
  refuseDisorder(attendance, listChangesOf(db, attendance.id))
  refuseVotesWhileAway(db, attendance)
}

/** What is left after a removal must follow from each other still; the sentence names what depends on the removed one. */
function refuseOrphans(attendance: RowOf<'attendance'>, left: readonly RowOf<'presence_change'>[]): void {
  const disorder = findDisorder(attendance, left)
  if (disorder === undefined) return
  throw conflict(
    `${changeInWords(attendance.fullName, disorder.change)}, which follows from this. Take that away first.`,
    {
      attendanceId: attendance.id,
    },
  )
}

/** The item that is named, if it is of this meeting, or else the one that was being taken. */
function itemOf(db: ReadDb, meeting: BegunMeeting, at: string, named: string | null | undefined): string | null {
  if (named === undefined) return itemAt(db, meeting.id, at)
  if (named !== null && requireRow(db, 'agenda_item', named).meetingId !== meeting.id) {
    throw invalidInput(['agendaItemId'], 'That item stands on the agenda of another meeting.')
  }
  return named
}

function attendanceOfLatecomer(
  context: CommandContext,
  meeting: BegunMeeting,
  personId: string,
  mode: AttendanceMode,
): RowOf<'attendance'> {
  const { db } = context
  const marked = findAttendance(db, meeting.id, personId)
  if (marked) return marked
  const person = requireRow(db, 'person', personId)
  const seat = findSeat(db, meeting, personId)
  if (seat === undefined) {
    throw conflict(`${person.fullName} is not on the attendance list. Add ${person.fullName} as a guest.`, { personId })
  }
  const id = markMember(context, meeting, seat, 'absent', mode)
  return requireRow(db, 'attendance', id)
}

function requirePresent(db: ReadDb, meeting: BegunMeeting, personId: string): RowOf<'attendance'> {
  const attendance = findAttendance(db, meeting.id, personId)
  if (attendance?.status === 'present') return attendance
  const { fullName } = requireRow(db, 'person', personId)
  throw conflict(`${fullName} is not marked present. Record first when ${fullName} arrived.`, { personId })
}

function moveTo(mode: AttendanceMode): PresenceChangeKind {
  return mode === 'online' ? 'moved_online' : 'moved_to_room'
}

function isMove(kind: PresenceChangeKind): boolean {
  return kind === 'moved_online' || kind === 'moved_to_room'
}

/** How somebody took part before a change. */
function modeBefore(db: ReadDb, attendance: RowOf<'attendance'>, changeId: string): AttendanceMode {
  const changes = listChangesOf(db, attendance.id)
  const move = changes
    .slice(
      0,
      changes.findIndex(({ id }) => id === changeId),
    )
    .findLast(({ kind }) => isMove(kind))
  if (move === undefined) return attendance.mode ?? 'in_person'
  return move.kind === 'moved_online' ? 'online' : 'in_person'
}
