import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import type { ActionItemId, BoardId } from '../model/ids'
import { actionItemTable, actionLinkTable, actionNoteTable, actionOwnerTable, dueChangeTable } from '../schema/action'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMotion, anAction, anItem, aPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { lastChangeSet } from '../testing/lastChangeSet'
import { requireRow } from './rows'

const NOON = Date.parse('2026-11-20T12:00:00.000Z')

function aScene(given: Partial<RequestOf<'actionItem.create'>> = {}): {
  store: Store
  boardId: BoardId
  id: ActionItemId
} {
  const store = aWorkspace()
  const boardId = aBoard(store)
  return { store, boardId, id: anAction(store, null, { boardId, ...given }) }
}

const action = (store: Store, id: string) => requireRow(store.db, 'action_item', id)
const undo = (store: Store) => run(store, 'change.undo', { changeSet: lastChangeSet(store) })

describe('why', () => {
  test('is asked for when an action is blocked or dropped, and goes with that state', () => {
    const { store, id } = aScene()
    const set = (input: Omit<RequestOf<'actionItem.setStatus'>, 'id' | 'on'>) => {
      run(store, 'actionItem.setStatus', { id, on: '2026-11-20', ...input })
      return action(store, id).statusReason
    }
    const refusal = expectRefusal(
      store,
      () => set({ status: 'blocked' }),
      'INVALID_INPUT',
      /^Say why action 1 is blocked/,
    )
    expect(refusal.data).toEqual({ path: ['reason'] })
    expect(set({ status: 'blocked', reason: 'No lift.' })).toBe('No lift.')
    expect(set({ status: 'blocked' })).toBe('No lift.')
    expectRefusal(store, () => set({ status: 'dropped' }), 'INVALID_INPUT', /why action 1 is dropped/)
    expect(set({ status: 'dropped', reason: 'The lab closes.' })).toBe('The lab closes.')
    expect(set({ status: 'open', reason: 'Not kept.' })).toBeNull()
    undo(store)
    expect(action(store, id)).toMatchObject({ status: 'dropped', statusReason: 'The lab closes.' })
  })
})

describe('a due date', () => {
  test('keeps every change with who, when and why, and goes back with it', () => {
    const { store, id } = aScene()
    const changes = () => store.db.select().from(dueChangeTable).orderBy(asc(dueChangeTable.changedAt)).all()
    const move = (dueOn: string | null, reason?: string, at = NOON) =>
      run(
        store,
        'actionItem.reschedule',
        { id, dueOn, ...(reason === undefined ? {} : { reason }) },
        { actor: 'Ivo Kraus', nowMs: at },
      )
    move('2026-12-01')
    move('2026-12-01')
    move('2027-01-15', 'The dealer is closed.', NOON + 1000)
    move(null, undefined, NOON + 2000)
    expect(changes()).toMatchObject([
      {
        dueBefore: null,
        dueAfter: '2026-12-01',
        changedBy: 'Ivo Kraus',
        changedAt: '2026-11-20T12:00:00.000Z',
        reason: null,
      },
      {
        dueBefore: '2026-12-01',
        dueAfter: '2027-01-15',
        changedBy: 'Ivo Kraus',
        changedAt: '2026-11-20T12:00:01.000Z',
        reason: 'The dealer is closed.',
      },
      {
        dueBefore: '2027-01-15',
        dueAfter: null,
        changedBy: 'Ivo Kraus',
        changedAt: '2026-11-20T12:00:02.000Z',
        reason: null,
      },
    ])
    undo(store)
    expect(action(store, id).dueOn).toBe('2027-01-15')
    expect(changes()).toHaveLength(2)
  })
})

describe('owners', () => {
  test('can be offices beside people, the offices last; without a word about them they stay', () => {
    const { store, boardId } = aScene()
    const [ann, bob] = [aPerson(store), aPerson(store)]
    const id = anAction(store, null, { boardId, ownerIds: [ann], offices: ['secretary', 'chair'] })
    const owners = () =>
      store.db
        .select()
        .from(actionOwnerTable)
        .where(eq(actionOwnerTable.actionItemId, id))
        .orderBy(asc(actionOwnerTable.position))
        .all()
        .map(({ personId, office }) => personId ?? office)
    expect(owners()).toEqual([ann, 'secretary', 'chair'])
    run(store, 'actionItem.assign', { id, ownerIds: [bob, ann] })
    expect(owners()).toEqual([bob, ann, 'secretary', 'chair'])
    run(store, 'actionItem.assign', { id, ownerIds: [], offices: ['chair'] })
    expect(owners()).toEqual(['chair'])
    expectRefusal(
      store,
      () => run(store, 'actionItem.assign', { id, ownerIds: [], offices: ['chair', 'chair'] }),
      'INVALID_INPUT',
      /office only once/,
    )
    undo(store)
    expect(owners()).toEqual([bob, ann, 'secretary', 'chair'])
  })
})

