import { and, asc, eq, gte, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import { compareInTime, meetingForAction, type Origin } from '../../model/comingUp'
import { AppError } from '../../model/errors'
import type {
  ActionItemId,
  AgendaItemId,
  BoardId,
  MotionId,
  PersonId,
  ProgramId,
  RecommendationId,
} from '../../model/ids'
import {
  arisingAt,
  stageOf,
  type Recommendation,
  type RecommendationArising,
  type RecommendationDetail,
} from '../../model/registers/recommendation'
import type { RegisterScope } from '../../model/registers/table'
import type { MeetingStatus } from '../../model/vocabulary'
import { actionItemTable, actionLinkTable } from '../../schema/action'
import { boardTable } from '../../schema/board'
import { personTable, programTable } from '../../schema/institution'
import { meetingTable } from '../../schema/meeting'
import { motionTable } from '../../schema/minutes'
import { recommendationArisingTable, recommendationTable } from '../../schema/registers'
import { listComingMeetings } from '../comingMeetings'
import { requireMeeting } from '../meeting'
import { originsOf, type MeetingNamed } from './origins'

/** Meetings that have begun: an answer can have been reported there. Of a cancelled one nobody heard anything. */
const BEGUN: readonly MeetingStatus[] = ['in_progress', 'held', 'approved', 'correcting']

/** Recommendations under a condition, by board and number. */
function recommendationsWhere(db: ReadDb, where: SQL | undefined): Recommendation[] {
  const rows = db
    .select({
      row: recommendationTable,
      boardName: boardTable.name,
      programName: programTable.name,
      fullName: personTable.fullName,
      motionNumber: motionTable.number,
      reportedStatus: meetingTable.status,
    })
    .from(recommendationTable)
    .innerJoin(boardTable, eq(boardTable.id, recommendationTable.boardId))
    .leftJoin(programTable, eq(programTable.id, recommendationTable.programId))
    .leftJoin(personTable, eq(personTable.id, recommendationTable.fromId))
    .leftJoin(motionTable, eq(motionTable.id, recommendationTable.motionId))
    .leftJoin(meetingTable, eq(meetingTable.id, recommendationTable.reportedAtId))
    .where(where)
    .orderBy(asc(boardTable.name), asc(recommendationTable.number), asc(recommendationTable.id))
    .all()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId, row.reportedAtId], agendaItemId: row.agendaItemId })),
  )
  return rows.map(({ row, boardName, programName, fullName, motionNumber, reportedStatus }) => {
    const { meetingId, fromId, fromName, motionId, reportedAtId, ...facts } = row
    const isReported = reportedStatus !== null && BEGUN.includes(reportedStatus)
    const name = fullName ?? fromName
    return {
      ...facts,
      id: row.id as RecommendationId,
      boardId: row.boardId as BoardId,
      boardName,
      programId: row.programId as ProgramId | null,
      programName,
      from: name === null ? null : { personId: fromId as PersonId | null, name },
      meeting: origins.meeting(meetingId),
      agendaItemId: row.agendaItemId as AgendaItemId | null,
      isConfidential: origins.isConfidential(row.agendaItemId),
      motion: motionId === null || motionNumber === null ? null : { id: motionId as MotionId, number: motionNumber },
      reportedAt: isReported ? origins.meeting(reportedAtId) : null,
      stage: stageOf({ response: row.response, isReported, withdrawnOn: row.withdrawnOn }),
    }
  })
}

/** The register of recommendations, by board and number; of those made within the days of the scope. */
export function listRecommendations(db: ReadDb, { boardId, programId, from, to }: RegisterScope): Recommendation[] {
  return recommendationsWhere(
    db,
    and(
      boardId === null ? undefined : eq(recommendationTable.boardId, boardId),
      programId === null ? undefined : eq(recommendationTable.programId, programId),
      from === null ? undefined : gte(recommendationTable.madeOn, from),
      to === null ? undefined : lte(recommendationTable.madeOn, to),
    ),
  )
}

/** One recommendation with what hangs on it. NOT_FOUND when there is none. */
export function requireRecommendation(db: ReadDb, { id }: { id: string }): RecommendationDetail {
  const [found] = recommendationsWhere(db, eq(recommendationTable.id, id))
  if (found === undefined) {
    throw new AppError('NOT_FOUND', 'There is no such recommendation. It may have been removed.', {
      recommendationId: id,
    })
  }
  const place = isOpen(found) ? comesUpAt(db, found.boardId)(found) : undefined
  return {
    ...found,
    arisings: listArisingsOf(db, id),
    comesUpAt: place === undefined ? null : { id: place.id, title: place.title, date: place.date },
    meetings: listMeetingsAfter(db, found),
    actions: listActionsOf(db, id),
  }
}

