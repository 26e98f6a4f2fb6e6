import { diffLines, diffWordsWithSpace } from 'diff'

/** A stretch of two compared texts. */
export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** How long a comparison may hold the window, in milliseconds; then it is made by lines. */
const PATIENCE_MS = 150

/**
 * What changed from one text to another, word by word, line by line of the page: each line as the stretches that it
 * consists of. Texts that have next to nothing in common are compared by lines, or as wholes.
 */
export function compareTexts(before: string, after: string): Piece[][] {
  const options = { timeout: PATIENCE_MS }
  const parts = diffWordsWithSpace(before, after, options) ??
    diffLines(before, after, options) ?? [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ]
  const lines: Piece[][] = [[]]
  for (const { value, added, removed } of parts) {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    for (const [index, text] of value.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ kind, text })
    }
  }
  return lines.filter((line) => line.length > 0)
}
