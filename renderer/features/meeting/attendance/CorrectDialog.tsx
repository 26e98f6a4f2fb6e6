import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceId, AttendanceRow } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { useCommand } from '../../../lib/query'
import { formatDate } from '../../../lib/format'
import { Button, Dialog, TextField } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'

/** Corrects what somebody was on the day of the meeting; the address book stays as it is. */
export function CorrectDialog({ row, id, onClose }: { row: AttendanceRow; id: AttendanceId; onClose: () => void }) {
  const { t } = useTranslation(['minutes', 'common'])
  const { meeting } = useMinutes()
  const say = useErrorText()
  const correct = useCommand('attendance.correct')
  const [title, setTitle] = useState(row.title ?? '')
  const [affiliation, setAffiliation] = useState(row.affiliation ?? '')
  const line = (text: string) => (text.trim() === '' ? null : text.trim())
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t('attendance.correctTitle', { name: row.fullName })}
      sentence={t('attendance.correctSentence', { date: formatDate(meeting.date, 'year') })}
      onSubmit={() =>
        correct.mutate({ id, title: line(title), affiliation: line(affiliation) }, { onSuccess: onClose })
      }
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={correct.isPending}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <TextField label={t('attendance.title')} value={title} onChange={setTitle} maxLength={300} autoFocus />
        <TextField
          label={t('attendance.affiliation')}
          value={affiliation}
          onChange={setAffiliation}
          maxLength={300}
          error={correct.error ? say(correct.error) : undefined}
        />
      </div>
    </Dialog>
  )
}
