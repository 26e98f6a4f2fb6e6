import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { RegisterCell, RegisterTable } from '../../db/model/registers/table'

/** Words of the registers' columns and values: `resources/locales/en/registers.json`. */
export type RegisterWords = typeof import('../../resources/locales/en/registers.json')

/** Reads the words of the registers. */
export function loadRegisterWords(resources: string): RegisterWords {
  return JSON.parse(readFileSync(join(resources, 'locales', 'en', 'registers.json'), 'utf8')) as RegisterWords
}

/** A cell as people read it: the word for a value of a list, anything else as it stands. */
export function cellText(words: RegisterWords, key: string, cell: RegisterCell): RegisterCell {
  if (typeof cell !== 'string') return cell
  if (key === 'term') return termText(words, cell)
  if (!WORDED.has(key)) return cell
  return (words.values as Record<string, string>)[cell] ?? cell
}

/** A term as people say it: "Fall 2026". */
function termText(words: RegisterWords, term: string): string {
  const known = (words.terms as Record<string, string>)[term.slice(5)]
  return known === undefined ? term : known.replace('{{year}}', term.slice(0, 4))
}

/** Columns whose cells are words of a list. All others hold what a person wrote, which is never translated. */
const WORDED: ReadonlySet<string> = new Set([
  'stage',
  'source',
  'gapCategory',
  'channel',
  'kind',
  'direction',
  'type',
  'response',
  'status',
])

/** The head of a column. */
export function columnText(words: RegisterWords, key: string): string {
  return (words.columns as Record<string, string>)[key] ?? key
}

/**
 * A register as comma-separated values that a spreadsheet opens as they are: UTF-8 with its mark, and no cell that a
 * spreadsheet would take for a formula.
 */
export function registerCsv(table: RegisterTable, words: RegisterWords): string {
  const fields = table.columns.map(({ key }) => columnText(words, key))
  const data = table.rows.map(({ cells }) =>
    cells.map((cell, index) => cellText(words, table.columns[index]?.key ?? '', cell) ?? ''),
  )
  const text = Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })
  return `\uFEFF${text}\r\n`
}
