import type { AgendaChange } from '../../../../electron/contract/model'

/** How an item of the agenda differs from the version that was published last. */
export type ItemMark = 'new' | 'moved' | 'changed'

const MARKS: Partial<Record<AgendaChange['kind'], ItemMark>> = { added: 'new', moved: 'moved', revised: 'changed' }

/** The marks of the items by id, in the order in which they are said: an item may be moved and changed at once. */
export function itemMarks(changes: readonly AgendaChange[]): ReadonlyMap<string, readonly ItemMark[]> {
  const marks = new Map<string, readonly ItemMark[]>()
  for (const change of changes) {
    const mark = MARKS[change.kind]
    if (mark === undefined || !('item' in change)) continue
    const known = marks.get(change.item.id) ?? []
    if (!known.includes(mark)) marks.set(change.item.id, [...known, mark])
  }
  return marks
}
