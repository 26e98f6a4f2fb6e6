import { sql } from 'drizzle-orm'
import type { ReadDb } from '../../../db/changelog/store'
import type { ActionItem } from '../../../db/model/action'
import type { BoardId } from '../../../db/model/ids'
import { listBoardNames } from '../../../db/queries/boardNames'
import { listSeatsOn, ownersOn } from '../../../db/queries/followUp'
import { actionRevisions } from '../../../db/queries/followUpRevision'
import { namesOf } from '../../../db/queries/institution'
import { selectActions } from '../../../db/queries/actionRows'
import type { TaskFacts } from './taskFile'

/** Which actions become tasks. */
export interface TaskRequest {
  boardId: BoardId | null
  withClosed: boolean
  withConfidential: boolean
}

/** The actions of a task file, and for each person the part that is theirs. */
export interface TaskLists {
  all: TaskFacts[]
  byOwner: { fullName: string; tasks: TaskFacts[] }[]
}

/** Actions as tasks. A confidential one goes to the file of an owner only with a seat on its board. */
export function listTasks(
  db: ReadDb,
  { boardId, withClosed, withConfidential }: TaskRequest,
  today: string,
): TaskLists {
  const boards = listBoardNames(db)
  const seats = listSeatsOn(db, boardId, today)
  const actions = selectActions(
    db,
    sql`(${boardId} is null or a.board_id = ${boardId})
      and (${withClosed ? 1 : 0} or a.status in ('open', 'in_progress', 'blocked'))`,
    sql`a.due_on is null, a.due_on, b.name collate nocase, a.number`,
    today,
  ).filter((action) => withConfidential || !isConfidential(action))
  const revisions = actionRevisions(
    db,
    actions.map(({ id }) => id),
  )
  const all = actions.flatMap((action): TaskFacts[] => {
    const revision = revisions.get(action.id)
    return revision === undefined ? [] : [{ action, revision, boardName: boards.get(action.boardId)?.name ?? '' }]
  })
  const lists = new Map<string, TaskFacts[]>()
  for (const task of all) {
    for (const personId of ownersOn(task.action, seats)) {
      const hasSeat = seats.some((seat) => seat.boardId === task.action.boardId && seat.personId === personId)
      if (isConfidential(task.action) && !hasSeat) continue
      const list = lists.get(personId) ?? []
      list.push(task)
      lists.set(personId, list)
    }
  }
  const names = namesOf(db, [...lists.keys()])
  const byOwner = [...lists].map(([personId, tasks]) => ({ fullName: names.get(personId)?.fullName ?? '', tasks }))
  return { all, byOwner: byOwner.toSorted((a, b) => a.fullName.localeCompare(b.fullName)) }
}

const isConfidential = (action: ActionItem) => action.origin?.isConfidential === true
