import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for good, that does what the one of the last render does: rows need not be drawn again for it. */
export function useStable<Args extends readonly unknown[]>(run: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
