import type { CommandContext } from '../changelog/run'
import { AppError, isAppError } from '../model/errors'
import type { InputOf } from '../model/commands'
import type { RowOf } from '../schema'
import { listOwnerRows, setOwners, type Who } from './actionParts'
import { requireRow } from './rows'

type Input = InputOf<'actionItem.changeMany'>
type Change = Input['change']

/** The steps of one action that the bulk change is made of. */
interface Steps {
  reschedule: (context: CommandContext, action: RowOf<'action_item'>, due: NonNullable<Change['due']>) => void
  setStatus: (context: CommandContext, action: RowOf<'action_item'>, change: NonNullable<Change['status']>) => void
}

/** Changes many actions, each as if it were changed alone. The first that refuses stops all, and says which it is. */
export function changeMany(context: CommandContext, { ids, change }: Input, steps: Steps): { count: number } {
  for (const id of ids) {
    const action = requireRow(context.db, 'action_item', id)
    try {
      changeOne(context, action, change, steps)
    } catch (error) {
      throw namingAction(context, action, error)
    }
  }
  return { count: ids.length }
}

function changeOne(context: CommandContext, action: RowOf<'action_item'>, change: Change, steps: Steps): void {
  const { status, due, owners, priority } = change
  if (owners !== undefined) setOwners(context, action.id, whoAfter(context, action.id, owners))
  if (priority !== undefined) context.write.update('action_item', action.id, { priority })
  if (due !== undefined) steps.reschedule(context, action, due)
  // Last: what comes after a repeating action takes over all of the above.
  if (status !== undefined) steps.setStatus(context, requireRow(context.db, 'action_item', action.id), status)
}

function whoAfter({ db }: CommandContext, id: string, { mode, ...who }: NonNullable<Change['owners']>): Who {
  if (mode === 'set') return who
  const former = listOwnerRows(db, id)
  const ownerIds = former.flatMap(({ personId }) => personId ?? [])
  const offices = former.flatMap(({ office }) => office ?? [])
  if (mode === 'add') {
    return {
      ownerIds: [...new Set([...ownerIds, ...who.ownerIds])],
      offices: [...new Set([...offices, ...who.offices])],
    }
  }
  return {
    ownerIds: ownerIds.filter((each) => !who.ownerIds.some((gone) => gone === each)),
    offices: offices.filter((each) => !who.offices.includes(each)),
  }
}

/** Numbers are counted by board, so that the refusal names the board too. */
function namingAction({ db }: CommandContext, action: RowOf<'action_item'>, error: unknown): unknown {
  if (!isAppError(error)) return error
  const { name } = requireRow(db, 'board', action.boardId)
  return new AppError(
    error.code,
    `Nothing was changed, because of action ${action.number} of ${name}: ${error.message}`,
    { ...error.data, actionItemId: action.id },
    { cause: error },
  )
}
