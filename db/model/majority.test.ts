import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isCarried, resultOf } from './majority'

describe('a vote carries', () => {
  it.each([
    ['majority_of_votes', 4, 2, 6, true],
    ['majority_of_votes', 3, 3, 7, false],
    ['majority_of_votes', 1, 0, 9, true],
    ['majority_of_votes', 0, 0, 9, false],
    ['majority_of_present', 4, 0, 7, true],
    ['majority_of_present', 3, 0, 6, false],
    ['majority_of_present', 3, 2, 7, false],
    ['two_thirds_of_votes', 4, 2, 7, true],
    ['two_thirds_of_votes', 4, 3, 7, false],
    ['two_thirds_of_votes', 2, 1, 3, true],
    ['two_thirds_of_votes', 0, 0, 7, false],
  ] as const)('by %s with %i for and %i against of %i who may vote: %s', (rule, yes, no, eligible, carries) => {
    expect(isCarried(rule, { for: yes, against: no, eligible })).toBe(carries)
  })
  test('never by fewer for than against, and one more vote for never undoes it', () => {
    const count = fc.integer({ min: 0, max: 60 })
    const rule = fc.constantFrom('majority_of_votes', 'majority_of_present', 'two_thirds_of_votes')
    fc.assert(
      fc.property(rule, count, count, count, (by, yes, no, abstained) => {
        const eligible = yes + no + abstained
        fc.pre(isCarried(by, { for: yes, against: no, eligible }))
        expect(yes).toBeGreaterThan(no)
        expect(isCarried(by, { for: yes + 1, against: no, eligible: eligible + 1 })).toBe(true)
      }),
    )
  })
})

test('a result needs counts, unless the consent was unanimous', () => {
  const vote = { method: null, votesFor: null, votesAgainst: null, eligible: 7 }
  expect(resultOf('majority_of_votes', vote)).toBeNull()
  expect(resultOf('majority_of_votes', { ...vote, votesFor: 5 })).toBeNull()
  expect(resultOf('majority_of_votes', { ...vote, votesFor: 5, votesAgainst: 2 })).toBe('carried')
  expect(resultOf('majority_of_votes', { ...vote, votesFor: 2, votesAgainst: 5 })).toBe('failed')
  expect(resultOf('two_thirds_of_votes', { ...vote, method: 'unanimous_consent' })).toBe('carried')
})
