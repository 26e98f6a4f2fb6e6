import { z } from 'zod'
import type { EntryType } from './registers/entries'
import type { PaperSize } from './vocabulary'
import type { BlockNode, OrderedListNode } from './richText'

/**
 * What the templates in `resources/templates` receive. Every string is finished: numbered, dated, translated and
 * cleaned. The templates know how a document looks and no word of it.
 */
export type DocumentData = MinutesData | AgendaData | ActionListData | DigestData | StoryData | BinderData

export type DocumentKind = DocumentData['kind']

/** A label for the side column and the text beside it. */
export type Fact = { label: string; text: string }

/** What the head, the foot and the metadata of every document need. */
export type DocumentFrame = {
  paper: PaperSize
  lang: string
  region: string | null
  dir: 'ltr' | 'rtl'
  meta: {
    title: string
    authors: string[]
    keywords: string[]
    description: string
    /** The day the document is about. Taking it from the data keeps equal data at equal bytes. */
    date: { year: number; month: number; day: number }
  }
  institution: string
  logo: { path: string; alt: string } | null
  /** `mark` stands in the margin of every page and `stamp` in the box at the top of the first. */
  status: { mark: string | null; stamp: string | null }
  documentName: string
  board: string
  sessionLine: string
  running: { left: string; right: string; foot: string }
  /** "Page {n} of {total}": only the typesetter knows the numbers. */
  pageOf: string
  facts: Fact[]
  /** The line of the footer that names the sealed record; null for what is not sealed. */
  seal: DocumentSeal | null
}

/** How a page names the record that it was printed from. */
export type DocumentSeal = {
  label: string
  /** The 64 digits in groups of four. */
  fingerprint: string
}

/** The frozen record that a file carries inside. */
export type DocumentRecord = { fileName: string; text: string; description: string }

export type AttendanceRow = { name: string; role: string | null; position: string; seat: string; presence: string }

/**
 * What of the minutes goes into a copy. Rules of order want what was done, reviewers what industry said, so each can be
 * left out; a public copy leaves out what is confidential.
 */
export const DocumentParts = z.strictObject({
  /** The text of the notes, and ideas. */
  notes: z.boolean(),
  /** Motions, decisions, actions and declared interests. */
  decisions: z.boolean(),
  /** Comments with the names of those who made them. */
  industryInput: z.boolean(),
  confidential: z.boolean(),
})
export type DocumentParts = z.infer<typeof DocumentParts>

/** The whole of the minutes. */
export const ALL_PARTS: DocumentParts = { notes: true, decisions: true, industryInput: true, confidential: true }

export type MinutesData = DocumentFrame & {
  kind: 'minutes'
  attendance: {
    title: string
    head: [string, string, string, string]
    groups: { title: string; rows: AttendanceRow[] }[]
    summary: Fact[]
  }
  results: { title: string; rows: Fact[] } | null
  items: MinutesItem[]
  sections: MinutesSection[]
  approval: {
    title: string
    statement: string
    /** A name of null leaves the line to be filled in by hand. */
    signatures: { name: string | null; role: string; date: string }[]
  }
}

/** An item of the agenda in the minutes. `level` 2 is an item, 3 an item nested in it. */
export type MinutesItem = {
  number: string
  level: 2 | 3
  title: string
  /** The name by which links of a binder find it. */
  anchor?: string
  aside: string | null
  entries: Entry[]
}

/** What follows the items: registers, the next meeting and the adjournment. */
export type MinutesSection = { title: string; entries: Entry[] }

export type MotionEntry = {
  kind: 'motion'
  label: string
  result: string
  text: string
  /** "5 for, 0 against, 1 abstaining." or null if nothing was counted. */
  count: string | null
  method: string | null
  moved: string | null
  /** Anything else a reader must know: without a quorum, who stepped back, another majority. */
  remarks: string[]
  /** How each one voted: a line for each choice. */
  rollCall: Fact[]
}

