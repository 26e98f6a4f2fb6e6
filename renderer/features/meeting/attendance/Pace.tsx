import clsx from 'clsx'
import { Trans, useTranslation } from 'react-i18next'
import { formatTime } from '../../../lib/format'
import { useMinutes } from '../minutes/minutesData'
import { minutesBetween } from './course'
import { useCourse } from './useCourse'

/** The ruler below the agenda: the meeting from begin to end, where it is now, and when it ends at this pace. */
export function Pace() {
  const { t } = useTranslation('presence')
  const { meeting } = useMinutes()
  const course = useCourse()
  const length = minutesBetween(meeting.startTime, meeting.endTime)
  const isLate = course?.end != null && (course.behind ?? 0) > 0
  return (
    <footer className="shrink-0 border-t border-line px-3.5 pt-2 pb-2.5 text-xs text-ink-3">
      <div aria-hidden="true" className="relative flex h-3 justify-between">
        {Array.from({ length: 13 }, (_, tick) => (
          <span key={tick} className={clsx('w-px bg-line-2', tick % 3 === 0 ? 'h-2.5' : 'h-1.5')} />
        ))}
        {course === null ? null : (
          <span
            className="absolute -top-0.5 h-4 w-0.5 bg-blue-solid"
            style={{ left: `${Math.min(100, (course.elapsed / Math.max(1, length)) * 100)}%` }}
          />
        )}
      </div>
      <p className="mt-1 flex justify-between gap-2">
        <time>{formatTime(meeting.startTime)}</time>
        {course?.end == null ? null : (
          <span>
            <Trans
              t={t}
              i18nKey="course.pace"
              values={{ time: formatTime(course.end) }}
              components={{ b: <b className={isLate ? 'text-ochre' : 'text-ink-2'} /> }}
            />
          </span>
        )}
        <time>{formatTime(meeting.endTime)}</time>
      </p>
    </footer>
  )
}
