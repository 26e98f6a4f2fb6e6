import {
  isAllowedHref,
  LIST_DEPTH_MAX,
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type Mark,
  type TableCellNode,
  type TableRowNode,
} from '../../../../electron/contract/model'
import { attribute, parseForeignHtml, styleOf, textOf, type HtmlElement, type HtmlNode } from './htmlTree'
import { isListMarker, nestWordLists, wordListPlace, type WordListEntry } from './wordLists'

/** What became of a pasted page. */
export interface Pasted {
  readonly blocks: BlockNode[]
  /** Pictures that were left out: minutes hold words. */
  readonly imageCount: number
}

interface Place {
  readonly marks: readonly Mark[]
  readonly isPreformatted: boolean
  readonly lists: number
  readonly tables: number
}

const skipped = new Set(
  'head style script noscript template title meta link xml iframe object embed audio video canvas math button select option input textarea'.split(
    ' ',
  ),
)
const pictures = new Set(['img', 'svg', 'picture', 'v:imagedata'])
const blockTags = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul blockquote caption'.split(
    ' ',
  ),
)
const markTags: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strike' | 'code'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  tt: 'code',
}
/** Tables in tables beyond this are read as their paragraphs. */
const TABLE_DEPTH_MAX = 1
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g

/** Turns HTML of Word, of a browser or of another editor into blocks that minutes may hold. Pure: no browser needed. */
export function blocksOfHtml(html: string): Pasted {
  const reader = new Reader()
  const place: Place = { marks: [], isPreformatted: false, lists: 0, tables: 0 }
  return { blocks: reader.blocks(parseForeignHtml(html), place), imageCount: reader.imageCount }
}

/** Turns plain text into paragraphs, one a line; empty lines only separate. */
export function blocksOfText(text: string): BlockNode[] {
  return text
    .replaceAll(controls, '')
    .split(/\r\n?|[\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line.replaceAll('\t', ' ') }] }))
}

/** The same blocks with what stood in tables as paragraphs, a cell a line. */
export function withoutTables(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.content.flatMap((row) => (row.content ?? []).flatMap((cell) => withoutTables(cell.content)))
      : [block],
  )
}

class Reader {
  imageCount = 0

  blocks(nodes: readonly HtmlNode[], place: Place): BlockNode[] {
    const out: BlockNode[] = []
    let line: InlineNode[] = []
    let listRun: WordListEntry[] = []
    const endLine = () => {
      const content = tidy(line)
      if (content.length > 0) out.push({ type: 'paragraph', content })
      line = []
    }
    const endRun = () => {
      if (listRun.length > 0) out.push(...nestWordLists(listRun))
      listRun = []
    }
    for (const node of nodes) {
      if (!('tagName' in node) || !this.holdsBlock(node)) {
        const inline = this.inline(node, place)
        if (listRun.length > 0 && tidy(inline).length === 0) continue
        endRun()
        line.push(...inline)
        continue
      }
      const listPlace = node.tagName === 'p' || node.tagName === 'div' ? wordListPlace(node) : null
      if (listPlace) {
        endLine()
        const content = this.blocks(node.childNodes, this.styled(node, place))
        listRun.push({ place: listPlace, content: content.length > 0 ? content : [{ type: 'paragraph' }] })
        continue
      }
      const blocks = this.block(node, place)
      // Word puts empty paragraphs between list paragraphs; they do not end the list.
      if (blocks.length === 0) {
        endLine()
        continue
      }
      endLine()
      endRun()
      out.push(...blocks)
    }
    endLine()
    endRun()
    return out
  }

  private readonly blockHolders = new WeakMap<HtmlElement, boolean>()

  /** Whether an element is a block or an inline wrapper (Google Docs' `<b>`) around blocks. */
  private holdsBlock(element: HtmlElement): boolean {
    const known = this.blockHolders.get(element)
    if (known !== undefined) return known
    const holds =
      blockTags.has(element.tagName) ||
      (!skipped.has(element.tagName) &&
        element.childNodes.some((child) => 'tagName' in child && this.holdsBlock(child)))
    this.blockHolders.set(element, holds)
    return holds
  }

