import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { closeHistory, redo, undo } from '@tiptap/pm/history'
import {
  LineReference,
  paragraphOf,
  plainTextOf,
  type RecordReference,
  type RichTextNode,
} from '../../../../electron/contract/model'
import { fragmentOfBlocks, recordsInDoc } from './noteDoc'
import { RECORDS_MAY_GO } from './recordGuard'

/** What the caret stands in: a line of words, or the band of a record. */
export type Line =
  | { readonly kind: 'words'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: 'record'; readonly pos: number; readonly reference: RecordReference }

/** The line with the caret; null where there is none, as between two blocks. */
export function lineAt({ selection }: EditorState): Line | null {
  if (selection instanceof NodeSelection && selection.node.type.name === 'record') {
    return { kind: 'record', pos: selection.from, reference: selection.node.attrs as RecordReference }
  }
  const { $from } = selection
  if (!$from.parent.isTextblock) return null
  const text = plainTextOf($from.parent.toJSON() as RichTextNode)
  return { kind: 'words', from: $from.before(), to: $from.after(), text: text.trim() }
}

/**
 * Puts the band of a record in the place of a line. A band reaches over the whole page, so a list or a quotation is
 * parted around it; a line of a table leaves its cell, and the band stands behind the table. One step of the undo
 * history of its own: see {@link closedStep}.
 */
export function recordInPlaceOf(
  state: EditorState,
  line: Line & { kind: 'words' },
  record: LineReference,
): Transaction {
  const { doc, schema, tr } = state
  const place = doc.resolve(line.from)
  const top = place.depth === 0 ? line.from : place.before(1)
  const block = doc.nodeAt(top)
  const band = schema.nodes['record']?.create(record)
  if (!block || !band) throw new RangeError('There is no line here.')
  const blocks = place.depth === 0 ? [band] : around(block, line.from - top - 1, line.to - top - 1, band)
  const at = blocks.slice(0, blocks.indexOf(band)).reduce((sum, node) => sum + node.nodeSize, top)
  tr.replaceWith(top, top + block.nodeSize, blocks)
  return closedStep(tr.setSelection(NodeSelection.create(tr.doc, at)))
}

/** The parts of a list, a quotation or a table around one of its lines, which gives its place to a band. */
function around(block: Node, from: number, to: number, band: Node): Node[] {
  if (block.type.name === 'table') {
    const empty = block.type.schema.nodes['paragraph']?.create()
    return [block.replace(from, to, new Slice(Fragment.from(empty), 0, 0)), band]
  }
  const left = withoutEmpty(block.cut(0, from))
  const right = withoutEmpty(block.cut(to, block.content.size))
  return [...(left ? [left] : []), band, ...(right ? [numberedOn(right, left)] : [])]
}

/** A node without the items that a cut left empty; null when nothing is left. */
function withoutEmpty(node: Node): Node | null {
  if (node.isTextblock || node.isLeaf) return node
  const children = node.content.content.map(withoutEmpty).filter((child) => child !== null)
  return children.length === 0 ? null : node.copy(Fragment.fromArray(children))
}

/** The rest of a numbered list counts on from the part before it. */
function numberedOn(list: Node, before: Node | null): Node {
  if (!before || list.type.name !== 'orderedList') return list
  return list.type.create({ ...list.attrs, start: Number(list.attrs['start'] ?? 1) + before.childCount }, list.content)
}

/** Puts another record, or with a text a paragraph of it, in the place of a band. */
export function inPlaceOfRecord(
  state: EditorState,
  pos: number,
  by: { readonly record: LineReference } | { readonly text: string },
): Transaction {
  const { schema, tr } = state
  if ('record' in by) {
    const band = schema.nodes['record']?.create(by.record) ?? []
    tr.replaceWith(pos, pos + 1, band)
    return closedStep(tr.setSelection(NodeSelection.create(tr.doc, pos)))
  }
  const paragraph = fragmentOfBlocks(schema, [paragraphOf(by.text)])
  tr.replaceWith(pos, pos + 1, paragraph)
  return closedStep(tr.setSelection(TextSelection.create(tr.doc, pos + paragraph.size - 1)))
}

/** Makes a change one step of the undo history, apart from what was typed before it. */
function closedStep(tr: Transaction): Transaction {
  return closeHistory(tr.setMeta(RECORDS_MAY_GO, true).scrollIntoView())
}

/** An empty change after which typing begins a step of its own. */
export function closeStep(state: EditorState): Transaction {
  return closeHistory(state.tr)
}

/** What the next undo or redo would do, without doing it; null when there is none. */
export function peekHistory(state: EditorState, direction: 'undo' | 'redo'): Transaction | null {
  const found: Transaction[] = []
  const act = direction === 'undo' ? undo : redo
  act(state, (transaction) => found.push(transaction))
  return found[0] ?? null
}

/** Which records a change takes out of the text, and which it brings into it. */
export function changedRecords(before: Node, after: Node): { lost: LineReference[]; gained: LineReference[] } {
  const [was, is] = [before, after].map((doc) => recordsInDoc(doc).map(({ reference }) => reference))
  const missing = (from: readonly RecordReference[], within: readonly RecordReference[]) =>
    from.filter(({ recordId }) => !within.some((other) => other.recordId === recordId))
  return {
    lost: missing(was ?? [], is ?? []).map((reference) => LineReference.parse(reference)),
    gained: missing(is ?? [], was ?? []).map((reference) => LineReference.parse(reference)),
  }
}
