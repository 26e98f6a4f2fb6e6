import type { PersonId } from '../../../../electron/contract/model'

/** Somebody who can be named in the minutes. */
export interface Candidate {
  readonly personId: PersonId
  readonly fullName: string
  /** Employer or title, to tell two people of one name apart. */
  readonly detail: string | null
  /** `here` is present at this meeting, `meeting` on its attendance list, `workspace` anybody else. */
  readonly circle: 'here' | 'meeting' | 'workspace'
}

const circles = ['here', 'meeting', 'workspace'] as const

/** Lower case without accents, so that "reuniao" finds "reunião". */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘]/g, "'").toLowerCase()
}

const honorifics = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor'])

function wordsOf(text: string): string[] {
  return folded(text).split(/\s+/).filter(Boolean)
}

/** How well typed words fit a name: 0 whole name, 1 begins the name, 2 begins another word of it, 3 stands in it. */
function fit(asked: string, candidate: Candidate): number | null {
  const name = folded(candidate.fullName)
  if (name === asked) return 0
  if (name.startsWith(asked)) return 1
  const words = wordsOf(candidate.fullName)
  const askedWords = wordsOf(asked)
  if (askedWords.every((part) => words.some((word) => word.startsWith(part)))) return 2
  return asked.length >= 3 && folded(`${name} ${candidate.detail ?? ''}`).includes(asked) ? 3 : null
}

/** The people that fit what was typed, those at the meeting first, the better fit first. */
export function suggestPeople(typed: string, candidates: readonly Candidate[], limit = 8): Candidate[] {
  const asked = wordsOf(typed)
    .filter((word, index) => index > 0 || !honorifics.has(word.replace('.', '')))
    .join(' ')
  if (asked === '') return candidates.toSorted(byCircle).slice(0, limit)
  return candidates
    .map((candidate) => ({ candidate, rank: fit(asked, candidate) }))
    .filter((entry): entry is { candidate: Candidate; rank: number } => entry.rank !== null)
    .toSorted((a, b) => a.rank - b.rank || byCircle(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

function byCircle(a: Candidate, b: Candidate): number {
  return circles.indexOf(a.circle) - circles.indexOf(b.circle) || a.fullName.localeCompare(b.fullName)
}

/** A name at the beginning of a text, and the text behind it. */
export interface NamedStart {
  readonly person: Candidate
  readonly rest: string
}

/**
 * The person whose name a text begins with. Whole names count for everybody; a first or last name alone only for those
 * on the attendance list, and only if it can mean one of them: otherwise "Mark the floor" would find an owner among a
 * thousand people of the address book.
 */
export function personAtStart(text: string, candidates: readonly Candidate[]): NamedStart | null {
  const tokens = [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], end: match.index + match[0].length }))
  let first = 0
  if (tokens[0] && honorifics.has(folded(tokens[0].text).replace('.', ''))) first = 1
  for (let count = Math.min(5, tokens.length - first); count >= 1; count -= 1) {
    const last = tokens[first + count - 1]
    if (!last) continue
    const raw = tokens
      .slice(first, first + count)
      .map((token) => token.text)
      .join(' ')
    const { name, tail } = cutPunctuation(raw.replace(/^@/, ''))
    const person = whoIs(name, candidates)
    if (person) return { person, rest: `${tail}${text.slice(last.end)}` }
  }
  return null
}

function cutPunctuation(word: string): { name: string; tail: string } {
  const match = /^(.*?)((?:'s)?[,:;]*)$/su.exec(word.replaceAll(/[’‘]/g, "'"))
  const tail = match?.[2] ?? ''
  // "Priya's" names an owner of a thing, not of the action.
  return tail.startsWith("'s") ? { name: '', tail: '' } : { name: match?.[1] ?? word, tail }
}

function whoIs(name: string, candidates: readonly Candidate[]): Candidate | null {
  const asked = folded(name)
  if (asked === '') return null
  const whole = candidates.filter((candidate) => folded(candidate.fullName) === asked)
  const [only] = whole.toSorted(byCircle)
  if (only && (whole.length === 1 || whole.filter(({ circle }) => circle === only.circle).length === 1)) return only
  if (asked.includes(' ')) return null
  for (const circle of ['here', 'meeting'] as const) {
    const fitting = candidates.filter((candidate) => {
      const words = wordsOf(candidate.fullName)
      return candidate.circle === circle && (words[0] === asked || words.at(-1) === asked)
    })
    if (fitting.length === 1) return fitting[0] ?? null
    if (fitting.length > 1) return null
  }
  return null
}
