import type { AgendaVersionContent } from './agendaTemplate'

/** An item of a published agenda. */
export type VersionItem = AgendaVersionContent['items'][number]

/** What of the meeting itself is part of its agenda. */
export const MEETING_FIELDS = ['title', 'date', 'startTime', 'endTime', 'place', 'onlineAddress', 'mode'] as const
export type MeetingField = (typeof MEETING_FIELDS)[number]

/** What of an item can change while the item stays where it is. */
export const ITEM_FIELDS = [
  'title',
  'kind',
  'question',
  'presenter',
  'minutesAllotted',
  'isConfidential',
  'papers',
] as const
export type ItemField = (typeof ITEM_FIELDS)[number]

/** The place of an item: under a parent (null = top level), behind a sibling (null = first). */
interface ItemPlace {
  parentId: string | null
  afterId: string | null
}

/** One difference between two states of an agenda. Each difference is named once, in the order of the later state. */
export type AgendaChange =
  | { kind: 'meeting'; field: MeetingField; from: string | null; to: string | null }
  /** The first item has another number, and all others with it. */
  | { kind: 'numbering'; from: string; to: string }
  | { kind: 'removed'; item: VersionItem }
  | ({ kind: 'added'; item: VersionItem } & ItemPlace)
  | ({ kind: 'moved'; item: VersionItem; from: string } & ItemPlace)
  | {
      [Field in ItemField]: {
        kind: 'revised'
        item: VersionItem
        field: Field
        from: VersionItem[Field]
        to: VersionItem[Field]
      }
    }[ItemField]

/**
 * What has changed from one state of an agenda to a later one: the meeting, then items that are gone, then the items of
 * the later state in its order. No change means that both states say the same.
 */
export function agendaChanges(before: AgendaVersionContent, after: AgendaVersionContent): AgendaChange[] {
  const changes: AgendaChange[] = []
  for (const field of MEETING_FIELDS) {
    if (before[field] !== after[field]) {
      changes.push({ kind: 'meeting', field, from: before[field], to: after[field] })
    }
  }
  const [wasFirst, isFirst] = [firstNumber(before), firstNumber(after)]
  if (wasFirst !== undefined && isFirst !== undefined && wasFirst !== isFirst) {
    changes.push({ kind: 'numbering', from: wasFirst, to: isFirst })
  }
  const old = new Map(before.items.map((item) => [item.id as string, item]))
  const kept = new Set(after.items.map((item) => item.id as string))
  for (const item of before.items) {
    if (!kept.has(item.id)) changes.push({ kind: 'removed', item })
  }
  const steady = steadyItems(before, after)
  const lastOf = new Map<string | null, string>()
  for (const item of after.items) {
    const place = { parentId: item.parentId, afterId: lastOf.get(item.parentId) ?? null }
    lastOf.set(item.parentId, item.id)
    const was = old.get(item.id)
    if (was === undefined) changes.push({ kind: 'added', item, ...place })
    else {
      if (!steady.has(item.id)) changes.push({ kind: 'moved', item, from: was.number, ...place })
      changes.push(...revisions(was, item))
    }
  }
  return changes
}

function firstNumber({ items }: AgendaVersionContent): string | undefined {
  return items.find((item) => item.parentId === null)?.number
}

function revisions(was: VersionItem, item: VersionItem): AgendaChange[] {
  return ITEM_FIELDS.filter((field) => !isSame(was[field], item[field])).map(
    (field) => ({ kind: 'revised', item, field, from: was[field], to: item[field] }) as AgendaChange,
  )
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((each, index) => each === b[index])
}

/** The items that stand under the same parent as before and in the same order: as many as can be taken for unmoved. */
function steadyItems(before: AgendaVersionContent, after: AgendaVersionContent): Set<string> {
  const placeOf = new Map(before.items.map((item, index) => [item.id as string, { parentId: item.parentId, index }]))
  const groups = new Map<string | null, { id: string; index: number }[]>()
  for (const { id, parentId } of after.items) {
    const was = placeOf.get(id)
    if (was === undefined || was.parentId !== parentId) continue
    const group = groups.get(parentId) ?? []
    group.push({ id, index: was.index })
    groups.set(parentId, group)
  }
  return new Set([...groups.values()].flatMap(longestInOrder))
}

/** The ids of a longest run of entries whose indexes rise; an agenda is short, so the plain quadratic way will do. */
function longestInOrder(entries: readonly { id: string; index: number }[]): string[] {
  const best: { length: number; before: number }[] = []
  let end = -1
  for (const [at, entry] of entries.entries()) {
    let mine = { length: 1, before: -1 }
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1
      // Of two neighbours that changed places, the one that is now before is said to have moved: later ones win.
      if ((entries[earlier]?.index ?? 0) < entry.index && length >= mine.length) mine = { length, before: earlier }
    }
    best.push(mine)
    if (mine.length >= (best[end]?.length ?? 0)) end = at
  }
  const ids: string[] = []
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) ids.unshift(entries[at]?.id ?? '')
  return ids
}

/** Which sentence tells a change: `added`, `meeting.place.changed`, `item.question.cleared`. */
export function changeKey(change: AgendaChange): string {
  if (change.kind !== 'meeting' && change.kind !== 'revised') return change.kind
  const subject = change.kind === 'meeting' ? 'meeting' : 'item'
  const turn = isNothing(change.from) ? 'set' : isNothing(change.to) ? 'cleared' : 'changed'
  return `${subject}.${change.field}.${turn}`
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}
