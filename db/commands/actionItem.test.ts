import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actionOwnerTable } from '../schema/action'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, anAction, anItem, aPerson, approveMeeting, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

test('records an action of an item or between meetings, numbered by board', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId)
  const ownerIds = [aPerson(store), aPerson(store)]
  const id = anAction(store, agendaItemId, { boardId, ownerIds, dueOn: '2026-12-01' })
  const between = anAction(store, null, { boardId })
  expect(requireRow(store.db, 'action_item', id)).toMatchObject({
    boardId,
    meetingId,
    agendaItemId,
    number: 1,
    dueOn: '2026-12-01',
    status: 'open',
    closedOn: null,
  })
  expect(requireRow(store.db, 'action_item', between)).toMatchObject({ number: 2, meetingId: null, agendaItemId: null })
  expect(requireRow(store.db, 'action_item', anAction(store, null, { boardId: aBoard(store) })).number).toBe(1)
})

test('keeps owners in the order given', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const [ann, bob, cyd] = [aPerson(store), aPerson(store), aPerson(store)]
  const id = anAction(store, null, { boardId, ownerIds: [ann, bob] })
  const owners = () =>
    store.db
      .select({ personId: actionOwnerTable.personId, position: actionOwnerTable.position })
      .from(actionOwnerTable)
      .where(eq(actionOwnerTable.actionItemId, id))
      .orderBy(asc(actionOwnerTable.position))
      .all()
  run(store, 'actionItem.assign', { id, ownerIds: [cyd, bob] })
  expect(owners()).toEqual([
    { personId: cyd, position: 0 },
    { personId: bob, position: 1 },
  ])
  const assign = (ownerIds: string[]) => () => run(store, 'actionItem.assign', { id, ownerIds })
  expectRefusal(store, assign([bob, UNKNOWN_ID]), 'NOT_FOUND', /no such person/)
  expectRefusal(store, assign([bob, bob]), 'INVALID_INPUT', /only once/)
  assign([])()
  expect(owners()).toEqual([])
})

test('closes on the day it is done and opens again', () => {
  const store = aWorkspace()
  const id = anAction(store, null, { boardId: aBoard(store) })
  const set = (status: 'done' | 'dropped' | 'blocked', on: string) => {
    run(store, 'actionItem.setStatus', { id, status, on, reason: 'It is so.' })
    return requireRow(store.db, 'action_item', id)
  }
  expect(set('done', '2026-11-20')).toMatchObject({ status: 'done', closedOn: '2026-11-20' })
  expect(set('dropped', '2026-11-21')).toMatchObject({ status: 'dropped', closedOn: '2026-11-21' })
  expect(set('blocked', '2026-11-22')).toMatchObject({ status: 'blocked', closedOn: null })
})

test('refuses an item of another board with the path to it, and unknown rows', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const foreign = anItem(store, aMeeting(store))
  const refusal = expectRefusal(store, () => anAction(store, foreign, { boardId }), 'INVALID_INPUT', /of another board/)
  expect(refusal.data).toEqual({ path: ['agendaItemId'] })
  expectRefusal(store, () => anAction(store, null, { boardId: UNKNOWN_ID }), 'NOT_FOUND', /no such board/)
  for (const change of [
    () => run(store, 'actionItem.revise', { id: UNKNOWN_ID, text: 'x' }),
    () => run(store, 'actionItem.assign', { id: UNKNOWN_ID, ownerIds: [] }),
    () => run(store, 'actionItem.reschedule', { id: UNKNOWN_ID, dueOn: null }),
    () => run(store, 'actionItem.setStatus', { id: UNKNOWN_ID, status: 'done', on: '2026-11-20' }),
    () => run(store, 'actionItem.remove', { id: UNKNOWN_ID }),
  ]) {
    expectRefusal(store, change, 'NOT_FOUND', /no (such )?action item/)
  }
})

test('stays changeable after approval, but cannot be added to or taken out of the approved record', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId)
  const id = anAction(store, agendaItemId, { boardId })
  approveMeeting(store, meetingId)
  run(store, 'actionItem.revise', { id, text: 'Send the list.' })
  run(store, 'actionItem.reschedule', { id, dueOn: '2027-01-01' })
  run(store, 'actionItem.assign', { id, ownerIds: [aPerson(store)] })
  run(store, 'actionItem.setStatus', { id, status: 'in_progress', on: '2026-12-01' })
  expectRefusal(store, () => run(store, 'actionItem.remove', { id }), 'CONFLICT', /are approved/)
  expectRefusal(store, () => anAction(store, agendaItemId, { boardId }), 'CONFLICT', /are approved/)
})

test('keeps an action that the minutes of a later meeting list', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const ownerIds = [aPerson(store)]
  const id = anAction(store, anItem(store, aMeeting(store, { boardId, date: '2026-05-01' })), { boardId, ownerIds })
  const later = aMeeting(store, { boardId })
  holdMeeting(store, later)
  const remove = () => run(store, 'actionItem.remove', { id })
  expectRefusal(store, remove, 'CONFLICT', /later meeting list action 1\. Drop the action instead/)
  run(store, 'meeting.reopen', { id: later })
  remove()
  expect(store.db.select().from(actionOwnerTable).all()).toEqual([])
})
