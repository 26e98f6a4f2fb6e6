import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { formatDate, formatTime } from '../../../lib/format'
import { useMeetingTime } from '../minutes/meetingClock'
import { useMinutes } from '../minutes/minutesData'
import { useCourse } from './useCourse'

/** The time at the meeting's place, and beside it the plan: of the day before, of item and meeting while it runs. */
export function MeetingClock({ isStrip = false }: { isStrip?: boolean }) {
  const { meeting } = useMinutes()
  const time = useMeetingTime(meeting.timeZone)
  if (isStrip) return <StripClock time={time} />
  return (
    <div className="flex items-center justify-between gap-3 px-4 py-2">
      <time dateTime={time} className="font-serif text-clock whitespace-nowrap">
        {formatTime(time)}
      </time>
      <MeetingCourse />
    </div>
  )
}

/** The clock of small windows: under it the minutes of the item, and how far it is over. */
function StripClock({ time }: { time: string }) {
  const { t } = useTranslation('presence')
  const course = useCourse()
  return (
    <div className="text-center">
      <time dateTime={time} className="font-serif text-h2">
        {/* 60 px have no room for the half of the day. */}
        {/\d+\D\d+/.exec(formatTime(time))?.[0] ?? time}
      </time>
      {course?.item ? (
        <p className={clsx('text-xs', course.item.over > 0 ? 'text-ochre' : 'text-ink-3')}>
          {course.item.over > 0
            ? t('course.overShort', { count: course.item.over })
            : course.item.planned === null
              ? t('course.soFarShort', { count: course.item.elapsed })
              : t('course.ofShort', { elapsed: course.item.elapsed, planned: course.item.planned })}
        </p>
      ) : null}
    </div>
  )
}

/** Item and meeting against the plan, in words; the ochre word says what is over. No sound, and nothing in the way. */
function MeetingCourse() {
  const { t } = useTranslation('presence')
  const { meeting } = useMinutes()
  const course = useCourse()
  if (course === null) {
    return (
      <p className="text-right text-sm text-ink-3">
        <time dateTime={meeting.date} className="font-semibold text-ink">
          {formatDate(meeting.date, 'weekday')}
        </time>
        <br />
        <time>
          {formatTime(meeting.startTime)}–{formatTime(meeting.endTime)}
        </time>
      </p>
    )
  }
  const { item, behind } = course
  const pace =
    behind === null || behind === 0
      ? null
      : behind > 0
        ? t('course.behind', { count: behind })
        : t('course.ahead', { count: -behind })
  return (
    <div role="group" aria-label={t('course.label')} className="text-right text-sm text-ink-3">
      {item ? (
        <p>
          <b className={clsx('font-semibold', item.over > 0 ? 'text-ochre' : 'text-ink')}>
            {item.planned === null
              ? t('course.soFar', { count: item.elapsed })
              : t('course.of', { elapsed: item.elapsed, planned: item.planned })}
          </b>{' '}
          {t('course.item', { number: item.number })}
        </p>
      ) : null}
      <p>
        <b className={clsx('font-semibold', course.elapsed > course.planned ? 'text-ochre' : 'text-ink')}>
          {t('course.of', { elapsed: course.elapsed, planned: course.planned })}
        </b>{' '}
        {t('course.meeting')}
      </p>
      {item && item.over > 0 ? <p className="text-ochre">{t('course.over', { count: item.over })}</p> : null}
      {(item?.over ?? 0) === 0 && pace !== null ? (
        <p className={behind && behind > 0 ? 'text-ochre' : ''}>{pace}</p>
      ) : null}
    </div>
  )
}
