import type { Entry, PrintedBlock, PrintedCell, PrintedTable, RecordEntry } from '../../../db/model/documents'
import {
  plainTextOf,
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type Mark,
  type RecordReference,
  type RichText,
  type TableCellNode,
  type TableNode,
} from '../../../db/model/richText'

/** Finds the record that a reference in a note stands for; undefined once it has been removed. */
export type FindRecord = (reference: RecordReference) => RecordEntry | undefined

/**
 * A note as the entries of its item: its prose, with motions, actions and decisions as entries of their own at the
 * place in the text where they were made.
 */
export function entriesOfNote(note: RichText, findRecord: FindRecord): Entry[] {
  const entries: Entry[] = []
  let prose: PrintedBlock[] = []
  const endProse = () => {
    if (prose.some(printsSomething)) entries.push({ kind: 'prose', aside: null, content: prose })
    prose = []
  }
  for (const block of note.content) {
    if (block.type === 'record') {
      const record = findRecord(block.attrs)
      if (record) {
        endProse()
        entries.push(record)
      }
    } else {
      prose.push(...printedBlocks([block], findRecord))
    }
  }
  endProse()
  return entries
}

function printsSomething(block: PrintedBlock): boolean {
  return block.type !== 'paragraph' || plainTextOf(block).trim() !== ''
}

function printedBlocks(blocks: readonly BlockNode[], findRecord: FindRecord): PrintedBlock[] {
  return blocks.flatMap((block): PrintedBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ ...block, ...(block.content && { content: block.content.map(printedInline) }) }]
      case 'bulletList':
        return [{ type: 'bulletList', content: block.content.map((item) => printedItem(item, findRecord)) }]
      case 'orderedList':
        return [
          {
            type: 'orderedList',
            attrs: block.attrs,
            content: block.content.map((item) => printedItem(item, findRecord)),
          },
        ]
      case 'blockquote':
        return [{ type: 'blockquote', content: printedBlocks(block.content, findRecord) }]
      case 'table':
        return printedTable(block, findRecord)
      case 'record': {
        const record = findRecord(block.attrs)
        return record ? [{ type: 'record', record }] : []
      }
      case 'horizontalRule':
        return [block]
    }
  })
}

function printedItem(item: ListItemNode, findRecord: FindRecord) {
  return { type: 'listItem' as const, content: printedBlocks(item.content, findRecord) }
}

function printedInline<Node extends InlineNode>(node: Node): Node {
  return node.marks ? { ...node, marks: node.marks.map(printedMark) } : node
}

/** The typesetter writes addresses into its SVG pages without escaping what XML needs escaped. */
function printedMark(mark: Mark): Mark {
  if (mark.type !== 'link') return mark
  const href = mark.attrs.href.replaceAll(/[\s<>"\\^`{|}\p{Cc}]/gu, (character) => encodeURIComponent(character))
  return { type: 'link', attrs: { href } }
}

/** Figures, amounts, shares ("22 of 29") and dashes: what is compared by standing below each other. */
const numeric = /^([-−+$€£]?\d[\d .,:/%]*(\p{L}{1,3} \d+)?|[–-]?)$/u

function printedTable(table: TableNode, findRecord: FindRecord): PrintedTable[] {
  const rows = table.content.filter((row) => (row.content?.length ?? 0) > 0)
  const headRows = rows.length > 1 && rows[0]?.content?.every((cell) => cell.type === 'tableHeader') ? 1 : 0
  const placed = placeCells(
    rows.map((row) => row.content ?? []),
    headRows,
  )
  const columns = Math.max(0, ...placed.map((cell) => cell.x + cell.colspan))
  if (columns === 0) return []
  const words = placed.map((cell) => (cell.source ? plainTextOf(cell.source).trim() : ''))
  const bodyWords = (column: number) =>
    words.filter((_, i) => placed[i]?.x === column && (placed[i]?.y ?? 0) >= headRows)
  const isNumeric = Array.from({ length: columns }, (_, column) => {
    const body = bodyWords(column)
    return column > 0 && body.some((text) => /\d/.test(text)) && body.every((text) => numeric.test(text))
  })
  const isNarrow = isNumeric.every((_, column) => column === 0 || bodyWords(column).every((text) => text.length <= 18))
  const rowChars = charsOfRows(placed, words, rows.length)
  const cells = placed.map(({ source, ...place }): PrintedCell => {
    const align = source?.attrs?.align
    return {
      ...place,
      align: align === 'center' ? 'center' : align === 'right' || (!align && isNumeric[place.x]) ? 'end' : 'start',
      isHeader: source?.type === 'tableHeader',
      chars: rowChars.slice(place.y, place.y + place.rowspan).reduce((sum, chars) => sum + chars, 0),
      content: source ? printedBlocks(source.content, findRecord) : [],
    }
  })
  return [{ type: 'table', columns, headRows, isNarrow, cells }]
}

/** Characters in each row: one cell that may not break over pages would hold its whole row. */
function charsOfRows(placed: readonly Place[], words: readonly string[], rowCount: number): number[] {
  const chars = Array.from({ length: rowCount }, () => 0)
  placed.forEach(({ y, rowspan }, i) => {
    for (let row = y; row < y + rowspan; row += 1) chars[row] = (chars[row] ?? 0) + (words[i]?.length ?? 0)
  })
  return chars
}

type Place = { x: number; y: number; colspan: number; rowspan: number; source: TableCellNode | null }

/**
 * Gives every cell its place as browsers do: left to right, past what spans down from above. Spans end where the table
 * (or its head) ends, and places that no cell fills get an empty one.
 */
function placeCells(rows: readonly (readonly TableCellNode[])[], headRows: number): Place[] {
  const taken = new Set<string>()
  const places: Place[] = []
  rows.forEach((cells, y) => {
    let x = 0
    for (const source of cells) {
      while (taken.has(`${x},${y}`)) x += 1
      const lastRow = y < headRows ? headRows : rows.length
      const rowspan = Math.min(source.attrs?.rowspan ?? 1, lastRow - y)
      let colspan = 1
      while (colspan < (source.attrs?.colspan ?? 1) && !taken.has(`${x + colspan},${y}`)) colspan += 1
      for (let dy = 0; dy < rowspan; dy += 1) {
        for (let dx = 0; dx < colspan; dx += 1) taken.add(`${x + dx},${y + dy}`)
      }
      places.push({ x, y, colspan, rowspan, source })
      x += colspan
    }
  })
  const columns = Math.max(0, ...places.map((place) => place.x + place.colspan))
  rows.forEach((_, y) => {
    for (let x = 0; x < columns; x += 1) {
      if (!taken.has(`${x},${y}`)) places.push({ x, y, colspan: 1, rowspan: 1, source: null })
    }
  })
  return places.toSorted((a, b) => a.y - b.y || a.x - b.x)
}
