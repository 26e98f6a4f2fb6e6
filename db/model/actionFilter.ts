import { MemberRole, ActionPriority } from './vocabulary'

/**
 * The language of the filter box: `is:overdue owner:ana -board:automotive due:<2w "scan tool"`.
 * Parts stand beside each other and all have to hold. Of what an action has only one of (board, meeting, priority and the
 * words for its status) several may be named, and any of them will do. What is in quotes is taken as it stands.
 */

/** What can stand behind `is:`. */
export const IS_WORDS = [
  'unfinished',
  'open',
  'in-progress',
  'blocked',
  'done',
  'dropped',
  'overdue',
  'slipped',
  'repeating',
  'mine',
] as const
export type IsWord = (typeof IS_WORDS)[number]

export const COMPARISONS = ['<', '<=', '=', '>=', '>'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** A day, a month or a year; or one that is counted from today. */
export type FilterDay =
  | { kind: 'date'; date: string }
  | { kind: 'named'; name: 'yesterday' | 'today' | 'tomorrow' }
  /** Negative: before today. */
  | { kind: 'counted'; count: number; unit: 'd' | 'w' | 'm' | 'y' }

/** One thing that is asked of an action. */
export type FilterTerm =
  | { kind: 'word'; text: string }
  | { kind: 'is'; is: IsWord }
  | { kind: 'owner'; who: 'none' }
  | { kind: 'owner'; who: 'office'; office: MemberRole }
  | { kind: 'owner'; who: 'name'; name: string }
  | { kind: 'board'; name: string }
  | { kind: 'meeting'; words: string }
  | { kind: 'due' | 'given'; day: null }
  | { kind: 'due' | 'given'; comparison: Comparison; day: FilterDay }
  | { kind: 'priority'; priority: ActionPriority }
  | { kind: 'carried' | 'slips'; comparison: Comparison; count: number }

/** Names of the operators, in the order in which they are offered. */
export const OPERATORS = [
  'is',
  'owner',
  'board',
  'meeting',
  'due',
  'given',
  'priority',
  'carried',
  'slips',
] as const satisfies readonly FilterTerm['kind'][]
export type FilterOperator = (typeof OPERATORS)[number]

interface Placed {
  /** Where it stands in the text, from `from` up to and without `to`. */
  from: number
  to: number
}

/** A part that is understood. */
export interface FilterPart extends Placed {
  isNegated: boolean
  term: FilterTerm
}

/** A part that is not understood; it narrows nothing, and has to be shown as such. */
export interface FilterProblem extends Placed {
  /** Nobody knows the operator; its value is none of the possible ones; or there is none yet. */
  kind: 'operator' | 'value' | 'empty'
  operator: string
  value: string
}

/** A filter text, read. */
export interface ParsedFilter {
  parts: FilterPart[]
  problems: FilterProblem[]
}

/** A piece of the text between spaces, with what of it stands in quotes. */
export interface FilterPiece extends Placed {
  isNegated: boolean
  /** Before the colon, in lower case; null for a free word. */
  operator: string | null
  value: string
  /** The value, or the word, was in quotes: it is no word of the language. */
  isQuoted: boolean
  /** Where the value begins. */
  valueFrom: number
  /** Quotes in it are not closed: whatever is added to the text belongs to it. */
  isOpen: boolean
}

const isSpace = (sign: string | undefined) => sign !== undefined && /\s/.test(sign)

/** Reads what is in quotes from there on; two quotes in a row are one. Quotes that are not closed go to the end. */
function readQuoted(text: string, from: number): { value: string; to: number; isOpen: boolean } {
  let value = ''
  let at = from + 1
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] !== '"') return { value, to: at + 1, isOpen: false }
      at += 1
    }
    value += text[at]
    at += 1
  }
  return { value, to: at, isOpen: true }
}

