import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import {
  compareActions,
  firstDueOn,
  isSlip,
  type ActionItem,
  type ActionNote,
  type ActionRow,
  type DueChange,
  type RegisterFilter,
  type RegisterRow,
} from '../model/action'
import { foldText } from '../model/actionMatch'
import { actionRow } from './action'
import { isOwnedBy, selectActions } from './actionRows'
import { listBoardNames } from './boardNames'

/** The action register: what the filter leaves, the most urgent first, each with all that a line of it shows. */
export function listRegister(db: ReadDb, filter: RegisterFilter & { today: string }): RegisterRow[] {
  const boards = listBoardNames(db)
  const words = foldText(filter.text?.trim() ?? '')
  const rows = selectActions(db, whereOf(filter), sql`a.id`, filter.today)
    .flatMap((action) => actionRow(boards, action, filter.today) ?? [])
    .filter(({ text }) => words === '' || foldText(text).includes(words))
  return withHistory(db, rows).toSorted(compareActions)
}

function whereOf(filter: RegisterFilter & { today: string }): SQL {
  const { boardId, ownerId, office, hasOwner, statuses, isOverdue, hasDate, dueBefore, dueAfter, today } = filter
  const owner = sql`select 1 from action_owner w where w.action_item_id = a.id`
  const conditions = [
    sql`1`,
    boardId && sql`a.board_id = ${boardId}`,
    ownerId && isOwnedBy(ownerId, today),
    office && sql`exists (${owner} and w.office = ${office})`,
    hasOwner !== undefined && (hasOwner ? sql`exists (${owner})` : sql`not exists (${owner})`),
    statuses && sql`a.status in (select value from json_each(${JSON.stringify(statuses)}))`,
    isOverdue && sql`a.due_on < ${today} and a.status in ('open', 'in_progress', 'blocked')`,
    hasDate !== undefined && sql`(a.due_on is not null) = ${hasDate ? 1 : 0}`,
    dueBefore && sql`a.due_on < ${dueBefore}`,
    dueAfter && sql`a.due_on > ${dueAfter}`,
    filter.priority && sql`a.priority = ${filter.priority}`,
    filter.meetingId && sql`a.meeting_id = ${filter.meetingId}`,
  ]
  return sql.join(
    conditions.filter((each) => typeof each === 'object'),
    sql` and `,
  )
}

interface NoteSql extends ActionNote {
  actionItemId: string
  noteCount: number
}

/**
 * Adds what happened to the actions: slips, notes and the last change. One question for each kind of row and all actions,
 * because one for each action would take the longest of all.
 */
export function withHistory<A extends ActionItem & ActionRow>(db: ReadDb, actions: readonly A[]): (A & RegisterRow)[] {
  const ids = JSON.stringify(actions.map(({ id }) => id))
  const among = sql`in (select value from json_each(${ids}))`
  const changes = new Map<string, Pick<DueChange, 'dueBefore' | 'dueAfter'>[]>()
  for (const { actionItemId, ...change } of db.all<
    Pick<DueChange, 'dueBefore' | 'dueAfter'> & { actionItemId: string }
  >(
    sql`select action_item_id as actionItemId, due_before as dueBefore, due_after as dueAfter
      from due_change where action_item_id ${among} order by changed_at, id`,
  )) {
    const known = changes.get(actionItemId)
    if (known) known.push(change)
    else changes.set(actionItemId, [change])
  }
  const notes = new Map(
    db
      .all<NoteSql>(
        sql`select n.action_item_id as actionItemId, n.id as id, n.text as text, n.author_name as authorName,
            n.written_at as writtenAt, count(*) over (partition by n.action_item_id) as noteCount
          from action_note n where n.action_item_id ${among} order by n.written_at, n.id`,
      )
      .map((note) => [note.actionItemId, note]),
  )
  const changedAt = lastChanges(db, ids)
  return actions.map((action) => {
    const slips = changes.get(action.id) ?? []
    const note = notes.get(action.id)
    return {
      ...action,
      firstDueOn: firstDueOn(action.dueOn, slips),
      slips: slips.filter(isSlip).length,
      noteCount: note?.noteCount ?? 0,
      lastNote: note ? { id: note.id, text: note.text, authorName: note.authorName, writtenAt: note.writtenAt } : null,
      changedAt: changedAt.get(action.id) ?? null,
    }
  })
}

/** When each action, its owners or its notes last changed. A moved date changes the action itself. */
function lastChanges(db: ReadDb, ids: string): Map<string, string> {
  const rows = db.all<{ id: string; at: string }>(
    sql`with wanted as materialized (select value as id from json_each(${ids})),
      touched as (
        select w.id as id, c.change_set_seq as seq from wanted w
          join change c on c.topic = 'action_item' and c.row_id = w.id
        union all
        select w.id, c.change_set_seq from wanted w join action_owner o on o.action_item_id = w.id
          join change c on c.topic = 'action_owner' and c.row_id = o.id
        union all
        select w.id, c.change_set_seq from wanted w join action_note n on n.action_item_id = w.id
          join change c on c.topic = 'action_note' and c.row_id = n.id)
      select t.id as id, max(s.at) as at from touched t join change_set s on s.seq = t.seq group by t.id`,
  )
  return new Map(rows.map(({ id, at }) => [id, at]))
}
