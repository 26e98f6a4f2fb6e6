import { useTranslation } from 'react-i18next'
import type { MeetingAttendance, MeetingRecords } from '../../../../electron/contract/model'
import { formatDate, formatDateNear, formatList, localDate } from '../../../lib/format'
import { Button, RecordGlyph, StateMark } from '../../../ui'
import { FillButtons, FillMenu, useFillSources } from './FillFrom'
import { noticeOf } from './notice'
import { TemplatesButton } from './TemplatesDialog'
import type { AgendaDesk } from './useAgenda'
import { VersionSection } from './VersionSection'

/** Props of {@link PreparePane}. */
export interface PreparePaneProps {
  desk: AgendaDesk
  attendance: MeetingAttendance
  records: MeetingRecords
  onPublish: () => void
  onExport: () => void
  isExporting: boolean
  onPreview: () => void
  onPaste: () => void
}

/** What to do before the meeting: send the agenda in time, fill it, see what comes up and who is expected. */
export function PreparePane(props: PreparePaneProps) {
  const { desk, attendance, records, onPublish, onExport, isExporting, onPreview, onPaste } = props
  const { t } = useTranslation(['agenda', 'agendaPaste'])
  const sources = useFillSources(desk)
  return (
    <>
      <NoticeSection desk={desk}>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button variant="primary" keys="Mod+E" isDisabled={isExporting} onPress={onExport}>
            {t('export')}
          </Button>
          <Button onPress={onPreview}>{t('preview')}</Button>
        </div>
      </NoticeSection>
      <VersionSection desk={desk} onPublish={onPublish} />
      {desk.isLocked ? null : (
        <section className="border-b border-line px-4.5 py-4">
          <div className="flex items-center justify-between">
            <h2 className="text-base font-semibold">{t('fill.title')}</h2>
            {desk.items.length === 0 ? null : <FillMenu sources={sources} act={t('fill.add')} isSmall />}
          </div>
          {desk.items.length === 0 ? (
            <FillButtons sources={sources} />
          ) : (
            <>
              <p className="mt-1 text-sm text-ink-2">{t('fill.sentence')}</p>
              <TemplatesButton desk={desk} />
            </>
          )}
          <Button className="mt-2" keys="Mod+Shift+V" onPress={onPaste}>
            {t('agendaPaste:open')}
          </Button>
        </section>
      )}
      <ArisingSection desk={desk} records={records} />
      <ComingSection attendance={attendance} />
    </>
  )
}

function NoticeSection({ desk, children }: { desk: AgendaDesk; children: React.ReactNode }) {
  const { t } = useTranslation('agenda')
  const { meeting } = desk
  const notice = noticeOf(meeting, meeting.board.noticeDays, localDate())
  const isUrgent = notice !== null && notice.state !== 'early'
  const values = notice && {
    count: notice.days,
    left: notice.left,
    date: formatDate(notice.sendBy, 'day'),
    meeting: formatDate(meeting.date, 'long'),
  }
  return (
    <section
      className={
        isUrgent ? 'border-b border-ochre-line bg-ochre-wash px-4.5 py-4' : 'border-b border-line bg-paper px-4.5 py-4'
      }
    >
      <h2 className="text-base font-semibold">{t(notice ? `notice.title.${notice.state}` : 'notice.title.none')}</h2>
      {notice && values ? (
        <p className="mt-0.5 text-sm text-ink-2">{t(`notice.${notice.state}`, values)}</p>
      ) : (
        <p className="mt-0.5 text-sm text-ink-2">{t(`notice.status.${meeting.status}`)}</p>
      )}
      {children}
    </section>
  )
}

function ArisingSection({ desk, records }: { desk: AgendaDesk; records: MeetingRecords }) {
  const { t } = useTranslation('agenda')
  const today = localDate()
  const item = desk.items.find(({ standing }) => standing === 'matters_arising')
  const arising = records.mattersArising
  return (
    <section className="border-b border-line px-4.5 py-4">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="text-base font-semibold">{t('arising.title')}</h2>
        <span className="text-sm text-ink-2">{t('arising.count', { count: arising.length })}</span>
      </div>
      <p className="mt-0.5 text-sm text-ink-2">
        {arising.length === 0
          ? t('arising.none')
          : item === undefined
            ? t('arising.noItem')
            : t('arising.inItem', { number: item.number })}
      </p>
      <ul className="mt-1.5">
        {arising.map(({ action, dueThen }) => (
          <li key={action.id} className="flex items-start gap-2.5 border-t border-line py-2 first:border-t-0">
            <span className="flex h-5 items-center">
              <RecordGlyph type="action" label="" />
            </span>
            <div className="min-w-0 flex-1">
              <p data-user-content="" className="line-clamp-2">
                {action.text}
              </p>
              <p className="text-sm text-ink-2">
                <span className="mr-1.5">{t('arising.number', { number: action.number })}</span>
                <span data-user-content="">{formatList(action.owners.map(({ fullName }) => fullName))}</span>
              </p>
            </div>
            {dueThen === null ? null : (
              <time
                className={dueThen < today ? 'shrink-0 text-sm font-semibold text-red' : 'shrink-0 text-sm text-ink-2'}
              >
                {formatDateNear(dueThen, today)}
              </time>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ComingSection({ attendance: { rows, quorum } }: { attendance: MeetingAttendance }) {
  const { t } = useTranslation('agenda')
  const voting = rows.filter((row) => row.isVoting)
  const away = voting.filter(({ status }) => status === 'excused' || status === 'absent')
  const expected = voting.length - away.length
  const isEnough = expected >= quorum.needed && voting.length > 0
  return (
    <section className="px-4.5 py-4">
      <h2 className="text-base font-semibold">{t('coming.title')}</h2>
      <p className="mt-0.5 flex items-start gap-1.5 text-sm text-ink-2">
        {isEnough ? null : (
          <span className="flex h-[18px] items-center">
            <StateMark state="warning" label="" />
          </span>
        )}
        {voting.length === 0
          ? t('coming.nobody')
          : t('coming.sentence', { count: voting.length, expected, needed: quorum.needed })}
      </p>
      {away.length === 0 ? null : (
        <p className="mt-1 text-sm text-ink-2">
          {t('coming.away', { names: formatList(away.map(({ fullName }) => fullName)) })}
        </p>
      )}
    </section>
  )
}
