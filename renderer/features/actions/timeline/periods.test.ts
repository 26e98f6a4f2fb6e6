import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegisterRow } from '../rows'
import { periodsOf } from './periods'

const due = (dueOn: string | null, status = 'open') => ({ dueOn, status }) as unknown as RegisterRow
// A Wednesday.
const today = '2026-11-25'

describe('the timeline', () => {
  it('has what is late first, then weeks and months, then what has no date, and what is over last', () => {
    const periods = periodsOf(
      [
        due(null),
        due('2027-01-31'),
        due('2026-12-07'),
        due('2026-12-06'),
        due('2026-11-30'),
        due('2026-11-29'),
        due(today),
        due('2026-11-24'),
        due('2026-11-24', 'done'),
        due('2026-10-01', 'dropped'),
      ],
      today,
    )
    expect(periods.map(({ of, rows }) => [of.kind === 'month' ? of.month : of.kind, rows.length])).toEqual([
      ['overdue', 1],
      ['today', 1],
      ['thisWeek', 1],
      ['nextWeek', 2],
      ['2026-12', 1],
      ['2027-01', 1],
      ['undated', 1],
      ['2026-10', 1],
      ['2026-11', 1],
    ])
  })

  it('shows each action once, by its date within its time', () => {
    const date = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    const row = fc
      .tuple(fc.option(date, { nil: null }), fc.constantFrom('open', 'done'))
      .map(([day, status]) => due(day === null ? null : day.toISOString().slice(0, 10), status))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const shown = periodsOf(rows, today).flatMap((period) => period.rows)
        expect(shown).toHaveLength(rows.length)
        expect(new Set(shown)).toEqual(new Set(rows))
        for (const { rows: inside } of periodsOf(rows, today)) {
          const dates = inside.map(({ dueOn }) => dueOn ?? '')
          expect(dates).toEqual(dates.toSorted())
        }
      }),
    )
  })
})
