import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  countPledges,
  EXPIRY_NOTICE_DAYS,
  expiringSoon,
  PledgeGrouping,
  PledgeKind,
  type Pledge,
  type PledgeCount,
} from '../../../electron/contract/model'
import { useEntryWords } from '../../lib/entryWords'
import { formatDate, formatNumber, localDate } from '../../lib/format'
import { SegmentedControl, StateMark, TextLink, useSmallWindow } from '../../ui'
import { GroupedBars } from '../../ui/charts'

/** Props of {@link PledgeNumbers}. */
export interface PledgeNumbersProps {
  pledges: readonly Pledge[]
  onOpen: (id: string) => void
}

/** Places promised and filled, as a chart with its table, and agreements that end soon. */
export function PledgeNumbers({ pledges, onOpen }: PledgeNumbersProps) {
  const { t } = useTranslation('learning')
  const [by, setBy] = useState<PledgeGrouping>('term')
  const headingOf = useHeading(by)
  const isSmall = useSmallWindow()
  const counts = countPledges(pledges, by)
  const sum = (of: 'pledged' | 'filled' | 'unnumbered') => counts.reduce((total, each) => total + each[of], 0)
  const unnumbered = sum('unnumbered')
  return (
    <div className={isSmall ? 'flex flex-col gap-6 px-4 pt-1 pb-6' : 'flex flex-col gap-6 px-6 pt-1 pb-6'}>
      <SegmentedControl
        label={t('by.label')}
        value={by}
        options={PledgeGrouping.options.map((id) => ({ id, label: t(`by.${id}`) }))}
        onChange={setBy}
        className="self-start"
      />
      <GroupedBars
        title={t(`chart.${by}`)}
        summary={[
          t('chart.summary', { filled: formatNumber(sum('filled')), count: sum('pledged') }),
          unnumbered === 0 ? '' : t('chart.unnumbered', { count: unnumbered }),
        ]
          .filter(Boolean)
          .join(' ')}
        pointName={t(`by.${by}`)}
        series={[
          { key: 'pledged', name: t('chart.pledged') },
          { key: 'filled', name: t('chart.filled') },
          { key: 'hours', name: t('chart.hours'), isTableOnly: true },
        ]}
        points={counts.map((count) => ({
          id: count.key ?? 'none',
          name: headingOf(count),
          isUserContent: count.name !== null,
          values: { pledged: count.pledged, filled: count.filled, hours: count.hours },
        }))}
      />
      <Expiring pledges={pledges} onOpen={onOpen} />
    </div>
  )
}

function useHeading(by: PledgeGrouping): (count: PledgeCount) => string {
  const { t } = useTranslation(['learning', 'entries'])
  const { termName } = useEntryWords()
  return ({ key, name }) => {
    if (key === null) return t(`without.${by}`)
    if (by === 'term') return termName(key)
    const kind = PledgeKind.safeParse(key)
    return by === 'kind' && kind.success ? t(`entries:pledge.kind.${kind.data}`) : (name ?? '')
  }
}

function Expiring({ pledges, onOpen }: PledgeNumbersProps) {
  const { t } = useTranslation(['learning', 'entries'])
  const today = localDate()
  const soon = expiringSoon(pledges, today)
  return (
    <section aria-labelledby="expiring">
      <h2 id="expiring" className="font-serif text-h3 font-semibold">
        {t('expiring.title')}
      </h2>
      {soon.length === 0 ? (
        <p className="text-ink-2">{t('expiring.none', { count: EXPIRY_NOTICE_DAYS })}</p>
      ) : (
        <ul className="mt-1">
          {soon.map(({ id, organization, text, kind, agreementExpiresOn }) => {
            const on = agreementExpiresOn ?? today
            return (
              <li key={id} className="flex min-h-7 items-center gap-2 border-b border-line">
                <StateMark state={on < today ? 'fail' : 'warning'} label="" />
                <TextLink variant="quiet" className="min-w-0 flex-1" onPress={() => onOpen(id)}>
                  <span data-user-content="">{organization?.name ?? text}</span>, {t(`entries:pledge.kind.${kind}`)}
                </TextLink>
                <span className="text-sm text-ink-2">
                  {t(on < today ? 'expiring.ended' : 'expiring.ends', { date: formatDate(on, 'year') })}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
