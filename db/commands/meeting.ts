import { and, asc, eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName } from '../model/commands'
import type { MeetingId } from '../model/ids'
import type { MeetingStatus, MemberRole } from '../model/vocabulary'
import { listMattersArising } from '../queries/records'
import type { RowOf } from '../schema'
import { matterArisingTable } from '../schema/action'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { agendaItemTable, attendanceTable } from '../schema/meeting'
import { recordUnder, removeBareItem } from './agenda'
import { fillAgenda } from './agendaFill'
import { findAttendance, markRest, snapshotOfSeat } from './attendance'
import { conflict, invalidInput } from './refusals'
import { given, requireChangeableMeeting, requireRow } from './rows'
import { findSeat, listSeats } from './seats'

/** Meetings and their way from plan to approved minutes. */
export const meetingHandlers: CommandHandlers<Extract<CommandName, `meeting.${string}`>> = {
  'meeting.create': (context, { agenda, ...columns }) => {
    requireRow(context.db, 'board', columns.boardId)
    const id = context.newId<MeetingId>()
    const meeting = context.write.insert('meeting', { id, status: 'planned', approvedAsCorrected: false, ...columns })
    fillAgenda(context, meeting, agenda)
    return { id }
  },
  'meeting.reschedule': ({ db, write }, { id, ...schedule }) => {
    requireChangeableMeeting(db, id)
    write.update('meeting', id, schedule)
    return { id }
  },
  'meeting.revise': ({ db, write }, { id, ...columns }) => {
    requireChangeableMeeting(db, id)
    for (const personId of [columns.presidingId, columns.recorderId]) {
      if (personId) requireRow(db, 'person', personId)
    }
    write.update('meeting', id, given(columns))
    return { id }
  },
  'meeting.callToOrder': (context, { id, at }) => {
    const meeting = requireMeetingIn(context.db, id, 'planned', 'called to order')
    context.write.update('meeting', id, {
      status: 'in_progress',
      calledToOrderAt: at,
      presidingId: meeting.presidingId ?? officerAtHand(context.db, meeting, ['chair', 'vice_chair']),
      recorderId: meeting.recorderId ?? officerAtHand(context.db, meeting, ['secretary']),
    })
    fixMarkedMembers(context, meeting)
    return { id }
  },
  'meeting.adjourn': (context, { id, at }) => {
    const { db, write, newId } = context
    const meeting = requireMeetingIn(db, id, 'in_progress', 'adjourned')
    if (meeting.calledToOrderAt !== null && at < meeting.calledToOrderAt) {
      throw invalidInput(['at'], `The meeting was called to order at ${meeting.calledToOrderAt}, which is later.`)
    }
    markRest(context, meeting, 'absent', 'in_person')
    for (const { action, statusThen, dueThen } of listMattersArising(db, id)) {
      write.insert('matter_arising', { id: newId(), meetingId: id, actionItemId: action.id, statusThen, dueThen })
    }
    write.update('meeting', id, { status: 'held', adjournedAt: at })
    return { id }
  },
  'meeting.reopen': (context, { id }) => {
    requireMeetingIn(context.db, id, 'held', 'reopened')
    removeMattersArising(context, id)
    context.write.update('meeting', id, { status: 'in_progress', adjournedAt: null })
    return { id }
  },
  'meeting.approveMinutes': ({ db, write }, { id, on, asCorrected }) => {
    const meeting = requireMeetingIn(db, id, 'held', 'approved')
    if (on < meeting.date) throw invalidInput(['on'], `The meeting was on ${meeting.date}, which is later.`)
    write.update('meeting', id, { status: 'approved', approvedOn: on, approvedAsCorrected: asCorrected })
    return { id }
  },
  'meeting.cancel': ({ db, write }, { id }) => {
    requireMeetingIn(db, id, 'planned', 'cancelled')
    write.update('meeting', id, { status: 'cancelled' })
    return { id }
  },
  'meeting.remove': (context, { id }) => {
    removeMeeting(context, id)
    return { id }
  },
}

