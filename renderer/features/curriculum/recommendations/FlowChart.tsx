import { useTranslation } from 'react-i18next'
import type { Recommendation } from '../../../../electron/contract/model'
import { formatNumber } from '../../../lib/format'
import { GroupedBars } from '../../../ui/charts'
import { flowByYear } from './flow'

/** How recommendations went their way, by the year in which they were made: made, answered, reported back. */
export function FlowChart({ rows }: { rows: readonly Recommendation[] }) {
  const { t } = useTranslation('curriculum')
  const years = flowByYear(rows)
  const sum = (key: 'made' | 'answered' | 'reported') => years.reduce((total, year) => total + year.values[key], 0)
  return (
    <div className="max-w-[900px] px-6 py-4">
      <GroupedBars
        title={t('flow.title')}
        summary={t('flow.summary', {
          count: sum('made'),
          answered: formatNumber(sum('answered')),
          reported: formatNumber(sum('reported')),
        })}
        pointName={t('flow.year')}
        series={(['made', 'answered', 'reported'] as const).map((key) => ({ key, name: t(`stage.${key}`) }))}
        points={years.map(({ year, values }) => ({ id: year, name: year, values }))}
      />
    </div>
  )
}
