import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, localDate } from '../../../lib/format'
import { useCommand } from '../../../lib/query'
import { Banner, Button, Checkbox, DateField, Dialog, TextArea } from '../../../ui'

/** Props of {@link ApproveDialog}. */
export interface ApproveDialogProps {
  meeting: MeetingDetail
  onClose: () => void
}

/** The usual day of approval: the board's next meeting if it has been, else today. */
function usualDay(meeting: MeetingDetail): string {
  const today = localDate()
  const next = meeting.nextMeeting?.date
  return next !== undefined && next <= today ? next : today < meeting.date ? meeting.date : today
}

/** Ends the draft without a motion of a later meeting, as an exception: when, how, and whether as corrected. */
export function ApproveDialog({ meeting, onClose }: ApproveDialogProps) {
  const { t } = useTranslation(['record', 'common'])
  const say = useErrorText()
  const approve = useCommand('meeting.approveMinutes')
  const [on, setOn] = useState<string | null>(usualDay(meeting))
  const [asCorrected, setAsCorrected] = useState(false)
  const [note, setNote] = useState('')
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('approve.question')}
      sentence={t('approve.consequence', { date: formatDate(meeting.date, 'full') })}
      onSubmit={() => {
        if (on !== null) approve.mutate({ id: meeting.id, on, asCorrected, note: note.trim() }, { onSuccess: onClose })
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={approve.isPending}>
            {t('approve.act')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {approve.isError ? <Banner tone="red" fact={t('approve.refused')} detail={say(approve.error)} /> : null}
        <DateField
          label={t('approve.on')}
          value={on}
          onChange={setOn}
          minDate={meeting.date}
          yearGuess="past"
          isRequired
          autoFocus
        />
        <TextArea
          label={t('approve.note')}
          help={t('approve.noteHelp')}
          value={note}
          onChange={setNote}
          rows={2}
          isRequired
        />
        <Checkbox isSelected={asCorrected} onChange={setAsCorrected}>
          {t('approve.asCorrected')}
        </Checkbox>
      </div>
    </Dialog>
  )
}
