import type { AttendeeScope } from '../../model/complianceRules'
import { attendanceOf, isIndustry, isTaken, nextMeeting, rosterOn, type AttendanceSql } from './context'
import { everyMeeting, fix, notTaken, noValue, reason, type Rule } from './verdict'

/** The members from outside who were at a meeting. */
export const outsiders = (rows: readonly AttendanceSql[], who: AttendeeScope): AttendanceSql[] =>
  rows.filter(
    (row) =>
      row.status === 'present' &&
      row.capacity === 'member' &&
      (who === 'industry' ? isIndustry(row) : row.side === 'external'),
  )

/** R10: so many external members, or members from industry, were at each meeting. Guests are not counted. */
export const r10: Rule<'R10'> = (context, { min, who: asked }) => {
  const who = asked ?? 'external'
  if (min === undefined) return noValue()
  const seats = rosterOn(context, context.today).filter(
    (seat) => seat.side === 'external' && (who === 'external' || isIndustry(seat)),
  )
  const found = everyMeeting(context, `R10.${who}`, (meeting) => {
    const rows = attendanceOf(context, meeting.id)
    if (!isTaken(rows)) return notTaken(meeting)
    const present = outsiders(rows, who).length
    const isMet = present >= min
    return {
      outcome: isMet ? 'pass' : 'fail',
      reason: reason(`R10.${who}.meeting`, { numbers: { present, min } }),
      fix: isMet
        ? null
        : // With too few on the roster no invitation helps.
          seats.length < min
          ? fix('appoint_members', { count: min - seats.length })
          : fix('invite_members', { count: min - present, meeting: nextMeeting(context) }),
    }
  })
  return {
    ...found,
    usedDefault: asked === undefined,
    reason: { ...found.reason, numbers: { ...found.reason.numbers, min } },
  }
}
