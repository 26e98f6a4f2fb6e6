import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../electron/contract/model'
import { namedPieces, parseRequest, placeOf, sectionsOf } from './results'

const hit = (part: Partial<SearchHit>) =>
  ({ kind: 'note', id: 'x', boardId: 'b', meetingId: 'm', agendaItemId: 'i', ...part }) as SearchHit

describe('a request', () => {
  it.each([
    ['>back', 'commands', 'back'],
    [' @ ana', 'people', 'ana'],
    ['#auto', 'boards', 'auto'],
    ['traction  ', 'all', 'traction'],
    ['a@b', 'all', 'a@b'],
    ['', 'all', ''],
  ])('%j means %s: %j', (typed, scope, words) => {
    expect(parseRequest(typed)).toEqual({ scope, words })
  })
})

describe('hits', () => {
  it('stand under their headings in the order of rank', () => {
    const hits = [hit({ kind: 'motion', id: '1' }), hit({ kind: 'person', id: '2' }), hit({ kind: 'note', id: '3' })]
    expect(sectionsOf(hits).map(({ section, hits }) => [section, hits.map(({ id }) => id)])).toEqual([
      ['people', ['2']],
      ['minutes', ['1', '3']],
    ])
    expect(sectionsOf(hits, 'people')).toHaveLength(1)
    expect(sectionsOf(hits, 'commands')).toEqual([])
  })

  it.each([
    [hit({ kind: 'person' }), '/boards/b/members'],
    [hit({ kind: 'board', id: 'b9' }), '/boards/b9'],
    [hit({ kind: 'note' }), '/meetings/m/minutes?item=i'],
    [hit({ kind: 'meeting', id: 'm9', agendaItemId: null }), '/meetings/m9/minutes'],
    [hit({ kind: 'action_item', meetingId: null }), '/boards/b/actions'],
    [hit({ kind: 'action_item' }), '/meetings/m/minutes?item=i'],
  ])('lead to the place where they stand (%#)', (found, address) => {
    expect(placeOf(found)).toBe(address)
  })
})

describe('the text of a hit', () => {
  const snippet = [
    { text: 'Tobias ', isHit: false },
    { text: 'Oka', isHit: true },
    { text: 'for Shop foreman', isHit: false },
  ]
  it('is of a person the name and then the rest, with nothing lost and the hit marked', () => {
    const { name, rest } = namedPieces(hit({ kind: 'person', title: 'Tobias Okafor', snippet }))
    expect(name).toEqual([
      { at: 0, text: 'Tobias ', isHit: false },
      { at: 7, text: 'Oka', isHit: true },
      { at: 10, text: 'for', isHit: false },
    ])
    expect(rest).toEqual([{ at: 13, text: ' Shop foreman', isHit: false }])
  })

  it.each([
    hit({ kind: 'note', title: 'Tobias Okafor', snippet }),
    hit({ kind: 'person', title: 'Somebody else', snippet }),
  ])('is one piece of everything else, and where the name is cut off (%#)', (found) => {
    const { name, rest } = namedPieces(found)
    expect(name.map(({ text }) => text).join('')).toBe('Tobias Okafor Shop foreman')
    expect(rest).toEqual([])
  })
})
