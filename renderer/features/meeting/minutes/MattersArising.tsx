import { useTranslation } from 'react-i18next'
import type { MatterArising } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { Button, RecordBand, RecordGlyph, Select, StateMark } from '../../../ui'
import { useActionStatuses } from './ActionForm'
import { useMinutes } from './minutesData'
import { ActionFacts } from './RecordBands'
import { useStatusChange } from './statusReason'
import { useRun } from './useRun'

/** Under "Matters arising": the open actions of earlier meetings, each once, their state changed in place. */
export function MattersArising() {
  const { t } = useTranslation('minutes')
  const { records } = useMinutes()
  if (records.mattersArising.length === 0) return null
  return (
    <ul aria-label={t('matters.label')} className="pb-3">
      {records.mattersArising.map((matter) => (
        <li key={matter.action.id}>
          <Matter matter={matter} />
        </li>
      ))}
    </ul>
  )
}

function Matter({ matter: { action } }: { matter: MatterArising }) {
  const { t } = useTranslation('minutes')
  const { meeting, isLocked } = useMinutes()
  const statuses = useActionStatuses()
  const { error, run } = useRun()
  const name = t('action.label', { number: action.number })
  const isDone = action.status === 'done' || action.status === 'dropped'
  const state = useStatusChange(action, meeting.date, run)
  return (
    <RecordBand
      label={name}
      glyph={<RecordGlyph type="action" label="" isDone={action.status === 'done'} />}
      {...(action.origin === null
        ? {}
        : {
            note: (
              <time>
                {formatDate(
                  action.origin.date,
                  action.origin.date.slice(0, 4) === meeting.date.slice(0, 4) ? 'day' : 'year',
                )}
              </time>
            ),
          })}
      facts={<ActionFacts action={action} isStateShown={isLocked} />}
      footer={
        isLocked ? undefined : (
          <div className="mt-1 flex flex-wrap items-center gap-2">
            <Select
              label={t('matters.status', { record: name })}
              isLabelHidden
              options={statuses}
              value={state.status}
              onChange={state.choose}
              className="w-36"
            />
            {isDone ? null : (
              <Button
                size="sm"
                icon="check"
                aria-label={t('matters.markDone', { record: name })}
                onPress={() => state.choose('done')}
              >
                {t('matters.done')}
              </Button>
            )}
            {state.reason === null ? null : <div className="w-full">{state.reason}</div>}
            {error === null ? null : (
              <span role="alert" className="flex items-center gap-1 text-red">
                <StateMark state="fail" label="" /> {error}
              </span>
            )}
          </div>
        )
      }
    >
      <span data-user-content="" className={isDone ? 'text-ink-3 line-through' : ''}>
        {action.text}
      </span>
    </RecordBand>
  )
}
