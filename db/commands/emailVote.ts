import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { emailVoteCommands } from '../model/emailVote'
import type { MotionId } from '../model/ids'
import { resultOf } from '../model/majority'
import type { MotionResult } from '../model/vocabulary'
import { wallClock } from '../model/wallClock'
import { emailQuorum, findReportingMeeting, findSealedReport, listEmailVoters } from '../queries/emailVote'
import type { RowOf } from '../schema'
import { removeLinksTo } from './actionParts'
import { refuseRemovingApproval, settleApproval } from './approval'
import { refuseUnfitPeople } from './motion'
import { changedPlace, MAIN, refuseUnfitApproval } from './motionPlace'
import { nextNumber } from './numbering'
import { conflict, invalidInput } from './refusals'
import { given, requireRow } from './rows'
import {
  countVotes,
  listVotes,
  noQuorum,
  refuseContradiction,
  refuseTooManyVotes,
  totalOf,
  type Counts,
} from './voting'
import { rowIdFor } from './rowId'

const VOTERS = 'may vote by e-mail'

/** Votes taken by e-mail between two meetings. */
export const emailVoteHandlers: CommandHandlers<keyof typeof emailVoteCommands> = {
  'emailVote.open': (context, { boardId, text, moverId = null, seconderId = null, majorityRule = null, ...about }) => {
    const { db, write, newId } = context
    requireRow(db, 'board', boardId)
    const place = changedPlace(MAIN, about)
    refuseUnfitApproval(db, place.approvesMeetingId, { boardId, meetingId: null, date: todayOf(context, boardId) })
    refuseUnfitPeople(db, { moverId, seconderId })
    const id = newId<MotionId>()
    const number = nextNumber(db, 'motion', boardId)
    write.insert('motion', {
      id,
      boardId,
      meetingId: null,
      agendaItemId: null,
      number,
      text,
      moverId,
      seconderId,
      majorityRule,
      method: 'email',
      votesFor: null,
      votesAgainst: null,
      votesAbstain: null,
      result: null,
      ...place,
    })
    return { id, number }
  },
  'emailVote.revise': (context, { id, ...change }) => {
    const { db, write } = context
    const motion = requireOpenVote(db, id)
    const place = changedPlace(motion, change)
    const { boardId } = motion
    const date = todayOf(context, boardId)
    refuseUnfitApproval(db, place.approvesMeetingId, { boardId, meetingId: null, date })
    const facts = { ...motion, ...given(change), ...place }
    refuseUnfitPeople(db, facts)
    const votes = listVotes(db, id)
    if (votes.length > 0) refuseContradiction(facts, countVotes(votes))
    refuseTooManyVotes(facts, freeVoters(db, boardId, date, votes), VOTERS)
    write.update('motion', id, { ...given(change), ...place })
    return { id }
  },
  'emailVote.castVote': (context, { id, personId, choice }) => {
    const { db, write } = context
    const motion = requireOpenVote(db, id)
    const former = listVotes(db, id).find((vote) => vote.personId === personId)
    if (choice === null) {
      if (former === undefined) return { id }
      write.remove('vote', former.id)
    } else {
      refuseStranger(db, motion, personId, todayOf(context, motion.boardId))
      if (former) write.update('vote', former.id, { choice })
      else write.insert('vote', { id: rowIdFor(context, 'vote', id, personId), motionId: id, personId, choice })
    }
    write.update('motion', id, countVotes(listVotes(db, id)))
    return { id }
  },
  'emailVote.close': (context, { id, on, result, withoutQuorumReason }) => {
    const { db, write } = context
    const motion = requireOpenVote(db, id)
    refuseReported(db, motion, on)
    refuseUnfitApproval(db, motion.approvesMeetingId, { boardId: motion.boardId, meetingId: null, date: on })
    const votes = listVotes(db, id)
    for (const vote of votes) refuseStranger(db, motion, vote.personId, on)
    // Said to be null when the vote is closed again with enough answers: the former reason is not true any more.
    const reason = withoutQuorumReason === undefined ? motion.withoutQuorumReason : withoutQuorumReason
    const decided = result ?? followingResult(db, motion, on, votes)
    if (decided !== 'withdrawn') {
      refuseTooManyVotes(motion, freeVoters(db, motion.boardId, on, votes), VOTERS)
      if (reason === null) refuseTooFewVotes(db, motion, on, votes)
    }
    settleApproval(
      context,
      write.update('motion', id, { votedOn: on, result: decided, withoutQuorumReason: reason }),
      motion,
    )
    return { id, result: decided }
  },
  'emailVote.reopen': ({ db, write }, { id }) => {
    const motion = requireEmailVote(db, id)
    refuseReported(db, motion, motion.votedOn)
    refuseRemovingApproval(db, motion)
    write.update('motion', id, { votedOn: null, result: null })
    return { id }
  },
  'emailVote.remove': (context, { id }) => {
    const { db, write } = context
    const motion = requireEmailVote(db, id)
    refuseReported(db, motion, motion.votedOn)
    refuseRemovingApproval(db, motion)
    for (const vote of listVotes(db, id)) write.remove('vote', vote.id)
    removeLinksTo(context, { motionId: id })
    write.remove('motion', id)
    return { id }
  },
}

