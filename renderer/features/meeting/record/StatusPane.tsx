import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../../electron/contract'
import type { MeetingAttendance, MeetingDetail, MeetingRecords } from '../../../../electron/contract/model'
import { ChairBanner } from '../../../lib/ChairBanner'
import { formatDate, formatNumber, formatTime } from '../../../lib/format'
import { StateMark, type State } from '../../../ui'
import { ReviewParts } from './review/ReviewParts'
import { SealPane } from './seal/SealPane'

/** Props of {@link StatusPane}. */
export interface StatusPaneProps {
  meeting: MeetingDetail
  attendance: MeetingAttendance
  records: MeetingRecords
  substitutions: Output<'document.pages'>['substitutions']
}

const marks: Record<MeetingDetail['status'], State | null> = {
  planned: null,
  in_progress: null,
  held: 'cannotTell',
  approved: 'pass',
  correcting: 'warning',
  cancelled: 'fail',
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[104px_1fr] gap-2 text-sm">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

const UserText = ({ children }: { children: ReactNode }) => <span data-user-content="">{children}</span>

/** What the record is worth today: draft or approved, with the facts of the meeting and how much was recorded. */
export function StatusPane({ meeting, attendance, records, substitutions }: StatusPaneProps) {
  const { t } = useTranslation('record')
  const { quorum } = attendance
  const mark = marks[meeting.status]
  const wasMarked = attendance.rows.some((row) => row.status !== null)
  const sentence =
    meeting.status === 'approved' && meeting.approvedOn !== null
      ? t(meeting.approvedAsCorrected ? 'status.approvedCorrected' : 'status.approvedOn', {
          date: formatDate(meeting.approvedOn, 'longYear'),
        })
      : t(`status.sentence.${meeting.status}`, { date: formatDate(meeting.date, 'full') })
  return (
    <>
      <section className="border-b border-line bg-paper px-4.5 py-4">
        <div className="flex items-start gap-2.5">
          {mark === null ? null : (
            <span className="flex h-6 items-center">
              <StateMark state={mark} label="" />
            </span>
          )}
          <div>
            <h2 className="font-serif text-h3 font-semibold">{t(`status.title.${meeting.status}`)}</h2>
            <p className="mt-0.5 text-sm text-ink-2">{sentence}</p>
          </div>
        </div>
      </section>
      <ChairBanner />
      <SealPane meeting={meeting} />
      <ReviewParts meeting={meeting} />
      <section className="border-b border-line px-4.5 py-4">
        <h2 className="mb-2 text-base font-semibold">{t('facts.title')}</h2>
        <dl className="flex flex-col gap-1.5">
          {meeting.calledToOrderAt === null ? null : (
            <Fact label={t('facts.called')}>
              <time>{formatTime(meeting.calledToOrderAt)}</time>
            </Fact>
          )}
          {meeting.adjournedAt === null ? null : (
            <Fact label={t('facts.adjourned')}>
              <time>{formatTime(meeting.adjournedAt)}</time>
            </Fact>
          )}
          {meeting.presiding === null ? null : (
            <Fact label={t('facts.chair')}>
              <UserText>{meeting.presiding.fullName}</UserText>
            </Fact>
          )}
          {meeting.recorder === null ? null : (
            <Fact label={t('facts.recorder')}>
              <UserText>{meeting.recorder.fullName}</UserText>
            </Fact>
          )}
          <Fact label={t('facts.quorum')}>
            {wasMarked
              ? t('facts.quorumOf', { count: quorum.votingSeats, present: quorum.present, needed: quorum.needed })
              : t('facts.quorumNeeded', { count: quorum.votingSeats, needed: quorum.needed })}
          </Fact>
        </dl>
      </section>
      <section className="border-b border-line px-4.5 py-4">
        <h2 className="mb-2 text-base font-semibold">{t('facts.recorded')}</h2>
        <dl className="flex flex-col gap-1.5">
          <Fact label={t('facts.motions')}>{formatNumber(records.motions.length)}</Fact>
          <Fact label={t('facts.decisions')}>{formatNumber(records.decisions.length)}</Fact>
          <Fact label={t('facts.actions')}>{formatNumber(records.actions.length)}</Fact>
        </dl>
      </section>
      {substitutions.length === 0 ? null : (
        <section className="border-b border-ochre-line bg-ochre-wash px-4.5 py-4 text-sm">
          <h2 className="mb-1 flex items-center gap-2 text-base font-semibold text-ochre">
            <StateMark state="warning" label="" />
            {t('substitutions.title')}
          </h2>
          <ul className="flex flex-col gap-1">
            {substitutions.map(({ character, printed, where }) => (
              <li key={`${character} ${where}`}>{t('substitutions.line', { character, printed, where })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
