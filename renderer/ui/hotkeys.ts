import { useEffect, useRef } from 'react'

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

const named: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
}

/** What of a key press counts; a `KeyboardEvent` has it all. */
export interface KeyPress {
  key: string
  /** The physical key, for letters and digits that Alt turns into other characters. */
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Whether a key press is the given shortcut: `Mod+K`, `Alt+A`, `F6`, `Mod+.`. `Mod` is Ctrl, on macOS Command. */
export function isHotkey(press: KeyPress, keys: string, mac = isMac): boolean {
  // A plus at the end is the key itself.
  const parts = keys.split(/\+(?!$)/)
  const last = parts.pop() ?? ''
  const wants = { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (mod !== wants.mod || other || press.altKey !== wants.alt) return false
  const isLetter = /^[a-z0-9]$/i.test(last)
  // Shift only counts for named keys and letters: the user may need it to reach "/" or "." at all.
  if ((isLetter || last.length > 1) && press.shiftKey !== wants.shift) return false
  if (press.key.toLowerCase() === (named[last] ?? last).toLowerCase()) return true
  return isLetter && (press.code === `Key${last.toUpperCase()}` || press.code === `Digit${last}`)
}

/** Whether a single letter typed there is text, not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  )
}

/** Dialogs and menus that are open; a toast is an `alertdialog` too, but takes no keys away from the page. */
const openDialog = '[role="dialog"], [data-dialog]'

/** Whether one is open; one that fades away takes no keys any more. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll(openDialog)].some((dialog) => dialog.closest('[data-exiting]') === null)
}

/** Options of {@link useHotkey}. */
export interface HotkeyOptions {
  isDisabled?: boolean
  /** The key means something of its own where text is typed, such as undo: it is left to the field there. */
  isLeftToText?: boolean
}

/**
 * Binds a shortcut for as long as the component is shown: `useHotkey('Mod+K', openPalette)`. Single letters wait while
 * something is typed, and everything but function keys rests while a dialog is open above.
 */
export function useHotkey(
  keys: string,
  run: () => void,
  { isDisabled = false, isLeftToText = false }: HotkeyOptions = {},
): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (isDisabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isHotkey(event, keys)) return
      if ((isLeftToText || !/Mod|Alt|^F\d/.test(keys)) && isTyping(event.target)) return
      if (!/^F\d/.test(keys) && isDialogOpen()) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [keys, isDisabled, isLeftToText])
}
