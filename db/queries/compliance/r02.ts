import type { SeatScope } from '../../model/complianceRules'
import { hasMembers, rosterOn, seatLink, type Seat } from './context'
import { fix, noMembers, noValue, verdict, type Rule } from './verdict'

const isIn: Record<SeatScope, (seat: Seat) => boolean> = {
  all: () => true,
  external: ({ side }) => side === 'external',
  voting: ({ isVoting }) => isVoting,
}

/** R02: the roster has at least so many members on the last day of the period. */
export const r02: Rule<'R02'> = (context, { min, scope = 'all' }) => {
  if (min === undefined) return noValue()
  if (!hasMembers(context)) return noMembers()
  const seats = rosterOn(context, context.day).filter(isIn[scope])
  const isMet = seats.length >= min
  return verdict(isMet ? 'pass' : 'fail', `R02.${scope}`, {
    numbers: { members: seats.length, min },
    dates: { day: context.day },
    evidence: seats.map((seat) => seatLink(seat)),
    fix: isMet ? null : fix('appoint_members', { count: min - seats.length }),
  })
}

/** R03: the roster has at most so many members. */
export const r03: Rule<'R03'> = (context, { max, scope = 'all' }) => {
  if (max === undefined) return noValue()
  if (!hasMembers(context)) return noMembers()
  const seats = rosterOn(context, context.day).filter(isIn[scope])
  return verdict(seats.length <= max ? 'pass' : 'fail', 'R03.count', {
    numbers: { members: seats.length, max },
    dates: { day: context.day },
    evidence: seats.map((seat) => seatLink(seat)),
  })
}
