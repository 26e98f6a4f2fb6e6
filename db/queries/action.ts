import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { ActionFilter, ActionRow } from '../model/action'
import type { NamedPerson } from '../model/institution'
import { listBoardNames } from './boardNames'
import { selectActions } from './records'

const DAY_MS = 86_400_000

/** Whole days from one calendar date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

const UNFINISHED = sql`a.status in ('open', 'in_progress', 'blocked')`

function statusIs(status: ActionFilter['status']): SQL {
  if (status === 'any') return sql`1`
  return status === 'unfinished' ? UNFINISHED : sql`a.status = ${status}`
}

function dueIs(due: ActionFilter['due'], today: string): SQL {
  switch (due) {
    case 'any':
      return sql`1`
    case 'overdue':
      return sql`a.due_on < ${today} and ${UNFINISHED}`
    case 'within_7_days':
      return sql`a.due_on between ${today} and ${plusDays(today, 7)}`
    case 'within_30_days':
      return sql`a.due_on between ${today} and ${plusDays(today, 30)}`
    case 'no_date':
      return sql`a.due_on is null`
  }
}

/** The action register: what the filter leaves, most urgent first, actions without a date last. */
export function listActions(db: ReadDb, input: ActionFilter & { today: string }): ActionRow[] {
  const text = input.text.trim()
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const actions = selectActions(
    db,
    sql`(${input.boardId} is null or a.board_id = ${input.boardId})
      and (${input.ownerId} is null
        or exists (select 1 from action_owner w where w.action_item_id = a.id and w.person_id = ${input.ownerId}))
      and ${statusIs(input.status)} and ${dueIs(input.due, input.today)}
      and (${text} = '' or a.text like ${pattern} escape '\\')`,
    sql`a.status in ('done', 'dropped'), a.due_on is null, a.due_on, b.name collate nocase, a.number`,
    input.today,
  )
  const boards = listBoardNames(db)
  return actions.flatMap((action) => {
    const board = boards.get(action.boardId)
    if (board === undefined) return []
    const isLate = action.dueOn !== null && action.closedOn === null && action.dueOn < input.today
    return [
      {
        ...action,
        boardName: board.name,
        boardShortName: board.shortName,
        cloth: board.cloth,
        daysOverdue: isLate && action.dueOn !== null ? daysBetween(action.dueOn, input.today) : 0,
      },
    ]
  })
}

/** Everybody who owns an action, by name. */
export function listActionOwners(db: ReadDb): NamedPerson[] {
  return db.all<NamedPerson>(
    sql`select p.id as personId, p.full_name as fullName from person p
      where exists (select 1 from action_owner o where o.person_id = p.id) order by p.full_name collate nocase`,
  )
}
