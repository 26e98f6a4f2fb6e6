import type { CommandContext } from '../changelog/run'
import type { ActionPriority, ActionStatus } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { makeNextOfSeries } from './actionSeries'
import { invalidInput } from './refusals'

/** What is changed about how an action stands; what is not given stays. */
export interface StateChange {
  readonly status?: { status: ActionStatus; on: string; reason: string | null } | undefined
  readonly due?: { dueOn: string | null; reason: string | null } | undefined
  readonly priority?: ActionPriority | undefined
}

/**
 * Changes how an action stands, in one write. A real change of its date is kept as a slip; what repeats and is done
 * comes up again.
 */
export function changeState(context: CommandContext, action: RowOf<'action_item'>, change: StateChange): void {
  const { write, newId, actor, now } = context
  const { status, due, priority } = change
  const changed = write.update('action_item', action.id, {
    ...(status === undefined ? {} : statusColumns(action, status)),
    ...(due === undefined ? {} : { dueOn: due.dueOn }),
    ...(priority === undefined ? {} : { priority }),
  })
  if (changed.dueOn !== action.dueOn) {
    write.insert('due_change', {
      id: newId(),
      actionItemId: action.id,
      dueBefore: action.dueOn,
      dueAfter: changed.dueOn,
      changedBy: actor,
      changedAt: now,
      reason: due?.reason ?? null,
    })
  }
  if (changed.status === 'done' && action.status !== 'done') makeNextOfSeries(context, changed)
}

/** The state with its reason and the day of its closing. */
function statusColumns(
  action: RowOf<'action_item'>,
  { status, on, reason }: NonNullable<StateChange['status']>,
): Pick<RowOf<'action_item'>, 'status' | 'closedOn' | 'statusReason'> {
  const hasReason = status === 'blocked' || status === 'dropped'
  const kept = reason ?? (action.status === status ? action.statusReason : null)
  if (hasReason && kept === null) {
    throw invalidInput(['reason'], `Say why action ${action.number} is ${status}.`)
  }
  return {
    status,
    closedOn: status === 'done' || status === 'dropped' ? on : null,
    statusReason: hasReason ? kept : null,
  }
}
