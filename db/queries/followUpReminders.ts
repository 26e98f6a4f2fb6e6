import { and, eq, gte, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { MeetingId } from '../model/ids'
import type { ReminderRows } from '../model/reminders'
import { boardTable } from '../schema/board'
import { meetingTable } from '../schema/meeting'
import { personTable } from '../schema/institution'
import { listBoardNames } from './boardNames'
import { listDeadlines } from './deadlines'
import { listSeatsOn, ownersOn } from './followUp'
import { selectActions } from './actionRows'

/** Everything with a day that somebody could be reminded of. `me` is the name of the person at this machine. */
export function listReminderRows(db: ReadDb, input: { today: string; me: string | null }): ReminderRows {
  const { today, me } = input
  const seats = listSeatsOn(db, null, today)
  const boards = listBoardNames(db)
  const meId =
    me === null
      ? null
      : (db.select({ id: personTable.id }).from(personTable).where(eq(personTable.fullName, me)).limit(1).get()?.id ??
        null)
  const isMyBoard = (boardId: string) => seats.some((seat) => seat.boardId === boardId && seat.personId === meId)
  const nameOf = (boardId: string) => {
    const names = boards.get(boardId)
    return names?.shortName ?? names?.name ?? ''
  }
  const actions = selectActions(
    db,
    sql`a.status in ('open', 'in_progress', 'blocked') and a.due_on is not null`,
    sql`a.due_on, a.number, a.id`,
    today,
  ).flatMap((action) => {
    const { id, boardId, number, dueOn } = action
    const text = action.origin?.isConfidential === true ? null : action.text
    if (dueOn === null) return []
    const isMine = ownersOn(action, seats).some((personId) => personId === meId)
    return [{ id, number, text, dueOn, board: nameOf(boardId), isMine }]
  })
  const deadlines = listDeadlines(db, { boardId: null, today }).flatMap(({ boardId, agendas, minutes }) =>
    [...agendas, ...minutes]
      .filter(({ doneOn }) => doneOn === null)
      .map(({ kind, meeting, dueOn }) => ({
        kind,
        meetingId: meeting.id,
        title: meeting.title,
        date: meeting.date,
        dueOn,
        board: nameOf(boardId),
      })),
  )
  const { id, boardId, title, date, startTime, status } = meetingTable
  const meetings = db
    .select({ id, boardId, title, date, startTime, noticeDays: boardTable.noticeDays })
    .from(meetingTable)
    .innerJoin(boardTable, eq(boardTable.id, boardId))
    .where(and(eq(status, 'planned'), gte(date, today)))
    .orderBy(date, startTime, id)
    .all()
    .map((meeting) => ({
      id: meeting.id as MeetingId,
      title: meeting.title,
      date: meeting.date,
      startTime: meeting.startTime,
      noticeDays: meeting.noticeDays,
      board: nameOf(meeting.boardId),
      isMine: isMyBoard(meeting.boardId),
    }))
  return { actions, deadlines, meetings }
}
