import { useEffect } from 'react'
import { create } from 'zustand'

const useDensity = create<{ rowExtra: number }>()(() => ({ rowExtra: 0 }))

/** What "more room in rows" adds to each, in pixels. */
const COMFORTABLE_EXTRA = 4

/** How many pixels every row is higher than the design says; style sheets have the same as `--row-extra`. */
export function useRowExtra(): number {
  return useDensity((state) => state.rowExtra)
}

/** Gives all rows of the window more room, or takes it away. Once, at the root. */
export function useComfortableRows(isComfortable: boolean): void {
  useEffect(() => {
    const rowExtra = isComfortable ? COMFORTABLE_EXTRA : 0
    document.documentElement.style.setProperty('--row-extra', `${rowExtra}px`)
    useDensity.setState({ rowExtra })
  }, [isComfortable])
}
