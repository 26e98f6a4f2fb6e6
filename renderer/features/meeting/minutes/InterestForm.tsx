import { useTranslation } from 'react-i18next'
import type { DeclaredInterest } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { Button, Checkbox, TimeField } from '../../../ui'
import { timeInZone } from './meetingClock'
import { useMinutes } from './minutesData'
import type { FormProps } from './MotionForm'
import { RecordForm, RecordText } from './RecordForm'
import { useRun } from './useRun'

/** What somebody declared on an item, and whether they step back from its votes and leave the room, in its band. */
export function InterestForm({ row, onClose, onRemove }: FormProps<DeclaredInterest>) {
  const { t } = useTranslation('lines')
  const { meeting } = useMinutes()
  const { error, run } = useRun()
  const revise = (change: Omit<Parameters<typeof api.command<'interest.revise'>>[1], 'id'>) =>
    run(api.command('interest.revise', { id: row.id, ...change }))
  return (
    <RecordForm
      label={t('interest.of', { name: row.person.fullName })}
      error={error}
      onClose={onClose}
      onRemove={onRemove}
    >
      <p data-user-content="" className="font-semibold text-ink">
        {row.person.fullName}
      </p>
      <RecordText
        label={t('interest.text')}
        value={row.text ?? ''}
        isOptional
        autoFocus
        onChange={(text) => revise({ text: text === '' ? null : text })}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox
          isSelected={row.isRecused}
          onChange={(isRecused) => revise(isRecused ? { isRecused } : { isRecused, hasLeftRoom: false })}
        >
          {t('interest.stepsBack')}
        </Checkbox>
        <Checkbox
          isSelected={row.hasLeftRoom}
          onChange={(hasLeftRoom) => revise(hasLeftRoom ? { isRecused: true, hasLeftRoom } : { hasLeftRoom })}
        >
          {t('interest.leaves')}
        </Checkbox>
        {row.hasLeftRoom && row.returnedAt === null ? (
          <Button
            size="sm"
            onPress={() => run(api.command('interest.return', { id: row.id, at: timeInZone(meeting.timeZone) }))}
          >
            {t('interest.back')}
          </Button>
        ) : null}
      </div>
      {row.hasLeftRoom ? (
        <div className="grid grid-cols-2 gap-x-3">
          <TimeField label={t('interest.leftTime')} value={row.at} onChange={(at) => revise({ at })} />
          <TimeField
            label={t('interest.backTime')}
            value={row.returnedAt}
            onChange={(at) => run(api.command('interest.return', { id: row.id, at }))}
          />
        </div>
      ) : null}
    </RecordForm>
  )
}