  private block(element: HtmlElement, outer: Place): BlockNode[] {
    if (isHidden(element)) return []
    const { tagName } = element
    const place = this.styled(element, outer)
    const heading = /^h([1-6])$/.exec(tagName) ?? (/\bMsoTitle\b/.test(attribute(element, 'class')) ? ['', '1'] : null)
    if (heading) {
      const content = tidy(this.inlines(element.childNodes, { ...place, marks: without(place.marks, 'bold') }))
      const level = Math.min(3, Number(heading[1])) as 1 | 2 | 3
      return content.length === 0 ? [] : [{ type: 'heading', attrs: { level }, content }]
    }
    if (tagName === 'hr') return [{ type: 'horizontalRule' }]
    if (tagName === 'ul' || tagName === 'ol') return this.list(element, place)
    if (tagName === 'table') return this.table(element, place)
    if (tagName === 'blockquote') {
      const content = this.blocks(element.childNodes, place)
      return content.length === 0 ? [] : outer.lists + outer.tables > 4 ? content : [{ type: 'blockquote', content }]
    }
    return this.blocks(element.childNodes, tagName === 'pre' ? { ...place, isPreformatted: true } : place)
  }

  private list(element: HtmlElement, outer: Place): BlockNode[] {
    const isTooDeep = outer.lists >= LIST_DEPTH_MAX
    const place = { ...outer, lists: outer.lists + 1 }
    const items: ListItemNode[] = []
    const loose: BlockNode[] = []
    for (const child of element.childNodes) {
      if (!('tagName' in child)) continue
      const content =
        child.tagName === 'li' ? this.blocks(child.childNodes, this.styled(child, place)) : this.block(child, place)
      loose.push(...content)
      if (content.length === 0) continue
      // A list straight inside a list (as Word Online writes it) belongs to the item before it.
      const before = items.at(-1)
      if (child.tagName !== 'li' && before) before.content.push(...content)
      else items.push({ type: 'listItem', content })
    }
    if (items.length === 0) return []
    if (isTooDeep) return loose
    if (element.tagName === 'ul') return [{ type: 'bulletList', content: items }]
    const start = Number(attribute(element, 'start') || 1)
    const isCounted = Number.isInteger(start) && start >= 0 && start <= 1_000_000 && start !== 1
    return [{ type: 'orderedList', ...(isCounted ? { attrs: { start } } : {}), content: items }]
  }

  private table(element: HtmlElement, outer: Place): BlockNode[] {
    const place = { ...outer, tables: outer.tables + 1 }
    const rows: TableRowNode[] = []
    const captions: BlockNode[] = []
    const stack = [...element.childNodes]
    for (let node = stack.shift(); node; node = stack.shift()) {
      if (!('tagName' in node)) continue
      if (node.tagName === 'tr') {
        const cells = this.cells(node, place)
        if (cells.length > 0) rows.push({ type: 'tableRow', content: cells })
      } else if (node.tagName === 'caption') captions.push(...this.blocks(node.childNodes, place))
      else stack.unshift(...node.childNodes)
    }
    const cells = rows.flatMap((row) => row.content ?? [])
    // A table of one cell is how mails and letters draw a box; a table too deep cannot be read.
    if (cells.length <= 1 || outer.tables >= TABLE_DEPTH_MAX) {
      return [...captions, ...cells.flatMap((cell) => cell.content)].filter(
        (block) => block.type !== 'paragraph' || block.content !== undefined,
      )
    }
    return [...captions, { type: 'table', content: rows }]
  }

  private cells(row: HtmlElement, place: Place): TableCellNode[] {
    const cells: TableCellNode[] = []
    for (const child of row.childNodes) {
      if (!('tagName' in child) || (child.tagName !== 'td' && child.tagName !== 'th') || isHidden(child)) continue
      const content = this.blocks(child.childNodes, this.styled(child, { ...place, marks: [] }))
      const attrs = spansOf(child)
      cells.push({
        type: child.tagName === 'th' ? 'tableHeader' : 'tableCell',
        ...(attrs === null ? {} : { attrs }),
        content: content.length > 0 ? content : [{ type: 'paragraph' }],
      })
      if (cells.length === 200) break
    }
    return cells
  }

  private inlines(nodes: readonly HtmlNode[], place: Place): InlineNode[] {
    return nodes.flatMap((node) => this.inline(node, place))
  }

  private inline(node: HtmlNode, outer: Place): InlineNode[] {
    if (node.nodeName === '#text' && 'value' in node) return textNodes(node.value, outer)
    if (!('tagName' in node)) return []
    if (pictures.has(node.tagName)) {
      this.imageCount += 1
      return []
    }
    if (skipped.has(node.tagName) || isListMarker(node) || isHidden(node)) return []
    if (node.tagName === 'br') return [{ type: 'hardBreak' }]
    const id = attribute(node, 'data-id')
    if (node.tagName === 'span' && attribute(node, 'data-type') === 'mention' && /^[0-9a-f-]{36}$/.test(id)) {
      const label = attribute(node, 'data-label') || textOf(node).trim()
      return label === '' ? [] : [{ type: 'mention', attrs: { id, label } }]
    }
    return this.inlines(node.childNodes, this.styled(node, outer))
  }

