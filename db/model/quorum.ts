import type { Quorum } from './meeting'
import type { QuorumRule } from './vocabulary'

/**
 * How many voting members make a quorum among `seats` filled voting seats. Majority: more than half (Robert's Rules'
 * default). Half plus one, read strictly: of nine seats at least 5.5, so six. A fixed number stands as it is.
 */
export function quorumNeeded(rule: QuorumRule, fixed: number | null, seats: number): number {
  switch (rule) {
    case 'majority':
      return Math.floor(seats / 2) + 1
    case 'half_plus_one':
      return Math.ceil(seats / 2) + 1
    case 'fixed':
      return fixed ?? 0
  }
}

/** Quorum for a count of seats and of voting members present. Without any voting seat there is never a quorum. */
export function quorumOf(
  board: { quorumRule: QuorumRule; quorumFixed: number | null },
  votingSeats: number,
  present: number,
): Quorum {
  const needed = quorumNeeded(board.quorumRule, board.quorumFixed, votingSeats)
  return { votingSeats, present, needed, isMet: votingSeats > 0 && present >= needed }
}
