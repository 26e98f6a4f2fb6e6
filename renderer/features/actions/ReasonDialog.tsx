import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LINE_MAX } from '../../../electron/contract/model'
import { Button, Dialog, TextArea } from '../../ui'

/** The statuses that nobody understands later without a word. */
export type ReasonedStatus = 'blocked' | 'dropped'

export const needsReason = (status: string): status is ReasonedStatus => status === 'blocked' || status === 'dropped'

/** Props of {@link ReasonDialog}. */
export interface ReasonDialogProps {
  status: ReasonedStatus
  /** The numbers of the actions that get it. */
  numbers: readonly number[]
  onGive: (reason: string) => void
  onClose: () => void
}

/** Asks why an action is blocked or dropped. Mounted while it is open. */
export function ReasonDialog({ status, numbers, onGive, onClose }: ReasonDialogProps) {
  const { t } = useTranslation(['actions', 'common'])
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  return (
    <Dialog
      isOpen
      size="sm"
      title={t(`reason.${status}`, { count: numbers.length, number: numbers[0] ?? 0 })}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (isMissing) return
        onGive(reason.trim())
        onClose()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit">
            {t(`reason.set.${status}`)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('reason.label')}
        value={reason}
        onChange={setReason}
        maxLength={LINE_MAX}
        rows={2}
        autoFocus
        {...(isTried && isMissing ? { error: t('reason.missing') } : {})}
      />
    </Dialog>
  )
}
