import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { InputOf } from '../model/commands'
import type { MotionId } from '../model/ids'
import type { motionCommands } from '../model/motion'
import type { MotionResult } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { removeLinksTo } from './actionParts'
import { refuseRemovingApproval, settleApproval } from './approval'
import { changedPlace, listAmendments, MAIN, refuseUnfitAmendment, refuseUnfitApproval } from './motionPlace'
import { nextNumber } from './numbering'
import { removeRecordBlock } from './recordBlocks'
import { conflict, invalidInput } from './refusals'
import { given, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'
import {
  computedResult,
  COUNT_NAMES,
  countVotes,
  hasVote,
  listVotes,
  refuseContradiction,
  refuseOutsideMeeting,
  refuseTooManyVotes,
  refuseWithoutQuorum,
  requireVotingFacts,
  timeOfRecording,
  votersOf,
  type VoteFacts,
} from './voting'
import { rowIdFor } from './rowId'

type MeetingMotion = RowOf<'motion'> & { meetingId: string; agendaItemId: string }
type Change = Omit<InputOf<'motion.revise'>, 'id'>

/** Motions and the votes on them. */
export const motionHandlers: CommandHandlers<keyof typeof motionCommands> = {
  'motion.record': (context, { agendaItemId, result, votedAt, ...facts }) => {
    const { db, write, newId } = context
    const { meeting } = requireChangeableItem(db, agendaItemId)
    const place = changedPlace(MAIN, facts)
    refuseUnfitAmendment(db, null, place.amendsId, agendaItemId)
    refuseUnfitApproval(db, place.approvesMeetingId, { ...meeting, meetingId: meeting.id })
    refuseUnfitPeople(db, facts)
    const id = newId<MotionId>()
    const number = nextNumber(db, 'motion', meeting.boardId)
    const motion = {
      ...facts,
      ...place,
      meetingId: meeting.id,
      agendaItemId,
      majorityRule: facts.majorityRule ?? null,
      withoutQuorumReason: facts.withoutQuorumReason ?? null,
      votedAt: votedAt ?? null,
      result: null,
    }
    const vote = settledVote(context, meeting, motion, motion, { result, votedAt }, [])
    settleApproval(context, write.insert('motion', { id, boardId: meeting.boardId, number, ...motion, ...vote }), null)
    return { id, number }
  },
  'motion.revise': (context, { id, ...change }) => {
    const { db, write } = context
    const motion = requireMeetingMotion(db, id)
    const meeting = requireChangeableMeeting(db, motion.meetingId)
    const place = changedPlace(motion, change)
    if (place.amendsId !== motion.amendsId) refuseUnfitAmendment(db, id, place.amendsId, motion.agendaItemId)
    if (place.approvesMeetingId !== motion.approvesMeetingId) {
      refuseUnfitApproval(db, place.approvesMeetingId, { ...meeting, meetingId: meeting.id })
    }
    const facts = { ...motion, ...given(change), ...place }
    refuseUnfitPeople(db, facts)
    const votes = listVotes(db, id)
    if (votes.length > 0) {
      if (facts.method !== 'roll_call') {
        throw conflict(`Motion ${motion.number} has a roll call. Take the votes back before choosing another method.`, {
          motionId: id,
        })
      }
      refuseContradiction(facts, countVotes(votes))
    }
    const vote = touchesVote(change) ? settledVote(context, meeting, motion, facts, change, votes) : {}
    settleApproval(context, write.update('motion', id, { ...given(change), ...place, ...vote }), motion)
    return { id }
  },
  'motion.castVote': (context, { id, personId, choice }) => {
    const { db, write } = context
    const motion = requireMeetingMotion(db, id)
    const meeting = requireChangeableMeeting(db, motion.meetingId)
    const before = listVotes(db, id)
    const former = before.find((vote) => vote.personId === personId)
    if (choice === null && former === undefined) return { id }
    if (choice === null) {
      if (former) write.remove('vote', former.id)
    } else {
      refuseUnfitVoter(db, motion, personId, choice)
      if (former) write.update('vote', former.id, { choice })
      else write.insert('vote', { id: rowIdFor(context, 'vote', id, personId), motionId: id, personId, choice })
    }
    const votes = listVotes(db, id)
    const facts = { ...motion, method: 'roll_call' as const, ...countVotes(votes) }
    const vote = settledVote(context, meeting, motion, facts, {}, votes, before)
    settleApproval(context, write.update('motion', id, { method: facts.method, ...countVotes(votes), ...vote }), motion)
    return { id }
  },
  'motion.remove': (context, { id }) => {
    const { db, write } = context
    const motion = requireMeetingMotion(db, id)
    requireChangeableMeeting(db, motion.meetingId)
    refuseRemovingApproval(db, motion)
    const amendments = listAmendments(db, id)
    const [first] = amendments
    if (first !== undefined) {
      throw conflict(`Motion ${motion.number} has an amendment, motion ${first.number}. Remove the amendment first.`, {
        motionId: id,
        amendmentIds: amendments.map((amendment) => amendment.id),
      })
    }
    for (const vote of listVotes(db, id)) write.remove('vote', vote.id)
    removeLinksTo(context, { motionId: id })
    removeRecordBlock(context, motion.agendaItemId, { recordType: 'motion', recordId: id })
    write.remove('motion', id)
    return { id }
  },
}

/** Whether a change has to do with the vote: a corrected wording does not ask again whether the vote stands. */
function touchesVote(change: Change): boolean {
  const names = [...COUNT_NAMES, 'result', 'method', 'kind', 'majorityRule', 'votedAt', 'withoutQuorumReason'] as const
  return names.some((name) => change[name] !== undefined)
}

/**
 * Time and result of the vote after a change, which is refused when it would not stand. A result follows from the counts
 * as long as nobody has said otherwise.
 */
function settledVote(
  context: CommandContext,
  meeting: RowOf<'meeting'>,
  before: VoteFacts,
  after: VoteFacts,
  change: { result?: MotionResult | null | undefined; votedAt?: string | null | undefined },
  votes: readonly RowOf<'vote'>[],
  votesBefore: readonly RowOf<'vote'>[] = votes,
): { result: MotionResult | null; votedAt: string | null } {
  const { facts, rule } = requireVotingFacts(context.db, meeting.id)
  const follows = (motion: VoteFacts, cast: readonly RowOf<'vote'>[]) =>
    computedResult(motion.majorityRule ?? rule, motion, votersOf(facts, motion, cast), cast)
  const settle = (votedAt: string | null): VoteFacts => {
    const motion = { ...after, votedAt }
    if (change.result !== undefined) return { ...motion, result: change.result }
    const isOwnWord = before.result !== null && before.result !== follows(before, votesBefore)
    return { ...motion, result: isOwnWord ? before.result : follows(motion, votes) }
  }
  refuseOutsideMeeting(meeting, change.votedAt ?? null, 'votedAt')
  let motion = settle(after.votedAt)
  if (!hasVote(motion, votes)) return { result: motion.result, votedAt: change.votedAt ?? null }
  if (motion.votedAt === null && change.votedAt === undefined) motion = settle(timeOfRecording(context, meeting))
  if (motion.method === 'unanimous_consent' && (motion.votesAgainst ?? 0) > 0) {
    throw invalidInput(['votesAgainst'], 'With a vote against there is no unanimous consent. Choose another method.')
  }
  refuseWithoutQuorum(facts, motion)
  const { eligible, recused } = votersOf(facts, motion, votes)
  const without = recused.length === 0 ? '' : `, ${recused.length} stepped back`
  refuseTooManyVotes(motion, eligible.length, `may vote on this item${without}`)
  return { result: motion.result, votedAt: motion.votedAt }
}

/** A motion of a meeting; one that is voted on by e-mail has commands of its own. */
function requireMeetingMotion(db: ReadDb, id: string): MeetingMotion {
  const motion = requireRow(db, 'motion', id)
  if (motion.meetingId === null || motion.agendaItemId === null) {
    throw conflict(`Motion ${motion.number} is voted on by e-mail, outside any meeting.`, { motionId: id })
  }
  return { ...motion, meetingId: motion.meetingId, agendaItemId: motion.agendaItemId }
}

/** Refuses people nobody knows, and a mover who seconds. */
export function refuseUnfitPeople(
  db: ReadDb,
  { moverId, seconderId }: { moverId: string | null; seconderId: string | null },
): void {
  for (const personId of [moverId, seconderId]) if (personId !== null) requireRow(db, 'person', personId)
  if (moverId !== null && moverId === seconderId) {
    throw invalidInput(['seconderId'], 'Nobody seconds their own motion. Choose another person.')
  }
}

function refuseUnfitVoter(db: ReadDb, motion: MeetingMotion, personId: string, choice: string): void {
  if (motion.method !== null && motion.method !== 'roll_call') {
    throw conflict(`Motion ${motion.number} was not voted on by roll call. Choose that method first.`, {
      motionId: motion.id,
    })
  }
  const person = requireRow(db, 'person', personId)
  const { facts } = requireVotingFacts(db, motion.meetingId)
  const { eligible, recused } = votersOf(facts, motion, [])
  if (recused.some((id) => id === personId)) {
    if (choice === 'recused') return
    throw conflict(
      `${person.fullName} declared an interest in this item and stepped back, and so does not vote on it.`,
      { personId },
    )
  }
  if (!eligible.some((id) => id === personId)) {
    const when = motion.votedAt === null ? '' : ` at ${motion.votedAt}`
    throw conflict(
      `${person.fullName} is not marked present as a voting member${when}. Correct the attendance before recording the vote.`,
      { personId },
    )
  }
}
