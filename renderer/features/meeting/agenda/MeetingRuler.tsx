import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { formatDuration, formatTime } from '../../../lib/format'
import { rulerOf, type AgendaPlan } from './agendaPlan'

const percent = (share: number) => `${share * 100}%`

/** A part shorter than this has no room for its number. */
const NARROW = 0.031

/** The meeting in proportion: a part for each item, the hours below, the planned end where the items pass it. */
export function MeetingRuler({ plan, startTime, endTime }: { plan: AgendaPlan; startTime: string; endTime: string }) {
  const { t } = useTranslation('agenda')
  const { parts, ticks, end } = rulerOf(plan, startTime)
  if (parts.length === 0) return null
  const spoken = t('ruler', {
    start: formatTime(startTime),
    end: formatTime(endTime),
    used: formatDuration(plan.used),
  })
  return (
    <div role="img" aria-label={spoken} className="pr-3 text-sm">
      <div aria-hidden="true" className="relative h-6 rounded-1 border border-line-2 bg-paper-2">
        {parts.map((part) => (
          <span
            key={part.id}
            title={part.title}
            data-user-content=""
            style={{ left: percent(part.from), width: percent(part.length) }}
            className={clsx(
              'absolute inset-y-0 overflow-hidden border-r border-line-2 pl-1.5 leading-[22px] last:border-r-0',
              part.isOver ? 'bg-ochre-wash text-ochre' : 'text-ink-2',
            )}
          >
            {part.length > NARROW ? part.number : ''}
          </span>
        ))}
        {plan.over > 0 ? <span className="absolute -inset-y-1 w-0.5 bg-ochre" style={{ left: percent(end) }} /> : null}
      </div>
      <div aria-hidden="true" className="relative mt-1 h-6">
        {ticks.map(({ at, time }) => (
          <span
            key={at}
            style={{ left: percent(at) }}
            className={clsx('absolute top-0 w-px bg-line-2', time === null ? 'h-1' : 'h-2')}
          />
        ))}
        {ticks.map(({ at, time }) =>
          time === null ? null : (
            <time
              key={time}
              style={{ left: percent(at) }}
              className={clsx(
                'absolute top-2 text-xs whitespace-nowrap text-ink-3',
                at === 0 ? '' : at > 0.97 ? '-translate-x-full' : '-translate-x-1/2',
              )}
            >
              {formatTime(time)}
            </time>
          ),
        )}
      </div>
    </div>
  )
}
