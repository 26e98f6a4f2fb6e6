import type { AgendaItemKind } from '../../../../../electron/contract/model'
import { readClock, readDuration, readDurationAtEnd } from './clock'
import { CELL_BREAK } from './lines'
import { readPresenter, type KnownPerson, type ReadPresenter } from './presenters'
import { kindOfWords } from './words'

/** What the words of one item say. */
export interface ItemText<Id extends string = string> {
  title: string
  kind: AgendaItemKind | null
  minutes: number | null
  presenter: ReadPresenter<Id> | null
  /** Minutes after midnight, where a clock time stood. */
  start: number | null
  /** Sentences that are no title, in their order. */
  notes: string[]
}

/** What a column of a table holds. */
export type Column = 'number' | 'time' | 'title' | 'presenter' | 'kind' | 'notes'

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:no\.?|nr\.?|#|item no\.?|item #|number)$/i],
  [
    'time',
    /^(?:time|start|zeit|uhrzeit|(?:approx\.? )?(?:min(?:ute)?s?\.?)|duration|length|time allotted|allotted|dauer|durée)$/i,
  ],
  ['title', /^(?:item|topic|agenda item|agenda|subject|thema|description|point|sujet)$/i],
  [
    'presenter',
    /^(?:(?:item )?lead(?:er)?|presenter|presented by|speaker|owner|responsible|who|wer|person|lead person|led by)$/i,
  ],
  ['kind', /^(?:outcome|action|action required|purpose|type|kind|for|decision\/information|expected outcome)$/i],
  ['notes', /^(?:notes|comments?|page|paper|papers|attachments?|bemerkung(?:en)?)$/i],
]

/** The columns that the head of a table names; null when the line heads no table. */
export function readTableHead(text: string): Column[] | null {
  const cells = text.split('\t').map((cell) => cell.trim())
  if (cells.length < 2) return null
  const columns = cells.map((cell) => (cell === '' ? 'notes' : COLUMNS.find(([, words]) => words.test(cell))?.[0]))
  return columns.includes('title') && !columns.includes(undefined) ? (columns as Column[]) : null
}

const LABEL =
  /^(lead|leader|presenter|presented by|speaker|responsible|led by|leitung|referent(?:in)?|berichterstatter(?:in)?|time|duration|length|time allotted|minutes|dauer|durée|action|outcome|purpose|type)\s*:\s*(.+)$/i
const PREFIX =
  /^(action(?: item)?|decision|discussion|information|info|consent|diskussion|beschluss|vote|for (?:action|decision|discussion|information))\s*:\s+(?=\S)/i
const LED_BY =
  /[\s,;–—-]+(?:(?:lead|presenter|presented by|led by|speaker|by|with|leitung|referent(?:in)?)\s*:?)\s+([^,;()]+)$/i
const BRACKETS = /\s*(?:\(([^()]*)\)|\[([^[\]]*)\])/g
const DASH_AT_END = /\s+[–—-]\s+([^–—]+?)$/
const COMMA_AT_END = /,\s+([^,]+)$/

/** Reads the words of one item. */
export class ItemTextReader<Id extends string> {
  readonly #people: readonly KnownPerson<Id>[]
  readonly #item: ItemText<Id> = { title: '', kind: null, minutes: null, presenter: null, start: null, notes: [] }

  constructor(people: readonly KnownPerson<Id>[]) {
    this.#people = people
  }

  /** A line that says one thing about an item, such as "Lead: Grete Olsen" or "(for information)"; false if it does not. */
  takeDetail(text: string): boolean {
    const bare = /^[([](.*)[)\]]$/.exec(text)?.[1] ?? text
    const label = LABEL.exec(bare)
    return this.#takeCell(label?.[2] ?? bare, label !== null)
  }

  /** A sentence that belongs to an item and is no part of its title. */
  takeNote(text: string): void {
    this.#item.notes.push(text)
  }

