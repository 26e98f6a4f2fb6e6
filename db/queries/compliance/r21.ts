import { asc, eq } from 'drizzle-orm'
import { daysBetween, plusDays } from '../../model/calendar'
import { agendaVersionTable, meetingTable } from '../../schema/meeting'
import { minutesDraftTable } from '../../schema/review'
import { isCounted, nextMeeting, type MeetingSql, type RuleContext } from './context'
import { everyMeeting, fix, noValue, reason, type MeetingVerdict, type Rule } from './verdict'

/** The day on which the first agenda of each meeting went out. */
function firstAgendas({ db, board }: RuleContext): Map<string, string> {
  const rows = db
    .select({ id: agendaVersionTable.meetingId, on: agendaVersionTable.publishedOn })
    .from(agendaVersionTable)
    .innerJoin(meetingTable, eq(meetingTable.id, agendaVersionTable.meetingId))
    .where(eq(meetingTable.boardId, board.id))
    .orderBy(asc(agendaVersionTable.publishedOn))
    .all()
  return new Map(rows.toReversed().map(({ id, on }) => [id, on]))
}

/** The day on which the first draft of each meeting's minutes went out. */
function firstDrafts({ db, board }: RuleContext): Map<string, string> {
  const rows = db
    .select({ id: minutesDraftTable.meetingId, on: minutesDraftTable.circulatedOn })
    .from(minutesDraftTable)
    .innerJoin(meetingTable, eq(meetingTable.id, minutesDraftTable.meetingId))
    .where(eq(meetingTable.boardId, board.id))
    .orderBy(asc(minutesDraftTable.circulatedOn))
    .all()
  return new Map(rows.toReversed().map(({ id, on }) => [id, on]))
}

/** Whether the board had begun to keep something on record by a day: before that, its lack says nothing. */
const hadBegun = (days: ReadonlyMap<string, string>, by: string) => [...days.values()].some((on) => on <= by)

/** R21: the agenda went out so many days before each meeting. */
export const r21: Rule<'R21'> = (context, { days }) => {
  if (days === undefined) return noValue()
  const first = firstAgendas(context)
  return everyMeeting(context, 'R21', (meeting) => {
    const on = first.get(meeting.id)
    const next = nextMeeting(context)
    const step = next === undefined ? null : fix('publish_agenda', { meeting: next, by: plusDays(next.date, -days) })
    if (on === undefined) {
      return hadBegun(first, meeting.date)
        ? { outcome: 'fail', reason: reason('R21.none'), fix: step }
        : { outcome: 'cannot_tell', reason: reason('R21.none'), missing: ['agenda_versions'], fix: step }
    }
    const before = daysBetween(on, meeting.date)
    return {
      outcome: before >= days ? 'pass' : 'fail',
      reason: reason('R21.meeting', { numbers: { before, days }, dates: { on } }),
      fix: before >= days ? null : step,
    }
  })
}

/** The last day on which minutes go out in time; null while the next meeting is not known. */
function minutesDueOn(
  { meetings }: RuleContext,
  meeting: MeetingSql,
  days: number | undefined,
  beforeNext: boolean,
): string | null {
  const byDays = days === undefined ? null : plusDays(meeting.date, days)
  if (!beforeNext) return byDays
  const next = meetings.find((each) => each.date > meeting.date && isCounted(each))
  const byNext = next === undefined ? null : plusDays(next.date, -1)
  return byDays === null || byNext === null ? (byNext ?? byDays) : byNext > byDays ? byNext : byDays
}

/** R22: the minutes went out so many days after each meeting, or before the next one. */
export const r22: Rule<'R22'> = (context, { days, beforeNextMeeting = false }) => {
  if (days === undefined && !beforeNextMeeting) return noValue()
  const first = firstDrafts(context)
  return everyMeeting(context, 'R22', (meeting): MeetingVerdict => {
    const due = minutesDueOn(context, meeting, days, beforeNextMeeting)
    const on = first.get(meeting.id)
    if (on !== undefined) {
      const isInTime = due === null || on <= due
      return {
        outcome: isInTime ? 'pass' : 'fail',
        reason: reason(isInTime ? 'R22.sent' : 'R22.late', { dates: { on, ...(due === null ? {} : { due }) } }),
      }
    }
    const step = fix('circulate_minutes', { meeting, by: due !== null && due >= context.today ? due : null })
    if (due === null || due >= context.today) {
      return { outcome: 'cannot_tell', reason: reason('R22.waiting'), missing: ['time'], fix: step }
    }
    return hadBegun(first, due)
      ? { outcome: 'fail', reason: reason('R22.none', { dates: { due } }), fix: step }
      : { outcome: 'cannot_tell', reason: reason('R22.none', { dates: { due } }), missing: ['drafts'], fix: step }
  })
}
