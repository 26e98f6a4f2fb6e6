import type { AgendaChange } from '../../../../electron/contract/model'

/** How an item of the agenda differs from the version that was published last. */
export type ItemMark = 'new' | 'moved' | 'changed'

/** The marks of the items by id, in the order in which they are said: an item may be moved and changed at once. */
export function itemMarks(changes: readonly AgendaChange[]): ReadonlyMap<string, readonly ItemMark[]> {
  const marks = new Map<string, readonly ItemMark[]>()
  for (const change of changes) {
    const mark = markOf(change)
    if (mark === null || !('item' in change)) continue
    const known = marks.get(change.item.id) ?? []
    if (!known.includes(mark)) marks.set(change.item.id, [...known, mark])
  }
  return marks
}

function markOf(change: AgendaChange): ItemMark | null {
  switch (change.kind) {
    case 'added':
      return 'new'
    case 'moved':
      return 'moved'
    case 'revised':
      return 'changed'
    default:
      return null
  }
}
