import Papa from 'papaparse'
import { countKnownHeadings } from './columns'

/** The signs that part the columns of a table in a text file. */
export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A row of the file with the line it stands in, counted from 1 as a spreadsheet counts its rows. */
export interface TableRow {
  number: number
  cells: string[]
}

/** A table read from text: its first row that is not empty is the head. */
export interface TextTable {
  delimiter: Delimiter
  heads: string[]
  rows: TableRow[]
}

/** How many rows are looked at to find the delimiter. */
const SAMPLE_ROWS = 25

function parseRows(text: string, delimiter: Delimiter, preview: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data
}

const isEmptyRow = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/**
 * Finds the delimiter. Known headings in the first row speak loudest, since a file of two lines has no other regularity;
 * then comes how many columns there are and how many rows agree on that.
 */
export function detectDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = parseRows(text, delimiter, SAMPLE_ROWS).filter((cells) => !isEmptyRow(cells))
    const [head = [], ...body] = rows
    if (head.length < 2) return { delimiter, score: countKnownHeadings(head) }
    const agreeing = body.filter((cells) => cells.length === head.length).length
    const agreement = body.length === 0 ? 1 : agreeing / body.length
    return { delimiter, score: countKnownHeadings(head) * 10 + agreement * 10 + Math.min(head.length, 9) / 10 }
  })
  return scored.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter
}

/** Reads a table with quoted cells, any line ends and empty lines. Short rows are filled up, so cells can be indexed. */
export function readTable(text: string, delimiter: Delimiter = detectDelimiter(text)): TextTable {
  const numbered = parseRows(text, delimiter, 0).map((cells, index) => ({ number: index + 1, cells }))
  const [head, ...body] = numbered.filter((row) => !isEmptyRow(row.cells))
  const heads = (head?.cells ?? []).map((cell) => cell.trim())
  // Excel pads with empty columns; a column counts when it has a heading or a value.
  const width = Math.max(
    0,
    ...[heads, ...body.map((row) => row.cells)].map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1),
  )
  const fill = (cells: readonly string[]) => Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim())
  return { delimiter, heads: fill(heads), rows: body.map((row) => ({ number: row.number, cells: fill(row.cells) })) }
}
