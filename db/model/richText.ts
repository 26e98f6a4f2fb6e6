import { z } from 'zod'
import { RecordType } from './vocabulary'

/** How deep lists may nest: deeper ones cannot be read, and the typesetter gives up on them. */
export const LIST_DEPTH_MAX = 8
/** How deep nodes may nest in all, the document itself included. */
export const NODE_DEPTH_MAX = 32
/** How many nodes one note may hold. */
export const NODE_COUNT_MAX = 20_000
/** How many characters one note may hold. */
export const NOTE_TEXT_MAX = 1_000_000

export type Mark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' }
  | { type: 'link'; attrs: z.infer<typeof linkAttrs> }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] | undefined }
export type HardBreakNode = { type: 'hardBreak'; marks?: Mark[] | undefined }
export type MentionNode = { type: 'mention'; attrs: z.infer<typeof mentionAttrs>; marks?: Mark[] | undefined }
export type InlineNode = TextNode | HardBreakNode | MentionNode

export type ParagraphNode = { type: 'paragraph'; content?: InlineNode[] | undefined }
export type HeadingNode = { type: 'heading'; attrs: { level: 1 | 2 | 3 }; content?: InlineNode[] | undefined }
export type ListItemNode = { type: 'listItem'; content: BlockNode[] }
export type BulletListNode = { type: 'bulletList'; content: ListItemNode[] }
export type OrderedListNode = {
  type: 'orderedList'
  attrs?: z.infer<typeof orderedListAttrs> | undefined
  content: ListItemNode[]
}
export type BlockquoteNode = { type: 'blockquote'; content: BlockNode[] }
export type HorizontalRuleNode = { type: 'horizontalRule' }
export type TableCellNode = {
  type: 'tableCell' | 'tableHeader'
  attrs?: z.infer<typeof cellAttrs> | undefined
  content: BlockNode[]
}
export type TableRowNode = { type: 'tableRow'; content?: TableCellNode[] | undefined }
export type TableNode = { type: 'table'; content: TableRowNode[] }
/** Stands in the text for a motion, an action or a decision: the wording itself is a row of the database. */
export type RecordNode = { type: 'record'; attrs: RecordReference }
export type RecordReference = z.infer<typeof RecordReference>

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BulletListNode
  | OrderedListNode
  | BlockquoteNode
  | HorizontalRuleNode
  | TableNode
  | RecordNode

/** The text of a note as the editor holds it. */
export type RichText = { type: 'doc'; content: BlockNode[] }

/** Any node that can stand in a note. */
export type RichTextNode = RichText | BlockNode | InlineNode | ListItemNode | TableRowNode | TableCellNode

const hrefSchemes = ['https://', 'http://', 'mailto:', 'tel:']

