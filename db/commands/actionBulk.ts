import type { CommandContext } from '../changelog/run'
import { AppError, isAppError } from '../model/errors'
import type { InputOf } from '../model/commands'
import type { RowOf } from '../schema'
import { listOwnerRows, setOwners, type Who } from './actionParts'
import { changeState } from './actionState'
import { requireRow } from './rows'

type Input = InputOf<'actionItem.changeMany'>
type Change = Input['change']

/** Changes many actions, each as if it were changed alone. The first that refuses stops all, and says which it is. */
export function changeMany(context: CommandContext, { ids, change }: Input): { count: number } {
  for (const id of ids) {
    const action = requireRow(context.db, 'action_item', id)
    try {
      changeOne(context, action, change)
    } catch (error) {
      throw namingAction(context, action, error)
    }
  }
  return { count: ids.length }
}

function changeOne(
  context: CommandContext,
  action: RowOf<'action_item'>,
  { owners, ...state }: InputOf<'actionItem.changeMany'>['change'],
): void {
  // First: what comes after a repeating action takes its owners over.
  if (owners !== undefined) setOwners(context, action.id, whoAfter(context, action.id, owners))
  changeState(context, action, state)
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
