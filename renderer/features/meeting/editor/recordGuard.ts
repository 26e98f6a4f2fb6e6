import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { RecordReference } from '../../../../electron/contract/model'
import { brokenBound, recordsInDoc } from './noteDoc'

/** Set on a transaction that may take records out of the text: the person was asked, or the whole note is replaced. */
export const RECORDS_MAY_GO = 'recordsMayGo'

/** Why an edit was refused. */
export type Refusal =
  | { readonly kind: 'record'; readonly reference: RecordReference }
  | { readonly kind: 'length' | 'depth' }

/**
 * Holds what typing must never break: a record stays in the text until somebody removes it on purpose, and the text
 * stays within what the database takes.
 */
export function recordGuard(onRefused: (refusal: Refusal) => void): Plugin {
  return new Plugin({
    key: new PluginKey('recordGuard'),
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged) return true
      if (transaction.getMeta(RECORDS_MAY_GO) === true) return true
      const lost = lostRecord(transaction, state)
      if (lost) {
        onRefused({ kind: 'record', reference: lost })
        return false
      }
      const bound = grows(transaction) ? brokenBound(transaction.doc) : null
      // What is too long already may still be made shorter.
      if (bound && transaction.doc.content.size > state.doc.content.size) {
        onRefused({ kind: bound })
        return false
      }
      return true
    },
  })
}

/** Whether a transaction can have made the text deeper or much longer; a typed letter cannot. */
function grows(transaction: Transaction): boolean {
  return transaction.doc.content.size - transaction.before.content.size !== 1
}

function lostRecord(transaction: Transaction, state: EditorState): RecordReference | null {
  let isTouched = false
  transaction.steps.forEach((step, index) => {
    const before = transaction.docs[index]
    step.getMap().forEach((from, to) => {
      before?.nodesBetween(from, Math.min(to, before.content.size), (node) => {
        isTouched ||= node.type.name === 'record'
        return !isTouched && !node.isTextblock
      })
    })
  })
  if (!isTouched) return null
  const kept = new Set(recordsInDoc(transaction.doc).map(({ reference }) => reference.recordId))
  return recordsInDoc(state.doc).find(({ reference }) => !kept.has(reference.recordId))?.reference ?? null
}

/** Deletes the selected words and leaves the records between them; null when no record is selected. */
export function deleteAroundRecords(state: EditorState): Transaction | null {
  const { from, to, empty } = state.selection
  if (empty || !(state.selection instanceof TextSelection || state.selection.from === 0)) return null
  const inside: { pos: number; end: number }[] = []
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name === 'record') inside.push({ pos, end: pos + node.nodeSize })
    return !node.isTextblock
  })
  if (inside.length === 0) return null
  const transaction = state.tr
  let end = to
  for (const record of inside.toReversed()) {
    if (end > record.end) transaction.deleteRange(record.end, end)
    end = Math.max(from, record.pos)
  }
  if (end > from) transaction.deleteRange(from, end)
  return transaction.setSelection(
    Selection.near(transaction.doc.resolve(Math.min(from, transaction.doc.content.size)), 1),
  )
}
