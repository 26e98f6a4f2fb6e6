import { useTranslation } from 'react-i18next'
import type { ActionDetail } from '../../../../electron/contract/model'
import { formatDate, localDate } from '../../../lib/format'
import { shortDate } from '../words'
import { PeekSection } from './PeekSection'

/** A date of the series, or that there was none. */
function DueDate({ date, isOver }: { date: string | null; isOver: boolean }) {
  const { t } = useTranslation('actions')
  const words = date === null ? t('due.clear') : shortDate(date)
  if (!isOver) return <strong className="font-semibold">{words}</strong>
  return <s className="text-ink-2">{words}</s>
}

/** Every date that the action was due on: which was moved, by whom, when and why. Not there while none was moved. */
export function DueHistory({ action }: { action: ActionDetail }) {
  const { t } = useTranslation('actions')
  const { dueChanges, slips, dueOn } = action
  if (dueChanges.length === 0) return null
  const dates = [...dueChanges.map(({ dueBefore }) => dueBefore), dueOn]
  const chain = dates.map((date) => (date === null ? t('due.clear') : shortDate(date))).join(' → ')
  return (
    <PeekSection title={t('slips.title')}>
      <p className="text-sm">
        {slips === 0 ? t('slips.none') : t('slips.moved', { count: slips })}
        <span className="text-ink-2">{`: ${chain}`}</span>
      </p>
      <ol aria-label={t('slips.title')} className="flex flex-col gap-1.5 text-sm">
        {dueChanges.map((change) => (
          <li key={change.id}>
            <div className="flex items-baseline gap-2">
              <DueDate date={change.dueBefore} isOver />
              <span className="ml-auto text-right text-ink-2">
                {t('slips.by', {
                  date: formatDate(localDate(new Date(change.changedAt)), 'year'),
                  name: change.changedBy,
                })}
              </span>
            </div>
            {change.reason === null ? null : (
              <p data-user-content className="selectable break-words text-ink-2">
                {change.reason}
              </p>
            )}
          </li>
        ))}
        <li>
          <DueDate date={dueOn} isOver={false} />
        </li>
      </ol>
    </PeekSection>
  )
}
