import { useTranslation } from 'react-i18next'
import { ActionStatus, whoOf, type ActionItem, type Decision } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { DateField } from '../../../ui'
import { OwnersField } from '../editor/PeopleField'
import { ChoiceField } from './ChoiceField'
import { useMinutes } from './minutesData'
import type { FormProps } from './MotionForm'
import { RecordForm, RecordText } from './RecordForm'
import { useStatusChange } from './statusReason'
import { useRun } from './useRun'
import { useWordings } from './wordings'

/** The states of an action with their words. */
export function useActionStatuses(): { id: ActionStatus; label: string }[] {
  const { t } = useTranslation('minutes')
  return ActionStatus.options.map((id) => ({ id, label: t(`action.status.${id}`) }))
}

/** Wording, owners, due date and state of an action, in its band. */
export function ActionForm({ row, isNew, onClose, onRemove }: FormProps<ActionItem>) {
  const { t } = useTranslation('minutes')
  const { candidates, meeting } = useMinutes()
  const { error, run, setError } = useRun()
  const statuses = useActionStatuses()
  const state = useStatusChange(row, meeting.date, run)
  const needsOwner = isNew && row.owners.length === 0
  return (
    <RecordForm label={t('action.label', { number: row.number })} error={error} onClose={onClose} onRemove={onRemove}>
      <RecordText
        label={t('action.text')}
        value={row.text}
        autoFocus={!isNew}
        onChange={(text) => run(api.command('actionItem.revise', { id: row.id, text }))}
      />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)] gap-3">
        <OwnersField
          label={t('action.owners')}
          value={row.owners}
          autoFocus={needsOwner}
          candidates={candidates}
          onChange={(owners) => run(api.command('actionItem.assign', { id: row.id, ...whoOf(owners) }))}
          onError={setError}
        />
        <DateField
          label={t('action.dueLabel')}
          value={row.dueOn}
          today={meeting.date}
          autoFocus={isNew && !needsOwner}
          onChange={(dueOn) => run(api.command('actionItem.reschedule', { id: row.id, dueOn }))}
        />
        <ChoiceField
          label={t('action.statusLabel')}
          options={statuses}
          value={state.status}
          isOptional={false}
          onChange={(status) => {
            if (status) state.choose(status)
          }}
        />
      </div>
      {state.reason}
    </RecordForm>
  )
}

/** The wording of a decision, in its band. */
export function DecisionForm({ row, onClose, onRemove }: FormProps<Decision>) {
  const { t } = useTranslation('minutes')
  const { error, run } = useRun()
  const { decisions } = useWordings(row.agendaItemId)
  return (
    <RecordForm label={t('decision.label', { number: row.number })} error={error} onClose={onClose} onRemove={onRemove}>
      <RecordText
        label={t('decision.text')}
        value={row.text}
        autoFocus
        wordings={decisions}
        onChange={(text) => run(api.command('decision.revise', { id: row.id, text }))}
      />
    </RecordForm>
  )
}
