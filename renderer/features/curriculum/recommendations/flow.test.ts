import { expect, it } from 'vitest'
import { flowByYear } from './flow'

it('counts what was reported as answered too, by the year in which it was made, and what was withdrawn as made', () => {
  expect(
    flowByYear([
      { madeOn: '2026-03-02', stage: 'reported' },
      { madeOn: '2025-11-12', stage: 'made' },
      { madeOn: '2026-05-04', stage: 'answered' },
      { madeOn: '2026-05-04', stage: 'withdrawn' },
    ]),
  ).toEqual([
    { year: '2025', values: { made: 1, answered: 0, reported: 0 } },
    { year: '2026', values: { made: 3, answered: 2, reported: 1 } },
  ])
})
