import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingAttendance } from '../../../../electron/contract/model'
import { formatList } from '../../../lib/format'
import { Button, StateMark } from '../../../ui'
import { ComingUpSection } from './comingUp/ComingUpSection'
import { NoticeSection } from './comingUp/NoticeSection'
import { FillButtons, FillMenu, useFillSources } from './FillFrom'
import { TemplatesButton } from './TemplatesDialog'
import { ParkingSection } from './parking/ParkingSection'
import type { AgendaDesk } from './useAgenda'
import { VersionSection } from './VersionSection'

/** Props of {@link PreparePane}. */
export interface PreparePaneProps {
  desk: AgendaDesk
  attendance: MeetingAttendance
  onPublish: () => void
  onExport: () => void
  isExporting: boolean
  onPreview: () => void
  onPaste: () => void
  /** The ways in which the meeting leaves for other people. */
  followUp: ReactNode
}

/** What to do before the meeting: send the agenda in time, fill it, see what comes up and who is expected. */
export function PreparePane(props: PreparePaneProps) {
  const { desk, attendance, onPublish, onExport, isExporting, onPreview, onPaste, followUp } = props
  const { t } = useTranslation(['agenda', 'agendaPaste'])
  const sources = useFillSources(desk)
  return (
    <>
      <NoticeSection meeting={desk.meeting}>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button variant="primary" keys="Mod+E" isDisabled={isExporting} onPress={onExport}>
            {t('export')}
          </Button>
          <Button onPress={onPreview}>{t('preview')}</Button>
          {followUp}
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
      <ComingUpSection desk={desk} />
      <ParkingSection desk={desk} />
      <ComingSection attendance={attendance} />
    </>
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
