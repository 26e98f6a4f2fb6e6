import { formatDate, formatTime } from '../../../lib/format'
import { useMeetingTime } from '../minutes/meetingClock'
import { useMinutes } from '../minutes/minutesData'

/** The time at the meeting's place, and its day beside it; under it alone in the strip of small windows. */
export function MeetingClock({ isStrip = false }: { isStrip?: boolean }) {
  const { meeting } = useMinutes()
  const time = useMeetingTime(meeting.timeZone)
  if (isStrip) {
    return (
      <time dateTime={time} className="font-serif text-h2">
        {/* 60 px have no room for the half of the day. */}
        {/\d+\D\d+/.exec(formatTime(time))?.[0] ?? time}
      </time>
    )
  }
  return (
    <div className="flex items-center justify-between gap-3 px-4 py-2">
      <time dateTime={time} className="font-serif text-clock whitespace-nowrap">
        {formatTime(time)}
      </time>
      <p className="text-right text-sm text-ink-3">
        <time dateTime={meeting.date} className="font-semibold text-ink">
          {formatDate(meeting.date, 'weekday')}
        </time>
        <br />
        <time>
          {formatTime(meeting.startTime)}–{formatTime(meeting.endTime)}
        </time>
      </p>
    </div>
  )
}
