import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** From so many blocks on, those out of sight are not laid out: see note.css. */
const LONG = 150

/**
 * Marks long notes and, in them, the block with the caret. A block that the browser has not laid out yet cannot hold
 * the caret: in the frame after Enter the next letters would land in front of each other.
 */
export function longNotes(): Plugin {
  return new Plugin({
    props: {
      attributes: ({ doc }) => (doc.childCount > LONG ? { class: 'is-long' } : {}),
      decorations: ({ doc, selection }) => {
        if (doc.childCount <= LONG || selection.$head.depth === 0) return null
        const block = selection.$head.node(1)
        const from = selection.$head.before(1)
        return DecorationSet.create(doc, [Decoration.node(from, from + block.nodeSize, { class: 'has-caret' })])
      },
    },
  })
}
