import { useEffect, useRef, useState } from 'react'
import { linesOfClipboard } from './PasteDialog'

/** Where Ctrl V belongs to a field, or to a dialog that is open. */
const elsewhere = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [data-dialog]'

/**
 * Whether the dialog for pasting is open, and with which text. Ctrl V on the page opens it with what the clipboard
 * holds, unless something is being written.
 */
export function usePasteAgenda(isDisabled: boolean) {
  const [text, setText] = useState<string | null>(null)
  const isOff = useRef(isDisabled)
  useEffect(() => {
    isOff.current = isDisabled
  })
  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent) => {
      if (isOff.current || event.clipboardData === null) return
      if (event.target instanceof Element && event.target.closest(elsewhere) !== null) return
      if (document.querySelector('[role="dialog"], [data-dialog]') !== null) return
      const lines = linesOfClipboard(event.clipboardData)
      if (lines.trim() === '') return
      event.preventDefault()
      event.stopPropagation()
      setText(lines)
    }
    // Before the list: it has ways of its own to be pasted into.
    window.addEventListener('paste', onPaste, { capture: true })
    return () => window.removeEventListener('paste', onPaste, { capture: true })
  }, [])
  return { text, open: () => setText(''), close: () => setText(null) }
}
