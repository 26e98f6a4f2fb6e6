import {
  parseFilter,
  printTerm,
  withTerms,
  type FilterPart,
  type FilterTerm,
  type IsWord,
} from '../../../../electron/contract/model'

/** What a choice beside the box stands for in its text. */
export type ChoiceOf = 'board' | 'owner' | 'status' | 'due'

const STATUS_WORDS: readonly IsWord[] = ['unfinished', 'open', 'in-progress', 'blocked', 'done', 'dropped']

/** The terms of each choice, in the order of its list. Those of boards and owners are the register's own names. */
export const STATUS_TERMS: readonly FilterTerm[] = STATUS_WORDS.map((is) => ({ kind: 'is', is }))
export const DUE_TERMS: readonly FilterTerm[] = [
  { kind: 'is', is: 'overdue' },
  { kind: 'due', comparison: '=', day: { kind: 'named', name: 'today' } },
  { kind: 'due', comparison: '<', day: { kind: 'counted', count: 1, unit: 'w' } },
  { kind: 'due', comparison: '<', day: { kind: 'counted', count: 1, unit: 'm' } },
  { kind: 'due', day: null },
]

function isOf(choice: ChoiceOf, { term }: FilterPart): boolean {
  switch (choice) {
    case 'board':
      return term.kind === 'board'
    case 'owner':
      return term.kind === 'owner' || (term.kind === 'is' && term.is === 'mine')
    case 'status':
      return term.kind === 'is' && STATUS_WORDS.includes(term.is)
    case 'due':
      return term.kind === 'due' || (term.kind === 'is' && term.is === 'overdue')
  }
}

/** What the text says of a choice: one term as it is written, `null` for nothing, `other` for what the list has not got. */
export function chosenIn(text: string, choice: ChoiceOf): string | null {
  const parts = parseFilter(text).parts.filter((part) => isOf(choice, part))
  const [first] = parts
  if (first === undefined) return null
  return parts.length > 1 || first.isNegated ? 'other' : printTerm(first.term)
}

/** The text with another choice; null takes it out. */
export function choose(text: string, choice: ChoiceOf, term: FilterTerm | null): string {
  return withTerms(text, (part) => isOf(choice, part), term === null ? [] : [term])
}
