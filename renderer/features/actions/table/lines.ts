import type { ActionGroup } from '../arrange'
import type { RegisterRow } from '../rows'

/** What stands on one line of the table: a row, or the head of a group. */
export type GridLine =
  | { kind: 'row'; id: string; row: RegisterRow }
  | { kind: 'group'; id: string; group: ActionGroup; isFolded: boolean }

/** The lines from top to bottom; of a folded group only its head. */
export function linesOf(
  rows: readonly RegisterRow[],
  groups: readonly ActionGroup[] | null,
  folded: ReadonlySet<string>,
): GridLine[] {
  if (groups === null) return rows.map((row) => ({ kind: 'row', id: row.id, row }))
  return groups.flatMap((group): GridLine[] => {
    const isFolded = folded.has(group.id)
    const head: GridLine = { kind: 'group', id: `group ${group.id}`, group, isFolded }
    return isFolded ? [head] : [head, ...group.rows.map((row): GridLine => ({ kind: 'row', id: row.id, row }))]
  })
}
