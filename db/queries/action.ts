import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { daysOverdueOn, type ActionFilter, type ActionItem, type ActionRow } from '../model/action'
import { plusDays } from '../model/calendar'
import type { NamedPerson } from '../model/institution'
import { listBoardNames } from './boardNames'
import { isHeldOn, isOwnedBy, selectActions } from './actionRows'

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
      and ${input.ownerId === null ? sql`1` : isOwnedBy(input.ownerId, input.today)}
      and ${statusIs(input.status)} and ${dueIs(input.due, input.today)}
      and (${text} = '' or a.text like ${pattern} escape '\\')`,
    sql`a.status in ('done', 'dropped'), a.due_on is null, a.due_on, b.name collate nocase, a.number`,
    input.today,
  )
  const boards = listBoardNames(db)
  return actions.flatMap((action) => actionRow(boards, action, input.today) ?? [])
}

/** An action as a line of a list, with its board and how late it is. */
export function actionRow<A extends ActionItem>(
  boards: ReturnType<typeof listBoardNames>,
  action: A,
  today: string,
): (A & ActionRow) | null {
  const board = boards.get(action.boardId)
  if (board === undefined) return null
  return {
    ...action,
    boardName: board.name,
    boardShortName: board.shortName,
    cloth: board.cloth,
    daysOverdue: daysOverdueOn(action, today),
  }
}

/** Everybody who owns an action, personally or through an office held today, by name. */
export function listActionOwners(db: ReadDb, { today }: { today: string }): NamedPerson[] {
  return db.all<NamedPerson>(
    sql`select p.id as personId, p.full_name as fullName from person p
      where exists (select 1 from action_owner o where o.person_id = p.id)
        or exists (select 1 from membership s join action_item a on a.board_id = s.board_id
            join action_owner o on o.action_item_id = a.id and o.office = s.role
          where s.person_id = p.id and ${isHeldOn(today)})
      order by p.full_name collate nocase`,
  )
}
