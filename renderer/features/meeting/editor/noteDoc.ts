import { Fragment, Mark, Slice, type Node, type Schema } from '@tiptap/pm/model'
import {
  emptyDoc,
  LIST_DEPTH_MAX,
  NODE_COUNT_MAX,
  NOTE_TEXT_MAX,
  type BlockNode,
  type RecordReference,
  type RichText,
  type RichTextNode,
} from '../../../../electron/contract/model'

/** A stored text as a document of the editor: marks in the editor's order, never an empty page. */
export function docOfRichText(schema: Schema, body: RichText): Node {
  const whole = body.content.length === 0 ? emptyDoc() : body
  return nodeOf(schema, whole)
}

/** Blocks that were read from a paste, as the editor's nodes. */
export function fragmentOfBlocks(schema: Schema, blocks: readonly BlockNode[]): Fragment {
  return Fragment.fromArray(blocks.map((block) => nodeOf(schema, block)))
}

/** A document of the editor as it is stored. */
export function richTextOfDoc(doc: Node): RichText {
  return doc.toJSON() as RichText
}

function nodeOf(schema: Schema, node: RichTextNode): Node {
  const marks = 'marks' in node && node.marks ? marksOf(schema, node.marks) : Mark.none
  if (node.type === 'text') return schema.text(node.text, marks)
  const type = schema.nodes[node.type]
  if (!type) throw new RangeError(`The editor does not know ${node.type}.`)
  const children = 'content' in node && node.content ? node.content.map((child) => nodeOf(schema, child)) : []
  return type.create('attrs' in node ? (node.attrs ?? null) : null, Fragment.fromArray(children), marks)
}

function marksOf(schema: Schema, stored: readonly { type: string; attrs?: object }[]): readonly Mark[] {
  let marks: readonly Mark[] = Mark.none
  for (const { type, attrs } of stored)
    marks = (schema.marks[type]?.create({ ...attrs }) ?? Mark.none[0])?.addToSet(marks) ?? marks
  return marks
}

/** A slice that joins the text before and behind the caret when it begins and ends with a paragraph. */
export function sliceOfBlocks(schema: Schema, blocks: readonly BlockNode[]): Slice {
  const content = fragmentOfBlocks(schema, blocks)
  const open = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(content, open(content.firstChild), open(content.lastChild))
}

/** The records that stand in a document, with their places. */
export function recordsInDoc(doc: Node): { reference: RecordReference; pos: number }[] {
  const found: { reference: RecordReference; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'record') found.push({ reference: node.attrs as RecordReference, pos })
    return !node.isTextblock
  })
  return found
}

/** Which bound of a stored note a document would break; null when it may be stored. */
export function brokenBound(doc: Node): 'length' | 'depth' | null {
  // Cheap first: a document holds at least as many positions as characters, and two for each block.
  if (doc.content.size > NODE_COUNT_MAX) {
    let nodes = 0
    let characters = 0
    doc.descendants((node) => {
      nodes += 1
      characters += node.text?.length ?? 0
    })
    if (nodes >= NODE_COUNT_MAX || characters > NOTE_TEXT_MAX) return 'length'
  }
  return listDepth(doc, 0, doc.content.size) > LIST_DEPTH_MAX ? 'depth' : null
}

/** How deep lists nest in a part of a document. */
export function listDepth(doc: Node, from: number, to: number): number {
  let deepest = 0
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name !== 'listItem') return !node.isTextblock
    const place = doc.resolve(pos)
    let lists = 0
    for (let depth = place.depth; depth > 0; depth -= 1) {
      if (place.node(depth).type.name.endsWith('List')) lists += 1
    }
    deepest = Math.max(deepest, lists)
    return true
  })
  return deepest
}

/** The words of a document, for counting those that are not on disk. */
export function wordsOfDoc(doc: Node): string[] {
  return doc.textBetween(0, doc.content.size, ' ', ' ').split(/\s+/u).filter(Boolean)
}

/** How many words of a text are not in the saved one: those between the common beginning and the common end. */
export function countUnsavedWords(saved: readonly string[], draft: readonly string[]): number {
  let start = 0
  while (start < draft.length && start < saved.length && draft[start] === saved[start]) start += 1
  let end = 0
  while (end < draft.length - start && end < saved.length - start && draft.at(-1 - end) === saved.at(-1 - end)) end += 1
  return draft.length - start - end
}
