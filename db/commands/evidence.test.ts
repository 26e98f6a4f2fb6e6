import { expect, test } from 'vitest'
import { getAnnualReport, listConsultations, listPlanGoals } from '../queries/evidence'
import { annualReportTable, consultationTable } from '../schema/evidence'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, anInstitution, aPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

function setUp() {
  const store = aWorkspace()
  const institutionId = anInstitution(store)
  return { store, institutionId, boardId: aBoard(store, { institutionId }) }
}

test('goals of a year stand in the order in which they were added, with owner and progress', () => {
  const { store, boardId } = setUp()
  const ownerId = aPerson(store, { fullName: 'Ines Corrada' })
  const add = (year: number, text: string) => run(store, 'goal.add', { boardId, year, text, ownerId }).id
  const first = add(2025, 'Ten internships')
  add(2026, 'Of another year')
  const second = add(2025, 'A safety unit')
  run(store, 'goal.revise', { id: first, status: 'done', progress: 'Twelve were filled.' })
  const goals = () => listPlanGoals(store.db, { boardId, year: 2025 })
  expect(goals()).toMatchObject([
    { id: first, text: 'Ten internships', owner: { fullName: 'Ines Corrada' }, status: 'done' },
    { id: second, text: 'A safety unit', status: 'open', progress: null },
  ])
  run(store, 'goal.remove', { id: first })
  expect(goals().map(({ id }) => id)).toEqual([second])
  expectRefusal(store, () => run(store, 'goal.revise', { id: first, status: 'open' }), 'NOT_FOUND', /plan goal/)
})

test('a report keeps each heading by itself, and is closed once it is filed until that is taken back', () => {
  const { store, boardId } = setUp()
  const write = (section: string, text: string | null) =>
    run(store, 'annualReport.write', { boardId, year: 2025, section, text })
  const report = () => getAnnualReport(store.db, { boardId, year: 2025 })
  expect(report()).toMatchObject({ sections: {}, filedOn: null })
  write('activities', 'Two visits.')
  write('actions', 'None pending.')
  write('activities', null)
  expect(report().sections).toEqual({ actions: 'None pending.' })
  run(store, 'annualReport.file', { boardId, year: 2025, filedOn: '2026-02-20' })
  expect(report().filedOn).toBe('2026-02-20')
  expectRefusal(store, () => write('activities', 'Late words.'), 'CONFLICT', /Take the filing back/)
  run(store, 'annualReport.file', { boardId, year: 2025, filedOn: null })
  write('activities', 'Three visits.')
  expect(report().sections).toEqual({ actions: 'None pending.', activities: 'Three visits.' })
  expect(store.db.select().from(annualReportTable).all()).toHaveLength(1)
})

test('who was consulted is told of a board and of its institution, and outlives a planned meeting', () => {
  const { store, institutionId, boardId } = setUp()
  const other = aBoard(store, { institutionId, name: 'Another board' })
  const meetingId = aMeeting(store, { boardId })
  const record = (given: object) =>
    run(store, 'consultation.record', { institutionId, stakeholder: 'labor', heldOn: '2026-03-01', ...given }).id
  record({ boardId, meetingId })
  record({ heldOn: '2026-04-01', stakeholder: 'parents' })
  const ofOther = record({ boardId: other })
  const list = () => listConsultations(store.db, { boardId })
  expect(list()).toMatchObject([
    { stakeholder: 'parents', board: null },
    { stakeholder: 'labor', meeting: { id: meetingId } },
  ])
  run(store, 'meeting.remove', { id: meetingId })
  expect(list()[1]).toMatchObject({ stakeholder: 'labor', meeting: null })
  const foreign = { boardId: other, meetingId: aMeeting(store, { boardId }) }
  expectRefusal(store, () => record(foreign), 'INVALID_INPUT', /another board/)
  expectRefusal(store, () => record({ boardId: UNKNOWN_ID }), 'NOT_FOUND', /board/)
  expect(listConsultations(store.db, { boardId: null })).toHaveLength(3)
  const there = aMeeting(store, { boardId: other, date: '2026-03-02' })
  run(store, 'consultation.revise', { id: ofOther, note: 'At the round table.', meetingId: there })
  expect(listConsultations(store.db, { boardId: other })[1]).toMatchObject({
    board: { name: 'Another board' },
    meeting: { id: there, date: '2026-03-02' },
    note: 'At the round table.',
  })
  const toAll = (meetingId: null | undefined) =>
    run(store, 'consultation.revise', { id: ofOther, boardId: null, meetingId })
  expectRefusal(store, () => toAll(undefined), 'INVALID_INPUT', /another board/)
  toAll(null)
  expect(list()).toHaveLength(3)
  run(store, 'consultation.remove', { id: ofOther })
  expect(store.db.select().from(consultationTable).all()).toHaveLength(2)
})

test('a board with papers of its own stays, and an emptied report goes with its board', () => {
  const { store, boardId } = setUp()
  const remove = () => run(store, 'board.remove', { id: boardId })
  const goal = run(store, 'goal.add', { boardId, year: 2025, text: 'A goal' }).id
  expectRefusal(store, remove, 'CONFLICT', /has goals/)
  run(store, 'goal.remove', { id: goal })
  const write = (text: string | null) => run(store, 'annualReport.write', { boardId, year: 2025, section: 'a', text })
  write('Words')
  expectRefusal(store, remove, 'CONFLICT', /yearly report/)
  write(null)
  remove()
  expect(store.db.select().from(annualReportTable).all()).toEqual([])
})
