import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { membershipTable, boardProgramTable } from '../schema/board'
import { programTable } from '../schema/institution'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anInstitution, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

function programsOf(store: Store, boardId: string): string[] {
  return store.db
    .select({ name: programTable.name })
    .from(boardProgramTable)
    .innerJoin(programTable, eq(programTable.id, boardProgramTable.programId))
    .where(eq(boardProgramTable.boardId, boardId))
    .all()
    .map((row) => row.name)
    .toSorted()
}

test('makes the programs it names and takes those that exist', () => {
  const store = aWorkspace()
  const one = aBoard(store, { programNames: ['Welding', 'Automotive', 'welding'] })
  const two = aBoard(store, { programNames: ['WELDING'] })
  expect(programsOf(store, one)).toEqual(['Automotive', 'Welding'])
  expect(programsOf(store, two)).toEqual(['Welding'])
})

test('revises only what is given, and the quorum as one', () => {
  const store = aWorkspace()
  const id = aBoard(store, { name: 'Welding Board', programNames: ['Welding', 'Pipe'] })
  run(store, 'board.revise', {
    id,
    quorum: { quorumRule: 'fixed', quorumFixed: 3 },
    programNames: ['Pipe', 'Robotics'],
  })
  expect(requireRow(store.db, 'board', id)).toMatchObject({
    name: 'Welding Board',
    quorumRule: 'fixed',
    quorumFixed: 3,
  })
  expect(programsOf(store, id)).toEqual(['Pipe', 'Robotics'])
  run(store, 'board.revise', { id, name: 'Metals Board' })
  expect(requireRow(store.db, 'board', id)).toMatchObject({ name: 'Metals Board', quorumFixed: 3 })
  expect(programsOf(store, id)).toEqual(['Pipe', 'Robotics'])
  expectRefusal(store, () => run(store, 'board.revise', { id: UNKNOWN_ID, name: 'x' }), 'NOT_FOUND', /no such board/)
})

test('takes the later rules as given, and what Robert’s Rules have where they are not', () => {
  const store = aWorkspace()
  const plain = aBoard(store)
  const defaults = {
    majorityRule: 'majority_of_votes',
    recusedInQuorum: true,
    minutesDays: null,
    meetingsPerYear: null,
    itemNumbering: 'per_meeting',
    language: null,
  } as const
  expect(requireRow(store.db, 'board', plain)).toMatchObject(defaults)
  const rules = {
    majorityRule: 'two_thirds_of_votes',
    recusedInQuorum: false,
    minutesDays: 14,
    meetingsPerYear: 2,
    itemNumbering: 'running',
    language: 'en-GB',
  } as const
  expect(requireRow(store.db, 'board', aBoard(store, rules))).toMatchObject(rules)
  run(store, 'board.revise', { id: plain, ...rules })
  expect(requireRow(store.db, 'board', plain)).toMatchObject(rules)
  run(store, 'board.revise', { id: plain, minutesDays: null })
  expect(requireRow(store.db, 'board', plain)).toMatchObject({ ...rules, minutesDays: null })
  expectRefusal(store, () => run(store, 'board.revise', { id: plain, meetingsPerYear: 0 }), 'INVALID_INPUT', /./)
})

test('refuses a fixed quorum without its number', () => {
  const store = aWorkspace()
  const institutionId = anInstitution(store)
  const refusal = expectRefusal(
    store,
    () => aBoard(store, { institutionId, quorumRule: 'fixed' }),
    'INVALID_INPUT',
    /needs its number/,
  )
  expect(refusal.data).toMatchObject({ path: ['quorumFixed'] })
})

test('removes a board with its seats, but never one with a record', () => {
  const store = aWorkspace()
  const met = aBoard(store)
  aMeeting(store, { boardId: met })
  expectRefusal(store, () => run(store, 'board.remove', { id: met }), 'CONFLICT', /has meetings/)

  const id = aBoard(store, { programNames: ['Welding'] })
  aMember(store, id)
  const actionId = anAction(store, null, { boardId: id })
  expectRefusal(store, () => run(store, 'board.remove', { id }), 'CONFLICT', /action items\. Remove them first/)
  run(store, 'actionItem.remove', { id: actionId })
  run(store, 'board.remove', { id })
  expectRefusal(store, () => run(store, 'board.remove', { id }), 'NOT_FOUND', /no such board/)
  expect(store.db.select().from(membershipTable).all()).toEqual([])
})
