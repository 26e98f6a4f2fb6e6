import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../lib/format'
import { useEntryWords } from '../../../lib/entryWords'
import type { EntryLine } from './entryLine'

/** What was read out of an entry in one line, for the menu under the caret. */
export function useEntryLineFacts(): (entry: EntryLine) => string[] {
  const { t } = useTranslation('entries')
  const { termName } = useEntryWords()
  return ({ facts, speaker }) => {
    const name = speaker === null ? [] : [speaker.fullName]
    switch (facts.recordType) {
      case 'gap':
        return [t(`gap.kind.${facts.kind ?? 'gap'}`), ...name]
      case 'recommendation':
        return [...(facts.kind === undefined ? [] : [t(`recommendation.kind.${facts.kind}`)]), ...name]
      case 'pledge':
        return [
          ...(facts.kind === undefined ? [] : [t(`pledge.kind.${facts.kind}`)]),
          ...(typeof facts.places === 'number'
            ? [t(facts.kind === 'equipment' ? 'pledge.pieces' : 'pledge.places', { count: facts.places })]
            : []),
          ...(facts.term ? [termName(facts.term)] : []),
        ]
      case 'development':
        return [
          ...(facts.kind === undefined ? [] : [t(`development.kind.${facts.kind}`)]),
          ...(facts.heldOn ? [formatDate(facts.heldOn, 'weekday')] : []),
          ...(typeof facts.hours === 'number' ? [t('development.hours', { count: facts.hours })] : []),
        ]
      case 'prospect':
        return facts.source ? [t(`prospect.source.${facts.source}`)] : []
      case 'story':
        return [t('story.kept')]
    }
  }
}
