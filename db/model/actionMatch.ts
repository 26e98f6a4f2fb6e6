import type { RegisterRow } from './action'
import type { Comparison, FilterDay, FilterPart, FilterTerm, IsWord } from './actionFilter'
import type { ActionStatus } from './vocabulary'

/** What of an action the filter looks at. */
export type FilteredAction = Pick<
  RegisterRow,
  | 'number'
  | 'text'
  | 'owners'
  | 'dueOn'
  | 'status'
  | 'givenOn'
  | 'priority'
  | 'repeats'
  | 'carried'
  | 'origin'
  | 'boardName'
  | 'boardShortName'
  | 'slips'
  | 'daysOverdue'
>

/** Who asks, and when. */
export interface FilterContext {
  /** The calendar day it is. */
  today: string
  /** The person at this machine; null when nobody in the address book has that name. */
  me: { personId: string } | null
}

/** Lower case and without accents, as words are compared. */
export function foldText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

const folded = new Map<string, string>()

/** The same names are compared for thousands of rows. */
function foldName(name: string): string {
  const known = folded.get(name)
  if (known !== undefined) return known
  if (folded.size > 5000) folded.clear()
  const made = foldText(name)
  folded.set(name, made)
  return made
}

const foldedRows = new WeakMap<FilteredAction, string>()

/** What free words are looked for in: the action's text and the names of its owners. */
function wordsOf(row: FilteredAction): string {
  const known = foldedRows.get(row)
  if (known !== undefined) return known
  const made = foldText([row.text, ...row.owners.map(({ fullName }) => fullName)].join('\n'))
  foldedRows.set(row, made)
  return made
}

const iso = (date: Date) => date.toISOString().slice(0, 10)

/** The same day so many months later, or the last one of a shorter month. */
function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))))
}

function plusDays(date: string, days: number): string {
  return iso(new Date(Date.parse(date) + days * 86_400_000))
}

function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`
  return date.length === 7 ? plusDays(plusMonths(`${date}-01`, 1), -1) : date
}

/** The first and the last day that are meant. */
export function daysMeant(day: FilterDay, today: string): [string, string] {
  if (day.kind === 'date') {
    const first = day.date.length === 4 ? `${day.date}-01-01` : day.date.length === 7 ? `${day.date}-01` : day.date
    return [first, endOf(day.date)]
  }
  const counted = day.kind === 'named' ? { yesterday: -1, today: 0, tomorrow: 1 }[day.name] : day.count
  const unit = day.kind === 'named' ? 'd' : day.unit
  const date =
    unit === 'd' || unit === 'w'
      ? plusDays(today, counted * (unit === 'w' ? 7 : 1))
      : plusMonths(today, counted * (unit === 'y' ? 12 : 1))
  return [date, date]
}

function compares<Value extends string | number>(
  value: Value,
  comparison: Comparison,
  [first, last]: readonly [Value, Value],
): boolean {
  switch (comparison) {
    case '<':
      return value < first
    case '<=':
      return value <= last
    case '=':
      return value >= first && value <= last
    case '>=':
      return value >= first
    case '>':
      return value > last
  }
}

const STATUS_OF: Readonly<Partial<Record<IsWord, ActionStatus>>> = {
  open: 'open',
  'in-progress': 'in_progress',
  blocked: 'blocked',
  done: 'done',
  dropped: 'dropped',
}

const isUnfinished = ({ status }: FilteredAction) => status !== 'done' && status !== 'dropped'

type Test = (row: FilteredAction) => boolean

function isTest(is: IsWord, { me }: FilterContext): Test {
  const status = STATUS_OF[is]
  if (status !== undefined) return (row) => row.status === status
  if (is === 'overdue') return (row) => row.daysOverdue > 0
  if (is === 'slipped') return (row) => row.slips > 0
  if (is === 'repeating') return (row) => row.repeats !== null
  if (is !== 'mine') return isUnfinished
  return (row) =>
    me !== null &&
    // Of an office it is who holds it today.
    row.owners.some(({ personId, holderIds = [] }) =>
      personId === null ? holderIds.some((id) => id === me.personId) : personId === me.personId,
    )
}

function ownerTest(term: FilterTerm & { kind: 'owner' }): Test {
  if (term.who === 'none') return (row) => row.owners.length === 0
  if (term.who === 'office') return (row) => row.owners.some(({ office }) => office === term.office)
  const name = foldText(term.name)
  return (row) => row.owners.some(({ fullName }) => foldName(fullName).includes(name))
}

/** The day an action was given: that of its meeting, or the one it was written down with. */
export function givenOn(row: Pick<FilteredAction, 'origin' | 'givenOn'>): string | null {
  return row.origin?.date ?? row.givenOn
}

function testOf(term: FilterTerm, context: FilterContext): Test {
  switch (term.kind) {
    case 'word': {
      const text = foldText(term.text)
      if (/^#\d+$/.test(text)) return (row) => text === `#${row.number}`
      return (row) => wordsOf(row).includes(text)
    }
    case 'is':
      return isTest(term.is, context)
    case 'owner':
      return ownerTest(term)
    case 'board': {
      const name = foldText(term.name)
      return (row) => foldName(row.boardName).includes(name) || foldName(row.boardShortName ?? '').includes(name)
    }
    case 'meeting': {
      const words = foldText(term.words)
      return ({ origin }) =>
        origin !== null && (foldName(origin.meetingTitle).includes(words) || origin.date.startsWith(words))
    }
    case 'due':
    case 'given': {
      const dateOf = (row: FilteredAction) => (term.kind === 'due' ? row.dueOn : givenOn(row))
      if (term.day === null) return (row) => dateOf(row) === null
      const { comparison } = term
      const span = daysMeant(term.day, context.today)
      return (row) => {
        const date = dateOf(row)
        return date !== null && compares(date, comparison, span)
      }
    }
    case 'priority':
      return (row) => row.priority === term.priority
    case 'carried':
    case 'slips':
      return (row) => compares(row[term.kind], term.comparison, [term.count, term.count])
  }
}

/** What an action has only one of: several of these are alternatives, since all at once could never hold. */
function alternativeOf(term: FilterTerm): string | null {
  if (term.kind === 'board' || term.kind === 'meeting' || term.kind === 'priority') return term.kind
  return term.kind === 'is' && term.is in STATUS_OF ? 'status' : null
}

/** Makes a test of the parts of a filter. */
export function actionTest(
  parts: readonly Pick<FilterPart, 'isNegated' | 'term'>[],
  context: FilterContext,
): (row: FilteredAction) => boolean {
  const all: Test[] = []
  const alternatives = new Map<string, Test[]>()
  for (const { isNegated, term } of parts) {
    const test = testOf(term, context)
    const group = alternativeOf(term)
    if (isNegated) all.push((row) => !test(row))
    else if (group === null) all.push(test)
    else alternatives.set(group, [...(alternatives.get(group) ?? []), test])
  }
  for (const tests of alternatives.values()) all.push((row) => tests.some((test) => test(row)))
  return (row) => all.every((test) => test(row))
}
