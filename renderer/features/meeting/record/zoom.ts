/** How large the pages are: as wide as the window has room for, or a factor of their printed size. */
export type Zoom = 'fit' | number

const steps = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const
const PX_PER_PT = 96 / 72
/** Desk that stays visible beside the page, both sides together. */
const DESK_PX = 64
const FIT_MAX = 1.25
const FIT_MIN = 0.4

/** The factor at which a page of this width fits into the room; never so large that a wide window shows half a page. */
export function fitFactor(roomPx: number, widthPt: number): number {
  return Math.min(FIT_MAX, Math.max(FIT_MIN, (roomPx - DESK_PX) / (widthPt * PX_PER_PT)))
}

/** The next larger or smaller step from what is shown now. */
export function zoomedBy(shown: number, by: 1 | -1): number {
  const next =
    by === 1 ? steps.find((step) => step > shown + 0.01) : steps.toReversed().find((step) => step < shown - 0.01)
  return next ?? steps[by === 1 ? steps.length - 1 : 0] ?? 1
}

/** Width of a page on the screen. */
export function shownWidth(factor: number, widthPt: number): number {
  return Math.round(widthPt * PX_PER_PT * factor)
}
