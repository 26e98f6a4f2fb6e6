import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaPublication, AgendaVersion, MeetingDetail } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { Button, MenuButton, MenuItem } from '../../../ui'
import type { AgendaDesk } from './useAgenda'
import { VersionDialog } from './VersionDialog'

/** "Version 2, published 3 Nov; 3 changes since", or that nothing was published yet. */
export function usePublicationWords({ versions, changes }: AgendaPublication): string {
  const { t } = useTranslation('agendaLife')
  const [last] = versions
  if (last === undefined) return t('version.none')
  const version = t('version.of', { number: last.number, date: formatDate(last.publishedOn, 'day') })
  return changes.length === 0
    ? t('version.unchanged', { version })
    : t('version.changed', { version, count: changes.length })
}

/** Whether a meeting's agenda can still be sent out. */
export function isPublishable({ status }: Pick<MeetingDetail, 'status'>): boolean {
  return status === 'planned' || status === 'in_progress'
}

/** Whether there is something that the members do not have in hand yet. */
export function hasUnpublished({ meeting, items, publication, isLocked }: AgendaDesk): boolean {
  const isOut = publication.versions.length > 0 && publication.changes.length === 0
  return !isLocked && isPublishable(meeting) && items.length > 0 && !isOut
}

/** In the pane: how the agenda stands to what was sent out, the step to the next version, and the older ones to read. */
export function VersionSection({ desk, onPublish }: { desk: AgendaDesk; onPublish: () => void }) {
  const { t } = useTranslation('agendaLife')
  const { publication, meeting } = desk
  const words = usePublicationWords(publication)
  const [reading, setReading] = useState<AgendaVersion | null>(null)
  const { versions } = publication
  return (
    <section className="border-b border-line px-4.5 py-4">
      <h2 className="text-base font-semibold">{t('version.title')}</h2>
      <p className="mt-0.5 text-sm text-ink-2">{words}</p>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {isPublishable(meeting) && !desk.isLocked ? (
          <Button keys="Mod+Shift+E" isDisabled={!hasUnpublished(desk)} onPress={onPublish}>
            {t('version.publish', { number: (versions[0]?.number ?? 0) + 1 })}
          </Button>
        ) : null}
        {versions.length === 0 ? null : (
          <MenuButton trigger={<Button>{t('version.read')}</Button>} label={t('version.read')}>
            {versions.map((version) => (
              <MenuItem
                key={version.id}
                label={t('version.name', { number: version.number })}
                detail={formatDate(version.publishedOn, 'year')}
                onAction={() => setReading(version)}
              />
            ))}
          </MenuButton>
        )}
      </div>
      {reading === null ? null : <VersionDialog version={reading} onClose={() => setReading(null)} />}
    </section>
  )
}
