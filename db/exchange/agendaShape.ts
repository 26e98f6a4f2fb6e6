import { knew, type RawChange } from './rawLog'

type Columns = Record<string, unknown>

/** An item of an agenda with its changes that count. */
export interface ShapedItem {
  columns: Columns
  changes: readonly RawChange[]
  counts: (removal: RawChange) => boolean
}

interface Placing {
  rowId: string
  parentId: string | null
  change: RawChange
  releases: RawChange[]
}

/**
 * Makes the items of one meeting an agenda again: items nest one level, and stand without gaps. Of two placings that do
 * not go together the later one loses its parent, and stays without it.
 */
export function shapeAgenda(items: ReadonlyMap<string, ShapedItem>): void {
  const parents = acceptedParents(items)
  const ranks = new Map<string, [id: string, item: ShapedItem][]>()
  for (const [id, item] of items) {
    const wanted = parents.get(id) ?? null
    // The parent may be gone, or a sub-item itself.
    const isFit = wanted !== null && items.has(wanted) && (parents.get(wanted) ?? null) === null
    const parentId = isFit ? wanted : null
    item.columns['parentId'] = parentId
    const rank = ranks.get(String(parentId)) ?? []
    ranks.set(String(parentId), rank)
    rank.push([id, item])
  }
  for (const rank of ranks.values()) {
    // What one machine alone has put in order is in order.
    if (new Set(rank.flatMap(([, { changes }]) => changes.map(({ step }) => step.siteId))).size < 2) continue
    rank.sort(([a, one], [b, other]) => {
      const byPlace = Number(one.columns['position']) - Number(other.columns['position'])
      return byPlace || compare(madeAt(one), madeAt(other)) || compare(a, b)
    })
    for (const [position, [, item]] of rank.entries()) item.columns['position'] = position
  }
}

function acceptedParents(items: ReadonlyMap<string, ShapedItem>): Map<string, string | null> {
  const placings = [...items].flatMap(([rowId, item]) => placingsOf(rowId, item))
  placings.sort((a, b) => compare(a.change.step.time, b.change.step.time) || a.change.ordinal - b.change.ordinal)
  const parents = new Map<string, string | null>()
  const accepted = new Map<string, Placing[]>()
  const holds = (placing: Placing, given: Placing): boolean =>
    !placing.releases.some((release) => knew(given.change, release))
  for (const placing of placings) {
    const { rowId, parentId } = placing
    if (parentId === null) {
      parents.set(rowId, null)
      continue
    }
    const isUnfit = [...(accepted.get(parentId) ?? []), ...(accepted.get(rowId) ?? [])].some(
      (other) => (other.rowId === parentId || other.parentId === rowId) && holds(other, placing),
    )
    parents.set(rowId, isUnfit ? null : parentId)
    if (isUnfit) continue
    for (const id of [rowId, parentId]) accepted.set(id, [...(accepted.get(id) ?? []), placing])
  }
  return parents
}

function placingsOf(rowId: string, { changes, counts }: ShapedItem): Placing[] {
  const placings: Placing[] = []
  for (const change of changes) {
    const isPlacing = change.after !== null && 'parentId' in change.after
    if (isPlacing || (change.operation === 'delete' && counts(change)))
      for (const each of placings) each.releases.push(change)
    if (isPlacing) placings.push({ rowId, parentId: idOf(change.after?.['parentId']), change, releases: [] })
  }
  return placings
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function madeAt({ changes }: ShapedItem): string {
  return changes.find(({ operation }) => operation === 'insert')?.step.time ?? ''
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
