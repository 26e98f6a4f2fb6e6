import type { AttendanceMode } from '../../model/vocabulary'
import {
  attendanceOf,
  isHeld,
  isCounted,
  isTaken,
  meetingLink,
  nextMeeting,
  type MeetingSql,
  type RuleContext,
} from './context'
import { outsiders } from './r10'
import {
  combined,
  everyMeeting,
  fix,
  noMeetings,
  notTaken,
  noValue,
  verdict,
  reason,
  type Rule,
  type Verdict,
} from './verdict'
import { windowsOf } from './windows'

const countBy = (rows: readonly { mode: AttendanceMode | null }[], mode: AttendanceMode) =>
  rows.filter((row) => row.mode === mode).length

/** Enough in the room; with `virtual` alone, not more than so many by phone or screen. */
function inTheRoom(context: RuleContext, physical: number | undefined, virtual: number | undefined): Verdict {
  return everyMeeting(context, 'R11.room', (meeting) => {
    const rows = attendanceOf(context, meeting.id)
    if (!isTaken(rows)) return notTaken(meeting)
    const there = outsiders(rows, 'external')
    const room = countBy(there, 'in_person')
    const online = countBy(there, 'online')
    const isMet = physical === undefined ? online <= (virtual ?? online) : room >= physical
    return {
      outcome: isMet ? 'pass' : 'fail',
      reason: reason(physical === undefined ? 'R11.online' : 'R11.meeting', {
        numbers: { room, online, physical: physical ?? 0, virtual: virtual ?? 0 },
      }),
      fix: isMet
        ? null
        : fix('invite_to_room', { count: physical === undefined ? 1 : physical - room, meeting: nextMeeting(context) }),
    }
  })
}

/** True or false where it is known, null where nobody said. */
type Claim = (meeting: MeetingSql) => boolean | null

/** So many meetings of each year at the institution, or face to face. */
function inEachYear(context: RuleContext, code: 'R11.campus' | 'R11.person', needed: number, claim: Claim): Verdict {
  if (!context.meetings.some(isHeld)) return noMeetings(context)
  return combined(
    windowsOf(context).map((window) => {
      const held = context.meetings.filter(
        (each) =>
          isHeld(each) &&
          isCounted(each) &&
          each.date >= window.from &&
          each.date <= window.to &&
          each.date <= context.today,
      )
      const claims = held.map((meeting) => ({ meeting, is: claim(meeting) }))
      const yes = claims.filter(({ is }) => is === true).length
      const unsaid = claims.filter(({ is }) => is === null)
      const isOpen = window.isRunning || window.isBeforeRecords || yes + unsaid.length >= needed
      const outcome = yes >= needed ? 'pass' : isOpen ? 'cannot_tell' : 'fail'
      const first = unsaid[0]
      return verdict(outcome, code, {
        numbers: { meetings: held.length, yes, needed, unsaid: unsaid.length },
        dates: { from: window.from, to: window.to },
        evidence: claims.map(({ meeting, is }) =>
          meetingLink(meeting, {
            outcome: is === null ? 'cannot_tell' : is ? 'pass' : null,
            reason: reason(`${code}${is === null ? 'Unsaid' : is ? 'Yes' : 'No'}`),
          }),
        ),
        missing:
          outcome !== 'cannot_tell'
            ? []
            : unsaid.length > 0
              ? [code === 'R11.campus' ? 'campus' : 'attendance']
              : [window.isRunning ? 'time' : 'earlier_records'],
        fix:
          outcome === 'pass'
            ? null
            : first !== undefined
              ? code === 'R11.campus'
                ? fix('say_campus', { meeting: first.meeting })
                : fix('take_attendance', { meeting: first.meeting })
              : fix(code === 'R11.campus' ? 'meet_on_campus' : 'meet_in_person', { meeting: nextMeeting(context) }),
      })
    }),
  )
}

/** A hybrid meeting was face to face if somebody from outside was in the room. */
function wasInPerson(context: RuleContext, meeting: MeetingSql): boolean | null {
  if (meeting.mode !== 'hybrid') return meeting.mode === 'in_person'
  const rows = attendanceOf(context, meeting.id)
  return isTaken(rows) ? outsiders(rows, 'external').some(({ mode }) => mode === 'in_person') : null
}

/** R11: enough people in the room, and enough meetings at the institution or face to face. */
export const r11: Rule<'R11'> = (context, { physical, virtual, onCampus, inPerson }) => {
  const parts = [
    ...(physical === undefined && virtual === undefined ? [] : [inTheRoom(context, physical, virtual)]),
    ...(onCampus === undefined ? [] : [inEachYear(context, 'R11.campus', onCampus, ({ isOnCampus }) => isOnCampus)]),
    ...(inPerson === undefined
      ? []
      : [inEachYear(context, 'R11.person', inPerson, (meeting) => wasInPerson(context, meeting))]),
  ]
  return parts.length === 0 ? noValue() : combined(parts)
}
