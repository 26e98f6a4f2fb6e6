import type { AgendaItem, AgendaItemId } from '../../../../electron/contract/model'
import { childrenOf } from './agendaPlan'

/** Where an item goes: under a parent (null = top level), behind a sibling (null = first). */
export interface Place {
  readonly parentId: AgendaItemId | null
  readonly afterId: AgendaItemId | null
}

/** The ways in which a key moves an item. */
export type Direction = 'up' | 'down' | 'in' | 'out'

/** Where a key moves an item to; undefined when it cannot go there. */
export function placeByKey(items: readonly AgendaItem[], id: string, direction: Direction): Place | undefined {
  const item = items.find((each) => each.id === id)
  if (!item) return undefined
  const siblings = childrenOf(items, item.parentId)
  const at = siblings.findIndex((each) => each.id === id)
  switch (direction) {
    case 'up':
      return at === 0 ? undefined : { parentId: item.parentId, afterId: siblings[at - 2]?.id ?? null }
    case 'down': {
      const next = siblings[at + 1]
      return next && { parentId: item.parentId, afterId: next.id }
    }
    case 'in': {
      const parent = siblings[at - 1]
      if (item.parentId !== null || !parent || childrenOf(items, id).length > 0) return undefined
      return { parentId: parent.id, afterId: childrenOf(items, parent.id).at(-1)?.id ?? null }
    }
    case 'out':
      return item.parentId === null ? undefined : { parentId: null, afterId: item.parentId }
  }
}

/**
 * Where an item goes that is dropped before the row `beforeId` (null = behind the last one). Between rows it takes the
 * level of the row behind it; at the end of its own group it stays in the group. An item with sub-items stays on top.
 */
export function placeByDrop(items: readonly AgendaItem[], id: string, beforeId: string | null): Place | undefined {
  const item = items.find((each) => each.id === id)
  if (!item || beforeId === id) return undefined
  const rest = items.filter((each) => each.id !== id && each.parentId !== id)
  const at = beforeId === null ? rest.length : rest.findIndex((each) => each.id === beforeId)
  if (at < 0) return undefined
  const behind = rest[at]
  const ahead = rest[at - 1]
  if (behind !== undefined && behind.parentId !== null) {
    if (childrenOf(items, id).length > 0) return { parentId: null, afterId: behind.parentId }
    const siblings = childrenOf(rest, behind.parentId)
    return { parentId: behind.parentId, afterId: siblings[siblings.indexOf(behind) - 1]?.id ?? null }
  }
  if (item.parentId !== null && ahead && (ahead.parentId ?? ahead.id) === item.parentId) {
    return { parentId: item.parentId, afterId: ahead.parentId === null ? null : ahead.id }
  }
  return { parentId: null, afterId: ahead === undefined ? null : (ahead.parentId ?? ahead.id) }
}

/** Whether an item already stands at a place. */
export function standsAt(items: readonly AgendaItem[], id: string, place: Place): boolean {
  const item = items.find((each) => each.id === id)
  if (item?.parentId !== place.parentId) return false
  const siblings = childrenOf(items, place.parentId)
  return (siblings[siblings.indexOf(item) - 1]?.id ?? null) === place.afterId
}

/** The agenda with an item at another place, numbered anew: what the database will say after the command. */
export function movedTo(items: readonly AgendaItem[], id: string, { parentId, afterId }: Place): AgendaItem[] {
  const item = items.find((each) => each.id === id)
  if (!item) return [...items]
  const siblings = childrenOf(items, parentId).filter((each) => each.id !== id)
  const at = afterId === null ? 0 : siblings.findIndex((each) => each.id === afterId) + 1
  const placed = siblings.toSpliced(at, 0, {
    ...item,
    parentId,
    pulledFromId: parentId === null ? item.pulledFromId : null,
  })
  const ofParent = (parent: string | null) =>
    parent === parentId ? placed : childrenOf(items, parent).filter((each) => each.id !== id)
  // The first item keeps its number, whichever item that is: a board may let its numbers run on.
  const first = Number(childrenOf(items, null)[0]?.number ?? 1)
  return ofParent(null).flatMap((top, index) => [
    { ...top, number: String(first + index) },
    ...ofParent(top.id).map((sub, subIndex) => ({ ...sub, number: `${first + index}.${subIndex + 1}` })),
  ])
}
