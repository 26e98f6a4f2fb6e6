/** Between which widths a pane may stand, and where it starts. */
export interface PaneBounds {
  width: number
  min: number
  max: number
}

/** The nearest width that the pane may have. */
export function clampWidth(width: number, { min, max }: PaneBounds): number {
  return Math.round(Math.min(max, Math.max(min, width)))
}

const step = 16

/** The width after a key on the pane's divider: arrows move it, Home and End go to the bounds, Enter back to the start. */
export function keyedWidth(key: string, width: number, pane: PaneBounds, side: 'start' | 'end'): number | undefined {
  const outward = side === 'start' ? 'ArrowRight' : 'ArrowLeft'
  const inward = side === 'start' ? 'ArrowLeft' : 'ArrowRight'
  if (key === outward) return clampWidth(width + step, pane)
  if (key === inward) return clampWidth(width - step, pane)
  if (key === 'Home') return pane.min
  if (key === 'End') return pane.max
  if (key === 'Enter') return pane.width
  return undefined
}
