import { z } from 'zod'
import { command } from './command'
import { OptionalParagraph, Paragraph, VoteCount, WallTime } from './fields'
import { AgendaItemId, MeetingId, MotionId, PersonId } from './ids'
import type { ErrorData } from './errors'
import type { Quorum } from './meeting'
import { MajorityRule, MotionKind, MotionResult, VoteChoice, VotingMethod } from './vocabulary'

/**
 * Motions that are in order without a quorum: to adjourn, to take a recess, to fix the time to which to adjourn, and
 * measures to obtain a quorum (Robert's Rules). Everything else is recorded with a reason.
 */
export const WITHOUT_QUORUM: readonly MotionKind[] = ['adjourn', 'recess', 'fix_time', 'obtain_quorum']

/** What a CONFLICT says about a vote that lacks a quorum: a reason has to be given, or the attendance corrected. */
export interface NoQuorum extends Pick<Quorum, 'present' | 'needed' | 'votingSeats'> {
  detail: 'no_quorum'
  /** The time of the vote; null = as things stand. */
  at: string | null
}

/** The facts of a refusal for lack of a quorum; null for any other one. */
export function noQuorumOf(data: ErrorData | undefined): NoQuorum | null {
  return data?.['detail'] === 'no_quorum' ? (data as unknown as NoQuorum) : null
}

const MotionFields = {
  text: Paragraph,
  moverId: PersonId.nullable(),
  seconderId: PersonId.nullable(),
  /** A vote by e-mail has commands of its own. */
  method: VotingMethod.exclude(['email']).nullable(),
  votesFor: VoteCount.nullable(),
  votesAgainst: VoteCount.nullable(),
  votesAbstain: VoteCount.nullable(),
}

const LaterFields = {
  /** Left out, the result follows from the counts by the majority rule; null = pending. */
  result: MotionResult.nullable().optional(),
  /** Left out, it follows from `amendsId` and `approvesMeetingId`. */
  kind: MotionKind.optional(),
  /** The motion of the same item that this one amends. */
  amendsId: MotionId.nullable().optional(),
  /** The earlier meeting of the board whose minutes this one approves, and whether as corrected. */
  approvesMeetingId: MeetingId.nullable().optional(),
  approvesAsCorrected: z.boolean().nullable().optional(),
  /** Another majority than the board's; null = the board's. */
  majorityRule: MajorityRule.nullable().optional(),
  /** Left out, the time of a vote recorded while the meeting goes on is the time of the recording. */
  votedAt: WallTime.nullable().optional(),
  withoutQuorumReason: OptionalParagraph.optional(),
}

/**
 * Motions of a meeting. A pending one, without result and votes, is always recorded. With either, there must have been a
 * quorum at the time of the vote, or the kind must be in order without one, or a reason be given: CONFLICT with
 * {@link NoQuorum} otherwise. More votes than people who may vote on the item are INVALID_INPUT.
 */
export const motionCommands = {
  'motion.record': command<{ id: MotionId; number: number }>()(
    z.strictObject({ agendaItemId: AgendaItemId, ...MotionFields, ...LaterFields }),
  ),
  'motion.revise': command<{ id: MotionId }>()(
    z.strictObject({ id: MotionId, ...z.strictObject(MotionFields).partial().shape, ...LaterFields }),
  ),
  /**
   * One member's vote in a roll call; null takes it back. The counts follow, and the result once everybody who may vote
   * was called.
   */
  'motion.castVote': command<{ id: MotionId }>()(
    z.strictObject({ id: MotionId, personId: PersonId, choice: VoteChoice.nullable() }),
  ),
  /**
   * Takes its block out of the item's note too, which counts as a revision of the note. CONFLICT while it has
   * amendments: they go first.
   */
  'motion.remove': command<{ id: MotionId }>()(z.strictObject({ id: MotionId })),
} as const
