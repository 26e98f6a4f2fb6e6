import type { MemberCategory, MemberRole, OrganizationKind, Side } from '../../../../electron/contract/model'
import { EmailAddress, LINE_MAX, RosterLine } from '../../../../electron/contract/model'
import { kindOfOrganization } from '../organizationKind'
import type { ColumnMapping, RosterField } from './columns'
import { plainWords } from './columns'
import type { TableRow, TextTable } from './readTable'
import { readRosterDate, type DateOrder } from './rosterDates'
import { addressFinder, seatFinder, type SeatedPerson } from './samePerson'
import { readCategory, readRole, readSide, readVoting } from './rosterWords'

/** Fields whose cells hold words that must be translated into the app's own. */
export const WORD_FIELDS = ['role', 'category', 'voting', 'side'] as const
export type WordField = (typeof WORD_FIELDS)[number]

/** What the person decides about the whole file. */
export interface RosterChoices {
  dateOrder: DateOrder
  /** The start of the term where the file gives none. */
  termStart: string
  /** Whom members speak for where the file does not say. */
  category: MemberCategory
  /** What words that nobody knows mean, by {@link wordKey}: a role, a category, `yes`/`no`, a side. */
  words: Readonly<Record<string, string>>
}

/** Why a cell cannot be taken. */
export type RosterReason =
  | 'missingName'
  | 'tooLong'
  | 'notPlainText'
  | 'unknownWord'
  | 'unreadableDate'
  | 'dateOutOfRange'
  | 'endsBeforeStart'
  | 'badAddress'
  | 'addressTaken'

/** A cell that cannot be taken, and why. */
export interface RosterProblem {
  field: RosterField
  reason: RosterReason
  /** The cell's text, cut to a readable length. */
  value: string
}

/** The lines of the file as a request takes them. */
export interface NewRosterLine {
  person: {
    fullName: string
    title: string | null
    organizationName: string | null
    organizationKind: OrganizationKind
    email: string | null
    phone: string | null
  }
  role: MemberRole
  category: MemberCategory
  isVoting: boolean
  side: Side
  termStart: string
  termEnd: string | null
}

/** What becomes of one line of the file. */
export type JudgedLine = { number: number; name: string } & (
  | { verdict: 'new'; line: NewRosterLine }
  | { verdict: 'duplicate'; of: { place: 'file'; number: number } | { place: 'board'; fullName: string } }
  | { verdict: 'error'; problems: RosterProblem[] }
)

/** Who is known already: those with a seat on the board, by their terms, and everybody's addresses. */
export interface KnownPeople {
  members: readonly SeatedPerson[]
  people: readonly { fullName: string; email: string | null }[]
}

/** The key under which a decision about an unknown word is kept. */
export function wordKey(field: WordField, text: string): string {
  return `${field}:${plainWords(text) || text.trim()}`
}

/** Reads a word of the file: by the person's decision first, else by what is known. */
function translate(field: WordField, text: string, heading: string, choices: RosterChoices): string | undefined {
  const decided = choices.words[wordKey(field, text)]
  if (decided !== undefined) return decided
  if (field === 'role') return readRole(text)
  if (field === 'category') return readCategory(text)
  if (field === 'side') return readSide(text, heading)
  const isVoting = readVoting(text)
  return isVoting === undefined ? undefined : isVoting ? 'yes' : 'no'
}

const internalCategories: ReadonlySet<MemberCategory> = new Set(['faculty', 'administration', 'student'])

class LineReader {
  readonly problems: RosterProblem[] = []

  constructor(
    private readonly row: TableRow,
    private readonly mapping: ColumnMapping,
    private readonly heads: readonly string[],
    private readonly choices: RosterChoices,
  ) {}

  cell(field: RosterField): string {
    const column = this.mapping.indexOf(field)
    return column < 0 ? '' : (this.row.cells[column] ?? '').trim()
  }

  complain(field: RosterField, reason: RosterReason, value = this.cell(field)): void {
    const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value
    this.problems.push({ field, reason, value: shown })
  }

  /** One line of text; a line break inside a cell is a space, as a spreadsheet shows it. */
  text(field: RosterField): string | null {
    const text = this.cell(field).replace(/\s+/g, ' ')
    if (text.length > LINE_MAX) this.complain(field, 'tooLong')
    return text === '' ? null : text
  }

  name(): string {
    const full = this.text('fullName')
    if (full !== null) return turnedName(full)
    const name = [this.text('firstName'), this.text('lastName')].filter((part) => part !== null).join(' ')
    if (name === '') this.complain('fullName', 'missingName')
    return name
  }

  email(): string | null {
    const text = this.text('email')?.replace(/^mailto:/i, '') ?? null
    if (text !== null && !EmailAddress.safeParse(text).success) this.complain('email', 'badAddress')
    return text
  }

  word(field: WordField): string | undefined {
    const text = this.cell(field)
    if (text === '') return undefined
    const word = translate(field, text, this.heads[this.mapping.indexOf(field)] ?? '', this.choices)
    if (word === undefined) this.complain(field, 'unknownWord')
    return word
  }