/** Whether a link may lead there. Everything else, such as `javascript:` or `file:`, stays plain text. */
export function isAllowedHref(href: string): boolean {
  const lower = href.toLowerCase()
  return hrefSchemes.some((scheme) => lower.startsWith(scheme) && lower.length > scheme.length)
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// Half a surrogate pair cannot be stored as UTF-8: SQLite would silently replace it, and the change log would differ.
const text = z.string().overwrite((value) => value.replaceAll(loneSurrogate, '\ufffd'))
const attrText = text.max(2000)
const uuid = z.uuidv7().lowercase()

const linkAttrs = z.strictObject({
  href: attrText.refine(isAllowedHref, 'A link must begin with https://, http://, mailto: or tel:.'),
  target: attrText.nullable().optional(),
  rel: attrText.nullable().optional(),
  class: attrText.nullable().optional(),
  title: attrText.nullable().optional(),
})

const mentionAttrs = z.strictObject({
  id: uuid,
  label: attrText.min(1),
  mentionSuggestionChar: z.literal('@').optional(),
})

const orderedListAttrs = z.strictObject({
  start: z.int().min(0).max(1_000_000).optional(),
  type: z.enum(['1', 'a', 'A', 'i', 'I']).nullable().optional(),
})

const span = z.int().min(1).max(100)
const cellAttrs = z.strictObject({
  colspan: span.optional(),
  rowspan: span.optional(),
  colwidth: z.array(z.int().min(0).max(100_000)).max(100).nullable().optional(),
  align: z.enum(['left', 'center', 'right']).nullable().optional(),
})

export const RecordReference = z.strictObject({ recordType: RecordType, recordId: uuid })

const plainMark = <const Type extends Mark['type']>(type: Type) => z.strictObject({ type: z.literal(type) })

const markSchemas = {
  bold: plainMark('bold'),
  italic: plainMark('italic'),
  underline: plainMark('underline'),
  strike: plainMark('strike'),
  code: plainMark('code'),
  link: z.strictObject({ type: z.literal('link'), attrs: linkAttrs }),
}

const MarkSchema = z.discriminatedUnion('type', [
  markSchemas.bold,
  markSchemas.italic,
  markSchemas.underline,
  markSchemas.strike,
  markSchemas.code,
  markSchemas.link,
])
const marks = z.array(MarkSchema).max(10).optional()

const inlineSchemas = {
  text: z.strictObject({ type: z.literal('text'), text: text.min(1), marks }),
  hardBreak: z.strictObject({ type: z.literal('hardBreak'), marks }),
  mention: z.strictObject({ type: z.literal('mention'), attrs: mentionAttrs, marks }),
}

const InlineSchema = z.discriminatedUnion('type', [inlineSchemas.text, inlineSchemas.hardBreak, inlineSchemas.mention])
const inlines = z.array(InlineSchema).optional()
const blocks: z.ZodType<BlockNode[]> = z.lazy(() => z.array(BlockSchema).min(1))

const listItemSchema = z.strictObject({ type: z.literal('listItem'), content: blocks })
const listItems = z.array(listItemSchema).min(1)
const cellSchemas = {
  tableHeader: z.strictObject({ type: z.literal('tableHeader'), attrs: cellAttrs.optional(), content: blocks }),
  tableCell: z.strictObject({ type: z.literal('tableCell'), attrs: cellAttrs.optional(), content: blocks }),
}
const CellSchema = z.discriminatedUnion('type', [cellSchemas.tableHeader, cellSchemas.tableCell])
const rowSchema = z.strictObject({ type: z.literal('tableRow'), content: z.array(CellSchema).max(200).optional() })

const blockSchemas = {
  paragraph: z.strictObject({ type: z.literal('paragraph'), content: inlines }),
  heading: z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
    content: inlines,
  }),
  bulletList: z.strictObject({ type: z.literal('bulletList'), content: listItems }),
  orderedList: z.strictObject({
    type: z.literal('orderedList'),
    attrs: orderedListAttrs.optional(),
    content: listItems,
  }),
  blockquote: z.strictObject({ type: z.literal('blockquote'), content: blocks }),
  horizontalRule: z.strictObject({ type: z.literal('horizontalRule') }),
  table: z.strictObject({ type: z.literal('table'), content: z.array(rowSchema).min(1) }),
  record: z.strictObject({ type: z.literal('record'), attrs: RecordReference }),
}

const BlockSchema = z.discriminatedUnion('type', [
  blockSchemas.paragraph,
  blockSchemas.heading,
  blockSchemas.bulletList,
  blockSchemas.orderedList,
  blockSchemas.blockquote,
  blockSchemas.horizontalRule,
  blockSchemas.table,
  blockSchemas.record,
])

/** Every node type a note can hold: what the editor, the templates and their tests have to know. */
export const nodeTypes = [
  ...(Object.keys(blockSchemas) as (keyof typeof blockSchemas)[]),
  ...(Object.keys(inlineSchemas) as (keyof typeof inlineSchemas)[]),
  ...(Object.keys(cellSchemas) as (keyof typeof cellSchemas)[]),
  'listItem' as const,
  'tableRow' as const,
]
/** Every mark a text can carry. */
export const markTypes = Object.keys(markSchemas) as (keyof typeof markSchemas)[]

