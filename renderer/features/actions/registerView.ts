import { create } from 'zustand'
import { ownerKey, type ActionFilter, type ActionRow } from '../../../electron/contract/model'

/** What the rows are put under. */
export type Grouping = 'none' | 'owner' | 'board'
export type Sorting = 'due' | 'number' | 'given'

/** How the register is looked at; it lasts as long as the window. */
export interface RegisterView {
  filter: ActionFilter
  grouping: Grouping
  sorting: Sorting
}

/** Everything unfinished, of everybody. */
export const plainFilter: ActionFilter = { boardId: null, ownerId: null, status: 'unfinished', due: 'any', text: '' }

/** One view for the register of all boards and one for each board's tab, by board id. */
export const useRegisterViews = create<{ views: Record<string, RegisterView> }>()(() => ({ views: {} }))

const start: RegisterView = { filter: plainFilter, grouping: 'owner', sorting: 'due' }

/** The view of one register and the way to change it. */
export function useRegisterView(key: string): [RegisterView, (change: Partial<RegisterView>) => void] {
  const view = useRegisterViews((state) => state.views[key]) ?? start
  const change = (part: Partial<RegisterView>) =>
    useRegisterViews.setState(({ views }) => ({ views: { ...views, [key]: { ...(views[key] ?? start), ...part } } }))
  return [view, change]
}

/** How many of the rows are unfinished, late, and without an owner. */
export function countActions(rows: readonly ActionRow[]): { all: number; overdue: number; ownerless: number } {
  return {
    all: rows.length,
    overdue: rows.filter((row) => row.daysOverdue > 0).length,
    ownerless: rows.filter((row) => row.owners.length === 0).length,
  }
}

/** Rows in the wanted order; what has no date, or no origin, stands last. The given order breaks ties. */
export function sortActions(rows: readonly ActionRow[], sorting: Sorting): ActionRow[] {
  const last = '\uffff'
  const keyOf = {
    due: (row: ActionRow) => row.dueOn ?? last,
    given: (row: ActionRow) => row.origin?.date ?? last,
    number: (row: ActionRow) => String(row.number).padStart(9, '0'),
  }[sorting]
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}

/** Rows of one owner or board. `name` is null for the rows without an owner, which stand last. */
export interface ActionGroup {
  id: string
  name: string | null
  rows: ActionRow[]
}

/** Rows under the names of their first owner, or of their board, by name; an action is shown once only. */
export function groupActions(rows: readonly ActionRow[], grouping: Exclude<Grouping, 'none'>): ActionGroup[] {
  const groups = new Map<string, ActionGroup>()
  for (const row of rows) {
    const [owner] = row.owners
    const id = grouping === 'board' ? row.boardId : owner ? ownerKey(owner) : ''
    const name = grouping === 'board' ? row.boardName : (owner?.fullName ?? null)
    const group = groups.get(id) ?? { id: id === '' ? 'nobody' : id, name, rows: [] }
    group.rows.push(row)
    groups.set(id, group)
  }
  return [...groups.values()].toSorted((a, b) =>
    a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name),
  )
}
