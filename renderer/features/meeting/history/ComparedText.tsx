import { useTranslation } from 'react-i18next'
import type { NoteAtVersion } from '../../../../electron/contract/model'
import { compareTexts, type Piece } from './compare'
import { linesOfVersion } from './VersionText'

/** Props of {@link ComparedText}. */
export interface ComparedTextProps {
  before: NoteAtVersion
  after: NoteAtVersion
}

/** Two versions as one text: what came is underlined, what went is struck through, and each says so in words. */
export function ComparedText({ before, after }: ComparedTextProps) {
  const { t } = useTranslation('history')
  const lines = compareTexts(linesOfVersion(t, before), linesOfVersion(t, after))
  if (lines.flat().every(({ kind }) => kind === 'same')) return <p className="text-ink-2">{t('versions.same')}</p>
  return (
    <>
      <p className="mb-2 text-sm text-ink-2">{t('versions.legend')}</p>
      <ComparedLines lines={lines} />
    </>
  )
}

/** Compared lines on the page: what came is underlined, what went struck through. */
export function ComparedLines({ lines }: { lines: readonly (readonly Piece[])[] }) {
  return (
    <div data-user-content="" className="selectable space-y-2 font-serif text-doc">
      {lines.map((pieces, index) => (
        // The lines have no ids, and another comparison makes other ones.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index}>
          {pieces.map((piece, place) => (
            // oxlint-disable-next-line react/no-array-index-key
            <PieceText key={place} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  )
}

function PieceText({ piece: { kind, text } }: { piece: Piece }) {
  const { t } = useTranslation('history')
  if (kind === 'same') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark
      className={
        kind === 'added'
          ? 'bg-green-wash text-green underline decoration-2 underline-offset-2'
          : 'bg-red-wash text-red line-through'
      }
    >
      <span className="sr-only">{t(`versions.${kind}`)} </span>
      {text}
    </Mark>
  )
}
