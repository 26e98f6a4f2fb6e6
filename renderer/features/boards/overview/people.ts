import type { MembershipRow } from '../../../../electron/contract/model'
import { daysBetween } from '../../../lib/format'

/** How long an ended term stays on the overview: a year's worth of meetings. */
const ENDED_DAYS = 366

/**
 * The seats that the overview shows: all in office and to come, and of the ended ones those of the last year that wait
 * for a decision, whose holder has no other seat, each person once. The whole history is on the view of the members.
 */
export function peopleOfOverview(members: readonly MembershipRow[], today: string): MembershipRow[] {
  const shown = members.filter((member) => !member.isExpired)
  const seated = new Set(shown.map((member) => member.personId))
  const ended = members
    .filter(({ isExpired, isFinal }) => isExpired && !isFinal)
    .filter(({ termEnd }) => termEnd !== null && daysBetween(termEnd, today) <= ENDED_DAYS)
    .toSorted((a, b) => (b.termEnd ?? '').localeCompare(a.termEnd ?? ''))
  for (const member of ended) {
    if (seated.has(member.personId)) continue
    seated.add(member.personId)
    shown.push(member)
  }
  return shown
}
