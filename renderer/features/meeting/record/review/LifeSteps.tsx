import { useTranslation } from 'react-i18next'
import type { MeetingDetail, MeetingReview, MinutesCheck } from '../../../../../electron/contract/model'
import { formatDate, formatTime } from '../../../../lib/format'
import { StateMark } from '../../../../ui'
import { Part } from './Part'

interface Step {
  readonly name: 'held' | 'checked' | 'circulated' | 'answered' | 'approved' | 'sealed'
  readonly isDone: boolean
  /** What is known of it. */
  readonly fact: string | null
}

/** The way of minutes from the adjournment to the seal: what is done, what comes next. */
export function LifeSteps(props: { meeting: MeetingDetail; review: MeetingReview; check: MinutesCheck | undefined }) {
  const { t } = useTranslation('review')
  const steps = useSteps(props)
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Part title={t('steps.title')}>
      <ol className="flex flex-col gap-1.5 text-sm">
        {steps.map(({ name, isDone, fact }, index) => {
          const state = isDone ? 'done' : index === next ? 'now' : 'later'
          return (
            <li
              key={name}
              className="grid grid-cols-[16px_104px_1fr] items-start gap-2"
              {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
            >
              <span className="flex h-5 items-center justify-center">
                {isDone ? (
                  <StateMark state="pass" label={t('steps.done')} />
                ) : (
                  <span
                    role="img"
                    aria-label={t(`steps.${state}`)}
                    className={`size-2.5 rounded-full border-2 ${state === 'now' ? 'border-blue' : 'border-line-2'}`}
                  />
                )}
              </span>
              <span className={state === 'now' ? 'font-semibold' : isDone ? '' : 'text-ink-3'}>
                {t(`steps.${name}`)}
              </span>
              <span className="min-w-0 text-ink-2">{fact}</span>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}

function useSteps(props: { meeting: MeetingDetail; review: MeetingReview; check: MinutesCheck | undefined }): Step[] {
  const { meeting, review, check } = props
  const { t } = useTranslation('review')
  const isHeld = meeting.status !== 'planned' && meeting.status !== 'in_progress'
  const isApproved = meeting.status === 'approved' || meeting.status === 'correcting'
  const latest = review.drafts.at(-1)
  const open = review.comments.filter(({ status }) => status === 'open').length
  const count = check?.findings.length
  const checkFact = count === undefined ? null : count === 0 ? t('steps.clean') : t('steps.findings', { count })
  const steps: Step[] = [
    {
      name: 'held',
      isDone: isHeld,
      fact: meeting.adjournedAt === null ? null : t('steps.heldAt', { time: formatTime(meeting.adjournedAt) }),
    },
    { name: 'checked', isDone: isHeld && count === 0, fact: checkFact },
    {
      name: 'circulated',
      isDone: latest !== undefined,
      fact:
        latest === undefined
          ? null
          : t('steps.draft', { number: latest.number, date: formatDate(latest.circulatedOn, 'day') }),
    },
    {
      name: 'answered',
      isDone: latest !== undefined && open === 0,
      fact: open > 0 ? t('steps.open', { count: open }) : latest === undefined ? null : settledFact(),
    },
    {
      name: 'approved',
      isDone: isApproved,
      fact:
        meeting.approvedOn === null ? null : t('steps.approvedOn', { date: formatDate(meeting.approvedOn, 'year') }),
    },
    { name: 'sealed', isDone: meeting.status === 'approved' && review.isSealed, fact: null },
  ]
  // What nobody recorded before the approval is past: it is no longer a step to take.
  return isApproved ? steps.filter(({ name, isDone }) => isDone || name === 'sealed') : steps

  function settledFact(): string | null {
    return review.comments.length === 0 ? t('steps.noComments') : null
  }
}
