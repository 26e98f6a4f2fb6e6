import { expect, it } from 'vitest'
import { flowByYear } from './recommendationFlow'

const rows = [
  { madeOn: '2026-03-02', stage: 'reported' },
  { madeOn: '2025-11-12', stage: 'made' },
  { madeOn: '2026-07-04', stage: 'answered' },
  { madeOn: '2026-08-15', stage: 'withdrawn' },
] as const

it('counts what was reported as answered too, by school year, and what was withdrawn as made', () => {
  expect(flowByYear(rows, '07-01')).toEqual([
    { from: '2025-07-01', name: '2025/26', values: { made: 2, answered: 1, reported: 1 } },
    { from: '2026-07-01', name: '2026/27', values: { made: 2, answered: 1, reported: 0 } },
  ])
})

it('goes by the day on which the school year of the institution begins', () => {
  expect(flowByYear(rows, '08-15').map(({ name, values }) => [name, values.made])).toEqual([
    ['2025/26', 3],
    ['2026/27', 1],
  ])
  expect(flowByYear(rows, '01-01').map(({ name, values }) => [name, values.made])).toEqual([
    ['2025', 1],
    ['2026', 3],
  ])
})
