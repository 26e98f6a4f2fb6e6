import { useTranslation } from 'react-i18next'
import { formatDate } from '../../lib/format'
import { StateMark, TextLink } from '../../ui'
import type { Step } from './nextSteps'

/** Steps with their marks, each with a link to where it is seen to. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('boards')
  return (
    <ul className="flex flex-col gap-1">
      {steps.map((step) => (
        <li key={`${step.kind} ${step.date ?? ''} ${step.name ?? ''}`} className="flex gap-2 text-sm">
          <span className="flex h-[18px] items-center">
            <StateMark state={step.state} />
          </span>
          <span className="min-w-0 text-ink-2">
            {t(`step.${step.kind}`, {
              count: step.count ?? 0,
              name: step.name,
              date: step.date === undefined ? undefined : formatDate(step.date, 'year'),
            })}{' '}
            <TextLink href={step.href}>{t(`stepAct.${step.kind}`)}</TextLink>
          </span>
        </li>
      ))}
    </ul>
  )
}
