import type { MajorityRule, MotionResult, VotingMethod } from './vocabulary'

/** What a result is worked out from. */
export interface Vote {
  readonly method: VotingMethod | null
  readonly votesFor: number | null
  readonly votesAgainst: number | null
  /** Voting members who were there and had not stepped back. */
  readonly eligible: number
}

/**
 * Whether counted votes carry.
 *
 * - `majority_of_votes`: more for than against. Abstentions do not count, and a tie fails (Robert's Rules: more than half
 *   of the votes cast).
 * - `majority_of_present`: more than half of those who were there and may vote, so that an abstention has the effect of a
 *   vote against (bylaws that say "a majority of the members present").
 * - `two_thirds_of_votes`: at least twice as many for as against, abstentions left out (Robert's Rules' two-thirds vote;
 *   national industry councils ask for it when a vote is not unanimous). Nobody for it carries nothing.
 */
export function isCarried(rule: MajorityRule, counts: { for: number; against: number; eligible: number }): boolean {
  switch (rule) {
    case 'majority_of_votes':
      return counts.for > counts.against
    case 'majority_of_present':
      return counts.for * 2 > counts.eligible
    case 'two_thirds_of_votes':
      return counts.for > 0 && counts.for >= counts.against * 2
  }
}

/**
 * The result that follows from a vote; null while none does. Unanimous consent carries without counts (the chair asks
 * for objections and there are none); everything else needs those for and those against.
 */
export function resultOf(rule: MajorityRule, vote: Vote): Extract<MotionResult, 'carried' | 'failed'> | null {
  const { method, votesFor, votesAgainst, eligible } = vote
  if (method === 'unanimous_consent') return 'carried'
  if (votesFor === null || votesAgainst === null) return null
  return isCarried(rule, { for: votesFor, against: votesAgainst, eligible }) ? 'carried' : 'failed'
}
