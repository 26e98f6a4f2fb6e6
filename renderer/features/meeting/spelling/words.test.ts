import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChecked, wordsOf } from './words'

const plain = (text: string) => wordsOf(text).map(({ word }) => word)

describe('the words to check', () => {
  it.each([
    ['The board’s shop doesn’t close.', ['The', 'board’s', 'shop', 'doesn’t', 'close']],
    ['OSHA 10 and HVAC', ['and']],
    ['see www.example.org or a@example.org', ['see', 'or']],
    ['5th, 12kW, B114', []],
    ['TarnValley and iPads', ['and']],
    ['réunion über naïve', ['réunion', 'über', 'naïve']],
  ])('of %j', (text, words) => {
    expect(plain(text)).toEqual(words)
  })

  it('stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, at } of wordsOf(text)) {
          expect(text.slice(at, at + word.length)).toBe(word)
          expect(isChecked(word)).toBe(true)
        }
      }),
    )
  })
})
