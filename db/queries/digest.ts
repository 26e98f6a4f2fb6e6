import { and, count, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { compareActions, isUnfinished, type DueChange } from '../model/action'
import {
  digestOf,
  slipsOf,
  type Digest,
  type DigestAction,
  type DigestBoard,
  type WaitingMinutes,
} from '../model/digest'
import type { BoardId, MeetingId } from '../model/ids'
import { wallClock } from '../model/wallClock'
import { boardTable } from '../schema/board'
import { agendaItemTable, meetingTable } from '../schema/meeting'
import { minutesDraftTable, reviewCommentTable } from '../schema/review'
import { actionRow } from './action'
import { withHistory } from './actionRegister'
import { comesUpOn, selectActions } from './actionRows'
import { listBoardNames } from './boardNames'
import { listComingMeetings } from './comingMeetings'
import { minutesToApprove } from './comingUp'
import { getInstitution } from './institution'

/** What a chair has to know, of one board or of all; a board that does not exist has nothing to tell. */
export function getDigest(db: ReadDb, { boardId, today }: { boardId: BoardId | null; today: string }): Digest {
  const names = listBoardNames(db)
  const boards = db
    .select()
    .from(boardTable)
    .where(boardId === null ? undefined : eq(boardTable.id, boardId))
    .orderBy(sql`${boardTable.name} collate nocase`, boardTable.id)
    .all()
  const actions = boards.flatMap(({ id }) => {
    const comesUp = comesUpOn(db, id)
    return selectActions(db, sql`a.board_id = ${id}`, sql`a.id`, today).flatMap((action) => {
      const row = actionRow(names, action, today)
      const meeting = isUnfinished(action) ? comesUp(action) : undefined
      return row === null ? [] : [{ ...row, comesUpAt: meeting?.id ?? null }]
    })
  })
  const slips = listSlips(db)
  const reported = listReported(db)
  const told: DigestAction[] = withHistory(db, actions)
    .map((action) => ({
      ...action,
      slipped: slips.get(action.id) ?? [],
      isReported: reported.has(action.id),
    }))
    .toSorted(compareActions)
  return digestOf({
    today,
    actions: told,
    boards: boards.map(({ id, name, shortName, cloth }) => ({
      id: id as BoardId,
      name,
      shortName,
      cloth,
      lastMeeting: findLastMeeting(db, id, today),
      nextMeeting: findNextMeeting(db, id, told),
      waitingMinutes: listWaitingMinutes(db, id),
    })),
  })
}

function listSlips(db: ReadDb): Map<string, DigestAction['slipped']> {
  const timeZone = getInstitution(db)?.timeZone ?? 'UTC'
  const changes = db.all<DueChange & { actionItemId: string }>(
    sql`select id, action_item_id as actionItemId, due_before as dueBefore, due_after as dueAfter,
        changed_by as changedBy, changed_at as changedAt, reason
      from due_change order by changed_at, id`,
  )
  const dayOf = (instant: string) => wallClock(instant, timeZone).date
  const slips = new Map<string, DigestAction['slipped']>()
  for (const { actionItemId, ...change } of changes) {
    slips.set(actionItemId, [...(slips.get(actionItemId) ?? []), ...slipsOf([change], dayOf)])
  }
  return slips
}

/** The actions that a meeting took up as done or dropped: it heard of them. */
function listReported(db: ReadDb): Set<string> {
  const rows = db.all<{ id: string }>(
    sql`select distinct action_item_id as id from matter_arising where status_then in ('done', 'dropped')`,
  )
  return new Set(rows.map(({ id }) => id))
}

function findLastMeeting(db: ReadDb, boardId: string, today: string): DigestBoard['lastMeeting'] {
  const { id, title, date, status } = meetingTable
  const found = db
    .select({ id, title, date })
    .from(meetingTable)
    .where(
      and(
        eq(meetingTable.boardId, boardId),
        inArray(status, ['held', 'approved', 'correcting']),
        lte(meetingTable.date, today),
      ),
    )
    .orderBy(desc(date), desc(meetingTable.startTime), desc(id))
    .limit(1)
    .get()
  return found === undefined ? null : { ...found, id: found.id as MeetingId }
}

function findNextMeeting(db: ReadDb, boardId: string, actions: readonly DigestAction[]): DigestBoard['nextMeeting'] {
  const [next] = listComingMeetings(db, boardId)
  if (next === undefined) return null
  const { id, title, date, startTime } = next
  const row = db.select({ place: meetingTable.place }).from(meetingTable).where(eq(meetingTable.id, id)).get()
  const items = db
    .select({ value: count() })
    .from(agendaItemTable)
    .where(and(eq(agendaItemTable.meetingId, id), sql`${agendaItemTable.parentId} is null`))
    .get()
  return {
    id,
    title,
    date,
    startTime,
    place: row?.place ?? null,
    itemCount: items?.value ?? 0,
    carries: actions.filter(({ comesUpAt }) => comesUpAt === id).length,
    minutes: minutesToApprove(db, id).filter(({ outcome }) => outcome === 'waiting').length,
  }
}

function listWaitingMinutes(db: ReadDb, boardId: string): WaitingMinutes[] {
  const meetings = db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), inArray(meetingTable.status, ['held', 'correcting'])))
    .orderBy(meetingTable.date, meetingTable.startTime, meetingTable.id)
    .all()
  return meetings.flatMap(({ id, title, date }) => {
    const draft = db
      .select()
      .from(minutesDraftTable)
      .where(eq(minutesDraftTable.meetingId, id))
      .orderBy(desc(minutesDraftTable.number))
      .limit(1)
      .get()
    if (draft === undefined) return []
    const comments = db
      .select({ value: count() })
      .from(reviewCommentTable)
      .where(and(eq(reviewCommentTable.meetingId, id), eq(reviewCommentTable.status, 'open')))
      .get()
    return [
      {
        meetingId: id as MeetingId,
        title,
        date,
        draftNumber: draft.number,
        commentsDueOn: draft.commentsDueOn,
        openComments: comments?.value ?? 0,
      },
    ]
  })
}
