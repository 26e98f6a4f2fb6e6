import { whoOf, type ActionOwner, type ActionRow, type ActionStatus } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'

/** Moves an action to another status today. Resolves when it is on disk. */
export async function setStatus(action: ActionRow, status: ActionStatus): Promise<void> {
  await api.command('actionItem.setStatus', { id: action.id, status, on: localDate() })
}

/** Gives an action another due date, or none. */
export async function moveDueDate(action: ActionRow, dueOn: string | null): Promise<void> {
  await api.command('actionItem.reschedule', { id: action.id, dueOn })
}

/** Gives an action other owners. */
export async function assign(action: ActionRow, owners: readonly ActionOwner[]): Promise<void> {
  await api.command('actionItem.assign', { id: action.id, ...whoOf(owners) })
}
