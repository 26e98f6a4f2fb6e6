import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '../../../../electron/contract/model'
import { daysBetween, formatDate, formatDuration, formatTime } from '../../../lib/format'
import { Button, ClothMark, StateMark, TextLink } from '../../../ui'
import { lengthInMinutes, meetingAddress } from '../meetings/meetingAddress'
import { UserText } from '../UserText'

/** The word for the part of the day: a meeting from five in the afternoon on is tonight. */
function dayWord(meeting: MeetingRow): 'tonight' | 'today' {
  return meeting.startTime >= '17:00' ? 'tonight' : 'today'
}

/** Number of items and length; a marked sentence when the agenda is missing shortly before. */
function AgendaState({ meeting, today }: { meeting: MeetingRow; today: string }) {
  const { t } = useTranslation('boards')
  if (meeting.status === 'in_progress') return <span>{t('meeting.goingOn')}</span>
  if (meeting.itemCount === 0) {
    const isNear = daysBetween(today, meeting.date) <= 14
    return (
      <span className="flex min-w-0 items-center gap-1.5">
        {isNear ? <StateMark state="warning" label="" /> : null}
        <span className="truncate">{t('meeting.noAgenda')}</span>
      </span>
    )
  }
  return (
    <span className="truncate">
      {t('meeting.agendaOf', { count: meeting.itemCount, duration: formatDuration(lengthInMinutes(meeting)) })}
    </span>
  )
}

/** Today's meeting, or one that goes on: large, with the one primary button of the page. */
function MeetingNow({
  meeting,
  today,
  isPrimary,
  onOpen,
}: {
  meeting: MeetingRow
  today: string
  isPrimary: boolean
  onOpen: (href: string) => void
}) {
  const { t } = useTranslation('boards')
  return (
    <li className="flex items-start gap-4 border-b border-line py-3 only:border-b-0">
      <div className="w-[104px] shrink-0 min-[1180px]:w-[136px]">
        <p className="font-semibold text-blue">
          {meeting.date === today ? t(`meeting.${dayWord(meeting)}`) : <time>{formatDate(meeting.date)}</time>}
        </p>
        <time className="block font-serif text-h1 font-normal">{formatTime(meeting.startTime)}</time>
      </div>
      <div className="min-w-0 flex-1">
        <p className="flex items-start gap-2 text-lg font-semibold">
          <ClothMark cloth={meeting.cloth} className="mt-1" />
          <span data-user-content className="line-clamp-2">{`${meeting.boardName}, ${meeting.title}`}</span>
        </p>
        <div className="flex min-w-0 gap-x-4 text-ink-2">
          {meeting.place === null ? null : <UserText>{meeting.place}</UserText>}
          <AgendaState meeting={meeting} today={today} />
        </div>
      </div>
      <Button variant={isPrimary ? 'primary' : 'secondary'} onPress={() => onOpen(`/meetings/${meeting.id}/minutes`)}>
        {t('meeting.openMinutes')}
      </Button>
    </li>
  )
}

/** Props of {@link UpcomingMeetings}. */
export interface UpcomingMeetingsProps {
  meetings: readonly MeetingRow[]
  today: string
  onOpen: (href: string) => void
}

/** What is on today, then the other meetings of the next days by date. */
export function UpcomingMeetings({ meetings, today, onOpen }: UpcomingMeetingsProps) {
  const now = meetings.filter((meeting) => meeting.status === 'in_progress' || meeting.date === today)
  const later = meetings.filter((meeting) => !now.includes(meeting))
  return (
    <ul>
      {now.map((meeting, index) => (
        <MeetingNow key={meeting.id} meeting={meeting} today={today} isPrimary={index === 0} onOpen={onOpen} />
      ))}
      {later.map((meeting, index) => (
        <li
          key={meeting.id}
          className={clsx(
            'flex h-[calc(30px+var(--row-extra,0px))] items-center gap-4',
            index > 0 && 'border-t border-line',
          )}
        >
          <time className="w-[152px] shrink-0 truncate">
            {formatDate(meeting.date)}, {formatTime(meeting.startTime)}
          </time>
          <span className="flex w-[38%] min-w-0 shrink-0 items-center gap-2 font-semibold text-ink-2">
            <ClothMark cloth={meeting.cloth} />
            <TextLink href={meetingAddress(meeting)} variant="quiet" className="min-w-0 truncate">
              <UserText>{meeting.boardName}</UserText>
            </TextLink>
          </span>
          <span className="flex min-w-0 text-ink-2">
            <AgendaState meeting={meeting} today={today} />
          </span>
        </li>
      ))}
    </ul>
  )
}
