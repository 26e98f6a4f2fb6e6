import type { MemberCategory } from '../../model/vocabulary'
import { hasMembers, rosterOn, seatLink, type RuleContext, type Seat } from './context'
import { combined, fix, noMembers, noValue, verdict, type Rule, type Verdict } from './verdict'

/** People of the school itself; in any other category somebody of the school does not stand for those outside. */
const OF_THE_SCHOOL: readonly MemberCategory[] = ['faculty', 'administration', 'student']

const standsFor = ({ side, category }: Seat, group: readonly MemberCategory[]) =>
  group.includes(category) && (side === 'external' || OF_THE_SCHOOL.includes(category))

function groupsPresent(seats: readonly Seat[], groups: readonly (readonly MemberCategory[])[]): Verdict {
  const absent = groups.filter((group) => !seats.some((seat) => standsFor(seat, group)))
  const list = absent.flat()
  return verdict(absent.length === 0 ? 'pass' : 'fail', absent.length === 0 ? 'R06.pass' : 'R06.fail', {
    numbers: { groups: groups.length, absent: absent.length },
    words: { vocabulary: 'category', list: absent.length === 0 ? groups.flat() : list },
    evidence: seats
      .filter((seat) => groups.some((group) => standsFor(seat, group)))
      .map((seat) => seatLink(seat, { outcome: 'pass' })),
    fix:
      absent.length === 0
        ? null
        : fix('appoint_category', { count: absent.length, words: { vocabulary: 'category', list } }),
  })
}

function allRepresent(seats: readonly Seat[]): Verdict {
  const silent = seats.filter(({ category }) => category === 'other')
  const names = silent.map(({ fullName }) => fullName)
  return verdict(silent.length === 0 ? 'pass' : 'fail', silent.length === 0 ? 'R06.represent' : 'R06.unsaid', {
    numbers: { members: seats.length, unsaid: silent.length },
    names,
    evidence: silent.map((seat) => seatLink(seat, { outcome: 'fail' })),
    fix: silent.length === 0 ? null : fix('say_category', { names }),
  })
}

/** R06: the groups that are asked for have a member, and each member speaks for one. */
export const r06: Rule<'R06'> = (context: RuleContext, { groups = [], eachRepresents = false }) => {
  if (groups.length === 0 && !eachRepresents) return noValue()
  if (!hasMembers(context)) return noMembers()
  const seats = rosterOn(context, context.day)
  return combined([
    ...(groups.length > 0 ? [groupsPresent(seats, groups)] : []),
    ...(eachRepresents ? [allRepresent(seats)] : []),
  ])
}
