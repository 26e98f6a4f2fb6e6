import type { Snippet } from '../../../../electron/contract/model'
import { folded } from './people'

/** A text that the menu behind `;` offers: a snippet of the user's own, or a sentence of an earlier meeting. */
export interface OfferedText {
  /** Null for a sentence of an earlier meeting. */
  readonly abbreviation: string | null
  readonly text: string
}

/** All that can be offered under the item that is open, and what the placeholders stand for. */
export interface TextStock {
  readonly snippets: readonly Snippet[]
  readonly sentences: readonly string[]
  readonly facts: SnippetFacts
}

/** What `@date`, `@time` and `@chair` stand for; null for somebody who is not known. */
export interface SnippetFacts {
  readonly date: string
  readonly time: string
  readonly chair: string | null
}

const OFFERED_MAX = 8

/** Texts that fit what was typed behind `;`: the snippet of that abbreviation first, then others, then sentences. */
export function suggestTexts(query: string, { snippets, sentences, facts }: TextStock): OfferedText[] {
  const asked = folded(query.trim())
  const words = asked.split(/\s+/).filter(Boolean)
  const holdsAll = (text: string) => words.every((word) => ` ${folded(text)}`.includes(` ${word}`))
  const rank = ({ abbreviation, text }: Snippet): number | null => {
    if (folded(abbreviation) === asked) return 0
    if (folded(abbreviation).startsWith(asked)) return 1
    return asked.length >= 2 && holdsAll(text) ? 2 : null
  }
  const own = snippets
    .map((snippet) => ({ snippet, rank: rank(snippet) }))
    .filter((entry): entry is { snippet: Snippet; rank: number } => entry.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ snippet: { abbreviation, text } }) => ({ abbreviation, text: expandSnippet(text, facts) }))
  const earlier = sentences.filter(holdsAll).map((text) => ({ abbreviation: null, text }))
  return [...own, ...earlier].slice(0, OFFERED_MAX)
}

/** The text of a snippet with its placeholders filled in. One that nothing is known for stays as it is written. */
export function expandSnippet(text: string, { date, time, chair }: SnippetFacts): string {
  const values: Readonly<Record<string, string | null>> = { date, time, chair }
  return text.replaceAll(/@(date|time|chair)\b/g, (placeholder, name: string) => values[name] ?? placeholder)
}

/** Earlier wordings that begin like what is typed, but say more; at most five. */
export function wordingsLike(typed: string, wordings: readonly string[]): string[] {
  const begun = folded(typed.trimStart())
  if (begun.trim().length < 3) return []
  return wordings.filter((wording) => folded(wording).startsWith(begun) && folded(wording) !== begun.trim()).slice(0, 5)
}
