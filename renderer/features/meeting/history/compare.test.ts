import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, type Piece } from './compare'

const side = (lines: readonly Piece[][], kinds: readonly Piece['kind'][]) =>
  lines
    .flat()
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

test('marks whole words, line by line', () => {
  expect(compareTexts('Four shops took students.\nNo vote.', 'Four shops took six students.\nA vote.')).toEqual([
    [
      { kind: 'same', text: 'Four shops took ' },
      { kind: 'added', text: 'six ' },
      { kind: 'same', text: 'students.' },
    ],
    [
      { kind: 'removed', text: 'No' },
      { kind: 'added', text: 'A' },
      { kind: 'same', text: ' vote.' },
    ],
  ])
})

test('finds nothing in equal texts, and all in an empty one', () => {
  expect(compareTexts('One\nTwo', 'One\nTwo').flat()).toEqual([
    { kind: 'same', text: 'One' },
    { kind: 'same', text: 'Two' },
  ])
  expect(compareTexts('', 'One')).toEqual([[{ kind: 'added', text: 'One' }]])
  expect(compareTexts('', '')).toEqual([])
})

test('holds all words of both texts, whatever they are', () => {
  const text = fc.array(fc.constantFrom('shop', ' ', '\n', 'é', '😀', '. ', 'lift')).map((words) => words.join(''))
  const flat = (words: string) => words.replaceAll('\n', '')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = compareTexts(before, after)
      expect(side(lines, ['same', 'removed'])).toBe(flat(before))
      expect(side(lines, ['same', 'added'])).toBe(flat(after))
    }),
  )
})

test('gives up on words when two long texts have nothing in common, and still holds both', () => {
  const words = (seed: number) => Array.from({ length: 30_000 }, (_, index) => `w${(index * seed) % 99_991}`).join(' ')
  const [before, after] = [words(7919), words(104_729)]
  const lines = compareTexts(before, after)
  // Each a single stretch: words were given up, which would have taken minutes.
  expect(lines.flat().map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect([side(lines, ['same', 'removed']), side(lines, ['same', 'added'])]).toEqual([before, after])
})
