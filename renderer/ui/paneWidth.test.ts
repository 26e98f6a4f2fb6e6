import { describe, expect, it } from 'vitest'
import { clampWidth, keyedWidth } from './paneWidth'

const pane = { width: 276, min: 208, max: 360 }

describe('a pane', () => {
  it('stays between its bounds', () => {
    expect(clampWidth(100, pane)).toBe(208)
    expect(clampWidth(999, pane)).toBe(360)
    expect(clampWidth(300.4, pane)).toBe(300)
  })

  it('grows away from its own edge of the window', () => {
    expect(keyedWidth('ArrowRight', 276, pane, 'start')).toBe(292)
    expect(keyedWidth('ArrowRight', 276, pane, 'end')).toBe(260)
    expect(keyedWidth('ArrowLeft', 276, pane, 'end')).toBe(292)
  })

  it('goes to its bounds and back by Home, End and Enter, and leaves other keys alone', () => {
    expect(keyedWidth('Home', 276, pane, 'start')).toBe(208)
    expect(keyedWidth('End', 276, pane, 'start')).toBe(360)
    expect(keyedWidth('Enter', 300, pane, 'start')).toBe(276)
    expect(keyedWidth('Tab', 276, pane, 'start')).toBeUndefined()
  })
})
