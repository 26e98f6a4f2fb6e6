import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../lib/format'
import { FrameSlot, Icon, usePaneKeys } from '../../../ui'
import type { AgendaDesk } from './useAgenda'
import { usePublicationWords } from './VersionSection'

/** The time of the last write and how far the meeting is, at the left of the status bar. */
export function AgendaStatus({ desk: { meeting, savedAt, isLocked, publication } }: { desk: AgendaDesk }) {
  const { t } = useTranslation('agenda')
  const version = usePublicationWords(publication)
  return (
    <FrameSlot name="status">
      <span className="flex items-center gap-1.5">
        <Icon name={isLocked ? 'lock' : 'check'} className="size-3.5" />
        {isLocked
          ? t('status.readOnly')
          : savedAt === null
            ? t('status.onDisk')
            : t('status.saved', { time: formatClock(savedAt, true) })}
      </span>
      <span>{t(`status.${meeting.status}`)}</span>
      <span>{version}</span>
    </FrameSlot>
  )
}

/** The keys of the page in the status bar and under F1. */
export function useAgendaKeys(isLocked: boolean): void {
  const { t } = useTranslation(['agenda', 'agendaLife', 'agendaPaste', 'parking', 'entries'])
  usePaneKeys({
    pane: 'page',
    title: t('page'),
    keys: isLocked
      ? [
          { keys: 'O', label: t('keys.minutes') },
          { keys: 'P', label: t('keys.papers') },
          { keys: 'Mod+E', label: t('keys.export') },
        ]
      : [
          { keys: 'Enter', label: t('keys.edit') },
          { keys: 'N', label: t('keys.new') },
          { keys: 'Alt+Up', label: t('keys.move') },
          { keys: 'Alt+Right', label: t('keys.sub') },
          { keys: 'Alt+Down', label: t('menu.down'), isSecondary: true },
          { keys: 'Alt+Left', label: t('menu.out'), isSecondary: true },
          { keys: 'P', label: t('keys.papers'), isSecondary: true },
          { keys: 'T', label: t('entries:reviewed.key'), isSecondary: true },
          { keys: 'O', label: t('keys.minutes'), isSecondary: true },
          { keys: 'C', label: t('agendaLife:keys.confidential'), isSecondary: true },
          { keys: 'U', label: t('agendaLife:keys.consent'), isSecondary: true },
          { keys: 'Delete', label: t('keys.remove'), isSecondary: true },
          { keys: 'L', label: t('parking:here.park'), isSecondary: true },
          { keys: 'Mod+Shift+V', label: t('agendaPaste:open'), isSecondary: true },
          { keys: 'Mod+Shift+E', label: t('agendaLife:version.key'), isSecondary: true },
          { keys: 'Mod+E', label: t('keys.export'), isSecondary: true },
          { keys: 'Alt+P', label: t('prepare'), isSecondary: true },
        ],
  })
}
