import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { MembershipRow } from '../../../../electron/contract/model'
import { daysBetween, formatDate } from '../../../lib/format'
import { PresenceMark } from '../../../ui'
import { cellClass, headClass } from '../tableLook'
import { UserText } from '../UserText'
import { presenceOf, seatWords } from '../words'
import { placeOn, termAxis, termBar, type TimeAxis } from './timeline'

/** From so many recorded meetings on a low attendance is worth a word. */
const MEETINGS_MIN = 3

const percent = (part: number) => `${part * 100}%`

function TermBar({ axis, member }: { axis: TimeAxis; member: MembershipRow }) {
  const { t } = useTranslation('boards')
  const bar = termBar(axis, member)
  const start = formatDate(member.termStart, 'year')
  const words =
    member.termEnd === null
      ? t('people.openTerm', { start })
      : t('people.term', { start, end: formatDate(member.termEnd, 'year') })
  return (
    <span role="img" aria-label={words} title={words} className="relative block h-2">
      {bar === null ? null : (
        <span
          className={clsx(
            'absolute inset-y-[1px] min-w-[3px] forced-color-adjust-none',
            member.isExpired ? 'striped-red border border-red' : 'bg-line-2 opacity-75',
            bar.isOpen && '[mask-image:linear-gradient(to_right,black_70%,transparent)]',
          )}
          style={{ left: percent(bar.from), right: percent(1 - bar.to) }}
        />
      )}
    </span>
  )
}

/** The last four presences, the latest at the right, so that the columns of all members are the same meetings. */
function Presences({ member }: { member: MembershipRow }) {
  const { t } = useTranslation(['boards', 'ui'])
  return (
    <span className="flex justify-end gap-[3px]">
      {member.recentAttendance.map((entry) => {
        const presence = presenceOf(entry)
        const day = formatDate(entry.date, 'year')
        if (presence === null) return <span key={entry.meetingId} className="size-3.5" />
        const words = t('people.presence', { day, presence: t(`ui:presence.${presence}`) })
        return (
          <span key={entry.meetingId} title={words} className="flex">
            <PresenceMark presence={presence} label={words} className="size-3.5" />
          </span>
        )
      })}
    </span>
  )
}

/** What there is to say of a member: an ended term before a low attendance before somebody new. */
function Remark({ member, today }: { member: MembershipRow; today: string }) {
  const { t } = useTranslation('boards')
  const recorded = member.recentAttendance.filter((entry) => entry.status !== null)
  const present = recorded.filter((entry) => entry.status === 'present').length
  if (member.isExpired) return <span className="font-semibold text-red">{t('people.termEnded')}</span>
  if (recorded.length >= MEETINGS_MIN && present * 2 < recorded.length) {
    return <span className="font-semibold text-ochre">{t('people.ofLast', { present, all: recorded.length })}</span>
  }
  if (member.termStart > today) return <span>{t('people.from', { date: formatDate(member.termStart, 'day') })}</span>
  const isNew = daysBetween(member.termStart, today) <= 365 && member.recentAttendance.length <= 1
  return isNew ? <span>{t('people.isNew')}</span> : null
}

/** The people of a board: seat, term on a common axis with today's line, the last four presences. */
export function PeopleTable({ members, today }: { members: readonly MembershipRow[]; today: string }) {
  const { t } = useTranslation('boards')
  const axis = termAxis(members, today)
  return (
    <div className="relative">
      <table className="w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{t('people.title')}</caption>
        <thead>
          <tr className={headClass}>
            <th scope="col" className="w-[36%]">
              <span className="sr-only">{t('people.name')}</span>
            </th>
            <th scope="col">{t('people.seat')}</th>
            <th scope="col" className="w-[16%]">
              <span className="sr-only">{t('people.termHead')}</span>
              <span aria-hidden="true" className="flex justify-between">
                <time>{axis.start.slice(0, 4)}</time>
                <time>{axis.end.slice(0, 4)}</time>
              </span>
            </th>
            <th scope="col" className="w-[78px] text-right">
              {t('people.last4')}
            </th>
            <th scope="col" className="w-[82px]">
              <span className="sr-only">{t('people.remark')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id} className={clsx(cellClass, 'h-[calc(27px+var(--row-extra,0px))]')}>
              <th scope="row" className="font-normal">
                <span className="flex min-w-0 items-baseline gap-2">
                  <UserText className="shrink-0 font-semibold max-w-[75%]">{member.fullName}</UserText>
                  {member.organization === null ? null : (
                    <UserText className="text-sm text-ink-2">{member.organization.name}</UserText>
                  )}
                </span>
              </th>
              <td className="truncate text-ink-2">{seatWords(t, member)}</td>
              <td>
                <TermBar axis={axis} member={member} />
              </td>
              <td>
                <Presences member={member} />
              </td>
              <td className="text-right whitespace-nowrap text-ink-2">
                <Remark member={member} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TodayLine axis={axis} today={today} />
    </div>
  )
}

/** Today's line through all bars. Laid over the table by the same columns, since no cell can hold it. */
function TodayLine({ axis, today }: { axis: TimeAxis; today: string }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 top-[26px] grid grid-cols-[36%_1fr_16%_78px_82px]"
    >
      <div className="relative col-start-3 mr-3">
        <span
          className="absolute inset-y-0 w-px bg-blue-solid opacity-70"
          style={{ left: percent(placeOn(axis, today)) }}
        />
      </div>
    </div>
  )
}
