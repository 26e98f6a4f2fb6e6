import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Pane } from '../../ui'

/** Details that lie over the page: in small windows, and on a board's page, which has no room beside it. */
export function PeekOver({ label, children }: { label: string; children: ReactNode }) {
  // Beside the page, not in it: a landmark of its own is not part of another one.
  return createPortal(
    <div className="fixed top-(--titlebar) right-0 bottom-(--statusbar) z-20 w-[330px] border-l border-line bg-paper shadow-lift-2">
      <Pane id="peek" label={label} className="h-full">
        {children}
      </Pane>
    </div>,
    document.body,
  )
}

/**
 * The focus of what was taken away goes back to the rows of the register, or to its words when no row is left: an
 * action that is done leaves the list, and its details with it.
 */
export function useFocusKept(signs: readonly unknown[]) {
  const register = useRef<HTMLDivElement>(null)
  const last = useRef<string | null>(null)
  useEffect(() => {
    const now = JSON.stringify(signs)
    const hasChanged = last.current !== null && last.current !== now
    last.current = now
    if (!hasChanged || document.activeElement !== document.body || document.querySelector('[data-dialog]')) return
    const place =
      register.current?.querySelector<HTMLElement>('[data-register-body]') ??
      register.current?.querySelector<HTMLElement>('input')
    place?.focus()
  })
  return register
}
