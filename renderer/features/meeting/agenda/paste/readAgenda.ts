import type { AgendaItemKind, StandingItem } from '../../../../../electron/contract/model'
import { readClock } from './clock'
import { ItemTextReader, readTableHead, type Column, type ItemText } from './itemText'
import { sourceLines, type SourceLine } from './lines'
import { MarkerReader, type Marker, type MarkerStyle } from './markers'
import type { KnownPerson, ReadPresenter } from './presenters'
import {
  guessKind,
  isAgendaHeading,
  isTitleLine,
  kindOfWords,
  reasonBeforeItems,
  reasonToLeaveOut,
  standingOf,
  type LeftReason,
} from './words'

/** An item that was read out of a pasted text. */
export interface ReadItem<Id extends string = string> {
  kind: AgendaItemKind
  standing: StandingItem | null
  title: string
  question: string | null
  presenter: ReadPresenter<Id> | null
  minutes: number | null
  /** The lines of the text that it was read from. */
  lines: readonly number[]
  children: ReadItem<Id>[]
}

/** What came of a pasted text: each line that holds something is part of an item or left out, and says why. */
export interface ReadAgenda<Id extends string = string> {
  items: ReadItem<Id>[]
  leftOut: { line: number; text: string; reason: LeftReason }[]
}

interface Draft {
  level: 0 | 1
  lines: SourceLine[]
  /** The text of the item, joined from lines that were wrapped. */
  text: string
  cells: string[] | null
  columns: readonly Column[] | null
  details: string[]
}

interface Classified {
  line: SourceLine
  marker: Marker | null
  style: MarkerStyle | 'time' | null
}

/** Titles and questions are cut where the agenda's own fields end. */
const TITLE_MAX = 300
const QUESTION_MAX = 10_000
/** A line this long that ends in the middle of a sentence was wrapped. */
const WRAPPED_MIN = 55
const HEADING_MAX = 60
/** The number of a sub-item in a column of its own: "3a" or "3.1". */
const SUB_NUMBER = /^\d{1,3}(?:\s*[a-z]\)?|\.\d{1,3}\.?)$/i

/** Reads an agenda out of a pasted text. Pure; never throws. */
export function readAgenda<Id extends string>(text: string, people: readonly KnownPerson<Id>[]): ReadAgenda<Id> {
  return new AgendaReader(text, people).read()
}

class AgendaReader<Id extends string> {
  readonly #lines: readonly Classified[]
  readonly #people: readonly KnownPerson<Id>[]
  readonly #drafts: Draft[] = []
  readonly #leftOut: ReadAgenda<Id>['leftOut'] = []
  readonly #top: MarkerStyle | 'time' | null
  readonly #topIndent: number
  #columns: readonly Column[] | null = null
  #isSigned = false

  constructor(text: string, people: readonly KnownPerson<Id>[]) {
    const lines = sourceLines(text)
    const markers = new MarkerReader(lines.map((line) => line.text))
    this.#people = people
    this.#lines = lines.map((line) => classify(line, markers))
    this.#top = topStyle(this.#lines)
    const topLines = this.#lines.filter((each) => each.style !== null && each.style === this.#top)
    this.#topIndent = Math.min(...topLines.map(({ line }) => line.indent))
  }

