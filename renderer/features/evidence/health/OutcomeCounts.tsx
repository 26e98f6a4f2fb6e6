import { useTranslation } from 'react-i18next'
import { Outcome, type RuleResult } from '../../../../electron/contract/model'
import { StateMark } from '../../../ui'
import { MARKS } from './ResultRow'

/** How many rules are kept, broken, to be looked at, and cannot be told. */
export function OutcomeCounts({ results }: { results: readonly RuleResult[] }) {
  const { t } = useTranslation('health')
  const counts = Outcome.options
    .map((outcome) => ({ outcome, count: results.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
  return (
    <ul className="flex flex-wrap gap-x-3 text-sm text-ink-2">
      {counts.map(({ outcome, count }) => (
        <li key={outcome} className="flex items-center gap-1">
          <StateMark state={MARKS[outcome]} label="" />
          {t(`counts.${outcome}`, { count })}
        </li>
      ))}
    </ul>
  )
}
