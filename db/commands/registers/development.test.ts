import { expect, test } from 'vitest'
import { listDevelopments } from '../../queries/registers/developments'
import { registerTables } from '../../queries/registers/tables'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, anItem, approveMeeting, run } from '../../testing/builders'
import { allRows, expectRefusal } from '../../testing/expectRefusal'

const everything = { boardId: null, programId: null, from: null, to: null }

function aWorkshop() {
  const store = aWorkspace()
  const boardId = aBoard(store, { name: 'Diesel' })
  const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
  const agendaItemId = anItem(store, meetingId)
  const { id } = run(store, 'development.record', {
    boardId,
    agendaItemId,
    kind: 'workshop',
    text: 'Halvick shows its electric drives to the staff.',
    hostName: 'Halvick Diesel',
    heldOn: '2026-06-10',
    hours: 6.5,
    participants: 4,
  })
  const of = () => {
    const found = listDevelopments(store.db, everything).find((each) => each.id === id)
    if (found === undefined) throw new Error('The workshop is gone.')
    return found
  }
  return { store, boardId, meetingId, agendaItemId, id, of }
}

test('a host is an organization of the workspace, or a name that makes none', () => {
  const { store, id, of } = aWorkshop()
  expect(of()).toMatchObject({ host: { organizationId: null, name: 'Halvick Diesel' }, recordedOn: '2026-03-02' })
  expect(allRows(store).organization).toEqual([])
  const talk = { organizationName: 'Ostrander Fleet', heldOn: '2026-03-01', channel: 'call', note: 'Asked.' } as const
  run(store, 'interaction.record', talk)
  run(store, 'development.revise', { id, hostName: 'OSTRANDER fleet' })
  expect(of().host).toEqual({ organizationId: expect.any(String), name: 'Ostrander Fleet' })
  run(store, 'development.revise', { id, hostName: null })
  expect(of().host).toBeNull()
})

test('it goes in both directions, does not end before it begins, and answers to recommendations of its board', () => {
  const { store, boardId, id, of } = aWorkshop()
  expect(of().direction).toBe('industry_to_staff')
  const revise = (given: object) => () => run(store, 'development.revise', { id, ...given })
  expectRefusal(store, revise({ endsOn: '2026-06-09' }), 'INVALID_INPUT', /ends before it begins/)
  expectRefusal(store, revise({ heldOn: null, endsOn: '2026-06-12' }), 'INVALID_INPUT', /day on which it begins/)
  const advice = { agendaItemId: null, type: 'instruction', text: 'Train the staff.', madeOn: '2026-03-02' } as const
  const own = run(store, 'recommendation.record', { ...advice, boardId }).id
  const foreign = run(store, 'recommendation.record', { ...advice, boardId: aBoard(store) }).id
  expectRefusal(store, revise({ recommendationId: foreign }), 'INVALID_INPUT', /of another board/)
  revise({ direction: 'staff_to_industry', endsOn: '2026-06-12', recommendationId: own })()
  expect(of()).toMatchObject({ direction: 'staff_to_industry', endsOn: '2026-06-12', recommendation: { id: own } })
})

test('approved minutes keep its line, while hours and participants are counted afterwards', () => {
  const { store, meetingId, id, of } = aWorkshop()
  approveMeeting(store, meetingId)
  expectRefusal(store, () => run(store, 'development.revise', { id, text: 'Other' }), 'CONFLICT', /approved/)
  expectRefusal(store, () => run(store, 'development.remove', { id }), 'CONFLICT', /approved/)
  run(store, 'development.revise', { id, hours: 7, participants: 5, participantNames: 'Ana, Bo' })
  expect(of()).toMatchObject({ hours: 7, participants: 5, participantNames: 'Ana, Bo' })
})

test('what has no day counts on its recording, and the table leaves out what was said in confidence', () => {
  const { store, boardId, agendaItemId } = aWorkshop()
  const offer = { boardId, kind: 'externship', text: 'A week in the bay.', recordedOn: '2026-04-01' } as const
  const { id } = run(store, 'development.record', offer)
  const days = (given: object) =>
    registerTables.development?.(store.db, { ...everything, ...given }).rows.map(({ cells }) => [cells[0], cells[9]])
  expect(days({})).toEqual([
    ['2026-06-10', 6.5],
    [null, null],
  ])
  expect(days({ to: '2026-04-30' })).toEqual([[null, null]])
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: true })
  expect(days({})).toEqual([[null, null]])
  run(store, 'development.remove', { id })
  expect(days({})).toEqual([])
})