  read(): ReadAgenda<Id> {
    for (const [index, each] of this.#lines.entries()) this.#take(each, index)
    const texts = this.#drafts.map((draft) => this.#textOf(draft))
    fillMinutes(this.#drafts, texts)
    const items = this.#nest(texts)
    return { items, leftOut: this.#leftOut.toSorted((a, b) => a.line - b.line) }
  }

  #leave(line: SourceLine, reason: LeftReason): void {
    this.#leftOut.push({ line: line.number, text: line.raw.trim(), reason })
  }

  #take(each: Classified, index: number): void {
    const { line, style } = each
    const isTop = style !== null && style === this.#top
    if (this.#isSigned && !isTop) return this.#leave(line, 'signature')
    this.#isSigned = false
    const head = readTableHead(line.text)
    if (head !== null) {
      this.#columns = head
      return this.#leave(line, 'tableHead')
    }
    if (this.#columns !== null && line.text.includes('\t')) return this.#takeRow(line, this.#columns)
    const reason = reasonToLeaveOut(line.text)
    if (reason !== null && !(isTop && reason !== 'empty')) {
      if (reason === 'signature' && this.#drafts.length > 0) this.#isSigned = true
      return this.#leave(line, reason)
    }
    if (this.#top === null && this.#columns === null) return this.#takePlain(line, index)
    if (style !== null && (isTop || this.#drafts.length > 0)) return this.#takeMarked(each, isTop)
    if (this.#drafts.length === 0) return this.#leave(line, reasonBeforeItems(line.text))
    return this.#takeUnmarked(line, index)
  }

  #takeRow(line: SourceLine, columns: readonly Column[]): void {
    const cells = line.text.split('\t')
    const title = cells[columns.indexOf('title')]?.trim() ?? ''
    if (title === '') return this.#leave(line, 'empty')
    const number = cells[columns.indexOf('number')]?.trim() ?? ''
    const level = this.#drafts.length > 0 && SUB_NUMBER.test(number) ? 1 : 0
    this.#drafts.push({ level, lines: [line], text: title, cells, columns, details: [] })
  }

  #takeMarked({ line, marker, style }: Classified, isTop: boolean): void {
    const text = marker?.rest ?? line.text
    const canNest = style === 'decimal' || style?.startsWith('bullet') === true
    const isNested = !isTop || (canNest && line.indent >= this.#topIndent + 2)
    this.#drafts.push({
      level: isNested && this.#drafts.length > 0 ? 1 : 0,
      lines: [line],
      text,
      cells: null,
      columns: null,
      details: [],
    })
  }

  /** A line without a number in a text with numbers: the rest of a title, a sentence about it, or none of it. */
  #takeUnmarked(line: SourceLine, index: number): void {
    const draft = this.#drafts.at(-1)
    if (draft === undefined) return this.#leave(line, 'heading')
    const hasMore = this.#lines.slice(index + 1).some((each) => each.style !== null && each.style === this.#top)
    const isInset = line.indent > (draft.lines[0]?.indent ?? 0)
    if (line.isAfterBlank && !isInset && draft.text !== '') {
      if (!hasMore && standingOf(line.text) !== null && line.text.length <= HEADING_MAX) {
        this.#drafts.push({ level: 0, lines: [line], text: line.text, cells: null, columns: null, details: [] })
        return
      }
      if (!hasMore) return this.#leave(line, 'after')
      if (line.text.length <= HEADING_MAX && !/[.?!]$/.test(line.text)) return this.#leave(line, 'heading')
    }
    draft.lines.push(line)
    if (draft.text === '') draft.text = line.text
    else if (draft.details.length === 0 && continues(draft.text, line)) draft.text = `${draft.text} ${line.text}`
    else draft.details.push(line.text)
  }

  /** A line of a text without any numbers: an item each, inset ones under the one before. */
  #takePlain(line: SourceLine, index: number): void {
    const isAhead = this.#lines.slice(index + 1).some((each) => isAgendaHeading(each.line.text))
    if (this.#drafts.length === 0 && (isAhead || isTitleLine(line.text))) {
      return this.#leave(line, reasonBeforeItems(line.text))
    }
    if (isAgendaHeading(line.text)) return this.#leave(line, 'heading')
    const last = this.#drafts.at(-1)
    const isInset = last !== undefined && line.indent > (this.#drafts[0]?.lines[0]?.indent ?? 0)
    if (last !== undefined && isInset && line.text.endsWith('?')) {
      last.lines.push(line)
      last.details.push(line.text)
      return
    }
    this.#drafts.push({
      level: isInset ? 1 : 0,
      lines: [line],
      text: line.text,
      cells: null,
      columns: null,
      details: [],
    })
  }

  #textOf(draft: Draft): ItemText<Id> {
    const reader = new ItemTextReader(this.#people)
    if (draft.cells !== null && draft.columns !== null) reader.takeRow(draft.cells, draft.columns)
    else reader.takeText(draft.text)
    for (const detail of draft.details) if (!reader.takeDetail(detail)) reader.takeNote(detail)
    return reader.done()
  }

  #nest(texts: readonly ItemText<Id>[]): ReadItem<Id>[] {
    const items: ReadItem<Id>[] = []
    const taken = new Set<StandingItem>()
    for (const [index, draft] of this.#drafts.entries()) {
      const text = texts[index]
      if (text === undefined) continue
      const title = text.title === '' ? draft.text.replaceAll(/\s+/g, ' ').trim() : text.title
      if (title === '' || !/[\p{L}\p{N}]/u.test(title)) {
        for (const line of draft.lines) this.#leave(line, 'empty')
        continue
      }
      const parent = draft.level === 1 ? items.at(-1) : undefined
      const standing = standingFor(title, taken)
      const notes = title.length > TITLE_MAX ? [title, ...text.notes] : text.notes
      const item: ReadItem<Id> = {
        kind: text.kind ?? guessKind(title, standing, parent?.title ?? null),
        standing,
        title: shortened(title, TITLE_MAX),
        question: notes.length === 0 ? null : shortened(notes.join('\n'), QUESTION_MAX),
        presenter: text.presenter,
        minutes: text.minutes,
        lines: draft.lines.map((line) => line.number),
        children: [],
      }
      if (parent === undefined) items.push(item)
      else parent.children.push(item)
    }
    return items
  }
}

function classify(line: SourceLine, markers: MarkerReader): Classified {
  // "9.15 Uhr" and "5:30 pm" begin with a number that is none of an item.
  const clock = readClock(line.text)
  if (clock !== null && clock.rest !== '') return { line, marker: null, style: 'time' }
  const marker = clock === null ? markers.read(line.text) : null
  return { line, marker, style: marker?.style ?? null }
}

/** The kind of numbers that main items have: the first that comes twice, numbers before bullets that stand no further left. */
function topStyle(lines: readonly Classified[]): MarkerStyle | 'time' | null {
  const styles = new Map<MarkerStyle | 'time', { count: number; indent: number }>()
  for (const { line, style } of lines) {
    if (style === null || reasonToLeaveOut(line.text) !== null) continue
    const known = styles.get(style)
    styles.set(style, { count: (known?.count ?? 0) + 1, indent: Math.min(known?.indent ?? line.indent, line.indent) })
  }
  const often = [...styles].filter(([, { count }]) => count >= 2)
  const [first] = often.length > 0 ? often : [...styles]
  if (first === undefined) return null
  if (!first[0].startsWith('bullet')) return first[0]
  const numbers = often.find(([style, { indent }]) => !style.startsWith('bullet') && indent <= first[1].indent)
  return (numbers ?? first)[0]
}

/** Whether a line goes on with the sentence of the one before. */
function continues(text: string, line: SourceLine): boolean {
  if (kindOfWords(line.text) !== null) return false
  if (/^\p{Ll}/u.test(line.text) && !/^(?:lead|presenter|time|by)\s*:/.test(line.text)) return true
  return (text.split('\n').at(-1)?.length ?? 0) >= WRAPPED_MIN && !/[.?!:;)\]]$/.test(text)
}

/** The standing task of a title, if no item before has it: "Action items" alone heads a list of decisions. */
function standingFor(title: string, taken: Set<StandingItem>): StandingItem | null {
  const standing = standingOf(title)
  if (standing === null || taken.has(standing)) return null
  taken.add(standing)
  return standing
}

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
}

/** Gives an item with a start and no length the time until the next one starts. */
function fillMinutes(drafts: readonly Draft[], texts: readonly ItemText[]): void {
  const timed = texts.filter((text, index) => text.start !== null && drafts[index]?.level === 0)
  for (const [index, text] of timed.entries()) {
    const next = timed[index + 1]?.start
    if (text.minutes !== null || text.start === null || next === null || next === undefined) continue
    // Without "pm" a meeting may pass noon: 12:30 comes before 1:00.
    const minutes = next > text.start ? next - text.start : next + 720 - text.start
    if (minutes > 0 && minutes <= 600) text.minutes = minutes
  }
}
