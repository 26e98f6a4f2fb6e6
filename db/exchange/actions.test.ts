import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { comesUpOn, selectActions } from '../queries/actionRows'
import { requireActionDetail } from '../queries/actionDetail'
import { listMattersArising } from '../queries/records'
import { actionItemTable, actionOwnerTable, matterArisingTable } from '../schema/action'
import { meetingTable } from '../schema/meeting'
import { aBoard, aMeeting, anAction, anItem, aPerson, holdMeeting, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { allRows } from '../testing/expectRefusal'
import type { Workspace } from '../workspace/workspace'
import { knowledgeOf, listSetsSince, takeOver } from './index'

function pass(from: Workspace, to: Workspace): void {
  takeOver(to, listSetsSince(from, knowledgeOf(to.db)), { actor: 'Dana Whitfield' })
}

function passBoth(one: Workspace, two: Workspace): void {
  pass(one, two)
  pass(two, one)
  expect(allRows(two)).toEqual(allRows(one))
}

/** Two machines with the same board, of which the second has heard everything. */
function twoMachines() {
  const [one, two] = [aWorkspace(), aWorkspace()]
  const boardId = aBoard(one)
  pass(one, two)
  return { one, two, boardId }
}

/** Each open action of a board with the coming meetings that list it. */
function listings({ db }: Workspace, boardId: string): Map<string, string[]> {
  const coming = db
    .select({ id: meetingTable.id })
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), eq(meetingTable.status, 'planned')))
    .all()
  const open = selectActions(db, sql`a.status in ('open', 'in_progress', 'blocked')`, sql`a.id`, '2026-11-20')
  return new Map(
    open.map(({ id }) => [
      id,
      coming
        .filter((meeting) => listMattersArising(db, meeting.id).some(({ action }) => action.id === id))
        .map((meeting) => meeting.id),
    ]),
  )
}

test('a repeating action that two machines set done has one next', () => {
  const { one, two, boardId } = twoMachines()
  const id = anAction(one, null, { boardId, repeats: 'every_year', dueOn: '2026-11-30', ownerIds: [aPerson(one)] })
  pass(one, two)
  // Both number the next action by themselves.
  anAction(two, null, { boardId })
  for (const [machine, on] of [
    [one, '2026-11-20'],
    [two, '2026-11-21'],
  ] as const) {
    run(machine, 'actionItem.setStatus', { id, status: 'done', on })
  }
  passBoth(one, two)
  const next = one.db.select().from(actionItemTable).where(eq(actionItemTable.repeatOfId, id)).all()
  expect(next).toMatchObject([{ status: 'open', dueOn: '2027-11-30' }])
  expect(
    one.db.select().from(actionOwnerTable).where(eq(actionOwnerTable.actionItemId, next[0]!.id)).all(),
  ).toHaveLength(1)
  const numbers = one.db
    .select()
    .from(actionItemTable)
    .all()
    .map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('an owner and a link that two machines add are there once', () => {
  const { one, two, boardId } = twoMachines()
  const ann = aPerson(one)
  const item = anItem(one, aMeeting(one, { boardId }))
  const id = anAction(one, null, { boardId })
  pass(one, two)
  for (const machine of [one, two]) {
    run(machine, 'actionItem.assign', { id, ownerIds: [ann], offices: ['chair'] })
    run(machine, 'actionItem.link', { actionItemId: id, to: { agendaItemId: item } })
  }
  passBoth(one, two)
  const detail = requireActionDetail(one.db, { id, today: '2026-11-20' })
  expect(detail.owners.map(({ personId, office }) => personId ?? office)).toEqual([ann, 'chair'])
  expect(detail.links).toHaveLength(1)
})

test('each open action comes up at one meeting when both machines planned the next one', () => {
  const { one, two, boardId } = twoMachines()
  const held = aMeeting(one, { boardId, date: '2026-05-14' })
  const given = [1, 2].map(() => anAction(one, anItem(one, held), { boardId }))
  pass(one, two)
  holdMeeting(one, held)
  aMeeting(one, { boardId, date: '2026-11-12' })
  aMeeting(two, { boardId, date: '2026-11-12' })
  aMeeting(two, { boardId, date: '2026-09-10' })
  given.push(anAction(two, null, { boardId, givenOn: '2026-06-01' }))
  passBoth(one, two)
  for (const machine of [one, two]) {
    const all = listings(machine, boardId)
    expect([...all.keys()].toSorted()).toEqual(given.toSorted())
    for (const meetings of all.values()) expect(meetings).toHaveLength(1)
  }
})

test('an action is carried once through a meeting that two machines adjourned', () => {
  const { one, two, boardId } = twoMachines()
  const first = aMeeting(one, { boardId, date: '2026-05-14' })
  const id = anAction(one, anItem(one, first), { boardId })
  holdMeeting(one, first)
  const second = aMeeting(one, { boardId, date: '2026-11-12' })
  pass(one, two)
  for (const machine of [one, two]) holdMeeting(machine, second)
  passBoth(one, two)
  expect(one.db.select().from(matterArisingTable).all()).toHaveLength(1)
  const detail = requireActionDetail(two.db, { id, today: '2026-11-20' })
  expect(detail.carried).toBe(1)
  expect(detail.carries.map(({ meeting }) => meeting.id)).toEqual([second])
  expect(comesUpOn(two.db, boardId)({ ...detail, repeatOfId: null })).toBeUndefined()
})

test('what one machine reported and the other put off both hold', () => {
  const { one, two, boardId } = twoMachines()
  const id = anAction(one, null, { boardId, dueOn: '2026-12-01' })
  pass(one, two)
  run(one, 'actionItem.note', { actionItemId: id, text: 'Called the dealer.' })
  run(two, 'actionItem.note', { actionItemId: id, text: 'Wrote to the dealer.' })
  run(one, 'actionItem.reschedule', { id, dueOn: '2027-01-15', reason: 'Closed in December.' })
  run(two, 'actionItem.setStatus', { id, status: 'in_progress', on: '2026-11-20' })
  passBoth(one, two)
  expect(requireActionDetail(one.db, { id, today: '2026-11-20' })).toMatchObject({
    status: 'in_progress',
    dueOn: '2027-01-15',
    slips: 1,
    noteCount: 2,
  })
})
