import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { isAppError } from '../model/errors'
import { listAgendaItems } from '../queries/meeting'
import type { RowOf } from '../schema'
import { agendaItemTable } from '../schema/meeting'
import { minutesNoteTable } from '../schema/minutes'
import { attachmentTable } from '../schema/attachment'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aDoc, aMeeting, aMotion, anAction, anItem, aPerson, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

function outline(store: Store, meetingId: string): string[] {
  return listAgendaItems(store.db, { meetingId }).map((item) => `${item.number} ${item.title}`)
}

/** Positions count from 0 without gaps under each parent, and no parent is a sub-item. */
function expectSoundOrder(rows: RowOf<'agenda_item'>[]): void {
  const subItems = new Set(rows.filter((row) => row.parentId !== null).map((row) => row.id))
  expect(rows.filter((row) => row.parentId !== null && subItems.has(row.parentId))).toEqual([])
  for (const parentId of new Set(rows.map((row) => row.parentId))) {
    const siblings = rows.filter((row) => row.parentId === parentId)
    expect(siblings.map((row) => row.position).toSorted((a, b) => a - b)).toEqual(siblings.map((_, index) => index))
  }
}

describe('order', () => {
  test('keeps confidential what is moved out of a confidential item', () => {
    const store = aWorkspace()
    const meetingId = aMeeting(store)
    const parentId = anItem(store, meetingId, { isConfidential: true })
    const id = anItem(store, meetingId, { parentId })
    const isMarked = () => requireRow(store.db, 'agenda_item', id).isConfidential
    run(store, 'agenda.moveItem', { id, parentId, afterId: null })
    expect(isMarked()).toBe(false)
    run(store, 'agenda.moveItem', { id, parentId: null, afterId: parentId })
    expect(isMarked()).toBe(true)
  })
  test('adds behind a sibling or first, and moves between levels', () => {
    const store = aWorkspace()
    const meetingId = aMeeting(store)
    const one = anItem(store, meetingId, { title: 'One' })
    const two = anItem(store, meetingId, { title: 'Two', afterId: one })
    anItem(store, meetingId, { title: 'Zero' })
    const sub = anItem(store, meetingId, { title: 'Sub', parentId: one })
    expect(outline(store, meetingId)).toEqual(['1 Zero', '2 One', '2.1 Sub', '3 Two'])
    run(store, 'agenda.moveItem', { id: two, parentId: one, afterId: sub })
    expect(outline(store, meetingId)).toEqual(['1 Zero', '2 One', '2.1 Sub', '2.2 Two'])
    run(store, 'agenda.moveItem', { id: sub, parentId: null, afterId: null })
    expect(outline(store, meetingId)).toEqual(['1 Sub', '2 Zero', '3 One', '3.1 Two'])
  })

  test('refuses places that the agenda does not have', () => {
    const store = aWorkspace()
    const meetingId = aMeeting(store)
    const main = anItem(store, meetingId, { title: 'Main' })
    const sub = anItem(store, meetingId, { title: 'Sub', parentId: main })
    const other = anItem(store, meetingId, { title: 'Other' })
    const elsewhere = anItem(store, aMeeting(store))
    const add = (parentId: string | null, afterId: string | null) => () =>
      anItem(store, meetingId, { parentId, afterId })
    const move = (id: string, parentId: string | null, afterId: string | null) => () =>
      run(store, 'agenda.moveItem', { id, parentId, afterId })
    const path = (work: () => unknown, message: RegExp) =>
      expectRefusal(store, work, 'INVALID_INPUT', message).data?.['path']
    expect(path(add(null, sub), /does not stand at this place/)).toEqual(['afterId'])
    expect(path(add(sub, null), /nest one level/)).toEqual(['parentId'])
    expect(path(add(elsewhere, null), /of this meeting/)).toEqual(['parentId'])
    expect(path(add(UNKNOWN_ID, null), /of this meeting/)).toEqual(['parentId'])
    expect(path(move(main, main, null), /under itself/)).toEqual(['parentId'])
    expect(path(move(main, null, main), /does not stand/)).toEqual(['afterId'])
    expect(path(move(other, sub, null), /nest one level/)).toEqual(['parentId'])
    expectRefusal(store, move(main, other, null), 'CONFLICT', /has sub-items .* Move its sub-items out first/)
    expectRefusal(store, move(UNKNOWN_ID, null, null), 'NOT_FOUND', /no such agenda item/)
  })

  test('keeps a permutation without gaps and one level under any sequence of changes', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const step = fc.record({
      act: fc.constantFrom('add', 'add', 'move', 'move', 'remove'),
      item: fc.nat(20),
      parent: fc.option(fc.nat(20), { freq: 2 }),
      after: fc.option(fc.nat(20), { freq: 4 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const meetingId = aMeeting(store, { boardId })
        const rows = () =>
          store.db
            .select()
            .from(agendaItemTable)
            .all()
            .filter((row) => row.meetingId === meetingId)
        for (const { act, item, parent, after } of steps) {
          const ids = rows().map((row) => row.id)
          const pick = (index: number | null) => (index === null ? null : (ids[index % ids.length] ?? null))
          const place = { parentId: pick(parent), afterId: pick(after) }
          const id = pick(item)
          try {
            if (act === 'add' || id === null) anItem(store, meetingId, place)
            else if (act === 'move') run(store, 'agenda.moveItem', { id, ...place })
            else run(store, 'agenda.removeItem', { id })
          } catch (error) {
            if (!isAppError(error) || !['INVALID_INPUT', 'CONFLICT'].includes(error.code)) throw error
          }
          expectSoundOrder(rows())
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('items', () => {
  test('lets a presenter be somebody known or free text, never both', () => {
    const store = aWorkspace()
    const meetingId = aMeeting(store)
    const presenterId = aPerson(store)
    const id = anItem(store, meetingId, { presenterId, presenterName: 'All employers' })
    const item = () => requireRow(store.db, 'agenda_item', id)
    expect(item()).toMatchObject({ presenterId, presenterName: null })
    run(store, 'agenda.reviseItem', { id, presenterName: 'All employers' })
    expect(item()).toMatchObject({ presenterId, presenterName: null })
    run(store, 'agenda.reviseItem', { id, presenterId: null, presenterName: 'All employers', minutesAllotted: 15 })
    expect(item()).toMatchObject({ presenterId: null, presenterName: 'All employers', minutesAllotted: 15 })
    run(store, 'agenda.reviseItem', { id, title: 'Trends', question: 'Which skills are missing?', kind: 'information' })
    expect(item()).toMatchObject({ title: 'Trends', presenterName: 'All employers', kind: 'information' })
    run(store, 'agenda.reviseItem', { id, presenterId })
    expect(item()).toMatchObject({ presenterId, presenterName: null })
    expectRefusal(
      store,
      () => run(store, 'agenda.reviseItem', { id, presenterId: UNKNOWN_ID }),
      'NOT_FOUND',
      /no such person/,
    )
    expectRefusal(store, () => anItem(store, meetingId, { presenterId: UNKNOWN_ID }), 'NOT_FOUND', /no such person/)
  })

  test('removes an item with its sub-items, papers and empty notes, but never words or records', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const meetingId = aMeeting(store, { boardId })
    const id = anItem(store, meetingId, { title: 'Main' })
    const sub = anItem(store, meetingId, { parentId: id, title: 'Sub' })
    const remove = () => run(store, 'agenda.removeItem', { id })
    run(store, 'note.write', { agendaItemId: sub, baseRevision: 0, body: aDoc('Words.') })
    expectRefusal(store, remove, 'CONFLICT', /^Sub holds words/)
    run(store, 'note.write', { agendaItemId: sub, baseRevision: 1, body: aDoc('') })
    const motionId = aMotion(store, sub)
    expectRefusal(store, remove, 'CONFLICT', /^Sub holds motions/)
    run(store, 'motion.remove', { id: motionId })
    const decision = run(store, 'decision.record', { agendaItemId: id, text: 'Agreed.' })
    expectRefusal(store, remove, 'CONFLICT', /^Main holds decisions/)
    run(store, 'decision.remove', { id: decision.id })
    const actionId = anAction(store, id, { boardId })
    expectRefusal(store, remove, 'CONFLICT', /^Main holds action items/)
    run(store, 'actionItem.remove', { id: actionId })
    const file = { fileName: 'a.pdf', mediaType: 'application/pdf', sizeBytes: 3, sha256: 'a'.repeat(64) }
    run(store, 'attachment.add', { owner: { agendaItemId: id }, role: 'paper', ...file })
    remove()
    for (const table of [agendaItemTable, minutesNoteTable, attachmentTable]) {
      expect(store.db.select().from(table).all()).toEqual([])
    }
  })
})

describe('filling', () => {
  test('takes an agenda from each template, standing items once', () => {
    const store = aWorkspace()
    for (const template of ['standard', 'skills_validation', 'college_committee'] as const) {
      const agenda = { kind: 'template', template } as const
      const meetingId = aMeeting(store, { agenda })
      const items = listAgendaItems(store.db, { meetingId })
      const standing = items.flatMap((item) => item.standing ?? [])
      expect(items[0]?.standing).toBe('call_to_order')
      expect(items.at(-1)?.standing).toBe('adjournment')
      expect(standing).toContain('matters_arising')
      expect(new Set(standing).size).toBe(standing.length)
      expect(run(store, 'agenda.fill', { meetingId, agenda }).added).toBe(items.length - standing.length)
      const again = listAgendaItems(store.db, { meetingId }).flatMap((item) => item.standing ?? [])
      expect(again).toEqual(standing)
    }
  })

  test('copies what the last meeting of the board asks again, not what was said there', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const template = { kind: 'template', template: 'standard' } as const
    aMeeting(store, { boardId, date: '2026-01-10', agenda: template })
    const last = aMeeting(store, { boardId, date: '2026-05-10' })
    const cancelled = aMeeting(store, { boardId, date: '2026-06-10' })
    anItem(store, cancelled, { title: 'Never met' })
    run(store, 'meeting.cancel', { id: cancelled })
    aMeeting(store, { date: '2026-06-11', agenda: template })
    const presenterId = aPerson(store)
    const main = anItem(store, last, { title: 'Trends', presenterId, question: 'Which ones?', minutesAllotted: 20 })
    const sub = anItem(store, last, {
      title: 'Vehicles',
      parentId: main,
      kind: 'decision',
      presenterName: 'All employers',
    })
    run(store, 'note.write', { agendaItemId: sub, baseRevision: 0, body: aDoc('Said.') })
    const meetingId = aMeeting(store, { boardId, date: '2026-11-12', agenda: { kind: 'last_meeting' } })
    expect(outline(store, meetingId)).toEqual(['1 Trends', '1.1 Vehicles'])
    const [first, second] = listAgendaItems(store.db, { meetingId })
    expect(first).toMatchObject({ question: null, minutesAllotted: 20, presenter: { personId: presenterId } })
    expect(second).toMatchObject({ kind: 'decision', hasNote: false, presenter: { name: 'All employers' } })
    expect(run(store, 'agenda.fill', { meetingId, agenda: { kind: 'blank' } })).toEqual({ added: 0 })
  })

  test('puts sub-items of a standing item under the one that is there', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const template = { kind: 'template', template: 'standard' } as const
    const last = aMeeting(store, { boardId, date: '2026-05-10', agenda: template })
    const arising = listAgendaItems(store.db, { meetingId: last }).find((item) => item.standing === 'matters_arising')
    anItem(store, last, { title: 'Lift inspection', parentId: arising?.id ?? null })
    const meetingId = aMeeting(store, { boardId, agenda: template })
    run(store, 'agenda.fill', { meetingId, agenda: { kind: 'last_meeting' } })
    expect(outline(store, meetingId)).toContain('3.1 Lift inspection')
  })

  test('refuses to copy where there is no earlier meeting', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aMeeting(store, { boardId, date: '2027-01-01' })
    expectRefusal(
      store,
      () => aMeeting(store, { boardId, agenda: { kind: 'last_meeting' } }),
      'CONFLICT',
      /no earlier meeting to copy from\. Choose a template/,
    )
  })
})

test('refuses every change of the agenda once the minutes are approved or the meeting is cancelled', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store)
  const id = anItem(store, meetingId)
  const cancelledId = aMeeting(store)
  run(store, 'meeting.cancel', { id: cancelledId })
  approveMeeting(store, meetingId)
  const changes = [
    () => anItem(store, meetingId),
    () => run(store, 'agenda.reviseItem', { id, title: 'x' }),
    () => run(store, 'agenda.moveItem', { id, parentId: null, afterId: null }),
    () => run(store, 'agenda.removeItem', { id }),
    () => run(store, 'agenda.fill', { meetingId, agenda: { kind: 'template', template: 'standard' } }),
  ]
  for (const change of changes) {
    expectRefusal(store, change, 'CONFLICT', /The minutes of Fall meeting of 2026-11-12 are approved/)
  }
  expectRefusal(store, () => anItem(store, cancelledId), 'CONFLICT', /was cancelled\. Plan a new meeting/)
})
