import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionStatus } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { takeBack } from '../../lib/undo'
import { showToast } from '../../ui'
import { changeActions, type Changes } from './changes'
import { needsReason, type ReasonDialogProps } from './ReasonDialog'
import type { RegisterRow } from './rows'

/** What can be done to the rows of a register, each as one step with its undo; refusals stand in `error`. */
export interface Acts {
  error: unknown
  /** The question that stands open: why an action is blocked or dropped. */
  asking: ReasonDialogProps | null
  isBulkOpen: boolean
  beginBulk: () => void
  endBulk: () => void
  setStatus: (rows: readonly RegisterRow[], status: ActionStatus) => Promise<void>
  changeMany: (rows: readonly RegisterRow[], changes: Changes) => Promise<void>
  remove: (row: RegisterRow) => Promise<void>
}

/** The acts of one register. */
export function useActs(): Acts {
  const { t } = useTranslation(['actions', 'history'])
  const [error, setError] = useState<unknown>(null)
  const [asking, ask] = useState<ReasonDialogProps | null>(null)
  const [isBulkOpen, setBulkOpen] = useState(false)

  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(thrown)
    }
  }
  const change = (rows: readonly RegisterRow[], changes: Changes, message: string) =>
    attempt(async () => {
      const { changeSet } = await changeActions(rows, changes)
      if (changeSet !== null) showToast({ message, undo: () => void takeBack(t, changeSet) })
    })
  const give = async (rows: readonly RegisterRow[], status: ActionStatus, reason: string | null) => {
    const [first] = rows
    const word = t(`status.${status}`)
    const message =
      rows.length === 1
        ? t('status.changed', { number: first?.number ?? 0, status: word })
        : t('status.changedMany', { count: rows.length, status: word })
    await change(rows, { status: { status, reason } }, message)
  }

  return {
    error,
    asking,
    isBulkOpen,
    beginBulk: () => setBulkOpen(true),
    endBulk: () => setBulkOpen(false),
    setStatus: async (rows, status) => {
      if (rows.every((row) => row.status === status)) return
      if (!needsReason(status)) return await give(rows, status, null)
      ask({
        status,
        numbers: rows.map(({ number }) => number),
        onGive: (reason) => void give(rows, status, reason),
        onClose: () => ask(null),
      })
    },
    changeMany: (rows, changes) => change(rows, changes, t('bulk.changed', { count: rows.length })),
    remove: (row) =>
      attempt(async () => {
        await api.command('actionItem.remove', { id: row.id })
      }),
  }
}
