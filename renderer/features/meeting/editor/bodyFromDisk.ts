import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/**
 * Makes the text that is shown that of the disk by changing only what differs, so that a caret elsewhere stays between
 * the same letters. A caret where words came in stays before them; one whose words went stays where they were.
 */
export function becomeText(state: EditorState, text: Node): Transaction {
  const { doc, selection } = state
  const whole = () => state.tr.replaceWith(0, doc.content.size, text.content)
  const from = doc.content.findDiffStart(text.content)
  const end = doc.content.findDiffEnd(text.content)
  if (from === null || end === null) return state.tr
  // Words that repeat (aa -> aaa) are found from both sides: what was found twice belongs to the difference once.
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  const changed = replaceRange(state, text, { from, before: end.a + overlap, after: end.b + overlap }) ?? whole()
  if (!(selection instanceof TextSelection)) return changed
  const place = (position: number) => changed.doc.resolve(changed.mapping.map(position, -1))
  return changed.setSelection(TextSelection.between(place(selection.anchor), place(selection.head)))
}

/** Undefined where a piece out of the midst of two nestings does not fit: then the whole text is replaced. */
function replaceRange(
  state: EditorState,
  text: Node,
  { from, before, after }: { from: number; before: number; after: number },
): Transaction | undefined {
  try {
    const changed = state.tr.replace(from, before, text.slice(from, after))
    return changed.doc.eq(text) ? changed : undefined
  } catch {
    return undefined
  }
}
