import { whoOf, type ActionOwner, type ActionPriority, type ActionStatus } from '../../../electron/contract/model'
import { api, type Receipt } from '../../lib/api'
import { localDate } from '../../lib/format'
import type { RegisterRow } from './rows'

/** What is changed on many actions in one step; what is left out stays as it is. */
export interface Changes {
  status?: { status: ActionStatus; reason: string | null }
  dueOn?: string | null
  owners?: readonly ActionOwner[]
  priority?: ActionPriority
}

/** What a command gave: the number by which its step is taken back; null when nothing changed. */
type Step = Pick<Receipt<'actionItem.changeMany'>, 'changeSet'>

/** Gives an action another due date, or none; every change is kept, with the reason if there is one. */
export async function moveDueDate(
  action: Pick<RegisterRow, 'id'>,
  dueOn: string | null,
  reason: string | null = null,
): Promise<void> {
  await api.command('actionItem.reschedule', { id: action.id, dueOn, reason })
}

/** Gives an action other owners. */
export async function assign(action: Pick<RegisterRow, 'id'>, owners: readonly ActionOwner[]): Promise<void> {
  await api.command('actionItem.assign', { id: action.id, ...whoOf(owners) })
}

/** Changes one action's status, or anything about many, in one step. */
export function changeActions(
  rows: readonly RegisterRow[],
  { status, dueOn, owners, priority }: Changes,
): Promise<Step> {
  const [only] = rows
  const on = localDate()
  if (rows.length === 1 && only !== undefined && status !== undefined) {
    return api.commit('actionItem.setStatus', { id: only.id, ...status, on })
  }
  return api.commit('actionItem.changeMany', {
    ids: rows.map(({ id }) => id),
    change: {
      ...(status === undefined ? {} : { status: { ...status, on } }),
      ...(dueOn === undefined ? {} : { due: { dueOn } }),
      ...(owners === undefined ? {} : { owners: { mode: 'set' as const, ...whoOf(owners) } }),
      ...(priority === undefined ? {} : { priority }),
    },
  })
}
