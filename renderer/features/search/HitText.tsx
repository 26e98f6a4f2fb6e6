import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../../electron/contract/model'
import { formatDate } from '../../lib/format'
import { ClothMark, Icon, RecordGlyph } from '../../ui'
import { namedPieces, type Piece } from './results'

/** The mark before a hit: the record's glyph, the board's cloth, or what the thing is. */
export function HitMark({ hit }: { hit: SearchHit }) {
  switch (hit.kind) {
    case 'motion':
    case 'decision':
      return <RecordGlyph type={hit.kind} label="" />
    case 'action_item':
      return <RecordGlyph type="action" label="" />
    case 'industry_comment':
      return <RecordGlyph type="comment" label="" />
    case 'idea':
      return <RecordGlyph type="idea" label="" />
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

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ at, text, isHit }) =>
    isHit ? (
      <mark
        key={at}
        className="bg-transparent font-semibold text-inherit underline decoration-blue decoration-2 underline-offset-4"
      >
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  )
}

/** The text of a hit with the found letters underlined and bold; of a person the name first, the rest quieter. */
export function Snippet({ hit }: { hit: SearchHit }) {
  const { name, rest } = namedPieces(hit)
  return (
    <span data-user-content>
      <Pieces pieces={name} />
      {rest.length === 0 ? null : (
        <span className="ml-2.5 text-sm text-ink-2">
          <Pieces pieces={rest} />
        </span>
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
