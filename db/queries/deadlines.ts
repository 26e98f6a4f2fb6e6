import { asc, eq, min, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { Board } from '../model/board'
import { meetingForMinutes } from '../model/comingUp'
import type { BoardDeadlines, Deadline } from '../model/deadlines'
import type { BoardId, MeetingId } from '../model/ids'
import type { MeetingStatus } from '../model/vocabulary'
import { boardTable } from '../schema/board'
import { agendaVersionTable, meetingTable } from '../schema/meeting'
import { minutesDraftTable } from '../schema/review'
import { requireBoard } from './board'
import { listComingMeetings } from './comingMeetings'
import { listUnapproved } from './comingUp'

const DAY_MS = 86_400_000

/** Whole days from one calendar date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

type MeetingSql = typeof meetingTable.$inferSelect

/** The first day on which something was sent out, by meeting. */
function firstDays(db: ReadDb, boardId: string, what: 'agenda' | 'minutes'): Map<string, string> {
  const table = what === 'agenda' ? agendaVersionTable : minutesDraftTable
  const day = what === 'agenda' ? agendaVersionTable.publishedOn : minutesDraftTable.circulatedOn
  const rows = db
    .select({ meetingId: table.meetingId, on: min(day) })
    .from(table)
    .innerJoin(meetingTable, eq(meetingTable.id, table.meetingId))
    .where(eq(meetingTable.boardId, boardId))
    .groupBy(table.meetingId)
    .all()
  return new Map(rows.flatMap(({ meetingId, on }) => (on === null ? [] : [[meetingId, on] as const])))
}

const isOver = (status: MeetingStatus) => status === 'held' || status === 'approved' || status === 'correcting'

function deadlinesOf(db: ReadDb, board: Board, today: string): BoardDeadlines {
  const meetings = db
    .select()
    .from(meetingTable)
    .where(eq(meetingTable.boardId, board.id))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
  const deadline = (
    kind: Deadline['kind'],
    { id, title, date, status }: MeetingSql,
    ruleDays: number,
    doneOn: string | null,
  ): Deadline => {
    const dueOn = plusDays(date, kind === 'agenda' ? -ruleDays : ruleDays)
    const meeting = { id: id as MeetingId, title, date, status }
    return { kind, meeting, ruleDays, dueOn, daysLeft: daysBetween(today, dueOn), doneOn }
  }
  const { noticeDays, minutesDays } = board
  const published = firstDays(db, board.id, 'agenda')
  const circulated = firstDays(db, board.id, 'minutes')
  const coming = listComingMeetings(db, board.id)
  const thisYear = meetings.filter(({ date }) => date.slice(0, 4) === today.slice(0, 4))
  return {
    boardId: board.id,
    agendas:
      noticeDays === null
        ? []
        : meetings
            .filter(({ status, date }) => status === 'planned' && date >= today)
            .map((meeting) => deadline('agenda', meeting, noticeDays, published.get(meeting.id) ?? null)),
    minutes:
      minutesDays === null
        ? []
        : meetings
            // Of approved minutes without a recorded draft nobody can tell when they went out, and nobody has to ask.
            .filter(({ id, status }) => status === 'held' || (isOver(status) && circulated.has(id)))
            .map((meeting) => deadline('minutes', meeting, minutesDays, circulated.get(meeting.id) ?? null)),
    toApprove: listUnapproved(db, board.id).map((held) => {
      const at = meetingForMinutes(coming, held)
      return {
        meeting: { id: held.id, title: held.title, date: held.date },
        at: at === undefined ? null : { id: at.id, title: at.title, date: at.date },
      }
    }),
    year: {
      year: Number(today.slice(0, 4)),
      held: thisYear.filter(({ status }) => isOver(status)).length,
      planned: thisYear.filter(
        ({ status, date }) => status === 'in_progress' || (status === 'planned' && date >= today),
      ).length,
      wanted: board.meetingsPerYear,
    },
  }
}

/** What the rules of one board, or with null of every board by name, ask for as of `today`. */
export function listDeadlines(db: ReadDb, input: { boardId: string | null; today: string }): BoardDeadlines[] {
  const ids =
    input.boardId === null
      ? db
          .select({ id: boardTable.id })
          .from(boardTable)
          .orderBy(sql`${boardTable.name} collate nocase`, asc(boardTable.id))
          .all()
          .map(({ id }) => id as BoardId)
      : [input.boardId]
  return ids.map((id) => deadlinesOf(db, requireBoard(db, id), input.today))
}