export type ActionEntry = { kind: 'action'; label: string; due: string | null; owner: string | null; text: string }

export type DecisionEntry = { kind: 'decision'; label: string; note: string | null; text: string }

/**
 * What somebody from industry said, an idea, a declared interest, an entry of a register, or a step of procedure such
 * as somebody's leaving.
 * `aside` stands below the label in the side column.
 */
export type RemarkEntry = {
  kind: 'comment' | 'idea' | 'interest' | 'procedure' | EntryType
  label: string
  aside: string | null
  speaker: { name: string; detail: string | null } | null
  text: string
}

export type RecordEntry = MotionEntry | ActionEntry | DecisionEntry | RemarkEntry

/** A table over the whole width. A column's width is in millimetres; null takes what is left. */
export type TableEntry = { kind: 'table'; head: string[]; widths: (number | null)[]; rows: string[][] }

export type FactsEntry = { kind: 'facts'; rows: Fact[] }

/** Text of a note; `aside` stands in the side column beside its first line. */
export type ProseEntry = { kind: 'prose'; aside: string | null; content: PrintedBlock[] }

export type Entry = ProseEntry | RecordEntry | TableEntry | FactsEntry

/**
 * The nodes of a note as they are printed: the stored ones, with each reference to a record replaced by the record and
 * each table laid out. A record at the top level of a note is an entry of its own; deeper ones stand in lists, quotes
 * and cells.
 */
export type PrintedBlock =
  | Exclude<BlockNode, { type: 'record' | 'bulletList' | 'orderedList' | 'blockquote' | 'table' }>
  | { type: 'bulletList'; content: PrintedListItem[] }
  | { type: 'orderedList'; attrs?: OrderedListNode['attrs']; content: PrintedListItem[] }
  | { type: 'blockquote'; content: PrintedBlock[] }
  | PrintedTable
  | { type: 'record'; record: RecordEntry }
export type PrintedListItem = { type: 'listItem'; content: PrintedBlock[] }

/** A table with a place for every cell, so that a short row cannot draw cells of the next one up into it. */
export type PrintedTable = {
  type: 'table'
  columns: number
  headRows: 0 | 1
  /** All columns but the first hold short words or figures: the first one takes the room. */
  isNarrow: boolean
  cells: PrintedCell[]
}
export type PrintedCell = {
  x: number
  y: number
  colspan: number
  rowspan: number
  align: 'start' | 'center' | 'end'
  isHeader: boolean
  /** Characters in its rows: long rows may break over pages, short ones may not. */
  chars: number
  content: PrintedBlock[]
}

export type AgendaRow = {
  number: string
  start: string
  level: 2 | 3
  title: string
  /** What the board is asked, and the papers to read. */
  lines: { text: string; tone: 'plain' | 'quiet' }[]
  purpose: string
  /** Decisions stand out from what is for information. */
  strong: boolean
  lead: string
  minutes: string
}

export type AgendaData = DocumentFrame & {
  kind: 'agenda'
  table: {
    title: string
    head: [string, string, string, string, string, string]
    rows: AgendaRow[]
    total: string | null
  }
  /** What differs from the version that was published before. */
  changes: { title: string; lines: string[] } | null
  mattersArising: (Omit<TableEntry, 'kind'> & { title: string }) | null
  recommendations: (Omit<TableEntry, 'kind'> & { title: string }) | null
}

/** The open actions of one person: a table for each board. */
export type ActionListData = DocumentFrame & {
  kind: 'actions'
  lists: (Omit<TableEntry, 'kind'> & { title: string })[]
}

/** What a chair has to know about the actions of a board: the facts, then a table for each list. */
export type DigestData = DocumentFrame & {
  kind: 'digest'
  /** How much there is of each, in a line. */
  summary: string
  lists: (Omit<TableEntry, 'kind'> & { title: string })[]
}

