import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIN_SIZE, displayForWall, placeWindow } from './placement'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 }
const remembered = (x: number, y: number, width = 1200, height = 760) => ({ x, y, width, height, isMaximized: false })

describe('a window', () => {
  it('comes back where it was, on any of the displays', () => {
    expect(placeWindow(remembered(100, 60), [laptop])).toEqual({ x: 100, y: 60, width: 1200, height: 760 })
    expect(placeWindow(remembered(1600, 20), [laptop, monitor])).toMatchObject({ x: 1600, y: 20 })
  })

  it('whose display is gone keeps its size and lets the system place it', () => {
    expect(placeWindow(remembered(1600, 20), [laptop])).toEqual({ width: 1200, height: 760 })
  })

  it.each([
    ['above the screen', remembered(100, -300)],
    ['under the menu bar', remembered(100, 0)],
    ['below the screen', remembered(100, 890)],
    ['left but for a sliver', remembered(-1150, 60)],
    ['right but for a sliver', remembered(1400, 60)],
  ])('that cannot be reached %s is placed anew', (_where, place) => {
    expect(placeWindow(place, [laptop])).not.toHaveProperty('x')
  })

  it('that was larger than the display is cut to it, but never below what the screens are designed for', () => {
    expect(placeWindow(remembered(0, 25, 4000, 3000), [laptop])).toMatchObject({ width: 1440, height: 875 })
    const tiny = { x: 0, y: 0, width: 800, height: 600 }
    expect(placeWindow(remembered(0, 0), [tiny])).toMatchObject(MIN_SIZE)
    expect(placeWindow(null, [])).toMatchObject({ width: 1280, height: 820 })
  })

  it('always has its title bar within reach', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 5000 })
    const property = fc.property(coordinate, coordinate, size, size, (x, y, width, height) => {
      const placed = placeWindow(remembered(x, y, width, height), [laptop, monitor])
      if (placed.x === undefined || placed.y === undefined) return true
      const { x: left, y: top } = placed
      return [laptop, monitor].some(
        (area) =>
          left < area.x + area.width && left + placed.width > area.x && top >= area.y && top < area.y + area.height,
      )
    })
    fc.assert(property)
    expect(placeWindow(remembered(0, 25), [laptop])).toHaveProperty('x', 0)
  })
})

describe('the screen for the projector', () => {
  it('is the one that the app is not on', () => {
    expect(displayForWall({ x: 100, y: 100, width: 1000, height: 700 }, [laptop, monitor])).toEqual(monitor)
    expect(displayForWall({ x: 1600, y: 100, width: 1000, height: 700 }, [laptop, monitor])).toEqual(laptop)
  })

  it('is none where there is only one', () => {
    expect(displayForWall({ x: 100, y: 100, width: 1000, height: 700 }, [laptop])).toBeNull()
  })
})
