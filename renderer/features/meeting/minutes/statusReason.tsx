import { useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ActionItem, ActionStatus } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { RecordText } from './RecordForm'

const asksWhy = (status: ActionStatus): status is 'blocked' | 'dropped' => status === 'blocked' || status === 'dropped'

/** The state of an action as it is being changed: blocked or dropped waits for its reason. */
export interface StatusChange {
  /** The state that was chosen, also while its reason is still being written. */
  status: ActionStatus
  choose: (status: ActionStatus) => void
  /** The field for the reason; null in a state that has none. */
  reason: ReactNode
}

/** Changes the state of an action on the day of a meeting. What asks for a reason is written together with it. */
export function useStatusChange(
  action: Pick<ActionItem, 'id' | 'number' | 'status' | 'statusReason' | 'closedOn'>,
  on: string,
  run: (act: Promise<unknown>) => void,
): StatusChange {
  const { t } = useTranslation('minutes')
  const [asked, setAsked] = useState<'blocked' | 'dropped' | null>(null)
  if (asked !== null && asked === action.status) setAsked(null)
  const status = asked ?? action.status
  const set = (to: ActionStatus, reason: string | null, day = on) =>
    run(api.command('actionItem.setStatus', { id: action.id, status: to, on: day, reason }))
  return {
    status,
    choose: (to) => {
      if (asksWhy(to) && to !== action.status) {
        // At once: the key that chose it goes on to the next field, and that is the one for the reason.
        flushSync(() => setAsked(to))
        return
      }
      setAsked(null)
      if (to !== action.status) set(to, null)
    },
    reason: asksWhy(status) ? (
      <RecordText
        key={`${action.id} ${status}`}
        label={t(`action.reason.${status}`, { number: action.number })}
        value={asked === null ? (action.statusReason ?? '') : ''}
        autoFocus={asked !== null}
        onChange={(reason) => set(status, reason, action.status === status ? (action.closedOn ?? on) : on)}
      />
    ) : null,
  }
}
