import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatTime } from '../../../lib/format'
import { Button, Icon, PageRow, StateMark } from '../../../ui'
import type { TakeUp } from '../attendance/useTakeUp'
import { ItemStanding } from './ItemStanding'
import { ItemTopics } from './ItemTopics'
import { useMinutes } from './minutesData'
import type { PlannedTimes } from './plan'

/** Props of {@link ItemHead}. */
export interface ItemHeadProps {
  item: AgendaItem
  times: PlannedTimes | undefined
  /** The item that is being taken now, and the way to take up this one. */
  taking: TakeUp
  /** Buttons that belong to the item's text. */
  tools: ReactNode
}

/** Number, title, purpose, plan and papers of the item that is minuted. Stays while its text scrolls below. */
export function ItemHead({ item, times, taking, tools }: ItemHeadProps) {
  const { t } = useTranslation(['minutes', 'presence'])
  const { presence } = useMinutes()
  const startedAt = presence.spans.find(({ agendaItemId }) => agendaItemId === item.id)?.startedAt
  const purpose = t(`item.purpose.${item.kind}`)
  const lead = item.presenter
    ? t('item.ledBy', { purpose, name: item.presenter.name })
    : t('item.purposeOnly', { purpose })
  const isPlanned = times !== undefined && times.from !== times.to
  const plan = isPlanned ? t('item.planned', { from: formatTime(times.from), to: formatTime(times.to) }) : ''
  const started = startedAt === undefined ? '' : t('presence:course.started', { time: formatTime(startedAt) })
  return (
    <PageRow
      className="pt-4 pb-2"
      margin={<span className="font-serif text-h1 text-ink-3">{item.number}</span>}
      facts={
        <div className="flex items-start gap-1 pt-1">
          <ul className="min-w-0 flex-1">
            {item.papers.map((paper) => (
              <li key={paper.id}>
                <button
                  type="button"
                  data-user-content=""
                  onClick={() => void api.call('attachment.open', { id: paper.id })}
                  className="flex min-h-6 w-full items-center gap-1.5 rounded-1 text-left hover:text-blue hover:underline"
                >
                  <Icon name="document" />
                  <span className="truncate" title={paper.fileName}>
                    {paper.fileName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {tools}
        </div>
      }
    >
      <h1 data-user-content="" className="selectable line-clamp-2 font-serif text-h1 font-semibold text-balance">
        {item.title}
      </h1>
      <div className="flex flex-wrap items-center gap-x-3 text-ink-3">
        <p>{[lead, plan, started].filter(Boolean).join(' ')}</p>
        {taking.canTakeUp && taking.currentId !== item.id ? (
          <Button size="sm" onPress={() => taking.takeUp(item.id)}>
            {t('presence:course.takeUp')}
          </Button>
        ) : null}
        <ItemTopics item={item} />
        {taking.error === null ? null : (
          <p role="alert" className="flex items-start gap-1.5 text-sm text-red">
            <StateMark state="fail" label="" /> {taking.error}
          </p>
        )}
      </div>
      <ItemStanding item={item} />
      {item.question === null ? null : (
        <p data-user-content="" className="selectable mt-1 font-serif text-doc text-ink-2">
          {item.question}
        </p>
      )}
    </PageRow>
  )
}
