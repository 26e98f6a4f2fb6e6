import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaChanges, ITEM_FIELDS, MEETING_FIELDS, type AgendaChange, type VersionItem } from './agendaChanges'
import type { AgendaVersionContent } from './agendaTemplate'

interface Tree {
  readonly id: number
  readonly text: Omit<VersionItem, 'id' | 'parentId' | 'number'>
  readonly subs: readonly number[]
}

const text = fc.record({
  kind: fc.constantFrom('discussion', 'decision'),
  title: fc.constantFrom('Trends', 'Budget', 'Close'),
  question: fc.constantFrom(null, 'Which?'),
  presenter: fc.constantFrom(null, 'Robin'),
  minutesAllotted: fc.constantFrom(null, 5, 10),
  isConfidential: fc.boolean(),
  papers: fc.constantFrom(['a.pdf'], [], ['a.pdf', 'b.pdf']),
}) as fc.Arbitrary<Tree['text']>

/** Seven items at most, some of them under others, in any order; the numbers follow the order from any first one. */
const content: fc.Arbitrary<AgendaVersionContent> = fc
  .record({
    texts: fc.array(text, { minLength: 7, maxLength: 7 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6]),
    parents: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    first: fc.constantFrom(1, 1, 9),
    place: fc.constantFrom(null, 'Room 9'),
    startTime: fc.constantFrom('17:30', '18:00'),
  })
  .map(({ texts, order, parents, first, place, startTime }) => {
    const items: VersionItem[] = []
    let [top, sub] = [first - 1, 0]
    let parentId: string | null = null
    for (const id of order) {
      const isSub: boolean = parentId !== null && parents[id] === true
      if (isSub) sub += 1
      else [top, sub, parentId] = [top + 1, 0, String(id)]
      const number = isSub ? `${top}.${sub}` : String(top)
      items.push({ ...texts[id], id: String(id), parentId: isSub ? parentId : null, number } as VersionItem)
    }
    return { ...meeting, place, startTime, items }
  })

const meeting: AgendaVersionContent = {
  title: 'Fall meeting',
  date: '2026-11-12',
  startTime: '17:30',
  endTime: '19:00',
  place: null,
  onlineAddress: null,
  mode: 'in_person',
  items: [],
}

/** Carries the changes out: what was told must be enough to make the later state from the earlier one. */
function applied(before: AgendaVersionContent, changes: readonly AgendaChange[]): AgendaVersionContent {
  const after: Record<string, unknown> & { items: VersionItem[] } = { ...before, items: [] }
  const lifted = new Set<string>()
  const texts = new Map<string, VersionItem>(before.items.map((item) => [item.id, { ...item }]))
  for (const change of changes) {
    if (change.kind === 'meeting') after[change.field] = change.to
    if (change.kind === 'removed' || change.kind === 'moved') lifted.add(change.item.id)
    if (change.kind === 'revised') Object.assign(texts.get(change.item.id) ?? {}, { [change.field]: change.to })
  }
  const groups = new Map<string | null, string[]>()
  for (const item of before.items) {
    if (!lifted.has(item.id)) groups.set(item.parentId, [...(groups.get(item.parentId) ?? []), item.id])
  }
  for (const change of changes) {
    if (change.kind !== 'added' && change.kind !== 'moved') continue
    if (change.kind === 'added') texts.set(change.item.id, { ...change.item })
    const group = groups.get(change.parentId) ?? []
    const at = change.afterId === null ? 0 : group.indexOf(change.afterId) + 1
    groups.set(change.parentId, group.toSpliced(at, 0, change.item.id))
  }
  const numbering = changes.find((change) => change.kind === 'numbering')
  const first = Number(numbering?.to ?? before.items[0]?.number ?? 1)
  for (const [index, id] of (groups.get(null) ?? []).entries()) {
    const top = texts.get(id)
    if (top) after.items.push({ ...top, parentId: null, number: String(first + index) })
    for (const [subIndex, subId] of (groups.get(id) ?? []).entries()) {
      const sub = texts.get(subId)
      if (sub) after.items.push({ ...sub, parentId: id as never, number: `${first + index}.${subIndex + 1}` })
    }
  }
  return after as unknown as AgendaVersionContent
}

/** A change without its values: what it is about. */
const subject = (change: AgendaChange) =>
  [change.kind, 'item' in change ? change.item.id : '', 'field' in change ? change.field : ''].join(' ')

describe('what has changed in an agenda', () => {
  it('is enough to make the later state from the earlier one', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        fc.pre(before.items.length > 0 && after.items.length > 0)
        expect(applied(before, agendaChanges(before, after))).toEqual(after)
      }),
      { numRuns: 300 },
    )
  })

  it('is nothing when both states say the same, and something otherwise; each difference is named once', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(agendaChanges(before, structuredClone(before))).toEqual([])
        const changes = agendaChanges(before, after)
        expect(changes.length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after))
        expect(new Set(changes.map(subject)).size).toBe(changes.length)
      }),
      { numRuns: 300 },
    )
  })

  it('calls one item moved, not all that it went past', () => {
    const item = (id: string, number: string): VersionItem =>
      ({
        id,
        parentId: null,
        number,
        kind: 'discussion',
        title: id,
        question: null,
        presenter: null,
        minutesAllotted: null,
        isConfidential: false,
        papers: [],
      }) as unknown as VersionItem
    const before = { ...meeting, items: ['a', 'b', 'c', 'd'].map((id, index) => item(id, String(index + 1))) }
    const after = { ...meeting, items: ['d', 'a', 'b', 'c'].map((id, index) => item(id, String(index + 1))) }
    expect(agendaChanges(before, after)).toEqual([
      { kind: 'moved', item: after.items[0], from: '4', parentId: null, afterId: null },
    ])
    const swapped = { ...meeting, items: ['a', 'c', 'b', 'd'].map((id, index) => item(id, String(index + 1))) }
    expect(agendaChanges(before, swapped)).toMatchObject([{ kind: 'moved', item: { id: 'c' }, from: '3' }])
  })

  it('looks at every field of a meeting and of an item', () => {
    const item: VersionItem = {
      id: 'a' as never,
      parentId: null,
      number: '1',
      kind: 'discussion',
      title: 'Trends',
      question: null,
      presenter: null,
      minutesAllotted: null,
      isConfidential: false,
      papers: [],
    }
    const looked = [...ITEM_FIELDS, 'id', 'parentId', 'number']
    expect(Object.keys(item).toSorted()).toEqual(looked.toSorted())
    expect(Object.keys(meeting).toSorted()).toEqual([...MEETING_FIELDS, 'items'].toSorted())
  })
})
