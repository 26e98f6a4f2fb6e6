import { asc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { isUnfinished, type ActionCarry, type ActionDetail, type ActionLink, type SeriesAction } from '../model/action'
import { AppError } from '../model/errors'
import type {
  ActionItemId,
  ActionLinkId,
  ActionNoteId,
  AgendaItemId,
  MeetingId,
  MotionId,
  RecommendationId,
} from '../model/ids'
import type { ActionStatus, MotionResult } from '../model/vocabulary'
import { actionNoteTable, dueChangeTable } from '../schema/action'
import { actionRow } from './action'
import { withHistory } from './actionRegister'
import { comesUpOn, selectActions } from './actionRows'
import { listBoardNames } from './boardNames'
import { firstItemNumberOf, printedNumber } from './itemNumbers'

/** One action with all that happened to it. NOT_FOUND when there is none. */
export function requireActionDetail(db: ReadDb, { id, today }: { id: string; today: string }): ActionDetail {
  const [action] = selectActions(db, sql`a.id = ${id}`, sql`a.id`, today)
  const row = action && actionRow(listBoardNames(db), action, today)
  const [whole] = row ? withHistory(db, [row]) : []
  if (whole === undefined) {
    throw new AppError('NOT_FOUND', 'There is no such action item. It may have been removed.', { actionItemId: id })
  }
  const meeting = isUnfinished(whole) ? comesUpOn(db, whole.boardId)(whole) : undefined
  return {
    ...whole,
    notes: listNotes(db, id),
    dueChanges: listDueChanges(db, id),
    links: listLinks(db, id),
    carries: listCarries(db, id),
    comesUpAt: meeting === undefined ? null : { id: meeting.id, title: meeting.title, date: meeting.date },
    series: { before: listSeries(db, id, 'before'), after: listSeries(db, id, 'after') },
  }
}

function listNotes(db: ReadDb, actionItemId: string): ActionDetail['notes'] {
  return db
    .select()
    .from(actionNoteTable)
    .where(eq(actionNoteTable.actionItemId, actionItemId))
    .orderBy(asc(actionNoteTable.writtenAt), asc(actionNoteTable.id))
    .all()
    .map(({ id, text, authorName, writtenAt }) => ({ id: id as ActionNoteId, text, authorName, writtenAt }))
}

function listDueChanges(db: ReadDb, actionItemId: string): ActionDetail['dueChanges'] {
  return db
    .select()
    .from(dueChangeTable)
    .where(eq(dueChangeTable.actionItemId, actionItemId))
    .orderBy(asc(dueChangeTable.changedAt), asc(dueChangeTable.id))
    .all()
    .map(({ id, dueBefore, dueAfter, changedBy, changedAt, reason }) => ({
      id,
      dueBefore,
      dueAfter,
      changedBy,
      changedAt,
      reason,
    }))
}

interface LinkSql {
  id: ActionLinkId
  agendaItemId: AgendaItemId | null
  motionId: MotionId | null
  recommendationId: RecommendationId | null
  title: string
  ownNumber: number | null
  position: number
  parentPosition: number | null
  result: MotionResult | null
  meetingId: MeetingId | null
  meetingTitle: string
  meetingDate: string
  isConfidential: number
}

function listLinks(db: ReadDb, actionItemId: string): ActionLink[] {
  return db
    .all<LinkSql>(
      sql`select l.id as id, l.agenda_item_id as agendaItemId, l.motion_id as motionId,
          l.recommendation_id as recommendationId, coalesce(o.text, r.text, i.title) as title,
          coalesce(o.number, r.number) as ownNumber, o.result as result,
          i.position as position, parent.position as parentPosition,
          m.id as meetingId, m.title as meetingTitle, m.date as meetingDate,
          coalesce(i.is_confidential = 1 or parent.is_confidential = 1, 0) as isConfidential
        from action_link l left join motion o on o.id = l.motion_id
          left join recommendation r on r.id = l.recommendation_id
          left join agenda_item i on i.id = coalesce(l.agenda_item_id, o.agenda_item_id, r.agenda_item_id)
          left join agenda_item parent on parent.id = i.parent_id
          left join meeting m on m.id = i.meeting_id
        where l.action_item_id = ${actionItemId}
        order by l.motion_id is null, l.recommendation_id is null, m.date, ownNumber, i.position, l.id`,
    )
    .map(({ id, agendaItemId, motionId, recommendationId, title, result, meetingId, isConfidential, ...row }) => ({
      id,
      agendaItemId,
      motionId,
      recommendationId,
      title,
      number: row.ownNumber === null ? itemNumber(db, meetingId ?? '', row) : String(row.ownNumber),
      result,
      meeting: meetingId === null ? null : { id: meetingId, title: row.meetingTitle, date: row.meetingDate },
      isConfidential: isConfidential === 1,
    }))
}

function itemNumber(
  db: ReadDb,
  meetingId: string,
  { position, parentPosition }: { position: number; parentPosition: number | null },
): string {
  return printedNumber(firstItemNumberOf(db, meetingId), position, parentPosition)
}

function listCarries(db: ReadDb, actionItemId: string): ActionCarry[] {
  return db
    .all<{ id: MeetingId; title: string; date: string; statusThen: ActionStatus; dueThen: string | null }>(
      sql`select m.id as id, m.title as title, m.date as date, c.status_then as statusThen, c.due_then as dueThen
        from matter_arising c join meeting m on m.id = c.meeting_id
        where c.action_item_id = ${actionItemId} order by m.date, m.start_time, m.id`,
    )
    .map(({ statusThen, dueThen, ...meeting }) => ({ meeting, statusThen, dueThen }))
}

/** The actions of a series before or after one. `union` and not `union all`: a ring in bad data must come to an end. */
function listSeries(db: ReadDb, id: string, side: 'before' | 'after'): SeriesAction[] {
  const step =
    side === 'before'
      ? sql`select b.repeat_of_id from series s join action_item b on b.id = s.id where b.repeat_of_id is not null`
      : sql`select n.id from series s join action_item n on n.repeat_of_id = s.id`
  return db.all<SeriesAction & { id: ActionItemId }>(
    sql`with recursive series(id) as (select ${id} union ${step})
      select a.id as id, a.number as number, a.text as text, a.status as status, a.due_on as dueOn,
        a.closed_on as closedOn
      from series s join action_item a on a.id = s.id where a.id <> ${id} order by a.number, a.id`,
  )
}
