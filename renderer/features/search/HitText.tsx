import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../electron/contract/model'
import { formatDate } from '../../lib/format'
import { ClothMark, Icon, RecordGlyph } from '../../ui'

/** The mark before a hit: the record's glyph, the board's cloth, or what the thing is. */
export function HitMark({ hit }: { hit: SearchHit }) {
  switch (hit.kind) {
    case 'motion':
    case 'decision':
      return <RecordGlyph type={hit.kind} label="" />
    case 'action_item':
      return <RecordGlyph type="action" label="" />
    case 'person':
      return <Icon name="people" />
    case 'board':
      return hit.cloth === null ? <Icon name="document" /> : <ClothMark cloth={hit.cloth} />
    case 'meeting':
      return <Icon name="meetings" />
    case 'note':
    case 'agenda_item':
      return <Icon name="document" />
  }
}

/** The pieces of a snippet, each named by where it begins. */
function piecesOf(hit: SearchHit): { at: number; text: string; isHit: boolean }[] {
  let end = 0
  return hit.snippet.map((piece) => {
    const at = end
    end += piece.text.length
    return { at, ...piece }
  })
}

/** The text of a hit with the found letters underlined and bold. */
export function Snippet({ hit }: { hit: SearchHit }) {
  return (
    <span data-user-content>
      {piecesOf(hit).map(({ at, text, isHit }) =>
        isHit ? (
          <mark key={at} className="bg-transparent font-semibold text-inherit underline decoration-blue decoration-2 underline-offset-4">
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </span>
  )
}

/** Where a hit stands: board, meeting, day. */
export function useWhere(): (hit: SearchHit) => string {
  const { t } = useTranslation('search')
  return (hit) => {
    const parts = [
      hit.kind === 'note' || hit.kind === 'agenda_item' ? hit.title : null,
      hit.kind === 'board' ? null : hit.boardName,
      hit.meetingDate === null ? null : formatDate(hit.meetingDate, 'year'),
    ]
    const known = parts.filter((part) => part !== null)
    return known.length === 0 ? t('nowhere') : known.join(', ')
  }
}
