import type { MemberCategory } from '../../model/vocabulary'
import { hasMembers, rosterOn, seatLink } from './context'
import { fix, noMembers, noValue, verdict, type Rule } from './verdict'

const BUSINESS: readonly MemberCategory[] = ['employer', 'technician', 'labor']

/** How many more business members make the share, if nobody leaves. */
function wanted(counted: number, all: number, isEnough: (counted: number, all: number) => boolean): number {
  for (let more = 1; more < 1000; more += 1) if (isEnough(counted + more, all + more)) return more
  return 0
}

/** R04: business and industry hold at least so large a share of the votes, or of all seats. */
export const r04: Rule<'R04'> = (context, { percent, over = false, scope = 'voting', categories = BUSINESS }) => {
  if (percent === undefined) return noValue()
  if (!hasMembers(context)) return noMembers()
  const seats = rosterOn(context, context.day).filter(({ isVoting }) => scope === 'all' || isVoting)
  if (seats.length === 0) return verdict('cannot_tell', 'R04.none', { missing: ['members'] })
  const isBusiness = ({ side, category }: (typeof seats)[number]) =>
    side === 'external' && categories.includes(category)
  const counted = seats.filter(isBusiness).length
  const isEnough = (some: number, all: number) => (over ? some * 100 > percent * all : some * 100 >= percent * all)
  const isMet = isEnough(counted, seats.length)
  return verdict(isMet ? 'pass' : 'fail', over ? 'R04.over' : 'R04.share', {
    numbers: {
      business: counted,
      members: seats.length,
      share: Math.floor((counted * 1000) / seats.length) / 10,
      percent,
    },
    words: { vocabulary: 'category', list: [...categories] },
    evidence: seats.map((seat) => seatLink(seat, { outcome: isBusiness(seat) ? 'pass' : null })),
    fix: isMet
      ? null
      : fix('appoint_category', {
          count: wanted(counted, seats.length, isEnough),
          words: { vocabulary: 'category', list: [...categories] },
        }),
    usedDefault: categories === BUSINESS,
  })
}
