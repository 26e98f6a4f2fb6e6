import type { SearchHit } from '../../../electron/contract/model'

/** What the first sign of a request narrows it to: `>` commands, `@` people, `#` boards. */
export type Scope = 'all' | 'commands' | 'people' | 'boards'

const SIGNS: Readonly<Record<string, Scope>> = { '>': 'commands', '@': 'people', '#': 'boards' }

/** A typed request as scope and words. */
export function parseRequest(typed: string): { scope: Scope; words: string } {
  const text = typed.trimStart()
  const scope = SIGNS[text.charAt(0)]
  return scope === undefined ? { scope: 'all', words: text.trim() } : { scope, words: text.slice(1).trim() }
}

export type Section = 'people' | 'minutes' | 'actions' | 'boards'

const SECTION_OF: Readonly<Record<SearchHit['kind'], Section>> = {
  person: 'people',
  note: 'minutes',
  agenda_item: 'minutes',
  motion: 'minutes',
  decision: 'minutes',
  industry_comment: 'minutes',
  idea: 'minutes',
  action_item: 'actions',
  meeting: 'boards',
  board: 'boards',
}

/** Hits under their headings, in the order of the headings and inside in the order of their rank. */
export function sectionsOf(
  hits: readonly SearchHit[],
  scope: Scope = 'all',
): { section: Section; hits: SearchHit[] }[] {
  const wanted: Section[] =
    scope === 'commands'
      ? []
      : scope === 'people'
        ? ['people']
        : scope === 'boards'
          ? ['boards']
          : ['people', 'minutes', 'actions', 'boards']
  return wanted
    .map((section) => ({ section, hits: hits.filter((hit) => SECTION_OF[hit.kind] === section) }))
    .filter(({ hits }) => hits.length > 0)
}

/** A piece of a hit's text, named by where it begins. */
export interface Piece {
  at: number
  text: string
  isHit: boolean
}

/** The text of a hit in pieces: of a person the name and then the rest, of everything else all in the first part. */
export function namedPieces(hit: SearchHit): { name: Piece[]; rest: Piece[] } {
  const whole = hit.snippet.map(({ text }) => text).join('')
  const length = hit.kind === 'person' && whole.startsWith(hit.title) ? hit.title.length : whole.length
  const name: Piece[] = []
  const rest: Piece[] = []
  let at = 0
  for (const { text, isHit } of hit.snippet) {
    const inName = text.slice(0, Math.max(0, length - at))
    const after = text.slice(inName.length)
    if (inName !== '') name.push({ at, text: inName, isHit })
    if (after.trim() !== '') rest.push({ at: at + inName.length, text: after, isHit })
    at += text.length
  }
  return { name, rest }
}

/** The address of the place where a hit stands. */
export function placeOf(hit: SearchHit): string {
  const item = hit.agendaItemId === null ? '' : `?item=${hit.agendaItemId}`
  switch (hit.kind) {
    case 'board':
      return `/boards/${hit.id}`
    case 'person':
      return hit.boardId === null ? '/' : `/boards/${hit.boardId}/members`
    case 'meeting':
      return `/meetings/${hit.id}/minutes`
    case 'agenda_item':
    case 'note':
    case 'motion':
    case 'decision':
    case 'industry_comment':
    case 'idea':
      return `/meetings/${hit.meetingId ?? ''}/minutes${item}`
    case 'action_item':
      return hit.meetingId === null
        ? `/boards/${hit.boardId ?? ''}/actions`
        : `/meetings/${hit.meetingId}/minutes${item}`
  }
}
