import { useTranslation } from 'react-i18next'
import { EntryType, type RegisterEntry } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { useEntryWords } from '../../../lib/entryWords'
import type { MinutesRecord } from './minutesData'
import { useSpeaker } from './Remarks'

/** Whether a record of the minutes is an entry of a register. */
export function isEntry(record: MinutesRecord): record is Extract<MinutesRecord, { row: RegisterEntry }> {
  return EntryType.safeParse(record.type).success
}

/** The name of an entry where the margin is narrow. */
export function useShortEntryLabel(): (entry: RegisterEntry) => string {
  const { t } = useTranslation('entries')
  return (entry) =>
    entry.type === 'recommendation' ? t('short.recommendation', { number: entry.number }) : t(`short.${entry.type}`)
}

/** What an entry says beside its line. */
export function EntryFactsOf({ entry }: { entry: RegisterEntry }) {
  const { t } = useTranslation('entries')
  const { termName } = useEntryWords()
  const lines = ((): string[] => {
    switch (entry.type) {
      case 'gap':
        return [t(`gap.kind.${entry.kind}`), ...(entry.speaker === null ? [t('noSpeaker')] : [])]
      case 'recommendation':
        return [t(`recommendation.kind.${entry.kind}`)]
      case 'pledge':
        return [
          t(`pledge.kind.${entry.kind}`),
          ...(entry.places === null
            ? []
            : [t(entry.kind === 'equipment' ? 'pledge.pieces' : 'pledge.places', { count: entry.places })]),
          ...(entry.term === null ? [] : [termName(entry.term)]),
          ...(entry.organization === null ? [t('noOrganization')] : []),
        ]
      case 'development':
        return [
          t(`development.kind.${entry.kind}`),
          t(`development.learns.${entry.direction}`),
          ...(entry.heldOn === null ? [] : [formatDate(entry.heldOn)]),
          ...(entry.hours === null ? [] : [t('development.hours', { count: entry.hours })]),
        ]
      case 'prospect':
        return [
          ...(entry.source === null ? [] : [t(`prospect.source.${entry.source}`)]),
          ...(entry.organization === null ? [t('noOrganization')] : []),
        ]
      case 'story':
        return [t('story.kept')]
    }
  })()
  return (
    <div className="flex flex-col">
      {lines.map((line, index) => (
        <span key={line} className={index === 0 && entry.type !== 'story' ? 'font-semibold text-ink' : undefined}>
          {line}
        </span>
      ))}
    </div>
  )
}

/** Whether an entry names somebody below its line. */
export function hasEntryFooter(entry: RegisterEntry): boolean {
  return 'speaker' in entry ? entry.speaker !== null : entry.organization !== null
}

/** Who raised it, or which organization it is about. */
export function EntryFooter({ entry }: { entry: RegisterEntry }) {
  const speaker = useSpeaker({ speaker: 'speaker' in entry ? entry.speaker : null })
  const name = 'speaker' in entry ? (speaker?.name ?? null) : (entry.organization?.name ?? null)
  if (name === null) return null
  const rest = [speaker?.title ?? null, speaker?.affiliation ?? null].filter((part) => part !== null)
  return (
    <span data-user-content="">
      <b className="text-ink">{name}</b>
      {rest.length === 0 ? '' : `, ${rest.join(', ')}`}
    </span>
  )
}
