import type { MotionResult, VotingMethod } from '../../../../electron/contract/model'
import { folded, type Candidate } from './people'

/** What one line says about a motion: who moved it, and how the vote went. */
export interface VoteLine {
  readonly mover: Candidate | null
  readonly seconder: Candidate | null
  readonly method: Exclude<VotingMethod, 'email'> | null
  readonly counts: { readonly for: number; readonly against: number; readonly abstain: number } | null
  /** Only when the line says it; else it follows from the counts. */
  readonly result: MotionResult | null
}

/** Words that only tie the others together. */
const ties = new Set(['moved', 'mover', 'by', 'seconded', 'seconder', 'sec', 'second', '2nd', 'and', 'vote', 'voted'])

const results: Readonly<Record<string, MotionResult>> = {
  carried: 'carried',
  passed: 'carried',
  failed: 'failed',
  lost: 'failed',
  tabled: 'tabled',
  withdrawn: 'withdrawn',
}

const methods: Readonly<Record<string, VoteLine['method']>> = {
  voice: 'voice',
  hands: 'show_of_hands',
  ballot: 'ballot',
  roll: 'roll_call',
  unanimous: 'unanimous_consent',
  unanimously: 'unanimous_consent',
}

const nothing: VoteLine = { mover: null, seconder: null, method: null, counts: null, result: null }

/** More people than any room holds: a date or a telephone number is no vote. */
const COUNT_MAX = 999

/**
 * Reads `gre tom 6-1-0`: mover and seconder by the beginning of any part of their names, those who are there first, then
 * for, against and abstained. Counts alone mean a show of hands. Words such as "moved", "seconded by" and "carried" may
 * stand between. Null when a word cannot be read, or can mean two people.
 */
export function readVoteLine(line: string, candidates: readonly Candidate[]): VoteLine | null {
  const words = line.split(/[\s,;]+/u).filter((word) => word !== '')
  let vote = nothing
  let at = 0
  while (at < words.length) {
    const word = folded((words[at] ?? '').replace(/\.$/u, ''))
    const counts = countsOf(word)
    if (ties.has(word)) at += 1
    else if (counts) {
      if (vote.counts) return null
      vote = { ...vote, counts, method: vote.method ?? 'show_of_hands' }
      at += 1
    } else if (Object.hasOwn(results, word) && vote.result === null) {
      vote = { ...vote, result: results[word] ?? null }
      at += 1
    } else if (Object.hasOwn(methods, word)) {
      vote = { ...vote, method: methods[word] ?? null }
      at += 1
    } else {
      const found = personFrom(words.slice(at), candidates)
      if (!found || vote.seconder || found.person.personId === vote.mover?.personId) return null
      vote = vote.mover ? { ...vote, seconder: found.person } : { ...vote, mover: found.person }
      at += found.words
    }
  }
  return vote
}

/** Whether a line says more than one name: then it is a line, and not the beginning of a name. */
export function isWholeLine(vote: VoteLine | null): vote is VoteLine {
  if (vote === null) return false
  return vote.seconder !== null || vote.counts !== null || vote.method !== null || vote.result !== null
}

/** A motion in one line: its wording and, behind the last semicolon, who moved it and how the vote went. */
export interface MotionLine {
  readonly text: string
  readonly vote: VoteLine | null
}

/** Reads `To buy two scan tools; gre tom 6-1-0`. What cannot be read stays in the wording, so that nothing is lost. */
export function readMotionLine(line: string, candidates: readonly Candidate[]): MotionLine {
  const at = line.lastIndexOf(';')
  const text = line.slice(0, at).trim()
  const tail = line.slice(at + 1).trim()
  const vote = at < 0 || tail === '' || text === '' ? null : readVoteLine(tail, candidates)
  return vote === null || vote === nothing ? { text: line.trim(), vote: null } : { text, vote }
}

function countsOf(word: string): VoteLine['counts'] {
  const match = /^(\d{1,3})[-–—/:](\d{1,3})(?:[-–—/:](\d{1,3}))?$/u.exec(word)
  if (!match) return null
  const [, yes = '', no = '', abstained = '0'] = match
  const counts = { for: Number(yes), against: Number(no), abstain: Number(abstained) }
  return Math.max(counts.for, counts.against, counts.abstain) > COUNT_MAX ? null : counts
}

/**
 * The person whom the first words name, and how many words that takes. One word is enough when it can mean one person;
 * more of the same person's name may follow.
 */
function personFrom(
  words: readonly string[],
  candidates: readonly Candidate[],
): { person: Candidate; words: number } | null {
  const one = whoFits(words.slice(0, 1), candidates)
  if (one) {
    let count = 1
    while (count < words.length && fits(words.slice(0, count + 1), one)) {
      const other = whoFits(words.slice(count, count + 1), candidates)
      if (other && other !== one) break
      count += 1
    }
    return { person: one, words: count }
  }
  for (let count = 2; count <= Math.min(4, words.length); count += 1) {
    const person = whoFits(words.slice(0, count), candidates)
    if (person) return { person, words: count }
  }
  return null
}

/** The only one whom these words can mean: of those who are there, else of the list, else of the address book. */
function whoFits(words: readonly string[], candidates: readonly Candidate[]): Candidate | null {
  for (const circle of ['here', 'meeting', 'workspace'] as const) {
    const fitting = candidates.filter((each) => each.circle === circle && fits(words, each))
    if (fitting.length === 1) return fitting[0] ?? null
    if (fitting.length > 1) {
      const asked = words.flatMap(partsOf)
      const exact = fitting.filter((each) => asked.every((word) => partsOf(each.fullName).includes(word)))
      return exact.length === 1 ? (exact[0] ?? null) : null
    }
  }
  return null
}

/** Whether each word begins a part of the name, each another one. */
function fits(words: readonly string[], { fullName }: Candidate): boolean {
  const parts = partsOf(fullName)
  return words.flatMap(partsOf).every((word) => {
    const at = parts.findIndex((part) => part.startsWith(word))
    if (at >= 0) parts.splice(at, 1)
    return at >= 0
  })
}

function partsOf(name: string): string[] {
  return folded(name)
    .split(/[\s-]+/u)
    .filter((part) => part !== '')
}
