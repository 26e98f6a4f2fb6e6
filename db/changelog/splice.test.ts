import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySplice, invertSplice, spliceBetween, spliceLength } from './splice'

/** Few different letters, so that before and after share stretches; surrogate pairs, so that they can be cut apart. */
const text = fc
  .array(fc.constantFrom('a', 'b', '😀', '😁', '\ud83d', 'é'), { maxLength: 12 })
  .map((parts) => parts.join(''))

test('a splice leads from one text to the other and back, also through JSON', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const splice = JSON.parse(JSON.stringify(spliceBetween(before, after))) as ReturnType<typeof spliceBetween>
      expect(applySplice(before, splice)).toBe(after)
      expect(applySplice(after, invertSplice(splice))).toBe(before)
      expect(spliceLength(splice)).toBeLessThanOrEqual(before.length + after.length)
    }),
    { numRuns: 1000 },
  )
})

test('holds only what changed', () => {
  expect(spliceBetween('The shop took', 'The shops took')).toEqual({ at: 8, removed: '', inserted: 's' })
  expect(spliceBetween('aaa', 'aa')).toEqual({ at: 2, removed: 'a', inserted: '' })
  expect(spliceLength(spliceBetween('same', 'same'))).toBe(0)
})

test('refuses a text that it was not made from', () => {
  expect(() => applySplice('other', { at: 0, removed: 'The', inserted: '' })).toThrow(/not what the change log says/)
})
