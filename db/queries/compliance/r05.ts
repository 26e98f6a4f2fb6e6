import { hasMembers, rosterOn, seatLink } from './context'
import { fix, noMembers, verdict, type Rule } from './verdict'

/** R05: nobody whom the institution employs has a vote. */
export const r05: Rule<'R05'> = (context) => {
  if (!hasMembers(context)) return noMembers()
  const voting = rosterOn(context, context.day).filter(({ isVoting }) => isVoting)
  if (voting.length === 0) return verdict('cannot_tell', 'R05.none', { missing: ['members'] })
  const staff = voting.filter(({ side }) => side === 'internal')
  const names = staff.map(({ fullName }) => fullName)
  return verdict(staff.length === 0 ? 'pass' : 'fail', staff.length === 0 ? 'R05.pass' : 'R05.fail', {
    numbers: { voting: voting.length, staff: staff.length },
    names,
    evidence: voting.map((seat) => seatLink(seat, { outcome: seat.side === 'internal' ? 'fail' : 'pass' })),
    fix: staff.length === 0 ? null : fix('end_votes', { names }),
  })
}