/** Reads up to the next space; quotes in the middle hold spaces together. */
function readBare(text: string, from: number): { value: string; to: number; isOpen: boolean } {
  let value = ''
  let isOpen = false
  let at = from
  while (at < text.length && !isSpace(text[at])) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      value += quoted.value
      at = quoted.to
      isOpen = quoted.isOpen
    } else {
      value += text[at]
      at += 1
    }
  }
  return { value, to: at, isOpen }
}

/** The pieces of a filter text. Never fails, whatever the text is. */
export function filterPieces(text: string): FilterPiece[] {
  const pieces: FilterPiece[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at])) {
      at += 1
      continue
    }
    const from = at
    const isNegated = text[at] === '-' && at + 1 < text.length && !isSpace(text[at + 1])
    if (isNegated) at += 1
    const operator = /^[a-z]+:/i.exec(text.slice(at, at + 40))?.[0] ?? null
    if (operator !== null) at += operator.length
    const isQuoted = text[at] === '"'
    const valueFrom = at
    const { value, to, isOpen } = readBare(text, at)
    pieces.push({
      from,
      to,
      isNegated,
      operator: operator === null ? null : operator.slice(0, -1).toLowerCase(),
      value,
      isQuoted,
      valueFrom,
      isOpen,
    })
    at = to
  }
  return pieces
}

function splitComparison(value: string): { comparison: Comparison; rest: string } {
  const sign = /^(<=|>=|<|>|=)/.exec(value)?.[0] as Comparison | undefined
  return { comparison: sign ?? '=', rest: value.slice(sign?.length ?? 0) }
}

const isDate = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function readDay(text: string): FilterDay | null {
  if (text === 'yesterday' || text === 'today' || text === 'tomorrow') return { kind: 'named', name: text }
  const counted = /^([-+]?\d{1,4})([dwmy])$/.exec(text)
  // Adding nought makes minus nought nought.
  if (counted) return { kind: 'counted', count: Number(counted[1]) + 0, unit: counted[2] as 'd' | 'w' | 'm' | 'y' }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDate(text) ? { kind: 'date', date: text } : null
  if (/^\d{4}-\d{2}$/.test(text)) return isDate(`${text}-01`) ? { kind: 'date', date: text } : null
  return /^\d{4}$/.test(text) ? { kind: 'date', date: text } : null
}

function readCount(kind: 'carried' | 'slips', value: string): FilterTerm | null {
  const { comparison, rest } = splitComparison(value)
  return /^\d{1,4}$/.test(rest) ? { kind, comparison, count: Number(rest) } : null
}

function readDue(kind: 'due' | 'given', value: string): FilterTerm | null {
  if (value === 'none') return { kind, day: null }
  const { comparison, rest } = splitComparison(value)
  const day = readDay(rest)
  return day === null ? null : { kind, comparison, day }
}

function readOwner(value: string, isQuoted: boolean): FilterTerm {
  const word = value.toLowerCase()
  if (!isQuoted && word === 'none') return { kind: 'owner', who: 'none' }
  const office = isQuoted ? undefined : MemberRole.options.find((role) => role === word.replaceAll('-', '_'))
  if (office !== undefined) return { kind: 'owner', who: 'office', office }
  return { kind: 'owner', who: 'name', name: value }
}

function readTerm(operator: FilterOperator, value: string, isQuoted: boolean): FilterTerm | null {
  const word = value.toLowerCase()
  switch (operator) {
    case 'is': {
      const is = IS_WORDS.find((known) => known === word.replaceAll('_', '-'))
      return is === undefined ? null : { kind: 'is', is }
    }
    case 'owner':
      return readOwner(value, isQuoted)
    case 'board':
      return { kind: 'board', name: value }
    case 'meeting':
      return { kind: 'meeting', words: value }
    case 'due':
    case 'given':
      return readDue(operator, word)
    case 'priority': {
      const priority = ActionPriority.options.find((known) => known === word)
      return priority === undefined ? null : { kind: 'priority', priority }
    }
    case 'carried':
    case 'slips':
      return readCount(operator, word)
  }
}

