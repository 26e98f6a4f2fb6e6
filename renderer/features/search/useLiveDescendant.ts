import { useEffect } from 'react'

const POINTER = 'aria-activedescendant'

/**
 * Keeps a field of a list from pointing at a row that is gone. While somebody types, the library points at the new first
 * row only half a second later, so that the letters are read out first; the old row may be filtered away by then, and a
 * screen reader would be left with a name of nothing.
 */
export function useLiveDescendant(field: HTMLElement | null): void {
  useEffect(() => {
    if (field === null) return
    const check = () => {
      const id = field.getAttribute(POINTER)
      if (id !== null && document.getElementById(id) === null) field.removeAttribute(POINTER)
    }
    const observer = new MutationObserver(check)
    observer.observe(field, { attributes: true, attributeFilter: [POINTER] })
    const rows = field.closest('[data-dialog]')
    if (rows !== null) observer.observe(rows, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [field])
}