describe('notes and links', () => {
  test('a note is its author’s, and anybody may take it off', () => {
    const { store, id } = aScene()
    const ivo = { actor: 'Ivo Kraus', nowMs: NOON }
    const note = run(store, 'actionItem.note', { actionItemId: id, text: 'Called the dealer.' }, ivo).id
    expect(requireRow(store.db, 'action_note', note)).toMatchObject({
      actionItemId: id,
      authorName: 'Ivo Kraus',
      writtenAt: '2026-11-20T12:00:00.000Z',
    })
    const revise = (origin?: typeof ivo) => () =>
      run(store, 'actionItem.reviseNote', { id: note, text: 'Called twice.' }, origin)
    expectRefusal(store, revise(), 'CONFLICT', /^Ivo Kraus wrote that note\. Add one of your own/)
    revise(ivo)()
    expect(requireRow(store.db, 'action_note', note).text).toBe('Called twice.')
    run(store, 'actionItem.removeNote', { id: note })
    undo(store)
    expect(requireRow(store.db, 'action_note', note).text).toBe('Called twice.')
    expectRefusal(
      store,
      () => run(store, 'actionItem.note', { actionItemId: UNKNOWN_ID, text: 'x' }),
      'NOT_FOUND',
      /action item/,
    )
  })

  test('a link leads to an item or a motion of its board, once, and goes when that goes', () => {
    const { store, boardId } = aScene()
    const item = anItem(store, aMeeting(store, { boardId }))
    const motionId = aMotion(store, item)
    const bare = anItem(store, aMeeting(store, { boardId, date: '2027-01-12' }))
    const id = anAction(store, null, { boardId, links: [{ agendaItemId: bare }] })
    const link = (to: RequestOf<'actionItem.link'>['to']) => run(store, 'actionItem.link', { actionItemId: id, to }).id
    const onMotion = link({ motionId })
    expectRefusal(store, () => link({ motionId }), 'CONFLICT', /linked to that already/)
    const foreign = anItem(store, aMeeting(store))
    expectRefusal(store, () => link({ agendaItemId: foreign }), 'INVALID_INPUT', /another board/)
    const targets = () =>
      store.db
        .select()
        .from(actionLinkTable)
        .all()
        .map((row) => row.motionId ?? row.agendaItemId)
    expect(new Set(targets())).toEqual(new Set([bare, motionId]))
    run(store, 'actionItem.unlink', { id: onMotion })
    expect(link({ motionId })).toBe(onMotion)
    run(store, 'motion.remove', { id: motionId })
    expect(targets()).toEqual([bare])
    undo(store)
    expect(new Set(targets())).toEqual(new Set([bare, motionId]))
    run(store, 'agenda.removeItem', { id: bare })
    expect(targets()).toEqual([motionId])
  })
})

test('an action is removed with its notes, slips, links and owners, and comes back with them', () => {
  const { store, boardId } = aScene()
  const motionId = aMotion(store, anItem(store, aMeeting(store, { boardId })))
  const id = anAction(store, null, { boardId, offices: ['chair'], links: [{ motionId }] })
  run(store, 'actionItem.note', { actionItemId: id, text: 'Called.' })
  run(store, 'actionItem.reschedule', { id, dueOn: '2026-12-01' })
  const parts = () =>
    [actionOwnerTable, actionNoteTable, dueChangeTable, actionLinkTable].map((table) =>
      store.db.select().from(table).where(eq(table.actionItemId, id)).all(),
    )
  const before = parts()
  expect(before.map((rows) => rows.length)).toEqual([1, 1, 1, 1])
  run(store, 'actionItem.remove', { id })
  expect(parts()).toEqual([[], [], [], []])
  undo(store)
  expect(parts()).toEqual(before)
})

describe('many at once', () => {
  test('change in one step, which is taken back in one', () => {
    const { store, id } = aScene()
    const ann = aPerson(store)
    const other = anAction(store, null, { boardId: aBoard(store), ownerIds: [ann], dueOn: '2026-12-01' })
    const before = store.db.select().from(actionItemTable).all()
    const change: RequestOf<'actionItem.changeMany'>['change'] = {
      status: { status: 'blocked', on: '2026-11-20', reason: 'No money.' },
      due: { dueOn: '2027-02-01', reason: 'After the budget.' },
      owners: { mode: 'add', ownerIds: [ann], offices: ['chair'] },
      priority: 'high',
    }
    const steps = lastChangeSet(store)
    expect(run(store, 'actionItem.changeMany', { ids: [id, other], change })).toEqual({ count: 2 })
    expect(lastChangeSet(store)).toBe(steps + 1)
    for (const each of [id, other]) {
      expect(action(store, each)).toMatchObject({
        status: 'blocked',
        statusReason: 'No money.',
        dueOn: '2027-02-01',
        priority: 'high',
      })
      const owners = store.db.select().from(actionOwnerTable).where(eq(actionOwnerTable.actionItemId, each)).all()
      expect(owners.map(({ personId, office }) => personId ?? office).toSorted()).toEqual([ann, 'chair'].toSorted())
    }
    undo(store)
    expect(store.db.select().from(actionItemTable).all()).toEqual(before)
    expect(store.db.select().from(dueChangeTable).all()).toEqual([])
    run(store, 'actionItem.changeMany', { ids: [other], change: { owners: { mode: 'remove', ownerIds: [ann] } } })
    expect(store.db.select().from(actionOwnerTable).all()).toEqual([])
  })

  test('change not at all when one refuses, and the refusal names it', () => {
    const { store, id } = aScene()
    const boardId = aBoard(store, { name: 'Welding' })
    const old = anAction(store, null, { boardId })
    run(store, 'actionItem.setStatus', { id, status: 'blocked', on: '2026-11-20', reason: 'No lift.' })
    const change = { priority: 'high', status: { status: 'blocked', on: '2026-11-20' } } as const
    const refusal = expectRefusal(
      store,
      () => run(store, 'actionItem.changeMany', { ids: [id, old], change }),
      'INVALID_INPUT',
      /^Nothing was changed, because of action 1 of Welding: Say why/,
    )
    expect(refusal.data).toMatchObject({ actionItemId: old })
    expect(action(store, id).priority).toBe('normal')
    for (const bad of [
      { ids: [id, id], change },
      { ids: [], change },
      { ids: [id], change: {} },
    ]) {
      expectRefusal(store, () => run(store, 'actionItem.changeMany', bad), 'INVALID_INPUT', /.+/)
    }
  })
})