/** Reads a filter text. Never fails: what it does not understand is a problem with its place. */
export function parseFilter(text: string): ParsedFilter {
  const parts: FilterPart[] = []
  const problems: FilterProblem[] = []
  for (const { from, to, isNegated, operator, value, isQuoted } of filterPieces(text)) {
    if (operator === null) {
      if (value.trim() !== '') parts.push({ from, to, isNegated, term: { kind: 'word', text: value } })
      continue
    }
    const known = OPERATORS.find((name) => name === operator)
    if (known === undefined) problems.push({ from, to, kind: 'operator', operator, value })
    else if (value.trim() === '') problems.push({ from, to, kind: 'empty', operator, value })
    else {
      const term = readTerm(known, value, isQuoted)
      if (term === null) problems.push({ from, to, kind: 'value', operator, value })
      else parts.push({ from, to, isNegated, term })
    }
  }
  return { parts, problems }
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`
}

/** A name as it has to be written: in quotes when it has spaces or would mean something else. */
export function printName(name: string, isReserved = false): string {
  return isReserved || name === '' || /[\s"]/.test(name) ? quoted(name) : name
}

function printDay(day: FilterDay): string {
  if (day.kind === 'date') return day.date
  return day.kind === 'named' ? day.name : `${day.count}${day.unit}`
}

const printComparison = (comparison: Comparison) => (comparison === '=' ? '' : comparison)

function printOwner(term: FilterTerm & { kind: 'owner' }): string {
  if (term.who === 'none') return 'none'
  if (term.who === 'office') return term.office.replaceAll('_', '-')
  const read = readOwner(term.name, false)
  return printName(term.name, !(read.kind === 'owner' && read.who === 'name'))
}

/** One term as it is written, without a sign before it. */
export function printTerm(term: FilterTerm): string {
  switch (term.kind) {
    case 'word':
      return printName(term.text, /^-|^[a-z]+:/i.test(term.text))
    case 'is':
      return `is:${term.is}`
    case 'owner':
      return `owner:${printOwner(term)}`
    case 'board':
      return `board:${printName(term.name)}`
    case 'meeting':
      return `meeting:${printName(term.words)}`
    case 'due':
    case 'given':
      return `${term.kind}:${term.day === null ? 'none' : `${printComparison(term.comparison)}${printDay(term.day)}`}`
    case 'priority':
      return `priority:${term.priority}`
    case 'carried':
    case 'slips':
      return `${term.kind}:${printComparison(term.comparison)}${term.count}`
  }
}

/** Terms as a filter text; reading it gives them back. */
export function printFilter(parts: readonly { isNegated: boolean; term: FilterTerm }[]): string {
  return parts.map(({ isNegated, term }) => `${isNegated ? '-' : ''}${printTerm(term)}`).join(' ')
}

/**
 * The text with other terms in place of some: what is replaced goes, `terms` stand where the first of it stood, or last.
 * All else stays as it was typed.
 */
export function withTerms(text: string, replaces: (part: FilterPart) => boolean, terms: readonly FilterTerm[]): string {
  const old = parseFilter(text).parts.filter(replaces)
  const written = terms.map(printTerm).join(' ')
  // Quotes that were left open would swallow what is added.
  const closed = filterPieces(text).at(-1)?.isOpen === true ? `${text}"` : text
  if (old.length === 0) return [closed.trim(), written].filter((piece) => piece !== '').join(' ')
  const kept: string[] = []
  let at = 0
  for (const [index, { from, to }] of old.entries()) {
    kept.push(text.slice(at, from).trim(), index === 0 ? written : '')
    at = to
  }
  if (at < text.length) kept.push(closed.slice(at).trim())
  return kept.filter((piece) => piece !== '').join(' ')
}
