import { expect, test } from 'vitest'
import { countPledges, expiringSoon } from '../../model/registers/pledges'
import { listPledges, requirePledge } from '../../queries/registers/pledges'
import { pledgesTable } from '../../queries/registers/pledgesTable'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, anItem, approveMeeting, run } from '../../testing/builders'
import { allRows, expectRefusal } from '../../testing/expectRefusal'

const everything = { boardId: null, programId: null, from: null, to: null }

function aPledging() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
  const agendaItemId = anItem(store, meetingId)
  const between = { boardId, agendaItemId: null, pledgedOn: '2026-05-01', text: 'Promised by telephone.' } as const
  const made = run(store, 'pledge.record', {
    boardId,
    agendaItemId,
    kind: 'internship',
    text: 'Halvick takes four interns in fall.',
    places: 4,
    term: '2026-fall',
    organizationName: 'Halvick Diesel',
    agreementExpiresOn: '2026-12-31',
  })
  return { store, boardId, meetingId, agendaItemId, between, id: made.id, of: () => requirePledge(store.db, made) }
}

test('a pledge has the day of its meeting, or its own between meetings, and makes the organization once', () => {
  const { store, meetingId, between, of } = aPledging()
  expect(of()).toMatchObject({ pledgedOn: '2026-03-02', meeting: { id: meetingId }, filled: 0, hours: null })
  expectRefusal(
    store,
    () => run(store, 'pledge.record', { ...between, kind: 'mentoring', pledgedOn: null }),
    'INVALID_INPUT',
    /Give the day/,
  )
  run(store, 'pledge.record', { ...between, kind: 'mentoring', organizationName: 'HALVICK diesel' })
  expect(allRows(store)['organization']).toHaveLength(1)
})

test('placements add up, in numbers only, and cannot end before they begin', () => {
  const { store, id, of } = aPledging()
  const later = run(store, 'placement.record', { pledgeId: id, filled: 1, startsOn: '2026-11-01' })
  run(store, 'placement.record', { pledgeId: id, filled: 2, hours: 240.5, startsOn: '2026-09-01' })
  expect(of()).toMatchObject({ filled: 3, hours: 240.5, placements: [{ filled: 2 }, { filled: 1, hours: null }] })
  const backwards = () => run(store, 'placement.revise', { id: later.id, endsOn: '2026-10-01' })
  expectRefusal(store, backwards, 'INVALID_INPUT', /which is later/)
  run(store, 'placement.revise', { id: later.id, filled: 2, hours: 100 })
  expect(of()).toMatchObject({ filled: 4, hours: 340.5 })
  run(store, 'placement.remove', later)
  expect(of()).toMatchObject({ filled: 2 })
})

test('approved minutes keep the words, while the number of places goes on, and a pledge with placements stays', () => {
  const { store, meetingId, id, of } = aPledging()
  const placed = run(store, 'placement.record', { pledgeId: id, filled: 2 })
  expectRefusal(store, () => run(store, 'pledge.remove', { id }), 'CONFLICT', /were filled/)
  approveMeeting(store, meetingId)
  expectRefusal(store, () => run(store, 'pledge.revise', { id, text: 'Other' }), 'CONFLICT', /approved/)
  run(store, 'pledge.revise', { id, places: 6, organizationName: null })
  expect(of()).toMatchObject({ places: 6, organization: null })
  run(store, 'placement.remove', placed)
  expectRefusal(store, () => run(store, 'pledge.remove', { id }), 'CONFLICT', /approved/)
})

test('places are counted by term, program, kind and organization, without what was withdrawn and without equipment', () => {
  const { store, boardId, between, id } = aPledging()
  const add = (given: object) => run(store, 'pledge.record', { ...between, kind: 'internship', ...given })
  run(store, 'placement.record', { pledgeId: id, filled: 3, hours: 120 })
  add({ term: '2026-spring', places: null })
  const withdrawn = add({ term: '2026-fall', places: 50 })
  run(store, 'pledge.withdraw', { id: withdrawn.id, isWithdrawn: true })
  add({ kind: 'equipment', places: 7, term: '2026-fall' })
  add({ kind: 'guest_lecture', places: 1, organizationName: 'Ostrander Fleet' })
  const pledges = listPledges(store.db, { ...everything, boardId })
  expect(pledges).toHaveLength(5)
  const short = (by: 'term' | 'kind' | 'organization' | 'program') =>
    countPledges(pledges, by).map((each) => [each.name ?? each.key, each.pledged, each.unnumbered, each.filled])
  expect(short('term')).toEqual([
    ['2026-spring', 0, 1, 0],
    ['2026-fall', 4, 0, 3],
    [null, 1, 0, 0],
  ])
  expect(short('kind')).toEqual([
    ['internship', 4, 1, 3],
    ['guest_lecture', 1, 0, 0],
    ['equipment', 7, 0, 0],
  ])
  expect(short('organization')).toEqual([
    ['Halvick Diesel', 4, 0, 3],
    ['Ostrander Fleet', 1, 0, 0],
    [null, 0, 1, 0],
  ])
  expect(countPledges(pledges, 'program')).toEqual([
    { key: null, name: null, pledges: 3, pledged: 5, unnumbered: 1, filled: 3, hours: 120 },
  ])
})

test('agreements that end soon are listed, withdrawn pledges aside', () => {
  const { store, id } = aPledging()
  const soon = (today: string) => expiringSoon(listPledges(store.db, everything), today).map((each) => each.id)
  expect(soon('2026-10-01')).toEqual([])
  expect(soon('2026-10-02')).toEqual([id])
  expect(soon('2027-02-01')).toEqual([id])
  run(store, 'pledge.withdraw', { id, isWithdrawn: true })
  expect(soon('2026-12-01')).toEqual([])
})

test('the table of the register leaves out what was said in confidence', () => {
  const { store, boardId, agendaItemId, between } = aPledging()
  run(store, 'pledge.record', { ...between, kind: 'mentoring' })
  const of = (from: string) => pledgesTable(store.db, { ...everything, boardId, from }).rows
  expect(of('2026-01-01')).toHaveLength(2)
  expect(of('2026-04-01').map(({ cells }) => cells[0])).toEqual(['2026-05-01'])
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: true })
  expect(of('2026-01-01').map(({ cells }) => cells[0])).toEqual(['2026-05-01'])
})
