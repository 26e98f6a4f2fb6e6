import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { MeetingId } from '../model/ids'
import type { meetingCommands } from '../model/meeting'
import { agendaItemTable, agendaVersionTable, attendanceTable } from '../schema/meeting'
import { consultationTable } from '../schema/evidence'
import { skillRoundTable } from '../schema/registers'
import { recordUnder, removeBareItem } from './agenda'
import { fillAgenda } from './agendaFill'
import { requireMeetingIn, STATUS_WORDS } from './meetingStatus'
import { releaseProposals } from './proposalRelease'
import { conflict, invalidInput } from './refusals'
import { given, requireChangeableMeeting, requireRow } from './rows'
import { sealMinutes } from './seal'
import { followTerms } from './termsOfDay'

/** Meetings and their way from plan to approved minutes. */
export const meetingHandlers: CommandHandlers<Extract<keyof typeof meetingCommands, `meeting.${string}`>> = {
  'meeting.create': (context, { agenda, ...columns }) => {
    requireRow(context.db, 'board', columns.boardId)
    const id = context.newId<MeetingId>()
    const meeting = context.write.insert('meeting', { id, status: 'planned', approvedAsCorrected: false, ...columns })
    fillAgenda(context, meeting, agenda)
    return { id }
  },
  'meeting.reschedule': (context, { id, ...schedule }) => {
    const { date } = requireChangeableMeeting(context.db, id)
    context.write.update('meeting', id, schedule)
    if (schedule.date !== date) followTerms(context, id)
    return { id }
  },
  'meeting.revise': ({ db, write }, { id, ...columns }) => {
    requireChangeableMeeting(db, id)
    for (const personId of [columns.presidingId, columns.recorderId]) {
      if (personId) requireRow(db, 'person', personId)
    }
    if (columns.firstItemNumber) refuseUnlessRunning(db, id)
    write.update('meeting', id, given(columns))
    return { id }
  },
  'meeting.approveMinutes': (context, { id, on, asCorrected, note }) => {
    const meeting = requireMeetingIn(context.db, id, 'held', 'approved')
    if (on < meeting.date) throw invalidInput(['on'], `The meeting was on ${meeting.date}, which is later.`)
    context.write.update('meeting', id, {
      status: 'approved',
      approvedOn: on,
      approvedAsCorrected: asCorrected,
      approvalNote: note ?? null,
    })
    sealMinutes(context, id, { reason: null })
    return { id }
  },
  'meeting.cancel': (context, { id }) => {
    const { db, write } = context
    requireMeetingIn(db, id, 'planned', 'cancelled')
    write.update('meeting', id, { status: 'cancelled' })
    for (const item of db.select().from(agendaItemTable).where(eq(agendaItemTable.meetingId, id)).all()) {
      releaseProposals(context, item.id)
    }
    return { id }
  },
  'meeting.remove': (context, { id }) => {
    removeMeeting(context, id)
    return { id }
  },
}

function refuseUnlessRunning(db: ReadDb, meetingId: string): void {
  const { boardId } = requireRow(db, 'meeting', meetingId)
  if (requireRow(db, 'board', boardId).itemNumbering !== 'running') {
    throw conflict(
      'The item numbers of this board begin at 1 in each meeting. Let them run on in the rules of the board first.',
      { path: ['firstItemNumber'] },
    )
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
  for (const version of db.select().from(agendaVersionTable).where(eq(agendaVersionTable.meetingId, id)).all()) {
    write.remove('agenda_version', version.id)
  }
  // Who was asked is known of its own day; only the meeting goes.
  for (const each of db.select().from(consultationTable).where(eq(consultationTable.meetingId, id)).all()) {
    write.update('consultation', each.id, { meetingId: null })
  }
  for (const round of db.select().from(skillRoundTable).where(eq(skillRoundTable.meetingId, id)).all()) {
    write.update('skill_round', round.id, { meetingId: null })
  }
  write.remove('meeting', id)
}
