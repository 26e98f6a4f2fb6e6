import type { MembershipRow, PersonId } from '../../../../electron/contract/model'

type Seat = Pick<MembershipRow, 'personId' | 'fullName' | 'isExpired' | 'termStart'>

/**
 * Who can move or second a motion on a day: members whose term covers it, each person once. Those whom the motion names
 * already stay, as what was moved does not change when a term ends.
 */
export function moversOn(members: readonly Seat[], today: string, named: readonly (PersonId | null)[]): Seat[] {
  const seen = new Set<string>()
  return members.filter(({ personId, isExpired, termStart }) => {
    const isOffered = (!isExpired && termStart <= today) || named.includes(personId)
    if (!isOffered || seen.has(personId)) return false
    seen.add(personId)
    return true
  })
}
