import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTrigger } from './triggers'

describe('a sign behind the caret', () => {
  it('is a slash at the beginning of a word', () => {
    expect(findTrigger('/')).toEqual({ kind: 'slash', index: 0, query: '' })
    expect(findTrigger('It was said. /mo')).toEqual({ kind: 'slash', index: 13, query: 'mo' })
    expect(findTrigger('/a Grete lend a pack by 27/11')).toEqual({
      kind: 'slash',
      index: 0,
      query: 'a Grete lend a pack by 27/11',
    })
  })
  it('is not a slash within a word, a date, a fraction or an address', () => {
    for (const text of ['and/or', '27/11', 'https://a.example/', 'a / b', '/etc', '/motionless'])
      expect(findTrigger(text)).toBeNull()
  })
  it('keeps a slash within a one-line record for its words', () => {
    expect(findTrigger('/motion That pay /a month rise')?.query).toBe('motion That pay /a month rise')
  })
  it('is an at sign before a name, also within a record of one line', () => {
    expect(findTrigger('Thanks to @Gre')).toEqual({ kind: 'mention', index: 10, query: 'Gre' })
    expect(findTrigger('/a @')).toEqual({ kind: 'mention', index: 3, query: '' })
    expect(findTrigger('ines@halvick.example')).toBeNull()
    expect(findTrigger('@Grete Solheim said that it is so')).toBeNull()
  })
  it('is a semicolon before an abbreviation or words, and not one within a sentence', () => {
    expect(findTrigger(';adj')).toEqual({ kind: 'text', index: 0, query: 'adj' })
    expect(findTrigger('It was said. ;the lift was')?.query).toBe('the lift was')
    for (const text of ['first; second', 'a; ', '; b', ';one two three four']) expect(findTrigger(text)).toBeNull()
    expect(findTrigger('/a do ;one two three four')?.kind).toBe('slash')
  })
  it('gives a place that the sign really has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('/', '@', ';', ' ', 'a', 'm', 'x', '\n', '1'), { maxLength: 40 }),
        (signs) => {
          const text = signs.join('')
          const found = findTrigger(text)
          const sign = { slash: '/', mention: '@', text: ';' }[found?.kind ?? 'slash']
          expect(found === null || text.slice(found.index) === `${sign}${found.query}`).toBe(true)
        },
      ),
    )
  })
})
