import { describe, expect, it } from 'vitest'
import { fitFactor, shownWidth, zoomedBy } from './zoom'

describe('the size of the pages', () => {
  it('fits the width of the room, within bounds', () => {
    expect(fitFactor(64 + 794, 595.5)).toBeCloseTo(1, 2)
    expect(fitFactor(5000, 595)).toBe(1.25)
    expect(fitFactor(100, 595)).toBe(0.4)
  })
  it('goes by steps from any size and stops at the ends', () => {
    expect(zoomedBy(0.93, 1)).toBe(1)
    expect(zoomedBy(0.93, -1)).toBe(0.9)
    expect(zoomedBy(1, 1)).toBe(1.1)
    expect(zoomedBy(2, 1)).toBe(2)
    expect(zoomedBy(0.4, -1)).toBe(0.5)
  })
  it('shows a page at its printed size at the factor 1', () => {
    expect(shownWidth(1, 612)).toBe(816)
  })
})
