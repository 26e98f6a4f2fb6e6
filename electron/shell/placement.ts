import { z } from 'zod'

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const Coordinate = z.int().min(-100_000).max(100_000)

/** Where the window was when it was last closed. */
export const Placement = z.object({
  x: Coordinate,
  y: Coordinate,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  isMaximized: z.boolean(),
})
export type Placement = z.infer<typeof Placement>

/** Smallest content that every screen is designed for. */
export const MIN_SIZE = { width: 1024, height: 640 } as const
/** Content of a window that has no remembered place. */
export const FIRST_SIZE = { width: 1280, height: 820 } as const
/** So much of the title bar must be on a display, or the window cannot be dragged back. */
const GRIP = { width: 120, height: 40 } as const

const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)

/**
 * The bounds for a new window: the remembered ones if its title bar can still be reached on one of the displays
 * there are now, never larger than that display; without them (or when the display is gone) the system's choice.
 */
export function placeWindow(
  remembered: Placement | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...FIRST_SIZE }
  const fit = (size: { width: number; height: number }, area: Rectangle) => ({
    width: Math.max(MIN_SIZE.width, Math.min(size.width, area.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, area.height)),
  })
  if (remembered === null) return fit(FIRST_SIZE, primary)
  // Measured after the cut to size: a cut moves the right edge, and with it perhaps the last of the window.
  const area = workAreas.find(
    (candidate) =>
      overlap(remembered.x, fit(remembered, candidate).width, candidate.x, candidate.width) >= GRIP.width &&
      remembered.y >= candidate.y &&
      remembered.y + GRIP.height <= candidate.y + candidate.height,
  )
  if (area === undefined) return fit(remembered, primary)
  return { x: remembered.x, y: remembered.y, ...fit(remembered, area) }
}

/** The screen for the projector's window: one that the app's own window is not on. Null when there is no other. */
export function displayForWall(own: Rectangle, displays: readonly Rectangle[]): Rectangle | null {
  const middle = { x: own.x + own.width / 2, y: own.y + own.height / 2 }
  const holds = ({ x, y, width, height }: Rectangle) =>
    middle.x >= x && middle.x < x + width && middle.y >= y && middle.y < y + height
  if (displays.length < 2) return null
  return displays.find((display) => !holds(display)) ?? null
}
