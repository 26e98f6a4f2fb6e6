import { eq } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import { resultOf } from '../model/majority'
import { WITHOUT_QUORUM, type NoQuorum } from '../model/motion'
import { quorumAt, votersAt, type PresenceFacts, type Voters, timeOfVote } from '../model/presence'
import type { MajorityRule, MotionResult } from '../model/vocabulary'
import { wallClock } from '../model/wallClock'
import { requirePresenceFacts } from '../queries/presence'
import type { RowOf } from '../schema'
import { voteTable } from '../schema/minutes'
import { listRecordedTimes } from './meetingTimes'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'

/** The counts of a vote. */
export type Counts = Pick<RowOf<'motion'>, 'votesFor' | 'votesAgainst' | 'votesAbstain'>

/** What of a motion its vote is judged by. */
export type VoteFacts = Counts &
  Pick<RowOf<'motion'>, 'kind' | 'method' | 'result' | 'votedAt' | 'majorityRule' | 'withoutQuorumReason'> & {
    meetingId: string
    agendaItemId: string
  }

/** The counts in the order in which they are given. */
export const COUNT_NAMES = ['votesFor', 'votesAgainst', 'votesAbstain'] as const

/** The votes of a roll call. */
export function listVotes(db: ReadDb, motionId: string): RowOf<'vote'>[] {
  return db.select().from(voteTable).where(eq(voteTable.motionId, motionId)).all()
}

/** The counts of a roll call; none while nobody has been called. */
export function countVotes(votes: readonly RowOf<'vote'>[]): Counts {
  if (votes.length === 0) return { votesFor: null, votesAgainst: null, votesAbstain: null }
  const count = (choice: RowOf<'vote'>['choice']) => votes.filter((vote) => vote.choice === choice).length
  return { votesFor: count('for'), votesAgainst: count('against'), votesAbstain: count('abstain') }
}

/** How many votes were given; null when none were counted. */
export function totalOf(counts: Counts): number | null {
  const given = COUNT_NAMES.flatMap((name) => counts[name] ?? [])
  return given.length === 0 ? null : given.reduce((sum, count) => sum + count, 0)
}

/** Whether anything of a vote is recorded: a result, counts, or votes by name. */
export function hasVote(motion: Counts & Pick<RowOf<'motion'>, 'result'>, votes: readonly unknown[]): boolean {
  return motion.result !== null || totalOf(motion) !== null || votes.length > 0
}

/** Refuses counts that say something else than the votes by name. */
export function refuseContradiction(stated: Counts, counted: Counts): void {
  for (const name of COUNT_NAMES) {
    if (stated[name] !== counted[name]) {
      throw invalidInput([name], `The roll call says ${counted[name]}. Change the votes of the roll call instead.`)
    }
  }
}

/** Refuses more votes than people who may vote. `where` tells who they are: "may vote on this item". */
export function refuseTooManyVotes(counts: Counts, voters: number, where: string): void {
  let sum = 0
  for (const name of COUNT_NAMES) {
    sum += counts[name] ?? 0
    if (sum <= voters) continue
    const who = voters === 1 ? '1 person' : `${voters} people`
    throw invalidInput([name], `That makes ${totalOf(counts)} votes, and ${who} ${where}. Correct the counts.`)
  }
}

/** Who may vote on a motion: those there at the time of the vote who stepped back neither from the item nor in the roll call. */
export function votersOf(
  facts: PresenceFacts,
  motion: Pick<VoteFacts, 'votedAt' | 'agendaItemId'>,
  votes: readonly RowOf<'vote'>[],
): Voters {
  const { eligible, recused } = votersAt(facts, timeOfVote(facts, motion), motion.agendaItemId)
  const steppedBack = new Set<string>(votes.filter((vote) => vote.choice === 'recused').map((vote) => vote.personId))
  return {
    eligible: eligible.filter((personId) => !steppedBack.has(personId)),
    recused: [...recused, ...eligible.filter((personId) => steppedBack.has(personId))],
  }
}

/** The result that follows from what is recorded; null while a roll call goes on, and while there are no counts. */
export function computedResult(
  rule: MajorityRule,
  motion: Pick<VoteFacts, 'method' | 'votesFor' | 'votesAgainst'>,
  voters: Voters,
  votes: readonly RowOf<'vote'>[],
): MotionResult | null {
  const called = new Set(votes.map((vote) => vote.personId))
  if (votes.length > 0 && !voters.eligible.every((personId) => called.has(personId))) return null
  return resultOf(rule, { ...motion, eligible: voters.eligible.length })
}

/** Refuses a vote that would not stand: no quorum at its time, a kind that needs one, and no reason given. */
export function refuseWithoutQuorum(facts: PresenceFacts, motion: VoteFacts): void {
  if (WITHOUT_QUORUM.includes(motion.kind) || motion.withoutQuorumReason !== null) return
  const { isMet, present, needed, votingSeats } = quorumAt(facts, timeOfVote(facts, motion))
  if (isMet) return
  const when = motion.votedAt === null ? 'There is no quorum' : `There was no quorum at ${motion.votedAt}`
  throw noQuorum(
    `${when}: ${present} of ${votingSeats} voting members present, ${needed} needed. Only motions to adjourn, to recess, ` +
      'to fix a time and to obtain a quorum can be recorded. Correct the attendance, or say why this was recorded without quorum.',
    { at: motion.votedAt, present, needed, votingSeats },
  )
}

/** A refusal for lack of a quorum, with the numbers that a form shows beside the field for the reason. */
export function noQuorum(message: string, facts: Omit<NoQuorum, 'detail'>): Error {
  return conflict(message, { detail: 'no_quorum', ...facts })
}

/**
 * The time at which something is recorded, when that is the time at which it happened: the meeting goes on, today, and
 * nothing later is recorded. Null otherwise, as when minutes are caught up on: as things stand then.
 */
export function timeOfRecording({ db, now }: CommandContext, meeting: RowOf<'meeting'>): string | null {
  if (meeting.status !== 'in_progress' || meeting.calledToOrderAt === null) return null
  const { date, time } = wallClock(now, meeting.timeZone)
  if (date !== meeting.date || time < meeting.calledToOrderAt || time > anHourAfter(meeting.endTime)) return null
  return listRecordedTimes(db, meeting.id).every(({ at }) => at <= time) ? time : null
}

/** Meetings overrun; one that should have ended long ago is being caught up on. */
function anHourAfter(time: string): string {
  const [hours, minutes] = [Number(time.slice(0, 2)), time.slice(3)]
  return hours >= 23 ? '23:59' : `${String(hours + 1).padStart(2, '0')}:${minutes}`
}

/** Refuses a time outside of the meeting, as far as its begin and end are recorded. */
export function refuseOutsideMeeting(meeting: RowOf<'meeting'>, at: string | null, path: string): void {
  if (at === null) return
  const { calledToOrderAt, adjournedAt } = meeting
  if (calledToOrderAt !== null && at < calledToOrderAt) {
    throw invalidInput([path], `The meeting was called to order at ${calledToOrderAt}, which is later.`)
  }
  if (adjournedAt !== null && at > adjournedAt) {
    throw invalidInput([path], `The meeting was adjourned at ${adjournedAt}, which is earlier.`)
  }
}

/** What a vote at a meeting is judged by. */
export function requireVotingFacts(db: ReadDb, meetingId: string): { facts: PresenceFacts; rule: MajorityRule } {
  const { boardId } = requireRow(db, 'meeting', meetingId)
  return { facts: requirePresenceFacts(db, meetingId), rule: requireRow(db, 'board', boardId).majorityRule }
}
