import { expect, test } from 'vitest'
import { drawnPoints, drawnSeries, hasNumbers, type ChartPoint } from './chartData'

const series = [
  { key: 'pledged', name: 'Pledged' },
  { key: 'filled', name: 'Filled' },
] as const
const points: ChartPoint<'pledged' | 'filled'>[] = [
  { id: 'a', name: 'Fall 2025', values: { pledged: 4, filled: 0 } },
  { id: 'b', name: 'Spring 2026', shortName: 'Spr 26', values: { pledged: 3, filled: null } },
]

test('a 0 is drawn, what is not known is left out', () => {
  expect(drawnPoints(points, series)).toEqual([
    { id: 'a', name: 'Fall 2025', label: 'Fall 2025', 'value:pledged': 4, 'value:filled': 0 },
    { id: 'b', name: 'Spring 2026', label: 'Spr 26', 'value:pledged': 3 },
  ])
})

test('neighbours differ in ink and in fill, and a series that says its own keeps it', () => {
  const drawn = drawnSeries([...series, { key: 'third', name: 'Third', ink: 'ochre', fill: 'solid' }])
  expect(new Set(drawn.map(({ ink }) => ink)).size).toBe(3)
  expect(drawn[0]?.fill).not.toBe(drawn[1]?.fill)
  expect(drawn[2]).toMatchObject({ ink: 'ochre', fill: 'solid' })
})

test('points without a single number have nothing to draw', () => {
  expect(hasNumbers(points, series)).toBe(true)
  expect(hasNumbers([{ id: 'a', name: 'Fall', values: { pledged: null, filled: null } }], series)).toBe(false)
})
