import { and, asc, eq } from 'drizzle-orm'
import { derivedId } from '../changelog/derivedId'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { ItemSpanId, RecessId } from '../model/ids'
import type { meetingStepCommands } from '../model/meetingSteps'
import type { MemberRole } from '../model/vocabulary'
import { firstItemNumberOf } from '../queries/itemNumbers'
import { listMattersArising } from '../queries/records'
import { listRecommendationsArising } from '../queries/registers/recommendations'
import type { RowOf } from '../schema'
import { matterArisingTable } from '../schema/action'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { attendanceTable } from '../schema/meeting'
import { recommendationArisingTable } from '../schema/registers'
import { findAttendance, markRest, snapshotOfSeat } from './attendance'
import { requireMeetingIn } from './meetingStatus'
import {
  listRecessRows,
  listRecordedTimes,
  listSpanRows,
  refuseTimeOutside,
  requireBegunMeeting,
  type BegunMeeting,
} from './meetingTimes'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'
import { findSeat, listSeats } from './seats'

/** The timed steps of a meeting: call to order, items, recesses, adjournment. */
export const meetingStepHandlers: CommandHandlers<keyof typeof meetingStepCommands> = {
  'meeting.callToOrder': (context, { id, at, presidingId, recorderId, agendaItemId }) => {
    const { db, write } = context
    const meeting = requireMeetingIn(db, id, 'planned', 'called to order')
    for (const personId of [presidingId, recorderId]) if (personId) requireRow(db, 'person', personId)
    const called = write.update('meeting', id, {
      status: 'in_progress',
      calledToOrderAt: at,
      firstItemNumber: fixedFirstNumber(db, meeting),
      presidingId: presidingId ?? meeting.presidingId ?? officerAtHand(db, meeting, ['chair', 'vice_chair']),
      recorderId: recorderId ?? meeting.recorderId ?? officerAtHand(db, meeting, ['secretary']),
    })
    fixMarkedMembers(context, meeting)
    if (agendaItemId !== undefined) takeUp(context, { ...called, calledToOrderAt: at }, agendaItemId, at)
    return { id }
  },
  'meeting.takeUp': (context, { agendaItemId, at }) => {
    const { meetingId } = requireRow(context.db, 'agenda_item', agendaItemId)
    return {
      id: takeUp(context, requireRunningMeeting(context.db, meetingId, 'moved on to an item'), agendaItemId, at),
    }
  },
  'meeting.recess': ({ db, write, newId }, { id, at }) => {
    const meeting = requireRunningMeeting(db, id, 'put into recess')
    refuseTimeOutside(meeting, at)
    const open = openRecess(db, id)
    if (open) throw conflict(`The meeting is in recess since ${open.startedAt} already.`, { meetingId: id })
    const former = listRecessRows(db, id).at(-1)
    if (former?.endedAt && at < former.endedAt) {
      throw invalidInput(['at'], `The recess before ended at ${former.endedAt}, which is later.`)
    }
    const span = openSpan(db, id)
    if (span && at < span.startedAt) {
      throw invalidInput(['at'], `The current item was taken up at ${span.startedAt}, which is later.`)
    }
    return { id: write.insert('recess', { id: newId(), meetingId: id, startedAt: at, endedAt: null }).id as RecessId }
  },
  'meeting.resume': ({ db, write }, { id, at }) => {
    requireRunningMeeting(db, id, 'resumed')
    const open = openRecess(db, id)
    if (!open) throw conflict('The meeting is not in recess.', { meetingId: id })
    if (at < open.startedAt) throw invalidInput(['at'], `The recess began at ${open.startedAt}, which is later.`)
    return { id: write.update('recess', open.id, { endedAt: at }).id as RecessId }
  },
  'meeting.adjourn': (context, { id, at }) => {
    const { db, write } = context
    const meeting = requireRunningMeeting(db, id, 'adjourned')
    refuseTimeOutside(meeting, at)
    refuseLaterTimes(db, id, at, ['at'])
    markRest(context, meeting, 'absent', 'in_person')
    for (const { action, statusThen, dueThen } of listMattersArising(db, id)) {
      const carry = derivedId('carry', id, action.id)
      write.insert('matter_arising', { id: carry, meetingId: id, actionItemId: action.id, statusThen, dueThen })
    }
    for (const { id: recommendationId, responseThen } of listRecommendationsArising(db, id)) {
      const arising = derivedId('recommendation_arising', id, recommendationId)
      write.insert('recommendation_arising', { id: arising, meetingId: id, recommendationId, responseThen })
    }
    const span = openSpan(db, id)
    if (span) write.update('item_span', span.id, { endedAt: at })
    const recess = openRecess(db, id)
    if (recess) write.update('recess', recess.id, { endedAt: at })
    write.update('meeting', id, { status: 'held', adjournedAt: at })
    return { id }
  },
  'meeting.reopen': (context, { id }) => {
    const meeting = requireMeetingIn(context.db, id, 'held', 'reopened')
    removeArising(context, id)
    // Only the adjournment ends the last item, so it goes on; a recess may have ended by itself before.
    const last = listSpanRows(context.db, id).at(-1)
    if (last && last.endedAt === meeting.adjournedAt) context.write.update('item_span', last.id, { endedAt: null })
    context.write.update('meeting', id, { status: 'in_progress', adjournedAt: null })
    return { id }
  },
  'meeting.reviseTimes': (context, { id, calledToOrderAt, adjournedAt }) => {
    const meeting = requireBegunMeeting(context.db, id)
    if (adjournedAt !== undefined && meeting.adjournedAt === null) {
      throw conflict('The meeting has not been adjourned yet. Adjourn it first.', { meetingId: id })
    }
    const called = calledToOrderAt ?? meeting.calledToOrderAt
    const adjourned = adjournedAt ?? meeting.adjournedAt
    if (adjourned !== null && adjourned < called) {
      const path = adjournedAt === undefined ? 'calledToOrderAt' : 'adjournedAt'
      throw invalidInput([path], `The meeting would end at ${adjourned}, before its call to order at ${called}.`)
    }
    moveWithMeeting(context, meeting, called, adjourned)
    const early = listRecordedTimes(context.db, id).find(({ at }) => at < called)
    if (early) throw invalidInput(['calledToOrderAt'], `${early.what}, which is earlier.`)
    if (adjourned !== null) refuseLaterTimes(context.db, id, adjourned, ['adjournedAt'])
    context.write.update('meeting', id, { calledToOrderAt: called, adjournedAt: adjourned })
    return { id }
  },
}

