/** A cell of a grid, from 0. */
export interface Place {
  row: number
  column: number
}

/** Where a key leads from a cell; null for a key that leads nowhere. Nothing leads out of the grid. */
export function movedBy(key: string, from: Place, size: { rows: number; columns: number }): Place | null {
  const within = (row: number, column: number): Place => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  })
  switch (key) {
    case 'ArrowUp':
      return within(from.row - 1, from.column)
    case 'ArrowDown':
    case 'Enter':
      return within(from.row + 1, from.column)
    case 'ArrowLeft':
      return within(from.row, from.column - 1)
    case 'ArrowRight':
      return within(from.row, from.column + 1)
    case 'Home':
      return within(from.row, 0)
    case 'End':
      return within(from.row, size.columns - 1)
    default:
      return null
  }
}
