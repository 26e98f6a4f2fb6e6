import { describe, expect, test } from 'vitest'
import { knowledgeOf, listSetsSince, takeOver } from '../exchange'
import { recordNodesOf, type RichText } from '../model/richText'
import { getNote } from '../queries/records'
import { listNoteVariants } from '../queries/noteVariants'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aDoc, aMeeting, aMotion, anItem, run } from '../testing/builders'
import { allRows, expectRefusal } from '../testing/expectRefusal'
import type { Workspace } from '../workspace/workspace'

const ana = { actor: 'Ana Reyes' }
const dana = { actor: 'Dana Whitfield' }

function meet(one: Workspace, two: Workspace): void {
  takeOver(two, listSetsSince(one, knowledgeOf(two.db)), ana)
  takeOver(one, listSetsSince(two, knowledgeOf(one.db)), dana)
  expect(allRows(two)).toEqual(allRows(one))
}

/** Two machines that wrote under one item at once: Ana's text is the later one, Dana's stands beside it. */
function writtenAtOnce() {
  const [one, two] = [aWorkspace(), aWorkspace()]
  const meetingId = aMeeting(one, { boardId: aBoard(one) })
  const item = anItem(one, meetingId)
  takeOver(two, listSetsSince(one, {}), ana)
  const motion = aMotion(one, item)
  const record = { type: 'record', attrs: { recordType: 'motion', recordId: motion } } as const
  const write = (store: Workspace, body: RichText, origin: typeof ana & { nowMs?: number }) =>
    run(
      store,
      'note.write',
      { agendaItemId: item, baseRevision: getNote(store.db, { agendaItemId: item }).revision, body },
      origin,
    )
  write(one, aDoc('Two shops lend theirs.', record), { ...dana, nowMs: Date.now() })
  write(two, aDoc('Three shops lend theirs.'), { ...ana, nowMs: Date.now() + 60_000 })
  meet(one, two)
  const [variant] = listNoteVariants(one.db, { meetingId })
  if (variant === undefined) throw new Error('No text stands beside the note.')
  const words = (store: Workspace) =>
    allRows(store).minutes_note as { plainText: string; body: string; revision: number }[]
  return { one, two, meetingId, item, motion, variant, words }
}

describe('a text that was written at the same time', () => {
  test('stands beside the later one on both machines, with its author and its records', () => {
    const { two, meetingId, motion, variant, words } = writtenAtOnce()
    expect(variant).toMatchObject({ reason: 'written_at_once', writtenBy: 'Dana Whitfield' })
    expect(Object.keys(variant.records)).toEqual([motion])
    expect(words(two)).toMatchObject([{ plainText: expect.stringContaining('Three shops lend theirs.') }])
    expect(listNoteVariants(two.db, { meetingId })).toEqual([variant])
  })

  test.each(['instead', 'below'] as const)('is taken %s, keeps every record once, and is gone on both', (how) => {
    const { one, two, meetingId, motion, variant, words } = writtenAtOnce()
    const baseRevision = words(one)[0]?.revision ?? 0
    const { revision } = run(one, 'note.useVariant', { id: variant.id, how, baseRevision }, dana)
    expect(revision).toBe(baseRevision + 1)
    meet(one, two)
    const [note] = words(two)
    expect(note?.plainText).toContain('Two shops lend theirs.')
    expect(note?.plainText.includes('Three shops lend theirs.')).toBe(how === 'below')
    const shown = recordNodesOf(JSON.parse(note?.body ?? '{}') as RichText).map(({ recordId }) => recordId)
    expect(shown).toEqual([motion])
    expect(listNoteVariants(two.db, { meetingId })).toEqual([])
  })

  test('is put aside for good, and the text stays', () => {
    const { one, two, meetingId, variant, words } = writtenAtOnce()
    const before = words(one)
    run(two, 'note.dismissVariant', { id: variant.id }, ana)
    meet(one, two)
    meet(two, one)
    expect(words(one)).toEqual(before)
    expect(listNoteVariants(one.db, { meetingId })).toEqual([])
  })

  test('is not taken over a text that was changed since both were read', () => {
    const { one, variant, words } = writtenAtOnce()
    const baseRevision = (words(one)[0]?.revision ?? 0) - 1
    const use = () => run(one, 'note.useVariant', { id: variant.id, how: 'instead', baseRevision }, dana)
    expectRefusal(one, use, 'CONFLICT', /was changed in the meantime\. Read both texts again/)
  })
})
