import { useTranslation } from 'react-i18next'
import { flowByYear, type Recommendation } from '../../../../electron/contract/model'
import { formatNumber } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { GroupedBars } from '../../../ui/charts'

/** How recommendations went their way, by the school year in which they were made: made, answered, reported back. */
export function FlowChart({ rows }: { rows: readonly Recommendation[] }) {
  const { t } = useTranslation('curriculum')
  const institution = useQueryOf('institution.get', {})
  if (institution.data === undefined) return null
  const years = flowByYear(rows, institution.data.institution?.yearStarts ?? '07-01')
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
        points={years.map(({ from, name, values }) => ({ id: from, name, values }))}
      />
    </div>
  )
}