type EmailMotion = RowOf<'motion'>

function requireEmailVote(db: ReadDb, id: string): EmailMotion {
  const motion = requireRow(db, 'motion', id)
  if (motion.meetingId !== null) {
    throw conflict(`Motion ${motion.number} is voted on at a meeting. Change it in the minutes.`, { motionId: id })
  }
  return motion
}

function requireOpenVote(db: ReadDb, id: string): EmailMotion {
  const motion = requireEmailVote(db, id)
  if (motion.votedOn !== null) {
    throw conflict(`The vote on motion ${motion.number} closed on ${motion.votedOn}. Open it again first.`, {
      motionId: id,
    })
  }
  return motion
}

/**
 * Approved minutes report the votes since the meeting before: those stay as they are. CONFLICT for one that closed `on` a
 * day which they report.
 */
export function refuseReported(db: ReadDb, motion: EmailMotion, on: string | null): void {
  if (on === null) return
  const meeting = findSealedReport(db, motion) ?? findReportingMeeting(db, motion.boardId, on)
  if (meeting?.status !== 'approved') return
  throw conflict(
    `A vote that closed on ${on} is reported by the minutes of ${meeting.title} of ${meeting.date}, which are approved.`,
    { motionId: motion.id, meetingId: meeting.id },
  )
}

function refuseStranger(db: ReadDb, { boardId }: EmailMotion, personId: string, on: string): void {
  const person = requireRow(db, 'person', personId)
  if (listEmailVoters(db, boardId, on).some((id) => id === personId)) return
  throw conflict(
    `${person.fullName} holds no seat with a vote on ${on}. Correct the membership, or take the vote back.`,
    {
      personId,
    },
  )
}

function freeVoters(db: ReadDb, boardId: string, on: string, votes: readonly RowOf<'vote'>[]): number {
  return listEmailVoters(db, boardId, on).length - votes.filter((vote) => vote.choice === 'recused').length
}

function followingResult(db: ReadDb, motion: EmailMotion, on: string, votes: readonly RowOf<'vote'>[]): MotionResult {
  const rule = motion.majorityRule ?? requireRow(db, 'board', motion.boardId).majorityRule
  const eligible = freeVoters(db, motion.boardId, on, votes)
  const result = resultOf(rule, { ...(motion satisfies Counts), method: 'email', eligible })
  if (result === null) throw invalidInput(['result'], 'Record the votes that came back, or choose a result.')
  return result
}

function refuseTooFewVotes(db: ReadDb, motion: EmailMotion, on: string, votes: readonly RowOf<'vote'>[]): void {
  const board = requireRow(db, 'board', motion.boardId)
  const recused = votes.filter((vote) => vote.choice === 'recused').length
  const { isMet, present, needed, votingSeats } = emailQuorum(
    board,
    listEmailVoters(db, motion.boardId, on).length,
    totalOf(motion) ?? 0,
    recused,
  )
  if (isMet) return
  throw noQuorum(
    `${present} of ${votingSeats} voting members answered, ${needed} needed. Wait for more votes, or say why the vote was closed without a quorum.`,
    { at: null, present, needed, votingSeats },
  )
}

/** The day at the institution. */
function todayOf({ db, now }: CommandContext, boardId: string): string {
  const { institutionId } = requireRow(db, 'board', boardId)
  return wallClock(now, requireRow(db, 'institution', institutionId).timeZone).date
}
