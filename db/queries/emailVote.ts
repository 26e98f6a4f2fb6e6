import { and, asc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { EmailVote } from '../model/emailVote'
import type { MeetingId, PersonId } from '../model/ids'
import type { Quorum } from '../model/meeting'
import { quorumOf } from '../model/quorum'
import type { QuorumRule } from '../model/vocabulary'
import { membershipTable } from '../schema/board'
import { meetingTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import { sealedRecordTable } from '../schema/review'
import { requireBoard } from './board'
import { namesOf } from './institution'
import { motionsWhere } from './records'

/** The votes by e-mail of a board, open ones first, then the newest. */
export function listEmailVotesOfBoard(db: ReadDb, input: { boardId: string; today: string }): EmailVote[] {
  const board = requireBoard(db, input.boardId)
  const motions = motionsWhere(db, sql`${motionTable.boardId} = ${board.id} and ${motionTable.meetingId} is null`)
  return motions
    .toSorted((a, b) => Number(a.votedOn !== null) - Number(b.votedOn !== null) || b.number - a.number)
    .map((motion) => {
      const voters = listEmailVoters(db, board.id, motion.votedOn ?? input.today)
      const names = namesOf(db, voters)
      const answers = (motion.votesFor ?? 0) + (motion.votesAgainst ?? 0) + (motion.votesAbstain ?? 0)
      const recused = motion.votes.filter((vote) => vote.choice === 'recused').length
      const meeting = motion.votedOn === null ? undefined : findReportingMeeting(db, board.id, motion.votedOn)
      return {
        motion,
        voters: voters
          .flatMap((personId) => names.get(personId) ?? [])
          .toSorted((a, b) => a.fullName.localeCompare(b.fullName)),
        quorum: emailQuorum(board, voters.length, answers, recused),
        reportedAt:
          meeting === undefined
            ? null
            : {
                meetingId: meeting.id as MeetingId,
                title: meeting.title,
                date: meeting.date,
                status: meeting.status,
              },
      }
    })
}

/** Who holds a seat with a vote on a day. */
export function listEmailVoters(db: ReadDb, boardId: string, on: string): PersonId[] {
  const seats = db
    .selectDistinct({ personId: membershipTable.personId })
    .from(membershipTable)
    .where(
      and(
        eq(membershipTable.boardId, boardId),
        eq(membershipTable.isVoting, true),
        lte(membershipTable.termStart, on),
        or(isNull(membershipTable.termEnd), gte(membershipTable.termEnd, on)),
      ),
    )
    .all()
  return seats.map(({ personId }) => personId as PersonId)
}

/**
 * The quorum of a vote by e-mail: whoever answered counts as present. Who stepped back counts as present too, unless the
 * board leaves out of its quorum whoever is recused.
 */
export function emailQuorum(
  board: { quorumRule: QuorumRule; quorumFixed: number | null; recusedInQuorum: boolean },
  votingSeats: number,
  answers: number,
  recused: number,
): Quorum {
  return quorumOf(board, votingSeats, answers + (board.recusedInQuorum ? recused : 0))
}

/** The meeting whose minutes report a vote that closed on a day: the first one on that day or later. */
export function findReportingMeeting(
  db: ReadDb,
  boardId: string,
  on: string,
): typeof meetingTable.$inferSelect | undefined {
  return db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), gte(meetingTable.date, on), ne(meetingTable.status, 'cancelled')))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .limit(1)
    .get()
}

/**
 * The approved meeting whose sealed minutes report a vote. A meeting that was entered later for an earlier day takes the
 * vote over for {@link findReportingMeeting}, but what was sealed says what it says.
 */
export function findSealedReport(
  db: ReadDb,
  motion: { id: string; boardId: string },
): typeof meetingTable.$inferSelect | undefined {
  return db
    .select({ meeting: meetingTable })
    .from(sealedRecordTable)
    .innerJoin(meetingTable, eq(meetingTable.id, sealedRecordTable.meetingId))
    .where(
      and(
        eq(sealedRecordTable.boardId, motion.boardId),
        eq(meetingTable.status, 'approved'),
        sql`instr(${sealedRecordTable.record}, ${motion.id}) > 0`,
      ),
    )
    .limit(1)
    .get()?.meeting
}
