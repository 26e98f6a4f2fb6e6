import { useState } from 'react'
import type { MembershipRow, Person } from '../../../../electron/contract/model'
import { formatLocale } from '../../../lib/format'
import { guessColumns, hasNameColumn, type ColumnMapping } from './columns'
import { decodeText, type TextEncoding } from './decodeText'
import { judgeRoster, unknownWords, type JudgedLine, type RosterChoices, type UnknownWord } from './judgeRoster'
import { readTable, type Delimiter, type TextTable } from './readTable'
import { detectDateOrder, type DateOrder } from './rosterDates'

/** More than this is no roster. */
const BYTES_MAX = 5_000_000

/** A table that was chosen, as it was read, and what the person decided about it. */
export interface RosterFile {
  name: string
  text: string
  encoding: TextEncoding
  table: TextTable
  mapping: ColumnMapping
  choices: RosterChoices
}

/** Why a chosen file cannot be a roster at all. */
export type FileRefusal = 'tooLarge' | 'empty' | 'unreadable'

function isMonthFirstHere(): boolean {
  const parts = new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'numeric' }).formatToParts(0)
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day')
}

/** The order that the dates of the mapped columns show, else that of this computer's language. */
function guessDateOrder(table: TextTable, mapping: ColumnMapping): DateOrder {
  const dates = table.rows.flatMap((row) =>
    row.cells.filter((_, column) => mapping[column] === 'termStart' || mapping[column] === 'termEnd'),
  )
  return detectDateOrder(dates) ?? (isMonthFirstHere() ? 'monthFirst' : 'dayFirst')
}

function withTable(file: Pick<RosterFile, 'name' | 'text' | 'encoding'>, table: TextTable, today: string): RosterFile {
  const mapping = guessColumns(table.heads)
  const choices = {
    dateOrder: guessDateOrder(table, mapping),
    termStart: today,
    category: 'employer',
    words: {},
  } as const
  return { ...file, table, mapping, choices }
}

/** What the import would do now: the verdicts, and what needs a decision. */
export interface RosterPreview {
  lines: JudgedLine[]
  words: UnknownWord[]
  hasName: boolean
}

/** Judges the file against those who are known. */
export function previewOf(
  file: RosterFile,
  members: readonly MembershipRow[],
  people: readonly Person[],
): RosterPreview {
  const seats = members.map((member) => ({ ...member, organizationName: member.organization?.name ?? null }))
  return {
    lines: judgeRoster(file.table, file.mapping, file.choices, { members: seats, people }),
    words: unknownWords(file.table, file.mapping, file.choices),
    hasName: hasNameColumn(file.mapping),
  }
}

/** Holds the chosen file. Its bytes are read in this window and go nowhere else. */
export function useRosterFile(today: string) {
  const [file, setFile] = useState<RosterFile | null>(null)
  const [refusal, setRefusal] = useState<FileRefusal | null>(null)

  const choose = async (chosen: File) => {
    setFile(null)
    setRefusal(null)
    if (chosen.size > BYTES_MAX) return setRefusal('tooLarge')
    try {
      const { text, encoding } = decodeText(new Uint8Array(await chosen.arrayBuffer()))
      const table = readTable(text)
      if (table.rows.length === 0) return setRefusal('empty')
      return setFile(withTable({ name: chosen.name, text, encoding }, table, today))
    } catch {
      // The file was taken away or may not be read: the bytes never arrived.
      return setRefusal('unreadable')
    }
  }
  return {
    file,
    refusal,
    choose,
    setDelimiter: (delimiter: Delimiter) =>
      setFile((current) => (current ? withTable(current, readTable(current.text, delimiter), today) : null)),
    setMapping: (mapping: ColumnMapping) => setFile((current) => (current ? { ...current, mapping } : null)),
    setChoices: (choices: Partial<RosterChoices>) =>
      setFile((current) => (current ? { ...current, choices: { ...current.choices, ...choices } } : null)),
  }
}
