import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../../electron/contract/model'
import { useErrorText } from '../../../../lib/errorText'
import { useCommand } from '../../../../lib/query'
import { Banner, Button, Dialog, TextArea } from '../../../../ui'

/** Props of {@link CorrectionDialog}. */
export interface CorrectionDialogProps {
  meetingId: MeetingId
  onClose: () => void
}

/** Asks for the reason of a correction of approved minutes, which will be printed. */
export function CorrectionDialog({ meetingId, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation(['seal', 'common'])
  const say = useErrorText()
  const start = useCommand('minutes.startCorrection')
  const [reason, setReason] = useState('')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('correct.question')}
      sentence={t('correct.consequence')}
      onSubmit={() => start.mutate({ meetingId, reason }, { onSuccess: onClose })}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={start.isPending}>
            {t('correct.act')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {start.isError ? <Banner tone="red" fact={t('pane.refused')} detail={say(start.error)} /> : null}
        <TextArea label={t('correct.reason')} value={reason} onChange={setReason} isRequired autoFocus />
      </div>
    </Dialog>
  )
}
