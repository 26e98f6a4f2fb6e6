import { useTranslation } from 'react-i18next'
import { changeKey, type AgendaChange, type AgendaPublication } from '../../../../electron/contract/model'
import { formatDate, formatNumber, formatTime } from '../../../lib/format'
import { PageRow } from '../../../ui'

/** Says a change of an agenda in one sentence. */
function useChangeSentence(): (change: AgendaChange) => string {
  const { t } = useTranslation(['agendaLife', 'agenda'])
  const show = (change: AgendaChange, value: unknown): string => {
    if (typeof value === 'number') return formatNumber(value)
    if (typeof value !== 'string') return ''
    const field = 'field' in change ? change.field : null
    if (field === 'date') return formatDate(value, 'weekdayYear')
    if (field === 'startTime' || field === 'endTime') return formatTime(value)
    if (field === 'kind') return t(`agenda:kind.${value}`)
    return field === 'mode' ? t(`agenda:meeting.modes.${value}`) : value
  }
  return (change) =>
    t(`change.${changeKey(change)}`, {
      ...('item' in change ? { number: change.item.number, title: change.item.title } : {}),
      ...('from' in change ? { from: show(change, change.from) } : {}),
      ...('to' in change ? { to: show(change, change.to) } : {}),
    })
}

/** Below the agenda: what has changed since it was published last, gone items among it. */
export function ChangesList({ publication: { versions, changes } }: { publication: AgendaPublication }) {
  const { t } = useTranslation('agendaLife')
  const sentenceOf = useChangeSentence()
  const [last] = versions
  if (last === undefined || changes.length === 0) return null
  const heading = t('changes.title', { number: last.number })
  return (
    <PageRow
      className="pt-5"
      margin={<span className="text-sm text-ink-2">{t('changes.count', { count: changes.length })}</span>}
    >
      <section aria-label={heading}>
        <h2 className="text-base font-semibold">{heading}</h2>
        <ul data-user-content="" className="selectable mt-1 text-ink-2">
          {changes.map((change) => (
            <li key={keyOf(change)} className="border-t border-line py-1 first:border-t-0">
              {sentenceOf(change)}
            </li>
          ))}
        </ul>
      </section>
    </PageRow>
  )
}

const keyOf = (change: AgendaChange) => `${changeKey(change)} ${'item' in change ? change.item.id : ''}`