function requireRunningMeeting(db: ReadDb, id: string, step: string): BegunMeeting {
  requireMeetingIn(db, id, 'in_progress', step)
  return requireBegunMeeting(db, id)
}

function openSpan(db: ReadDb, meetingId: string): RowOf<'item_span'> | undefined {
  return listSpanRows(db, meetingId).find(({ endedAt }) => endedAt === null)
}

function openRecess(db: ReadDb, meetingId: string): RowOf<'recess'> | undefined {
  return listRecessRows(db, meetingId).find(({ endedAt }) => endedAt === null)
}

function takeUp(context: CommandContext, meeting: BegunMeeting, agendaItemId: string, at: string): ItemSpanId {
  const { db, write, newId } = context
  const item = requireRow(db, 'agenda_item', agendaItemId)
  if (item.meetingId !== meeting.id) {
    throw invalidInput(['agendaItemId'], `${item.title} stands on the agenda of another meeting.`)
  }
  const open = openSpan(db, meeting.id)
  if (open?.agendaItemId === agendaItemId) return open.id as ItemSpanId
  const recess = openRecess(db, meeting.id)
  if (recess) throw conflict(`The meeting is in recess since ${recess.startedAt}. Resume it first.`)
  refuseTimeOutside(meeting, at)
  const last = listSpanRows(db, meeting.id).at(-1)
  const lastTime = last === undefined ? null : (last.endedAt ?? last.startedAt)
  if (last && lastTime !== null && at < lastTime) {
    const { title } = requireRow(db, 'agenda_item', last.agendaItemId)
    const what = last.endedAt === null ? 'was taken up' : 'ended'
    throw invalidInput(['at'], `${title} ${what} at ${lastTime}, which is later.`)
  }
  if (open) write.update('item_span', open.id, { endedAt: at })
  const span = write.insert('item_span', {
    id: newId(),
    meetingId: meeting.id,
    agendaItemId,
    startedAt: at,
    endedAt: null,
  })
  return span.id as ItemSpanId
}

function refuseLaterTimes(db: ReadDb, meetingId: string, at: string, path: readonly string[]): void {
  const late = listRecordedTimes(db, meetingId).findLast((each) => each.at > at)
  if (late) throw invalidInput(path, `${late.what}, which is later.`)
}

/** What began with the call to order or ended with the adjournment goes with a corrected time. */
function moveWithMeeting(
  { db, write }: CommandContext,
  meeting: BegunMeeting,
  called: string,
  adjourned: string | null,
): void {
  const moveFirst = () => {
    const first = listSpanRows(db, meeting.id)[0]
    // An item that ended before the corrected call stays, and is named by the refusal that follows.
    if (first?.startedAt === meeting.calledToOrderAt && (first.endedAt === null || first.endedAt >= called)) {
      write.update('item_span', first.id, { startedAt: called })
    }
  }
  moveFirst()
  if (adjourned === null) return
  const lastSpan = listSpanRows(db, meeting.id).at(-1)
  if (lastSpan?.endedAt === meeting.adjournedAt && lastSpan.startedAt <= adjourned) {
    write.update('item_span', lastSpan.id, { endedAt: adjourned })
  }
  const lastRecess = listRecessRows(db, meeting.id).at(-1)
  if (lastRecess?.endedAt === meeting.adjournedAt && lastRecess.startedAt <= adjourned) {
    write.update('recess', lastRecess.id, { endedAt: adjourned })
  }
  // The only item of a meeting begins later than it ended before, if the whole meeting was later.
  moveFirst()
}

/** Numbers that run on are fixed when a meeting begins: what happens to earlier ones then changes no minutes. */
function fixedFirstNumber(db: ReadDb, meeting: RowOf<'meeting'>): number | null {
  const isRunning = requireRow(db, 'board', meeting.boardId).itemNumbering === 'running'
  return isRunning ? firstItemNumberOf(db, meeting.id) : meeting.firstItemNumber
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

function removeArising({ db, write }: CommandContext, meetingId: string): void {
  for (const row of db.select().from(matterArisingTable).where(eq(matterArisingTable.meetingId, meetingId)).all()) {
    write.remove('matter_arising', row.id)
  }
  const { meetingId: isOf } = recommendationArisingTable
  for (const row of db.select().from(recommendationArisingTable).where(eq(isOf, meetingId)).all()) {
    write.remove('recommendation_arising', row.id)
  }
}
