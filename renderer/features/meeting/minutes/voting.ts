import { useMemo } from 'react'
import {
  quorumAt,
  resultOf,
  votersAt,
  WITHOUT_QUORUM,
  type AttendanceRow,
  type MajorityRule,
  type Motion,
  type MotionResult,
  type PresenceFacts,
  type Quorum,
} from '../../../../electron/contract/model'
import { useQueryOf } from '../../../lib/query'
import { useMinutes } from './minutesData'

/** What the vote on a motion is judged by, as things are recorded. */
export interface VoteState {
  readonly quorum: Quorum
  /** Voting members who were there and did not step back, in the order of the attendance list. */
  readonly eligible: readonly AttendanceRow[]
  /** Those who stepped back, from the item or in the roll call. */
  readonly recused: readonly AttendanceRow[]
  readonly rule: MajorityRule
  /** Too few are there, and the kind of motion needs a quorum. */
  readonly lacksQuorum: boolean
  /** What follows from the counts; null while nothing does. */
  readonly follows: MotionResult | null
}

/** Presence over the time of the meeting, as the quorum and the right to vote are worked out from. */
function usePresenceFacts(): PresenceFacts {
  const { meeting, attendance, agenda, records } = useMinutes()
  const presence = useQueryOf('meeting.presence', { id: meeting.id }).data
  return useMemo(
    () => ({
      board: meeting.board,
      calledToOrderAt: meeting.calledToOrderAt,
      adjournedAt: meeting.adjournedAt,
      attendance: attendance.rows,
      changes: presence?.changes ?? [],
      interests: records.interests,
      spans: presence?.spans ?? [],
      parents: new Map(agenda.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const]))),
    }),
    [meeting, attendance.rows, agenda, records.interests, presence],
  )
}

/** Who may vote on a motion, whether there is a quorum for it, and what follows from its counts. */
export function useVoteState(motion: Motion): VoteState {
  const { meeting } = useMinutes()
  const facts = usePresenceFacts()
  const { eligible, recused } = votersAt(facts, motion.votedAt, motion.agendaItemId ?? '')
  const steppedBack = new Set<string>([
    ...recused,
    ...motion.votes.filter(({ choice }) => choice === 'recused').map(({ personId }) => personId),
  ])
  const rowsOf = (wanted: (personId: string) => boolean) =>
    facts.attendance.filter(({ personId, isVoting }) => isVoting && wanted(personId))
  const voters = new Set<string>(eligible)
  const free = rowsOf((personId) => voters.has(personId) && !steppedBack.has(personId))
  const quorum = quorumAt(facts, motion.votedAt)
  const rule = motion.majorityRule ?? meeting.board.majorityRule
  return {
    quorum,
    eligible: free,
    recused: rowsOf((personId) => steppedBack.has(personId)),
    rule,
    lacksQuorum: !quorum.isMet && !WITHOUT_QUORUM.includes(motion.kind),
    follows: resultOf(rule, { ...motion, eligible: free.length }),
  }
}
