import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../../../electron/contract/model'
import { choose, chosenIn } from './choices'
import { suggest, takeSuggestion, type KnownNames } from './suggestions'

const names: KnownNames = {
  owners: ['Ana López', 'Bo Falk'],
  boards: [{ name: 'Automotive Technology Advisory Board', shortName: 'Automotive' }],
  meetings: [{ title: 'Spring meeting', date: '2026-05-14', board: 'Automotive' }],
}
const offered = (text: string, isAsked = false, caret = text.length) =>
  suggest(text, caret, names, isAsked)?.suggestions.map((suggestion) => suggestion.text) ?? []

describe('what is offered while a filter is typed', () => {
  it.each([
    ['o', ['owner:']],
    ['is:o', ['is:open', 'is:overdue']],
    ['-is:ov', ['-is:overdue']],
    ['over', ['is:overdue']],
    ['lop', ['owner:"Ana López"']],
    ['owner:bo', ['owner:"Bo Falk"']],
    ['owner:"ana l', ['owner:"Ana López"']],
    ['owner:vi', ['owner:vice-chair']],
    ['board:tech', ['board:Automotive']],
    ['meeting:spr', ['meeting:2026-05-14']],
    ['due:<', ['due:<1w', 'due:<2w', 'due:<1m']],
    ['priority:h', ['priority:high']],
    ['tools is:bl', ['is:blocked']],
    ['tools', []],
    ['"is:o', []],
  ])('%s', (text, expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it('offers the operators where nothing is written yet only to those who ask', () => {
    expect(offered('')).toEqual([])
    expect(offered('', true)).toContain('owner:')
    expect(offered('is:open ', true)).toContain('board:')
  })

  it('offers what is possible in place of an operator that nobody knows', () => {
    expect(offered('colour:red')).toContain('is:')
  })

  it('puts what is taken in place of the part at the caret, understood and with a space for the next', () => {
    const take = (text: string, caret: number) => {
      const offer = suggest(text, caret, names, true)
      const [first] = offer?.suggestions ?? []
      return offer && first ? takeSuggestion(text, offer, first) : null
    }
    expect(take('tools own', 9)).toEqual({ text: 'tools owner:', caret: 12 })
    expect(take('lop tools', 3)).toEqual({ text: 'owner:"Ana López" tools', caret: 18 })
    expect(take('is:ove', 6)).toEqual({ text: 'is:overdue ', caret: 11 })
  })

  it('never offers a whole part that the filter does not understand', () => {
    const typed = fc
      .array(fc.constantFrom('is:', 'o', 'owner:', '"', '-', ' ', 'a', 'due:', '<', 'b', ':'), { maxLength: 8 })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(typed, fc.nat({ max: 20 }), (text, at) => {
        const caret = Math.min(at, text.length)
        for (const suggestion of suggest(text, caret, names, true)?.suggestions ?? []) {
          const { parts, problems } = parseFilter(suggestion.text)
          const isOperator = suggestion.word?.kind === 'operator'
          expect([parts.length, problems.map(({ kind }) => kind)]).toEqual(isOperator ? [0, ['empty']] : [1, []])
        }
      }),
    )
  })
})

describe('the choices beside the box', () => {
  it('say what the text says, and change only their part of it', () => {
    expect(chosenIn('is:overdue tools', 'due')).toBe('is:overdue')
    expect(chosenIn('is:done is:dropped', 'status')).toBe('other')
    expect(chosenIn('-board:x', 'board')).toBe('other')
    expect(chosenIn('tools', 'owner')).toBeNull()
    expect(choose('is:unfinished tools', 'status', { kind: 'is', is: 'done' })).toBe('is:done tools')
    expect(choose('is:unfinished tools', 'status', null)).toBe('tools')
    expect(choose('is:unfinished', 'owner', { kind: 'owner', who: 'name', name: 'Bo Falk' })).toBe(
      'is:unfinished owner:"Bo Falk"',
    )
  })
})
