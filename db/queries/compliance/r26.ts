import type { EvidenceLink } from '../../model/compliance'
import {
  attendanceOf,
  isCounted,
  isHeld,
  isTaken,
  rosterOn,
  seatLink,
  type AttendanceSql,
  type RuleContext,
  type Seat,
} from './context'
import { combined, fix, noMeetings, noMembers, noValue, reason, verdict, type Rule, type Verdict } from './verdict'

interface Record {
  seat: Seat
  /** The person's marks as a member, in the order of the meetings. */
  marks: AttendanceSql['status'][]
}

/** The marks of everybody on the roster at meetings of which the attendance was taken. */
function marksOf(context: RuleContext, meetings: readonly { id: string }[]): Record[] {
  const taken = meetings.map(({ id }) => attendanceOf(context, id)).filter(isTaken)
  return rosterOn(context, context.day).map((seat) => ({
    seat,
    marks: taken.flatMap((rows) =>
      rows.filter((row) => row.personId === seat.personId && row.capacity === 'member').map(({ status }) => status),
    ),
  }))
}

interface Told {
  fullName: string
  isFailing: boolean
  link: EvidenceLink
}

function told(code: string, members: readonly Told[], numbers: { [name: string]: number }): Verdict {
  const names = members.filter(({ isFailing }) => isFailing).map(({ fullName }) => fullName)
  return verdict(names.length === 0 ? 'pass' : 'fail', names.length === 0 ? `${code}.pass` : `${code}.fail`, {
    numbers: { ...numbers, members: members.length, failing: names.length },
    names,
    evidence: members.map(({ link }) => link),
    fix: names.length === 0 ? null : fix('contact_members', { names }),
  })
}

function shareOf(records: readonly Record[], percent: number): Verdict {
  return told(
    'R26.share',
    records.map(({ seat, marks }) => {
      const present = marks.filter((mark) => mark === 'present').length
      const isFailing = present * 100 < percent * marks.length
      const numbers = { present, meetings: marks.length }
      const link = seatLink(seat, { outcome: isFailing ? 'fail' : 'pass', reason: reason('R26.attended', { numbers }) })
      return { fullName: seat.fullName, isFailing, link }
    }),
    { percent },
  )
}

/** Absences one after another up to now; an excused one neither counts nor ends them. */
function absencesInARow(marks: readonly AttendanceSql['status'][]): number {
  const counted = marks.filter((mark) => mark !== 'excused')
  const last = counted.findLastIndex((mark) => mark === 'present')
  return counted.length - 1 - last
}

function absencesOf(records: readonly Record[], limit: number): Verdict {
  return told(
    'R26.row',
    records.map(({ seat, marks }) => {
      const absences = absencesInARow(marks)
      const isFailing = absences >= limit
      const link = seatLink(seat, {
        outcome: isFailing ? 'fail' : 'pass',
        reason: reason('R26.absences', { numbers: { absences } }),
      })
      return { fullName: seat.fullName, isFailing, link }
    }),
    { limit },
  )
}

/** R26: members attend a share of the meetings of the period, and do not stay away from too many in a row. */
export const r26: Rule<'R26'> = (context, { percent, absences }) => {
  if (percent === undefined && absences === undefined) return noValue()
  if (context.held.length === 0) return noMeetings(context)
  const earlier = context.meetings.filter((each) => isHeld(each) && isCounted(each) && each.date <= context.day)
  const inPeriod = marksOf(context, context.held).filter(({ marks }) => marks.length > 0)
  const always = marksOf(context, earlier).filter(({ marks }) => marks.length > 0)
  if (rosterOn(context, context.day).length === 0) return noMembers()
  if (inPeriod.length === 0) {
    const meeting = context.held.at(-1)
    return verdict('cannot_tell', 'R26.none', { missing: ['attendance'], fix: fix('take_attendance', { meeting }) })
  }
  return combined([
    ...(percent === undefined ? [] : [shareOf(inPeriod, percent)]),
    ...(absences === undefined ? [] : [absencesOf(always, absences)]),
  ])
}
