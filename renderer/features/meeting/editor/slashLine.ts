import type { RecordType } from '../../../../electron/contract/model'
import { parseTypedDate } from '../../../lib/parseTyped'
import { folded, personAtStart, type Candidate } from './people'

/** The words that begin a record, the short one first. They are typed, so they are the same in every language. */
export const slashWords: Readonly<Record<RecordType, readonly string[]>> = {
  action: ['a', 'action'],
  motion: ['m', 'motion'],
  decision: ['d', 'decision'],
  comment: ['c', 'comment'],
  gap: ['g', 'gap'],
  recommendation: ['r', 'recommend'],
  pledge: ['p', 'pledge'],
  development: ['w', 'workshop'],
  story: ['s', 'story'],
  prospect: ['pa', 'partner'],
  idea: ['i', 'idea'],
  interest: ['x', 'interest'],
}

/** The records in the order of the menu. */
export const slashTypes: readonly RecordType[] = [
  'action',
  'motion',
  'decision',
  'comment',
  'gap',
  'recommendation',
  'pledge',
  'development',
  'story',
  'prospect',
  'idea',
  'interest',
]

/** What stands behind a slash. */
export interface SlashQuery {
  /** The records that can be meant, in the order of the menu; empty when the slash is just a slash. */
  readonly types: readonly RecordType[]
  /** The text behind a whole word, as in `/a Grete lend a pack`; null while the word itself is being typed. */
  readonly line: string | null
}

/** Reads the text behind a slash. */
export function readSlash(query: string): SlashQuery {
  const match = /^(\p{L}*)(\s+([\s\S]*))?$/u.exec(query)
  if (!match) return { types: [], line: null }
  const word = folded(match[1] ?? '')
  if (match[2] !== undefined) {
    const exact = slashTypes.filter((type) => slashWords[type].includes(word))
    return { types: exact, line: exact.length === 0 ? null : (match[3] ?? '').trim() }
  }
  return { types: slashTypes.filter((type) => slashWords[type].some((known) => known.startsWith(word))), line: null }
}

/** An action in one line. */
export interface ActionLine {
  readonly text: string
  readonly owners: readonly Candidate[]
  readonly dueOn: string | null
}

const dueWords = /(?:^|\s|,)(?:by|due(?: by| on)?|until|before)\s+/giu

/**
 * Reads `Grete and Tobias lend a retired pack by 27 Nov`: names at the beginning are owners, a date at the end is the
 * due date. What cannot be read stays in the text, so that nothing typed is lost. `today` is the day of the meeting.
 */
export function readActionLine(line: string, candidates: readonly Candidate[], today: string): ActionLine {
  const { text: undated, dueOn } = cutDueDate(line.trim(), today)
  const owners: Candidate[] = []
  let rest = undated
  for (;;) {
    const found = personAtStart(
      owners.length === 0 ? rest : rest.replace(/^\s*(?:,|and\b|&|\+|\/)\s*/iu, ''),
      candidates,
    )
    if (!found || owners.some(({ personId }) => personId === found.person.personId)) break
    owners.push(found.person)
    rest = found.rest
    if (!/^\s*(?:,|and\b|&|\+|\/)/iu.test(rest)) break
  }
  const text = rest
    .replace(/^[\s,:;]+/u, '')
    .replace(/^to\s+/iu, '')
    .trim()
  // Names and a date alone say no task: then the words stand as they were typed.
  if (text === '') return { text: undated === '' ? line.trim() : undated, owners, dueOn }
  // Behind a name the task was typed as the rest of a sentence; in the minutes it is one of its own.
  return { text: owners.length === 0 ? text : text.charAt(0).toLocaleUpperCase() + text.slice(1), owners, dueOn }
}

/**
 * Reads `Ines Aldana: we send every technician on a course`: a name at the beginning with a colon or a verb of saying
 * behind it is the speaker. Otherwise the words stand as they were typed.
 */
export function readCommentLine(line: string, candidates: readonly Candidate[]): ActionLine {
  const text = line.trim()
  const found = personAtStart(text, candidates)
  const rest = found && /^\s*(?::|,?\s*(?:said|says)(?:\s+that)?\b[:,]?)\s*(\S[\s\S]*)$/iu.exec(found.rest)?.[1]
  if (!found || !rest) return { text, owners: [], dueOn: null }
  return { text: rest.charAt(0).toLocaleUpperCase() + rest.slice(1), owners: [found.person], dueOn: null }
}

/** Reads `Wes Tanaka: his firm bids`: who declares it and what it is, which may be left out. Without a name nobody owns it. */
export function readInterestLine(line: string, candidates: readonly Candidate[]): ActionLine {
  const text = line.trim()
  const found = personAtStart(text, candidates)
  if (!found) return { text, owners: [], dueOn: null }
  const rest = found.rest.replace(/^\s*(?:[:,]|declare[ds]?(?: an interest)?(?: in| as| because)?\b[:,]?)?\s*/iu, '')
  // In the minutes it follows a colon: its letters stay as they are.
  return { text: rest, owners: [found.person], dueOn: null }
}

/** Takes a due date off the end of a line; the last "by" whose rest is a date counts. */
function cutDueDate(line: string, today: string): { text: string; dueOn: string | null } {
  const found = [...line.matchAll(dueWords)].toReversed()
  for (const match of found) {
    const typed = line
      .slice(match.index + match[0].length)
      .replace(/[.!]+$/u, '')
      .replace(/^(?:the|next|this)\s+/iu, '')
      .replace(/\b(\d{1,2}(?:st|nd|rd|th)?) of /iu, '$1 ')
      .trim()
    const dueOn = parseTypedDate(typed, today, 'future')
    if (dueOn !== undefined && dueOn >= '1900-01-01' && dueOn <= '2199-12-31') {
      return { text: line.slice(0, match.index).replace(/[\s,;]+$/u, ''), dueOn }
    }
  }
  return { text: line, dueOn: null }
}