  /** The cells of a row of a table whose head names its columns. */
  takeRow(cells: readonly string[], columns: readonly Column[]): void {
    for (const [index, cell] of cells.map((text) => text.trim()).entries()) {
      const column = columns[index] ?? 'notes'
      if (cell === '' || column === 'number') continue
      if (column === 'title') this.#takeTitle(cell)
      else if (column === 'time') this.#takeTime(cell)
      else if (column === 'presenter')
        this.#item.presenter ??= readPresenter(cell, this.#people) ?? { personId: null, name: cell }
      else if (column === 'notes' || !this.#takeCell(cell, true)) this.takeNote(cell)
    }
  }

  /** The text of an item: its title with all that stands before, in and behind it. */
  takeText(text: string): void {
    const clock = readClock(text)
    if (clock) this.#takeClock(clock)
    const [title = '', ...cells] = (clock?.rest ?? text).split('\t').map((cell) => cell.trim())
    const rest = title === '' ? cells.filter((cell) => cell !== '') : cells
    this.#takeTitle(title === '' ? (rest.shift() ?? '') : title)
    for (const cell of rest) if (cell !== '' && !this.#takeCell(cell, false)) this.takeNote(cell)
  }

  /** All that was read. */
  done(): ItemText<Id> {
    return this.#item
  }

  #takeClock(clock: { start: number; end: number | null }): void {
    this.#item.start ??= clock.start
    if (clock.end !== null) this.#item.minutes ??= clock.end - clock.start
  }

  #takeTime(cell: string): void {
    const clock = readClock(cell)
    const minutes = readDuration(cell) ?? (/^\d{1,3}$/.test(cell) ? Number(cell) : null)
    if (clock !== null && clock.rest === '') this.#takeClock(clock)
    else if (minutes !== null) this.#item.minutes ??= minutes
    else this.takeNote(cell)
  }

  #takeCell(cell: string, isTold: boolean): boolean {
    const minutes = readDuration(cell)
    if (minutes !== null) this.#item.minutes ??= minutes
    const kind = minutes === null ? kindOfWords(cell) : null
    if (kind !== null) this.#item.kind ??= kind
    if (minutes !== null || kind !== null) return true
    const presenter = readPresenter(cell, this.#people)
    if (presenter === null || (!isTold && this.#item.presenter !== null)) return false
    this.#item.presenter ??= presenter
    return true
  }

  #takeTitle(text: string): void {
    const [line = '', ...notes] = text.split(CELL_BREAK).map((each) => each.trim())
    let title = this.#withoutBrackets(line)
    for (let before = ''; before !== title;) {
      before = title
      title = this.#withoutEnd(title)
    }
    const prefix = PREFIX.exec(title)
    const kind = prefix ? kindOfWords((prefix[1] ?? '').trim()) : null
    if (prefix && kind !== null) {
      this.#item.kind ??= kind
      title = title.slice(prefix[0].length)
    }
    this.#item.title = title
      .replace(/[\s:;,–—-]+$/, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    for (const note of notes) if (note !== '') this.takeNote(note)
  }

  /** Takes out the brackets that hold nothing but minutes, kinds and names; others are part of the title. */
  #withoutBrackets(text: string): string {
    return text.replaceAll(BRACKETS, (whole: string, round?: string, square?: string) => {
      const inner = (round ?? square ?? '').trim()
      return inner !== '' && this.#takeParts(inner) ? '' : whole
    })
  }

  #takeParts(inner: string): boolean {
    if (this.#isUnderstood(inner)) return this.#takeCell(inner, true)
    const parts = inner.split(/\s*(?:[,;|]|\s[–—-]\s|:\s)\s*/).filter((part) => part !== '')
    const rest = parts.filter((part) => readDuration(part) === null && kindOfWords(part) === null)
    const who = rest.join(', ').replace(/^(?:lead|presenter|presented by|led by|by|leitung)\s*:?\s+/i, '')
    if (rest.length > 0 && readPresenter(who, this.#people) === null) {
      // "Lena Brandt 20 min" has no sign between the two.
      const end = parts.length === 1 ? readDurationAtEnd(inner) : null
      if (end === null || readPresenter(end.rest, this.#people) === null) return false
      this.#item.minutes ??= end.minutes
      return this.#takeCell(end.rest, true)
    }
    for (const part of parts) if (!rest.includes(part)) this.#takeCell(part, true)
    return rest.length === 0 || this.#takeCell(who, true)
  }

  #isUnderstood(text: string): boolean {
    return readDuration(text) !== null || kindOfWords(text) !== null || readPresenter(text, this.#people) !== null
  }

  /** Takes one thing off the end of a title: a length of time, "for action", a name behind a dash, a comma or "by". */
  #withoutEnd(title: string): string {
    const duration = this.#item.minutes === null ? readDurationAtEnd(title) : null
    if (duration && duration.rest.trim() !== '') {
      this.#item.minutes = duration.minutes
      return duration.rest
    }
    for (const pattern of [LED_BY, DASH_AT_END, COMMA_AT_END]) {
      const found = pattern.exec(title)
      const words = found?.[1]?.trim() ?? ''
      if (found === null || words === '' || title.slice(0, found.index).trim() === '') continue
      const kind = pattern === DASH_AT_END ? kindOfWords(words) : null
      if (kind !== null) this.#item.kind ??= kind
      else if (this.#item.presenter !== null) continue
      else {
        const presenter = readPresenter(words, this.#people)
        if (presenter === null) continue
        this.#item.presenter = presenter
      }
      return title.slice(0, found.index)
    }
    return title
  }
}
