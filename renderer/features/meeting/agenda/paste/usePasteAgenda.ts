import { useEffect, useRef, useState } from 'react'
import type { AgendaItem, AgendaItemId } from '../../../../../electron/contract/model'
import { focusRow } from '../useRowSteps'
import { linesOfClipboard } from './PasteDialog'

/** Where Ctrl V belongs to a field, or to a dialog that is open. */
const elsewhere = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [data-dialog]'

/**
 * Whether the dialog for pasting is open, and with which text. Ctrl V on the page opens it with what the clipboard
 * holds, unless something is being written.
 */
export function usePasteAgenda(items: readonly AgendaItem[], isDisabled: boolean) {
  const [text, setText] = useState<string | null>(null)
  const [addedId, setAddedId] = useState<AgendaItemId | null>(null)
  const isDrawn = addedId !== null && items.some(({ id }) => id === addedId)
  useEffect(() => {
    if (!isDrawn || addedId === null) return
    // The dialog gives the focus back to where it was opened first.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => focusRow(addedId)))
    return () => cancelAnimationFrame(frame)
  }, [isDrawn, addedId])
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
  return { text, open: () => setText(''), close: () => setText(null), goTo: setAddedId }
}
