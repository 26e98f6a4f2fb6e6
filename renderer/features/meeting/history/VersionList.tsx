import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteVersion } from '../../../../electron/contract/model'
import { formatClock, formatInstant, formatNumber, localDate } from '../../../lib/format'
import { Chip } from '../../../ui'

/** Props of {@link VersionList}. */
export interface VersionListProps {
  versions: readonly NoteVersion[]
  shown: number
  onShow: (version: number) => void
}

/** The versions of a text, newest first: when, by whom, how many words came and went, and where. */
export function VersionList({ versions, shown, onShow }: VersionListProps) {
  const { t } = useTranslation('history')
  const newest = versions[0]?.version
  return (
    <ListBox
      aria-label={t('versions.list')}
      items={versions.map((version) => ({ id: version.version, version }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      // The list is what the dialog is about: arrows work at once.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const [first] = keys === 'all' ? [] : [...keys]
        if (first !== undefined) onShow(Number(first))
      }}
      className="min-h-0 flex-1 overflow-auto outline-none"
    >
      {({ id, version }) => (
        <ListBoxItem
          id={id}
          textValue={`${spanOf(version)} ${version.actor}`}
          className="relative cursor-default border-b border-line px-2.5 py-1.5 outline-none selected:bg-blue-wash selected:before:absolute selected:before:inset-y-0 selected:before:left-0 selected:before:w-[3px] selected:before:bg-blue-solid focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
        >
          <div className="flex items-center gap-2">
            <time dateTime={version.savedAt} className="truncate font-medium">
              {spanOf(version)}
            </time>
            <span className="ml-auto flex shrink-0 gap-1">
              {version.command === 'note.restore' ? <Chip>{t('versions.restored')}</Chip> : null}
              {version.command === 'change.undo' ? <Chip>{t('versions.takenBack')}</Chip> : null}
              {id === newest ? <Chip>{t('versions.now')}</Chip> : null}
            </span>
          </div>
          <div className="flex gap-2 text-sm text-ink-2">
            <span data-user-content="" className="truncate">
              {version.actor}
            </span>
            <span className="ml-auto shrink-0">
              {t('versions.counts', {
                added: formatNumber(version.wordsAdded),
                removed: formatNumber(version.wordsRemoved),
              })}
            </span>
          </div>
          <div data-user-content="" className="truncate font-serif text-sm text-ink-2">
            {version.excerpt}
          </div>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

/** "Thu 12 Nov 18:02 – 18:12", or the day of the end too where that is another one. */
function spanOf({ at, savedAt }: NoteVersion): string {
  const [from, to] = [formatInstant(at), formatInstant(savedAt)]
  if (from === to) return to
  const isSameDay = localDate(new Date(at)) === localDate(new Date(savedAt))
  return `${from} – ${isSameDay ? formatClock(savedAt) : to}`
}
