import { expect, it } from 'vitest'
import { movedBy } from './gridKeys'

it('goes from cell to cell and never out of the grid', () => {
  const size = { rows: 3, columns: 2 }
  const walk = (...keys: string[]) =>
    keys.reduce((place, key) => movedBy(key, place, size) ?? place, { row: 0, column: 0 })
  expect(walk('ArrowUp', 'ArrowLeft')).toEqual({ row: 0, column: 0 })
  expect(walk('ArrowDown', 'Enter', 'ArrowDown', 'ArrowRight', 'ArrowRight')).toEqual({ row: 2, column: 1 })
  expect(walk('End', 'ArrowDown', 'Home')).toEqual({ row: 1, column: 0 })
  expect(movedBy('x', { row: 0, column: 0 }, size)).toBeNull()
})
