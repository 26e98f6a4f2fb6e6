import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { nextYearlyDueOn } from '../model/action'
import type { RequestOf } from '../model/commands'
import { listMattersArising } from '../queries/records'
import { actionItemTable, actionOwnerTable } from '../schema/action'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, anAction, anItem, aPerson, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { lastChangeSet } from '../testing/lastChangeSet'

const undo = (store: Store) => run(store, 'change.undo', { changeSet: lastChangeSet(store) })
const nextOf = (store: Store, id: string) =>
  store.db.select().from(actionItemTable).where(eq(actionItemTable.repeatOfId, id)).all()
const set = (store: Store, id: string, status: 'done' | 'open' | 'dropped', on = '2026-11-12') =>
  run(store, 'actionItem.setStatus', { id, status, on, reason: 'It is so.' })

test('makes the next of a series when one is done, in the same step, with its owners', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const ann = aPerson(store)
  const given = { boardId, ownerIds: [ann], offices: ['chair'], priority: 'high', repeats: 'every_year' } as const
  const id = anAction(store, null, { ...given, ownerIds: [ann], offices: ['chair'], dueOn: '2026-11-30' })
  const steps = lastChangeSet(store)
  set(store, id, 'done')
  expect(lastChangeSet(store)).toBe(steps + 1)
  const [next] = nextOf(store, id)
  expect(next).toMatchObject({
    boardId,
    number: 2,
    text: 'Send the list of host shops.',
    status: 'open',
    dueOn: '2027-11-30',
    givenOn: '2026-11-12',
    priority: 'high',
    repeats: 'every_year',
  })
  const owners = store.db.select().from(actionOwnerTable).where(eq(actionOwnerTable.actionItemId, next!.id)).all()
  expect(owners.map(({ personId, office }) => personId ?? office)).toEqual([ann, 'chair'])
})

test('makes one next, however often it is done, opened again and taken back', () => {
  const store = aWorkspace()
  const id = anAction(store, null, { boardId: aBoard(store), repeats: 'every_meeting' })
  set(store, id, 'done')
  const [{ id: first } = { id: '' }] = nextOf(store, id)
  set(store, id, 'open')
  set(store, id, 'done')
  set(store, id, 'done', '2026-11-13')
  expect(nextOf(store, id).map((next) => next.id)).toEqual([first])
  const other = anAction(store, null, { boardId: aBoard(store), repeats: 'every_meeting' })
  set(store, other, 'done')
  undo(store)
  expect(nextOf(store, other)).toEqual([])
  set(store, other, 'done')
  expect(nextOf(store, other)).toHaveLength(1)
  undo(store)
  undo(store)
  expect(nextOf(store, other)).toHaveLength(1)
})

test('ends a series that is dropped or no longer repeats, and frees the next of one that is removed', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const dropped = anAction(store, null, { boardId, repeats: 'every_meeting' })
  set(store, dropped, 'dropped')
  expect(nextOf(store, dropped)).toEqual([])
  expectRefusal(
    store,
    () => run(store, 'actionItem.setRepeat', { id: dropped, repeats: 'every_year' }),
    'CONFLICT',
    /is dropped\. Open it again/,
  )
  run(store, 'actionItem.setRepeat', { id: dropped, repeats: null })
  const id = anAction(store, null, { boardId })
  run(store, 'actionItem.setRepeat', { id, repeats: 'every_meeting' })
  set(store, id, 'done')
  const [next] = nextOf(store, id)
  run(store, 'actionItem.remove', { id })
  const after = () => store.db.select().from(actionItemTable).where(eq(actionItemTable.id, next!.id)).get()
  expect(after()?.repeatOfId).toBeNull()
  undo(store)
  expect(after()?.repeatOfId).toBe(id)
})

test('what every meeting hears comes up at the meeting after the one at which it was done', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meeting = (given: Partial<RequestOf<'meeting.create'>>) => aMeeting(store, { boardId, ...given })
  const first = meeting({ date: '2026-05-14' })
  const now = meeting({ date: '2026-11-12' })
  const next = meeting({ date: '2027-03-11' })
  const id = anAction(store, anItem(store, first), { boardId, repeats: 'every_meeting', dueOn: '2026-11-12' })
  holdMeeting(store, first)
  run(store, 'meeting.callToOrder', { id: now, at: '17:30' })
  set(store, id, 'done')
  const [made] = nextOf(store, id)
  expect(made).toMatchObject({ dueOn: '2027-03-11', meetingId: null })
  const listed = (meetingId: string) => listMattersArising(store.db, meetingId).map(({ action }) => action.id)
  expect(listed(now)).toEqual([id])
  expect(listed(next)).toEqual([made!.id])
  run(store, 'meeting.adjourn', { id: now, at: '19:00' })
  expect(listed(now)).toEqual([id])
  expect(listed(next)).toEqual([made!.id])
})

test.each([
  ['2026-11-30', '2026-11-12', [], '2027-11-30'],
  ['2026-11-30', '2027-01-10', [], '2027-11-30'],
  ['2024-03-01', '2026-11-12', [], '2027-03-01'],
  [null, '2026-11-12', [], '2027-11-12'],
  ['2028-02-29', '2028-02-20', [], '2029-02-28'],
  ['2031-02-28', '2031-02-20', ['2028-02-29'], '2032-02-29'],
  ['2031-02-28', '2031-02-20', ['2030-02-28'], '2032-02-28'],
  ['2096-02-29', '2096-02-29', [], '2097-02-28'],
  ['2099-02-28', '2099-03-01', ['2096-02-29'], '2100-02-28'],
])('a yearly action due %s and done %s is due again in a year', (dueOn, closedOn, series, expected) => {
  expect(nextYearlyDueOn(dueOn, closedOn, series)).toBe(expected)
})
