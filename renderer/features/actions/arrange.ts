import { givenOn } from '../../../electron/contract/model'
import type { RegisterRow } from './rows'
import type { Grouping, Sort, SortColumn } from './registerView'

type Key = string | number | null

const priorities = { high: 0, normal: 1, low: 2 }
const statuses = { open: 0, in_progress: 1, blocked: 2, done: 3, dropped: 4 }

const keys: Record<SortColumn, (row: RegisterRow) => Key> = {
  due: (row) => row.dueOn,
  number: (row) => row.number,
  text: (row) => row.text,
  owners: (row) => row.owners[0]?.fullName ?? null,
  board: (row) => row.boardShortName ?? row.boardName,
  given: givenOn,
  status: (row) => statuses[row.status],
  priority: (row) => priorities[row.priority],
  late: (row) => (row.daysOverdue > 0 ? row.daysOverdue : null),
  slips: (row) => row.slips,
}

const collator = new Intl.Collator(undefined, { numeric: true })
const isName: Partial<Record<SortColumn, boolean>> = { text: true, owners: true, board: true }

/** Rows in the wanted order; what has nothing to be sorted by stands last. The given order breaks ties. */
export function sortActions(rows: readonly RegisterRow[], { column, isDescending }: Sort): RegisterRow[] {
  const keyOf = keys[column]
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'string' && typeof b === 'string' && isName[column] === true
      ? collator.compare(a, b)
      : a < b
        ? -1
        : a > b
          ? 1
          : 0
  const known: { row: RegisterRow; key: string | number }[] = []
  const unknown: RegisterRow[] = []
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) unknown.push(row)
    else known.push({ row, key })
  }
  // Turned around by the comparison, not by reversing: what is equal keeps its order both ways.
  known.sort((a, b) => (isDescending ? compare(b.key, a.key) : compare(a.key, b.key)))
  return [...known.map(({ row }) => row), ...unknown]
}

/** Rows of one owner, board or meeting. */
export interface ActionGroup {
  id: string
  /** What the rows have in common; null for those that have none of it, which stand last. */
  of:
    | { kind: 'person'; name: string }
    | { kind: 'office'; office: NonNullable<RegisterRow['owners'][number]['office']>; name: string; board: string }
    | { kind: 'board'; name: string }
    | { kind: 'meeting'; title: string; date: string; board: string }
    | null
  rows: RegisterRow[]
}

function groupOf(row: RegisterRow, grouping: Exclude<Grouping, 'none'>): Omit<ActionGroup, 'rows'> {
  const board = row.boardShortName ?? row.boardName
  if (grouping === 'board') return { id: row.boardId, of: { kind: 'board', name: row.boardName } }
  if (grouping === 'meeting') {
    if (row.origin === null) return { id: 'none', of: null }
    const { meetingId, meetingTitle, date } = row.origin
    return { id: meetingId, of: { kind: 'meeting', title: meetingTitle, date, board } }
  }
  const [owner] = row.owners
  if (owner === undefined) return { id: 'none', of: null }
  const { personId, office, fullName } = owner
  // The same office of two boards is held by two people.
  if (office !== null) return { id: `${office} ${row.boardId}`, of: { kind: 'office', office, name: fullName, board } }
  return { id: personId ?? 'none', of: { kind: 'person', name: fullName } }
}

function orderOf({ of }: ActionGroup): string {
  if (of === null) return ''
  return of.kind === 'meeting' ? of.date : of.name
}

/**
 * Rows under their first owner, their board or the meeting that gave them; each row stands once only. Names in their
 * order, meetings from the newest on.
 */
export function groupActions(rows: readonly RegisterRow[], grouping: Exclude<Grouping, 'none'>): ActionGroup[] {
  const groups = new Map<string, ActionGroup>()
  for (const row of rows) {
    const made = groupOf(row, grouping)
    const group = groups.get(made.id)
    if (group === undefined) groups.set(made.id, { ...made, rows: [row] })
    else group.rows.push(row)
  }
  return [...groups.values()].toSorted((a, b) => {
    if (a.of === null || b.of === null) return a.of === b.of ? 0 : a.of === null ? 1 : -1
    const order = collator.compare(orderOf(a), orderOf(b))
    return grouping === 'meeting' ? -order : order
  })
}

/** How many of the rows there are, and how many are late or without an owner. */
export function countActions(rows: readonly RegisterRow[]): { all: number; overdue: number; ownerless: number } {
  let overdue = 0
  let ownerless = 0
  for (const row of rows) {
    if (row.daysOverdue > 0) overdue += 1
    if (row.owners.length === 0) ownerless += 1
  }
  return { all: rows.length, overdue, ownerless }
}
