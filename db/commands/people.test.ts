import { expect, test } from 'vitest'
import { getLastChecklist } from '../queries/people'
import { interestStatementTable, orientationStepTable, seatPlanTable, expertiseTable } from '../schema/people'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMember, aPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

test('the wanted seats are those that were set last', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const other = aBoard(store)
  run(store, 'seatPlan.set', { boardId: other, seats: [{ category: 'student', seats: 1 }] })
  run(store, 'seatPlan.set', {
    boardId,
    seats: [
      { category: 'employer', seats: 5 },
      { category: 'labor', seats: 1 },
    ],
  })
  const [kept] = store.db
    .select()
    .from(seatPlanTable)
    .all()
    .filter(({ category }) => category === 'employer')
  run(store, 'seatPlan.set', {
    boardId,
    seats: [
      { category: 'employer', seats: 6 },
      { category: 'public', seats: 0 },
    ],
  })
  const rows = store.db.select().from(seatPlanTable).all()
  expect(rows.filter((row) => row.boardId === boardId).map(({ category, seats }) => [category, seats])).toEqual([
    ['employer', 6],
    ['public', 0],
  ])
  expect(rows.find(({ category, boardId: of }) => category === 'employer' && of === boardId)?.id).toBe(kept?.id)
  expect(rows.filter((row) => row.boardId === other)).toHaveLength(1)
  const twice = [1, 2].map((seats) => ({ category: 'labor' as const, seats }))
  expectRefusal(store, () => run(store, 'seatPlan.set', { boardId, seats: twice }), 'INVALID_INPUT', /only once/)
})

test('what a person brings is set as a whole, each word once', () => {
  const store = aWorkspace()
  const personId = aPerson(store)
  run(store, 'expertise.set', { personId, sectors: ['Fleet service'], skills: ['ADAS', 'High voltage', ' adas '] })
  run(store, 'expertise.set', { personId, sectors: ['Fleet service', 'Dealers'], skills: ['High voltage'] })
  expect(
    store.db
      .select()
      .from(expertiseTable)
      .all()
      .map(({ kind, label }) => `${kind} ${label}`)
      .toSorted(),
  ).toEqual(['sector Dealers', 'sector Fleet service', 'skill High voltage'])
})

test('a standing interest is taken down, ended, and only removed by mistake', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const personId = aPerson(store)
  const facts = { text: 'Owns a shop that hires students.', declaredOn: '2026-02-28' }
  const { id } = run(store, 'interestStatement.record', { personId, boardId: null, ...facts })
  expectRefusal(
    store,
    () => run(store, 'interestStatement.revise', { id, ...facts, endedOn: '2026-02-27' }),
    'INVALID_INPUT',
    /ends before it was declared/,
  )
  run(store, 'interestStatement.revise', { id, ...facts, endedOn: '2026-02-28' })
  expect(store.db.select().from(interestStatementTable).get()).toMatchObject({ boardId: null, endedOn: '2026-02-28' })
  run(store, 'interestStatement.record', { personId, boardId, ...facts })
  run(store, 'interestStatement.remove', { id })
  expect(store.db.select().from(interestStatementTable).all()).toHaveLength(1)
  // A board without a record goes with what was declared for it.
  run(store, 'board.remove', { id: boardId })
  expect(store.db.select().from(interestStatementTable).all()).toEqual([])
  expectRefusal(store, () => run(store, 'interestStatement.remove', { id }), 'NOT_FOUND', /may have been removed/)
})

test('an orientation keeps what was done, and the next one begins with its steps', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const { id: membershipId } = aMember(store, boardId)
  expect(getLastChecklist(store.db, { boardId })).toBeNull()
  run(store, 'orientation.set', { membershipId, steps: ['Bylaws', 'Tour of the shop', 'bylaws'] })
  const stepOf = (text: string) =>
    store.db
      .select()
      .from(orientationStepTable)
      .all()
      .find((step) => step.text === text)
  run(store, 'orientation.check', { id: stepOf('Bylaws')?.id ?? '', doneOn: '2026-09-01' })
  run(store, 'orientation.set', { membershipId, steps: ['Meet the chair', 'Bylaws'] })
  expect(stepOf('Bylaws')).toMatchObject({ position: 1, doneOn: '2026-09-01' })
  expect(stepOf('Tour of the shop')).toBeUndefined()
  expect(getLastChecklist(store.db, { boardId })).toEqual(['Meet the chair', 'Bylaws'])
  expectRefusal(
    store,
    () => run(store, 'orientation.set', { membershipId, steps: ['Meet the chair'] }),
    'CONFLICT',
    /“Bylaws” was done on 2026-09-01/,
  )
  run(store, 'orientation.check', { id: stepOf('Bylaws')?.id ?? '', doneOn: null })
  run(store, 'membership.remove', { id: membershipId })
  expect(store.db.select().from(orientationStepTable).all()).toEqual([])
  expectRefusal(store, () => run(store, 'orientation.check', { id: UNKNOWN_ID, doneOn: null }), 'NOT_FOUND', /removed/)
})
