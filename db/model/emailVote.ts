import { z } from 'zod'
import { command } from './command'
import { CalendarDate, OptionalParagraph, Paragraph, VoteCount } from './fields'
import { BoardId, MeetingId, MotionId, PersonId } from './ids'
import type { NamedPerson } from './institution'
import type { Quorum } from './meeting'
import type { Motion } from './minutes'
import { MajorityRule, MotionResult, VoteChoice, type MeetingStatus } from './vocabulary'

/** A vote taken by e-mail between two meetings. It is open until it has a day. */
export interface EmailVote {
  motion: Motion
  /** Voting members on the day of the vote, today while it is open, by name. */
  voters: NamedPerson[]
  /** The votes that came back count as present. */
  quorum: Quorum
  /** The meeting whose minutes report it; null while it is open, and until a meeting is planned. */
  reportedAt: { meetingId: MeetingId; title: string; date: string; status: MeetingStatus } | null
}

const Wording = {
  text: Paragraph,
  moverId: PersonId.nullable().optional(),
  seconderId: PersonId.nullable().optional(),
  /** The meeting of the board whose minutes it approves, and whether as corrected: an exception, and marked as one. */
  approvesMeetingId: MeetingId.nullable().optional(),
  approvesAsCorrected: z.boolean().nullable().optional(),
  majorityRule: MajorityRule.nullable().optional(),
}

/**
 * Votes by e-mail. Each is a motion of the board with the next number, without meeting and item. Refused once the minutes
 * of the meeting that reports it are approved.
 */
export const emailVoteCommands = {
  'emailVote.open': command<{ id: MotionId; number: number }>()(z.strictObject({ boardId: BoardId, ...Wording })),
  'emailVote.revise': command<{ id: MotionId }>()(
    z.strictObject({
      id: MotionId,
      ...Wording,
      text: Wording.text.optional(),
      /** Counts without names; refused when they contradict the votes that are recorded by name. */
      votesFor: VoteCount.nullable().optional(),
      votesAgainst: VoteCount.nullable().optional(),
      votesAbstain: VoteCount.nullable().optional(),
      withoutQuorumReason: OptionalParagraph.optional(),
    }),
  ),
  /** The answer of one voting member; null takes it back. The counts follow. */
  'emailVote.castVote': command<{ id: MotionId }>()(
    z.strictObject({ id: MotionId, personId: PersonId, choice: VoteChoice.nullable() }),
  ),
  /**
   * Ends the vote on a day. The votes that came back must make a quorum of that day's seats, or a reason be given:
   * CONFLICT with NoQuorum otherwise. Left out, the result follows from the counts by the majority rule.
   */
  'emailVote.close': command<{ id: MotionId; result: MotionResult }>()(
    z.strictObject({
      id: MotionId,
      on: CalendarDate,
      result: MotionResult.optional(),
      withoutQuorumReason: OptionalParagraph.optional(),
    }),
  ),
  /** Takes the day and the result back. */
  'emailVote.reopen': command<{ id: MotionId }>()(z.strictObject({ id: MotionId })),
  'emailVote.remove': command<{ id: MotionId }>()(z.strictObject({ id: MotionId })),
} as const
