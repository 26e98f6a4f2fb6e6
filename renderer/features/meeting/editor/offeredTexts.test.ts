import { describe, expect, it } from 'vitest'
import { SnippetId, type Snippet } from '../../../../electron/contract/model'
import { expandSnippet, suggestTexts, wordingsLike } from './offeredTexts'

const snippet = (abbreviation: string, text: string, tail: string): Snippet => ({
  id: SnippetId.parse(`01970000-0000-7000-8000-00000000000${tail}`),
  abbreviation,
  text,
})
const facts = { date: '12 Nov 2026', time: '17:30', chair: 'Ines Aldana' }
const stock = {
  snippets: [
    snippet('adjourn', 'The chair adjourned the meeting at @time.', '1'),
    snippet('ad', 'Apologies were read.', '2'),
    snippet('thx', '@chair thanked everybody.', '3'),
  ],
  sentences: ['The report was taken as read.', 'The lift was inspected in May.'],
  facts,
}
const offered = (query: string) => suggestTexts(query, stock).map(({ abbreviation, text }) => abbreviation ?? text)

describe('what is offered behind ;', () => {
  it('is everything at first, the own texts before the earlier ones', () => {
    expect(offered('')).toEqual(['adjourn', 'ad', 'thx', ...stock.sentences])
  })
  it('has the very abbreviation first, then those that begin so', () => {
    expect(offered('ad')).toEqual(['ad', 'adjourn'])
  })
  it('finds texts by the beginnings of their words', () => {
    expect(offered('lif insp')).toEqual(['The lift was inspected in May.'])
    expect(offered('everyb')).toEqual(['thx'])
    expect(offered('zebra')).toEqual([])
  })
  it('comes with its placeholders filled in', () => {
    expect(suggestTexts('thx', stock)[0]?.text).toBe('Ines Aldana thanked everybody.')
    expect(expandSnippet('@date, @time, @chairs, @dates', facts)).toBe('12 Nov 2026, 17:30, @chairs, @dates')
    expect(expandSnippet('@chair spoke', { ...facts, chair: null })).toBe('@chair spoke')
  })
})

it('offers earlier wordings that begin like what is typed, and not what stands there already', () => {
  const motions = ['That the board meet in May.', 'That the minutes be approved.', 'Thanks']
  expect(wordingsLike('That the b', motions)).toEqual(['That the board meet in May.'])
  expect(wordingsLike('that', motions)).toEqual(motions.slice(0, 2))
  expect(wordingsLike('That the board meet in May.', motions)).toEqual([])
  expect(wordingsLike('Th', motions)).toEqual([])
})
