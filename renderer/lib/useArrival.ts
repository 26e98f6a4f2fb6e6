import { useEffect, useRef, type RefObject } from 'react'

/**
 * Brings a part of a page into the window and gives it the focus as soon as it is asked for, by an address or by what
 * went wrong. The element takes `tabIndex={-1}`.
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
