import { useEffect, useRef, type RefObject } from 'react'

/**
 * Brings the part of a page that an address asks for into the window and gives it the focus, once, as soon as it is
 * there. The element takes `tabIndex={-1}`.
 */
export function useArrival<Part extends HTMLElement>(isAskedFor: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useEffect(() => {
    if (!isAskedFor) return
    part.current?.scrollIntoView({ block: 'start' })
    part.current?.focus({ preventScroll: true })
  }, [isAskedFor])
  return part
}
