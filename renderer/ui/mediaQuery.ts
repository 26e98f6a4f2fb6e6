import { useSyncExternalStore } from 'react'

/** Whether a media query holds now, followed as it changes. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Whether the window is under 1180 px wide: panes become strips and the sidebar a rail. */
export function useSmallWindow(): boolean {
  return useMediaQuery('(max-width: 1179px)')
}
