import { daysBetween } from '../../model/calendar'
import { plusMonths } from '../../model/schoolYear'
import { isCounted, isHeld, meetingLink, type MeetingSql, type RuleContext } from './context'
import { combined, fix, noMeetings, noValue, reason, verdict, type Rule, type Verdict } from './verdict'
import { windowsOf, type Window } from './windows'

function inWindow(
  { meetings, today }: RuleContext,
  window: Window,
  needed: number,
  counts: (meeting: MeetingSql) => boolean,
): Verdict {
  const within = meetings.filter((each) => each.date >= window.from && each.date <= window.to && counts(each))
  const held = within.filter((each) => isHeld(each) && each.date <= today)
  const planned = within.filter(({ status, date }) => status === 'planned' && date >= today)
  const lacking = needed - held.length
  const isOpen = lacking > 0 && (window.isRunning || window.isBeforeRecords)
  const code = lacking <= 0 ? 'R08.year' : window.isRunning ? 'R08.running' : isOpen ? 'R08.before' : 'R08.year'
  return verdict(lacking <= 0 ? 'pass' : isOpen ? 'cannot_tell' : 'fail', code, {
    numbers: { held: held.length, needed, planned: planned.length },
    dates: { from: window.from, to: window.to },
    evidence: held.map((meeting) => meetingLink(meeting)),
    missing: isOpen ? [window.isRunning ? 'time' : 'earlier_records'] : [],
    fix:
      window.isRunning && lacking > planned.length
        ? fix('plan_meeting', { count: lacking - planned.length, by: window.to })
        : isOpen && !window.isRunning
          ? fix('bring_in_minutes', { count: lacking, by: null })
          : lacking > 0 && planned.length === 0
            ? fix('plan_meeting', { count: 1 })
            : null,
  })
}

/** R08: so many meetings in each year that the period asks about. */
export const r08: Rule<'R08'> = (context, { meetings: needed, window, kinds }) => {
  if (needed === undefined) return noValue()
  if (!context.meetings.some(isHeld)) return noMeetings(context)
  const years = windowsOf(context, window).map((each) =>
    inWindow(context, each, needed, (meeting) => isCounted(meeting, kinds)),
  )
  return { ...combined(years), usedDefault: window === undefined }
}

/** R09: so many months lie between one counted meeting and the next. */
export const r09: Rule<'R09'> = (context, { months, kinds }) => {
  if (months === undefined) return noValue()
  const counted = context.meetings.filter((each) => isHeld(each) && isCounted(each, kinds) && each.date <= context.day)
  if (counted.every(({ date }) => date < context.from)) return noMeetings(context)
  const pairs = counted.flatMap((meeting, index) => {
    const before = counted[index - 1]
    return before === undefined || meeting.date < context.from ? [] : [{ before, meeting }]
  })
  if (pairs.length === 0) {
    return verdict('cannot_tell', 'R09.one', { numbers: { months }, missing: ['meetings'] })
  }
  const judged = pairs.map((pair) => ({ ...pair, isFar: plusMonths(pair.before.date, months) <= pair.meeting.date }))
  const near = judged.filter(({ isFar }) => !isFar)
  const last = counted.at(-1)
  return verdict(near.length === 0 ? 'pass' : 'fail', near.length === 0 ? 'R09.pass' : 'R09.fail', {
    numbers: { months, gaps: pairs.length, near: near.length },
    evidence: judged.map(({ before, meeting, isFar }) =>
      meetingLink(meeting, {
        outcome: isFar ? 'pass' : 'fail',
        reason: reason('R09.gap', {
          numbers: { days: daysBetween(before.date, meeting.date) },
          dates: { before: before.date },
        }),
      }),
    ),
    fix: near.length === 0 || last === undefined ? null : fix('plan_later', { by: plusMonths(last.date, months) }),
  })
}