/** A success story on one page. */
export type StoryData = DocumentFrame & {
  kind: 'story'
  /** The number that shows what came of it. */
  figure: string | null
  photo: { path: string; alt: string } | null
  parts: { title: string; text: string }[]
  quote: { text: string; by: string | null } | null
}

/** A piece of a line; `link` names the place that it leads to. */
export type BinderRun = { text: string; link: string | null }

/** Plain text, or lines of pieces of which some lead to another place. */
export type BinderCell = string | BinderRun[][]

/** A row of a table; `anchor` is the name by which links find it. */
export type BinderRow = { anchor: string | null; cells: BinderCell[] }

/** How the bars of a series are filled, so that they can be told apart without colour. */
export type BarFill = 'hollow' | 'solid' | 'hatched'

/**
 * Numbers as a table, with their bars beside them. The first columns of numbers are those of the series, in their order;
 * what is not known has no bar. `mark` is a line across the bars, such as how many were needed.
 */
export type BinderBars = {
  kind: 'bars'
  /** Of the first column, of each column of numbers, and of the bars. */
  head: string[]
  /** Millimetres for the names; null takes what they need. */
  nameWidth: number | null
  series: BarFill[]
  /** What the longest bar stands for. */
  most: number
  rows: { name: string; texts: string[]; values: (number | null)[]; mark: number | null }[]
}

/** A success story as it is told among others. */
export type BinderStory = {
  kind: 'story'
  anchor: string | null
  level: 2 | 3
  title: string
  /** Program, partner and day. */
  about: string
  figure: string | null
  parts: Fact[]
  quote: { text: string; by: string | null } | null
}

/** A part of a chapter. */
export type BinderBlock =
  | { kind: 'section'; title: string }
  | { kind: 'text' | 'quiet'; text: string }
  | FactsEntry
  | { kind: 'table'; head: string[]; widths: (number | null)[]; rows: BinderRow[] }
  | BinderBars
  | BinderStory
  /** Lines to sign on, each with the office of who signs and the word for the day. */
  | { kind: 'signatures'; title: string; roles: string[]; date: string }
  /** Lines to write on by hand. */
  | { kind: 'room'; lines: number }

/** A part of a document that the contents lead to: blocks, or the minutes of one meeting. */
export type BinderChapter = {
  title: string
  /** At the head of the pages that it fills. */
  running: string
  /** The place that links lead to. */
  label: string
  newPage: boolean
  blocks: BinderBlock[]
  minutes: MinutesData | null
}

/** The evidence of a board for a period, its yearly statement, or its assessment of itself. */
export type BinderData = DocumentFrame & {
  kind: 'binder'
  front: BinderBlock[]
  /** The title of the contents; null for a document that is short enough without. */
  contents: string | null
  chapters: BinderChapter[]
}

/** A picture for the head of a document. */
export type DocumentLogo = { format: 'svg' | 'png' | 'jpg'; bytes: Uint8Array }

/** One document to typeset. */
export type DocumentJob = {
  data: DocumentData
  logo: DocumentLogo | null
  /** The picture that the document itself shows. */
  photo?: DocumentLogo | null
  /** Makes the file an archive copy (PDF/A-3a) that carries this record. */
  record?: DocumentRecord | null
}

/** A character that none of the fonts can draw, printed as `[U+1F9FF]`, and the place in the document it stands. */
export type Substitution = { character: string; printed: string; where: string }

export type TypesetPdf = { pdf: Uint8Array; pageCount: number; substitutions: Substitution[] }

/** The pages of a document as self-contained SVG pictures, sized in points, with their words for a screen reader. */
export type TypesetPages = {
  pages: { svg: string; widthPt: number; heightPt: number; text: string }[]
  substitutions: Substitution[]
}

/** Why a document could not be typeset. */
export type TypesetFailureReason =
  | 'unknownNode'
  | 'logo'
  | 'photo'
  | 'fonts'
  | 'glyphs'
  | 'template'
  | 'timeout'
  | 'crash'