type Bound = { message: string; path: (string | number)[] }

/**
 * The first bound that a value breaks. It walks with its own stack, before any schema does: a document nested ten
 * thousand levels deep must become a message, not a stack overflow.
 */
function brokenBound(root: unknown): Bound | undefined {
  type Visit = { value: unknown; depth: number; lists: number; path: (string | number)[] }
  const stack: Visit[] = [{ value: root, depth: 1, lists: 0, path: [] }]
  let nodeCount = 0
  let textLength = 0
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { value, depth, path } = visit
    if (typeof value !== 'object' || value === null) continue
    const node = value as { type?: unknown; text?: unknown; content?: unknown }
    const lists = visit.lists + (node.type === 'bulletList' || node.type === 'orderedList' ? 1 : 0)
    nodeCount += 1
    if (typeof node.text === 'string') textLength += node.text.length
    if (nodeCount > NODE_COUNT_MAX) return { message: `Must hold at most ${NODE_COUNT_MAX} nodes.`, path }
    if (textLength > NOTE_TEXT_MAX) return { message: `Must hold at most ${NOTE_TEXT_MAX} characters.`, path }
    if (lists > LIST_DEPTH_MAX) return { message: `Lists must nest at most ${LIST_DEPTH_MAX} deep.`, path }
    if (depth > NODE_DEPTH_MAX) return { message: `Nodes must nest at most ${NODE_DEPTH_MAX} deep.`, path }
    if (!Array.isArray(node.content)) continue
    for (let index = node.content.length - 1; index >= 0; index -= 1) {
      stack.push({ value: node.content[index], depth: depth + 1, lists, path: [...path, 'content', index] })
    }
  }
  return undefined
}

const docSchema: z.ZodType<RichText> = z.strictObject({ type: z.literal('doc'), content: z.array(BlockSchema) })

/** A note's text. An unknown node or mark is refused with its path: nothing may be stored that cannot be printed. */
export const RichText = z
  .unknown()
  .check((context) => {
    const bound = brokenBound(context.value)
    if (bound) context.issues.push({ code: 'custom', input: context.value, continue: false, ...bound })
  })
  .pipe(docSchema)

/** A note in which nothing has been written yet. */
export function emptyDoc(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

/** Whether a note would print nothing at all. */
export function isBlankDoc(doc: RichText): boolean {
  return doc.content.every((block) => block.type === 'paragraph' && plainTextOf(block).trim() === '')
}

function childrenOf(node: RichTextNode): readonly RichTextNode[] {
  return 'content' in node && node.content ? node.content : []
}

/** The words of a note or of one node in it, one line a block: for the full-text index and for previews. */
export function plainTextOf(node: RichTextNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'mention') return node.attrs.label
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading'
  return childrenOf(node)
    .map(plainTextOf)
    .filter((words) => isTextBlock || words !== '')
    .join(isTextBlock ? '' : '\n')
}

/** The records that stand in a note, in the order of its text, each once. */
export function recordNodesOf(doc: RichText): RecordReference[] {
  const found = new Map<string, RecordReference>()
  const visit = (node: RichTextNode) => {
    if (node.type === 'record') {
      const key = `${node.attrs.recordType} ${node.attrs.recordId}`
      if (!found.has(key)) found.set(key, node.attrs)
    }
    childrenOf(node).forEach(visit)
  }
  visit(doc)
  return [...found.values()]
}

/**
 * Text as it may be printed: tabs become spaces (the typesetter swallows them), line and paragraph separators become
 * line breaks; control characters, byte order marks and bidirectional overrides, which can turn a name around, go.
 */
export function cleanText(value: string): string {
  return value
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)[\p{Cc}\ufeff\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(loneSurrogate, '\ufffd')
}
