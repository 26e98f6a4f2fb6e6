import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusYears } from './calendar'
import { covers, endOfTerm, nextTerm, spreadYears, staggerOf, termsInARow } from './terms'

const term = (termStart: string, termEnd: string | null) => ({ termStart, termEnd })
const july = { yearStarts: '07-01', termYears: 3 }

describe('terms', () => {
  test('cover their first and their last day, and no other side of them', () => {
    const seat = term('2024-07-01', '2027-06-30')
    expect(['2024-06-30', '2024-07-01', '2027-06-30', '2027-07-01'].map((day) => covers(seat, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(covers(term('2024-07-01', null), '2199-12-31')).toBe(true)
  })

  test('end the day before their anniversary, on leap days too', () => {
    expect(endOfTerm('2024-07-01', 3)).toBe('2027-06-30')
    expect(endOfTerm('2025-03-01', 3)).toBe('2028-02-29')
    expect(endOfTerm('2024-02-29', 1)).toBe('2025-02-27')
    expect(endOfTerm('2024-02-29', 4)).toBe('2028-02-28')
    expect(nextTerm(term('2025-03-01', '2028-02-29'), 1, '2030-01-01')).toEqual(term('2028-03-01', '2029-02-28'))
    expect(nextTerm(term('2020-01-01', null), null, '2026-07-01')).toEqual(term('2026-07-01', '2029-06-30'))
  })

  test('follow each other without a gap and never overlap', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 20 }),
        (date, years) => {
          const termStart = date.toISOString().slice(0, 10)
          const first = term(termStart, endOfTerm(termStart, years))
          const second = nextTerm(first, years, termStart)
          expect(covers(first, second.termStart)).toBe(false)
          expect(first.termEnd !== null && first.termEnd < second.termStart).toBe(true)
          // A year's term from 29 February has its anniversary on the 28th.
          const anniversary = termStart.endsWith('-02-29') ? second.termStart : plusYears(termStart, years)
          expect(second.termStart).toBe(anniversary)
        },
      ),
    )
  })

  test('count in a row until more than a year lies between two', () => {
    const first = term('2018-07-01', '2021-06-30')
    const second = term('2021-07-01', '2024-06-30')
    expect(termsInARow([first, second], second)).toBe(2)
    expect(termsInARow([first, second], first)).toBe(1)
    expect(termsInARow([first, second], term('2025-07-01', null))).toBe(3)
    expect(termsInARow([first, second], term('2025-07-02', null))).toBe(1)
  })
})

describe('staggered ends', () => {
  const thirds = (ends: readonly string[]) =>
    staggerOf(
      ends.map((end) => term('2024-07-01', end)),
      { today: '2026-11-12', ...july },
    )

  test('are even when about a third ends each school year', () => {
    const even = thirds(['2027-06-30', '2027-06-30', '2028-06-30', '2028-06-30', '2029-06-30', '2029-06-30'])
    expect(even).toMatchObject({ isUneven: false, limit: 3, endless: 0 })
    expect(even.years.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['2026-07-01', '2027-06-30', 2],
      ['2027-07-01', '2028-06-30', 2],
      ['2028-07-01', '2029-06-30', 2],
    ])
    const uneven = thirds(Array.from({ length: 6 }, () => '2027-06-30'))
    expect(uneven).toMatchObject({ isUneven: true, limit: 3 })
    expect(uneven.years.map(({ count }) => count)).toEqual([6, 0, 0])
  })

  test('leave out who is no member on the day, and tell how many have no last day', () => {
    const stagger = staggerOf([term('2020-01-01', null), term('2020-01-01', '2026-11-11'), term('2026-11-13', null)], {
      today: '2026-11-12',
      ...july,
    })
    expect(stagger).toMatchObject({ endless: 1, isUneven: false })
    expect(stagger.years.map(({ count }) => count)).toEqual([0, 0, 0])
  })

  test('come out even when all terms are renewed on one day', () => {
    const starts = Array.from({ length: 7 }, () => '2026-07-01')
    const years = spreadYears(starts, [], july)
    expect([1, 2, 3].map((each) => years.filter((length) => length === each).length)).toEqual([2, 2, 3])
    expect(spreadYears(['2026-07-01'], ['2029-06-30', '2028-06-30'], july)).toEqual([1])
    expect(spreadYears(['2026-07-01', '2026-07-01'], [], { yearStarts: '07-01', termYears: 1 })).toEqual([1, 1])
  })
})