  /** The place inside an element: its tag and its style put marks on or take them off. */
  private styled(element: HtmlElement, place: Place): Place {
    let { marks } = place
    const tagged = markTags[element.tagName]
    if (tagged) marks = withMark(marks, { type: tagged })
    if (element.tagName === 'a') {
      const href = attribute(element, 'href').trim()
      if (href.length <= 2000 && isAllowedHref(href))
        marks = withMark(without(marks, 'link'), { type: 'link', attrs: { href } })
    }
    const style = styleOf(element)
    const weight = style.get('font-weight') ?? ''
    if (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600) marks = withMark(marks, { type: 'bold' })
    else if (weight === 'normal' || (weight !== '' && Number(weight) <= 500)) marks = without(marks, 'bold')
    const slant = style.get('font-style') ?? ''
    if (slant === 'italic' || slant === 'oblique') marks = withMark(marks, { type: 'italic' })
    else if (slant === 'normal') marks = without(marks, 'italic')
    const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
    // A link is underlined by its look; that is no emphasis of the writer's.
    if (lines.includes('underline') && !marks.some(({ type }) => type === 'link'))
      marks = withMark(marks, { type: 'underline' })
    if (lines.includes('line-through')) marks = withMark(marks, { type: 'strike' })
    const space = style.get('white-space') ?? ''
    return marks === place.marks && !space.startsWith('pre')
      ? place
      : { ...place, marks, isPreformatted: place.isPreformatted || space.startsWith('pre') }
  }
}

function isHidden(element: HtmlElement): boolean {
  const style = styleOf(element)
  return style.get('display') === 'none' || style.get('mso-hide') === 'all'
}

function spansOf(cell: HtmlElement): { colspan?: number; rowspan?: number } | null {
  const read = (name: string) => Math.min(100, Math.max(1, Math.floor(Number(attribute(cell, name)) || 1)))
  const colspan = read('colspan')
  const rowspan = read('rowspan')
  return colspan === 1 && rowspan === 1 ? null : { colspan, rowspan }
}

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]
}

function without(marks: readonly Mark[], type: Mark['type']): readonly Mark[] {
  return marks.some((mark) => mark.type === type) ? marks.filter((mark) => mark.type !== type) : marks
}

function textNodes(value: string, { marks, isPreformatted }: Place): InlineNode[] {
  const text = value.replaceAll(controls, '')
  const node = (piece: string): InlineNode[] =>
    piece === '' ? [] : [{ type: 'text', text: piece, ...(marks.length > 0 ? { marks: [...marks] } : {}) }]
  if (!isPreformatted) return node(text.replaceAll(/[ \t\r\n]+/g, ' '))
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index): InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...node(line.replaceAll('\t', ' ')),
    ])
}

/** Takes the space at both ends of a line, doubled spaces over the edges of marks, and line breaks that break nothing. */
function tidy(line: readonly InlineNode[]): InlineNode[] {
  const out: InlineNode[] = []
  for (const node of line) {
    if (node.type !== 'text') {
      if (node.type === 'hardBreak') trimEnd(out)
      if (node.type !== 'hardBreak' || out.length > 0) out.push(node)
      continue
    }
    const before = out.at(-1)
    const isAfterSpace =
      before === undefined || before.type === 'hardBreak' || (before.type === 'text' && /[ \u00a0]$/.test(before.text))
    const text = isAfterSpace ? node.text.replace(before === undefined ? /^[ \u00a0]+/ : /^ +/, '') : node.text
    if (text === '') continue
    if (before?.type === 'text' && sameMarks(before.marks, node.marks))
      out[out.length - 1] = { ...before, text: before.text + text }
    else out.push({ ...node, text })
  }
  for (let last = out.at(-1); last?.type === 'hardBreak'; last = out.at(-1)) {
    out.pop()
    trimEnd(out)
  }
  trimEnd(out)
  return out
}

function trimEnd(line: InlineNode[]): void {
  for (let last = line.at(-1); last?.type === 'text'; last = line.at(-1)) {
    const text = last.text.replace(/[ \u00a0]+$/, '')
    if (text === last.text) return
    line.pop()
    if (text !== '') line.push({ ...last, text })
  }
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? [])
}
