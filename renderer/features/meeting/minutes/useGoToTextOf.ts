import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { focusAtEnd } from '../editor/noteEditor'
import { createTypeAhead } from './typeAhead'

/**
 * After going on to an item by key, its text has the focus as soon as it is there, and what was typed meanwhile. Going
 * on twice before the first text is there ends in the second.
 */
export function useGoToTextOf(itemId: string, editor: Editor | null): (itemId: string) => void {
  const wished = useRef<string | null>(null)
  const [ahead] = useState(createTypeAhead)
  useEffect(() => ahead.stop, [ahead])
  useEffect(() => {
    if (wished.current !== itemId || editor === null || editor.isDestroyed) return
    wished.current = null
    focusAtEnd(editor)
    ahead.hand(editor)
  }, [editor, itemId, ahead])
  return (id) => {
    if (wished.current === null) ahead.begin()
    wished.current = id
  }
}
