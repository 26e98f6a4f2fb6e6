import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { schoolYearName, type MeetingRow } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { StateMark, TextLink } from '../../../ui'
import { meetingAddress } from '../meetings/meetingAddress'
import { labelLines, placeOn, twoSchoolYears } from './timeline'

/** The mark on the line: met with a quorum, held without one, going on, planned, cancelled. */
function MeetingMark({ meeting }: { meeting: MeetingRow }) {
  const { t } = useTranslation('boards')
  const { status, quorum } = meeting
  if (status === 'planned') {
    return (
      <span
        role="img"
        aria-label={t('status.planned')}
        className="block size-3.5 rounded-full border-[1.5px] border-dashed border-line-2 bg-paper"
      />
    )
  }
  if (status === 'cancelled') return <StateMark state="cannotTell" label={t('status.cancelled')} className="bg-paper" />
  if (status === 'in_progress') {
    return (
      <span
        role="img"
        aria-label={t('status.in_progress')}
        className="block size-3.5 rounded-full border-[1.5px] border-blue bg-paper"
      />
    )
  }
  return (
    <StateMark
      state={quorum?.isMet === false ? 'fail' : 'pass'}
      label={t(`status.${status}`)}
      className="rounded-full bg-paper"
    />
  )
}

/** How near two labels may stand, as a part of the line: about the width of "20 Nov 8 of 11". */
const LABEL_GAP = 0.13

/** Props of {@link MeetingsTimeline}. */
export interface MeetingsTimelineProps {
  meetings: readonly MeetingRow[]
  today: string
  /** Month and day on which the institution's school year begins. */
  yearStarts: string
}

/** The meetings of two school years on a line, with the ribbon at today. */
export function MeetingsTimeline({ meetings, today, yearStarts }: MeetingsTimelineProps) {
  const { t } = useTranslation('boards')
  const { axis, years } = twoSchoolYears(today, yearStarts)
  const shown = meetings
    .filter(({ date }) => date >= axis.start && date <= axis.end)
    .toSorted((a, b) => `${a.date} ${a.startTime}`.localeCompare(`${b.date} ${b.startTime}`))
  const places = shown.map(({ date }) => placeOn(axis, date))
  const lines = labelLines(places, LABEL_GAP)
  const left = (place: number) => ({ left: `${place * 100}%` })
  return (
    <div className={clsx('relative mr-1', lines.includes(1) ? 'h-[90px]' : 'h-[70px]')}>
      {years.map((year, index) => (
        <div
          key={year.from}
          className="absolute inset-y-0 border-l border-line pt-0.5 pl-2"
          style={left(placeOn(axis, year.from))}
        >
          <span className="text-xs text-ink-3">
            {t(index === 0 ? 'timeline.schoolYear' : 'timeline.year', { year: schoolYearName(year) })}
          </span>
        </div>
      ))}
      <div aria-hidden="true" className="absolute inset-x-0 top-[37px] h-px bg-line-2" />
      <span
        role="img"
        aria-label={t('timeline.today')}
        className="absolute -top-[7px] -ml-[3px] h-[26px] w-[7px] bg-blue-solid forced-color-adjust-none [clip-path:polygon(0_0,100%_0,100%_100%,50%_calc(100%-4px),0_100%)]"
        style={left(placeOn(axis, today))}
      />
      <ol>
        {shown.map((meeting, index) => {
          const place = places[index] ?? 0
          return (
            <li key={meeting.id} className="absolute top-[29px] flex h-4 w-0 justify-center" style={left(place)}>
              <span className="flex h-4 items-center">
                <MeetingMark meeting={meeting} />
              </span>
              <TextLink
                href={meetingAddress(meeting)}
                variant="quiet"
                className={clsx(
                  'absolute whitespace-nowrap',
                  lines[index] === 1 ? 'top-[38px]' : 'top-[18px]',
                  place > 0.93 ? 'right-[-8px]' : place < 0.06 ? 'left-[-8px]' : 'left-1/2 -translate-x-1/2',
                )}
              >
                <span className="font-semibold">
                  {meeting.date === today ? t('timeline.today') : <time>{formatDate(meeting.date, 'day')}</time>}
                </span>{' '}
                <span className="text-xs text-ink-2">
                  {meeting.quorum === null
                    ? t(`status.${meeting.status}`)
                    : t('timeline.quorum', { present: meeting.quorum.present, needed: meeting.quorum.needed })}
                </span>
              </TextLink>
            </li>
          )
        })}
      </ol>
      {shown.length === 0 ? <p className="absolute top-[44px] text-sm text-ink-2">{t('timeline.none')}</p> : null}
    </div>
  )
}
