import type { RequestInput } from '../../../../electron/contract'
import type { VoteLine } from '../editor/motionLine'

/** What of a motion a form changes. */
export type MotionChange = Omit<RequestInput<'motion.revise'>, 'id'>

/** What a line says, as the change of a motion. A line without a result leaves it to the counts. */
export function changeOfLine({ mover, seconder, method, counts, result }: VoteLine): MotionChange {
  return {
    ...(mover ? { moverId: mover.personId } : {}),
    ...(seconder ? { seconderId: seconder.personId } : {}),
    ...(method ? { method } : {}),
    ...(counts ? { votesFor: counts.for, votesAgainst: counts.against, votesAbstain: counts.abstain } : {}),
    ...(result ? { result } : {}),
  }
}

/** Whether a line says how the vote went, so that nothing is left to fill in. */
export function hasOutcome({ counts, result, method }: VoteLine): boolean {
  return counts !== null || result !== null || method === 'unanimous_consent'
}