function listArisingsOf(db: ReadDb, id: string): RecommendationDetail['arisings'] {
  return db
    .select({
      id: meetingTable.id,
      title: meetingTable.title,
      date: meetingTable.date,
      responseThen: recommendationArisingTable.responseThen,
    })
    .from(recommendationArisingTable)
    .innerJoin(meetingTable, eq(meetingTable.id, recommendationArisingTable.meetingId))
    .where(eq(recommendationArisingTable.recommendationId, id))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .map(({ responseThen, ...meeting }) => ({ meeting: meeting as MeetingNamed, responseThen }))
}

function listMeetingsAfter(db: ReadDb, { boardId, madeOn, meeting }: Recommendation): MeetingNamed[] {
  const origin = meeting === null ? undefined : requireMeeting(db, meeting.id)
  return db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), inArray(meetingTable.status, [...BEGUN])))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
    .filter((each) => (origin === undefined ? each.date >= madeOn : compareInTime(each, origin) > 0))
    .map(({ id, title, date }) => ({ id, title, date }) as MeetingNamed)
}

function listActionsOf(db: ReadDb, id: string): RecommendationDetail['actions'] {
  return db
    .select({
      linkId: actionLinkTable.id,
      id: actionItemTable.id,
      number: actionItemTable.number,
      text: actionItemTable.text,
      status: actionItemTable.status,
    })
    .from(actionLinkTable)
    .innerJoin(actionItemTable, eq(actionItemTable.id, actionLinkTable.actionItemId))
    .where(eq(actionLinkTable.recommendationId, id))
    .orderBy(asc(actionItemTable.number), asc(actionItemTable.id))
    .all()
    .map((row) => ({ ...row, id: row.id as ActionItemId }))
}

/** Whether a board still has to hear of it: not withdrawn, and not both answered and reported. */
function isOpen({ stage }: Recommendation): boolean {
  return stage === 'made' || stage === 'answered'
}

/** At which coming meeting of a board each of its recommendations comes up: the next one after it was made. */
function comesUpAt(db: ReadDb, board: string) {
  const coming = listComingMeetings(db, board)
  const { id, startTime, boardId } = meetingTable
  const rows = db.select({ id, startTime }).from(meetingTable).where(eq(boardId, board)).all()
  const starts = new Map<string, string>(rows.map((each) => [each.id, each.startTime]))
  const originOf = ({ meeting, madeOn }: Recommendation): Origin =>
    meeting === null
      ? { kind: 'day', date: madeOn }
      : { kind: 'meeting', id: meeting.id, date: meeting.date, startTime: starts.get(meeting.id) ?? '' }
  return (recommendation: Recommendation) => meetingForAction(coming, originOf(recommendation))
}

/**
 * Recommendations that a meeting has before it. Each open one comes up at one meeting that is not over: the next of its
 * board after it was made; so does what was reported at that meeting itself. After adjournment the list is history: it
 * stands as it stood then.
 */
export function listRecommendationsArising(db: ReadDb, meetingId: string): RecommendationArising[] {
  const { boardId, status } = requireMeeting(db, meetingId)
  if (status === 'held' || status === 'approved' || status === 'correcting') {
    const then = db
      .select()
      .from(recommendationArisingTable)
      .where(eq(recommendationArisingTable.meetingId, meetingId))
      .all()
    const byId = new Map(then.map((row) => [row.recommendationId, row.responseThen]))
    const isThen = sql`${recommendationTable.id} in (select recommendation_id from recommendation_arising
      where meeting_id = ${meetingId})`
    return recommendationsWhere(db, isThen).map((each) => arisingAt(meetingId, each, byId.get(each.id) ?? null))
  }
  const place = comesUpAt(db, boardId)
  return recommendationsWhere(
    db,
    sql`${recommendationTable.boardId} = ${boardId} and ${recommendationTable.withdrawnOn} is null`,
  )
    .filter((each) => (isOpen(each) ? place(each)?.id === meetingId : each.reportedAt?.id === meetingId))
    .map((each) => arisingAt(meetingId, each, each.response))
}