const STATUS_WORDS: Record<MeetingStatus, string> = {
  planned: 'has not been called to order yet',
  in_progress: 'is in progress',
  held: 'has been held',
  approved: 'has approved minutes',
  correcting: 'has approved minutes that are being corrected',
  cancelled: 'was cancelled',
}

/** The meeting, if it has the status from which this step leads on. */
function requireMeetingIn(db: ReadDb, id: string, status: MeetingStatus, step: string): RowOf<'meeting'> {
  const meeting = requireRow(db, 'meeting', id)
  if (meeting.status === status) return meeting
  throw conflict(
    `${meeting.title} of ${meeting.date} ${STATUS_WORDS[meeting.status]}. ` +
      `Only a meeting that ${STATUS_WORDS[status]} can be ${step}.`,
    { meetingId: id, status: meeting.status },
  )
}

/** Who holds the first of these offices on the day and was not marked as missing. */
function officerAtHand(db: ReadDb, meeting: RowOf<'meeting'>, roles: readonly MemberRole[]): string | null {
  const seats = listSeats(db, meeting).filter((seat) => {
    const mark = findAttendance(db, meeting.id, seat.personId)
    return mark === undefined || mark.status === 'present'
  })
  for (const role of roles) {
    const seat = seats.find((each) => each.role === role)
    if (seat) return seat.personId
  }
  return null
}

/**
 * Members marked while the meeting was planned, perhaps weeks ago, get the title and affiliation that they have today.
 * What somebody corrected for this meeting by hand stays.
 */
function fixMarkedMembers({ db, write }: CommandContext, meeting: RowOf<'meeting'>): void {
  const marked = db
    .select()
    .from(attendanceTable)
    .where(and(eq(attendanceTable.meetingId, meeting.id), eq(attendanceTable.capacity, 'member')))
    .orderBy(asc(attendanceTable.id))
    .all()
  for (const attendance of marked) {
    const seat = findSeat(db, meeting, attendance.personId)
    if (seat === undefined) continue
    const { title, affiliation, ...rest } = snapshotOfSeat(db, seat)
    const isCorrected = wasCorrected(db, attendance.id)
    write.update('attendance', attendance.id, isCorrected ? rest : { title, affiliation, ...rest })
  }
}

/** The change log knows whether a row was corrected by hand. */
function wasCorrected(db: ReadDb, attendanceId: string): boolean {
  const found = db
    .select({ seq: changeTable.changeSetSeq })
    .from(changeTable)
    .innerJoin(changeSetTable, eq(changeSetTable.seq, changeTable.changeSetSeq))
    .where(
      and(
        eq(changeTable.topic, 'attendance'),
        eq(changeTable.rowId, attendanceId),
        eq(changeSetTable.command, 'attendance.correct'),
      ),
    )
    .limit(1)
    .get()
  return found !== undefined
}

function removeMattersArising({ db, write }: CommandContext, meetingId: string): void {
  for (const row of db.select().from(matterArisingTable).where(eq(matterArisingTable.meetingId, meetingId)).all()) {
    write.remove('matter_arising', row.id)
  }
}

function removeMeeting(context: CommandContext, id: string): void {
  const { db, write } = context
  const meeting = requireRow(db, 'meeting', id)
  if (meeting.status !== 'planned' && meeting.status !== 'cancelled') {
    throw conflict(
      `${meeting.title} of ${meeting.date} ${STATUS_WORDS[meeting.status]}. Only a planned or cancelled meeting can be removed.`,
      { meetingId: id, status: meeting.status },
    )
  }
  const items = db.select().from(agendaItemTable).where(eq(agendaItemTable.meetingId, id)).all()
  const held = items.map((item) => recordUnder(db, item.id)).find((each) => each !== null)
  if (held) {
    throw conflict(
      `The minutes of ${meeting.title} hold ${held}. Remove them first, or cancel the meeting and keep it.`,
      {
        meetingId: id,
      },
    )
  }
  for (const row of db.select().from(attendanceTable).where(eq(attendanceTable.meetingId, id)).all()) {
    write.remove('attendance', row.id)
  }
  for (const item of items.toSorted((a, b) => Number(a.parentId === null) - Number(b.parentId === null))) {
    removeBareItem(context, item)
  }
  write.remove('meeting', id)
}
