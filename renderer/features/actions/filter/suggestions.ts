import {
  ActionPriority,
  filterPieces,
  foldText,
  IS_WORDS,
  OFFICES,
  OPERATORS,
  printName,
  printTerm,
  type FilterOperator,
  type FilterPiece,
} from '../../../../electron/contract/model'
import type { RegisterRow } from '../rows'

/** What can be offered: the names that the register has. */
export interface KnownNames {
  owners: readonly string[]
  boards: readonly { name: string; shortName: string | null }[]
  meetings: readonly { title: string; date: string; board: string }[]
}

/** A way to go on with the part at the caret. */
export interface Suggestion {
  /** What stands in place of the part, as it is written in the box. */
  text: string
  /** Names what the part means, where that is a word of the language. */
  word:
    | { kind: 'operator'; operator: FilterOperator }
    | { kind: 'value'; operator: FilterOperator; value: string }
    | null
  /** Names it where it is somebody's or something's own name. */
  name: string | null
}

/** What is offered for the part of the text where the caret is. */
export interface Offer {
  from: number
  to: number
  suggestions: Suggestion[]
}

const SHOWN_MAX = 8
const VALUES: Partial<Record<FilterOperator, readonly string[]>> = {
  is: IS_WORDS,
  due: ['today', '<1w', '<2w', '<1m', '>today', 'none'],
  given: ['>-1w', '>-1m', '>-1y'],
  priority: ActionPriority.options,
  carried: ['>0', '>1', '>2'],
  slips: ['>0', '>1', '>2'],
}

/** The names in the rows, each once. */
export function namesIn(rows: readonly RegisterRow[]): KnownNames {
  const owners = new Set<string>()
  const boards = new Map<string, KnownNames['boards'][number]>()
  const meetings = new Map<string, KnownNames['meetings'][number]>()
  for (const row of rows) {
    for (const { fullName } of row.owners) if (fullName !== '') owners.add(fullName)
    boards.set(row.boardId, { name: row.boardName, shortName: row.boardShortName })
    if (row.origin === null) continue
    const { meetingId, meetingTitle, date } = row.origin
    meetings.set(meetingId, { title: meetingTitle, date, board: row.boardShortName ?? row.boardName })
  }
  return {
    owners: [...owners].toSorted((a, b) => a.localeCompare(b)),
    boards: [...boards.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    meetings: [...meetings.values()].toSorted((a, b) => (a.date < b.date ? 1 : -1)),
  }
}

const beginsAWord = (name: string, asked: string) =>
  asked === '' || ` ${foldText(name)}`.includes(` ${foldText(asked)}`)

function ownerSuggestions(asked: string, sign: string, names: KnownNames): Suggestion[] {
  const words = ['none', ...OFFICES.map((office) => office.replaceAll('_', '-'))]
  return [
    ...words
      .filter((word) => word.startsWith(foldText(asked)))
      .map((value): Suggestion => ({
        text: `${sign}owner:${value}`,
        word: { kind: 'value', operator: 'owner', value },
        name: null,
      })),
    ...names.owners
      .filter((name) => beginsAWord(name, asked))
      .map((name): Suggestion => ({
        text: `${sign}${printTerm({ kind: 'owner', who: 'name', name })}`,
        word: null,
        name,
      })),
  ]
}

function valueSuggestions(operator: FilterOperator, asked: string, sign: string, names: KnownNames): Suggestion[] {
  if (operator === 'owner') return ownerSuggestions(asked, sign, names)
  if (operator === 'board') {
    return names.boards
      .filter(({ name, shortName }) => beginsAWord(name, asked) || beginsAWord(shortName ?? '', asked))
      .map(({ name, shortName }) => ({ text: `${sign}board:${printName(shortName ?? name)}`, word: null, name }))
  }
  if (operator === 'meeting') {
    return names.meetings
      .filter(({ title, date }) => beginsAWord(title, asked) || date.startsWith(asked))
      .map(({ title, date, board }) => ({ text: `${sign}meeting:${date}`, word: null, name: `${title}, ${board}` }))
  }
  return (VALUES[operator] ?? [])
    .filter((value) => value.startsWith(asked.toLowerCase()))
    .map((value) => ({ text: `${sign}${operator}:${value}`, word: { kind: 'value', operator, value }, name: null }))
}

function operatorSuggestions(asked: string, sign: string, names: KnownNames): Suggestion[] {
  const begun = OPERATORS.filter((operator) => operator.startsWith(asked.toLowerCase())).map(
    (operator): Suggestion => ({ text: `${sign}${operator}:`, word: { kind: 'operator', operator }, name: null }),
  )
  // Two letters are enough to mean something by its value alone: "over" is:overdue, "an" owner:Ana.
  if (asked.length < 2) return begun
  const words = valueSuggestions('is', asked, sign, names)
  const people = names.owners
    .filter((name) => beginsAWord(name, asked))
    .map((name): Suggestion => ({
      text: `${sign}${printTerm({ kind: 'owner', who: 'name', name })}`,
      word: null,
      name,
    }))
  return [...begun, ...words, ...people]
}

function asked(text: string, caret: number, piece: FilterPiece): string {
  // What stands behind the caret is not asked for yet.
  return text.slice(piece.valueFrom, Math.max(piece.valueFrom, Math.min(caret, piece.to))).replaceAll('"', '')
}

/**
 * What can be meant at the caret. Without a part there, only if it `isAsked` for: who has just made a space may want to go
 * on in words of their own.
 */
export function suggest(text: string, caret: number, names: KnownNames, isAsked: boolean): Offer | null {
  const piece = filterPieces(text).find(({ from, to }) => caret > from && caret <= to)
  const offer = (from: number, to: number, suggestions: Suggestion[]): Offer | null => {
    const others = suggestions.filter((suggestion) => suggestion.text !== text.slice(from, to))
    return others.length === 0 ? null : { from, to, suggestions: others.slice(0, SHOWN_MAX + 1) }
  }
  if (piece === undefined) return isAsked ? offer(caret, caret, operatorSuggestions('', '', names)) : null
  const sign = piece.isNegated ? '-' : ''
  const wanted = asked(text, caret, piece)
  if (piece.operator === null) {
    if (piece.isQuoted) return null
    return offer(piece.from, piece.to, operatorSuggestions(wanted, sign, names))
  }
  const operator = OPERATORS.find((known) => known === piece.operator)
  if (operator === undefined) return offer(piece.from, piece.to, operatorSuggestions('', sign, names))
  return offer(piece.from, piece.to, valueSuggestions(operator, wanted, sign, names))
}

/** The text with a suggestion in its place, and where the caret goes. */
export function takeSuggestion(text: string, offer: Offer, suggestion: Suggestion): { text: string; caret: number } {
  const isWhole = suggestion.word?.kind !== 'operator'
  const rest = text.slice(offer.to)
  const written = suggestion.text + (isWhole && !rest.startsWith(' ') ? ' ' : '')
  const before = text.slice(0, offer.from)
  return {
    text: before + written + rest,
    caret: before.length + written.length + (isWhole && rest.startsWith(' ') ? 1 : 0),
  }
}