  date(field: 'termStart' | 'termEnd'): string | null {
    const text = this.cell(field)
    if (text === '') return null
    const date = readRosterDate(text, this.choices.dateOrder, field === 'termStart' ? 'start' : 'end')
    if (date === null) this.complain(field, 'unreadableDate')
    else if (date < '1900-01-01' || date > '2199-12-31') this.complain(field, 'dateOutOfRange')
    return date
  }
}

/** "Aldana, Ines" is Ines Aldana; "Aldana, Ines, PhD" stays as it is, for nobody can tell. */
function turnedName(name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [last = '', first = ''] = parts
  const isTitle = /^(jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|dr|mba|rn|pe|cpa|esq|ed\.?d)\.?$/i.test(first)
  return parts.length === 2 && first !== '' && last !== '' && !isTitle ? `${first} ${last}` : name
}

function readLine(reader: LineReader, choices: RosterChoices): NewRosterLine {
  const fullName = reader.name()
  const role = (reader.word('role') ?? 'member') as MemberRole
  const category = (reader.word('category') ?? choices.category) as MemberCategory
  const side = (reader.word('side') ?? (internalCategories.has(category) ? 'internal' : 'external')) as Side
  const voting = reader.word('voting')
  const termStart = reader.date('termStart') ?? choices.termStart
  const termEnd = reader.date('termEnd')
  if (termEnd !== null && termEnd < termStart) reader.complain('termEnd', 'endsBeforeStart')
  return {
    person: {
      fullName,
      title: reader.text('title'),
      organizationName: reader.text('organization'),
      organizationKind: kindOfOrganization(category, side),
      email: reader.email(),
      phone: reader.text('phone'),
    },
    role,
    category,
    // Without a word of their own staff and ex officio members do not vote: most bylaws say so.
    isVoting: voting === undefined ? side === 'external' && role !== 'ex_officio' : voting === 'yes',
    side,
    termStart,
    termEnd,
  }
}

const fieldOfPath: Readonly<Record<string, RosterField>> = {
  fullName: 'fullName',
  title: 'title',
  organizationName: 'organization',
  email: 'email',
  phone: 'phone',
  termStart: 'termStart',
  termEnd: 'termEnd',
}

/** The contract has the last word: a line that it would refuse never reaches it. */
function checkAgainstContract(line: NewRosterLine, reader: LineReader): void {
  if (reader.problems.length > 0) return
  const parsed = RosterLine.safeParse(line)
  for (const issue of parsed.error?.issues ?? []) {
    reader.complain(fieldOfPath[String(issue.path.at(-1))] ?? 'fullName', 'notPlainText')
  }
}

/** Says for each line of the file what would become of it. Pure: the same file and choices give the same verdicts. */
export function judgeRoster(
  table: TextTable,
  mapping: ColumnMapping,
  choices: RosterChoices,
  known: KnownPeople,
): JudgedLine[] {
  const onBoard = seatFinder(known.members)
  const inFile = seatFinder<SeatedPerson & { number: number }>([])
  const isTaken = addressFinder(known.people)
  return table.rows.map((row): JudgedLine => {
    const reader = new LineReader(row, mapping, table.heads, choices)
    const line = readLine(reader, choices)
    checkAgainstContract(line, reader)
    const seat = { ...line.person, termStart: line.termStart, termEnd: line.termEnd, number: row.number }
    const head = { number: row.number, name: line.person.fullName }
    const member = onBoard.find(seat)
    if (reader.problems.length === 0 && !member && isTaken(line.person)) reader.complain('email', 'addressTaken')
    if (reader.problems.length > 0) return { ...head, verdict: 'error', problems: reader.problems }
    if (member) return { ...head, verdict: 'duplicate', of: { place: 'board', fullName: member.fullName } }
    const earlier = inFile.find(seat)
    if (earlier) return { ...head, verdict: 'duplicate', of: { place: 'file', number: earlier.number } }
    inFile.add(seat)
    return { ...head, verdict: 'new', line }
  })
}

/** A word of the file that has no meaning yet, and in how many lines it stands. */
export interface UnknownWord {
  field: WordField
  text: string
  count: number
}

/** All words that need a decision, or had one, the most frequent first. */
export function unknownWords(table: TextTable, mapping: ColumnMapping, choices: RosterChoices): UnknownWord[] {
  const undecided = { ...choices, words: {} }
  const found = new Map<string, UnknownWord>()
  for (const field of WORD_FIELDS) {
    const column = mapping.indexOf(field)
    if (column < 0) continue
    for (const row of table.rows) {
      const text = (row.cells[column] ?? '').trim()
      if (text === '' || translate(field, text, table.heads[column] ?? '', undecided) !== undefined) continue
      const key = wordKey(field, text)
      const known = found.get(key)
      if (known) known.count += 1
      else found.set(key, { field, text, count: 1 })
    }
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count)
}
