import type { ReadDb } from '../changelog/store'
import type { AgendaItem } from '../model/meeting'
import type { MeetingId } from '../model/ids'
import type { PresenterItem, PresenterMotion, PresenterView } from '../model/presenter'
import { listAgendaItems, requireMeetingDetail } from './meeting'
import { getMeetingAttendance, getMeetingPresence } from './presence'
import { getMeetingRecords } from './records'

/** What the wall may show of a meeting at this moment. NOT_FOUND for an unknown meeting. */
export function getPresenterView(db: ReadDb, input: { meetingId: string }): PresenterView {
  const id = input.meetingId as MeetingId
  const meeting = requireMeetingDetail(db, { id })
  const { spans, recesses } = getMeetingPresence(db, { id })
  const current = spans.findLast((span) => span.endedAt === null)
  const items = listAgendaItems(db, { meetingId: id })
  const item = items.find((candidate) => candidate.id === current?.agendaItemId)
  return {
    meetingId: id,
    boardName: meeting.board.name,
    cloth: meeting.board.cloth,
    meetingTitle: meeting.title,
    status: meeting.status,
    date: meeting.date,
    timeZone: meeting.timeZone,
    calledToOrderAt: meeting.calledToOrderAt,
    adjournedAt: meeting.adjournedAt,
    recessSince: recesses.findLast((recess) => recess.endedAt === null)?.startedAt ?? null,
    quorum: getMeetingAttendance(db, { id }).quorum,
    item: item === undefined || current === undefined ? null : itemOf(db, id, items, item, current.startedAt),
  }
}

function itemOf(
  db: ReadDb,
  meetingId: string,
  items: readonly AgendaItem[],
  item: AgendaItem,
  since: string,
): PresenterItem {
  const parent = items.find((candidate) => candidate.id === item.parentId)
  const { number, minutesAllotted } = item
  if (item.isConfidential || parent?.isConfidential === true) {
    return { number, isConfidential: true, title: null, since, minutesAllotted, motion: null }
  }
  const motion = motionBefore(db, meetingId, item.id)
  return { number, isConfidential: false, title: item.title, since, minutesAllotted, motion }
}

function motionBefore(db: ReadDb, meetingId: string, itemId: string): PresenterMotion | null {
  const last = getMeetingRecords(db, { id: meetingId }).motions.findLast((motion) => motion.agendaItemId === itemId)
  if (last === undefined) return null
  const { number, kind, text, votesFor, votesAgainst, votesAbstain, result } = last
  return { number, kind, text, votesFor, votesAgainst, votesAbstain, result }
}
