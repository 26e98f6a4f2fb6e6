import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { listProposals } from '../queries/proposal'
import { listAgendaItems } from '../queries/meeting'
import type { RequestOf } from '../model/commands'
import type { ProposalId } from '../model/ids'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aDoc, aMeeting, anItem, aPerson, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

function aProposal(store: Store, given: Partial<RequestOf<'proposal.add'>> & { boardId: string }): ProposalId {
  return run(store, 'proposal.add', {
    title: 'Second welding lab',
    question: 'Is a second lab needed?',
    kind: 'discussion',
    presenterId: null,
    presenterName: 'Employers',
    proposedById: null,
    minutesAllotted: 20,
    proposedOn: '2026-10-01',
    ...given,
  }).id
}

const statuses = (store: Store, boardId: string) => listProposals(store.db, { boardId }).map(({ status }) => status)
const titles = (store: Store, meetingId: string) => listAgendaItems(store.db, { meetingId }).map(({ title }) => title)

test('a proposal becomes one item before the closing ones, and waits again when that item goes', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId, agenda: { kind: 'template', template: 'standard' } })
  const other = aMeeting(store, { boardId, date: '2027-02-01' })
  const presenterId = aPerson(store, { fullName: 'Grete Olsen' })
  const id = aProposal(store, { boardId, presenterId })
  const { itemId } = run(store, 'proposal.schedule', { id, meetingId })
  expect(titles(store, meetingId).slice(-3)).toEqual(['Second welding lab', 'Next meeting', 'Adjournment'])
  expect(listAgendaItems(store.db, { meetingId }).find((item) => item.id === itemId)).toMatchObject({
    question: 'Is a second lab needed?',
    presenter: { name: 'Grete Olsen' },
    minutesAllotted: 20,
  })
  expect(listProposals(store.db, { boardId })).toMatchObject([
    { status: 'scheduled', item: { id: itemId, meetingId, date: '2026-11-12' } },
  ])
  for (const target of [meetingId, other]) {
    const again = () => run(store, 'proposal.schedule', { id, meetingId: target })
    expectRefusal(store, again, 'CONFLICT', /stands on the agenda of Fall meeting/)
  }
  expectRefusal(store, () => run(store, 'proposal.revise', { id, title: 'x' }), 'CONFLICT', /Change the item there/)
  expectRefusal(store, () => run(store, 'proposal.drop', { id }), 'CONFLICT', /Remove the item there first/)
  run(store, 'agenda.removeItem', { id: itemId })
  expect(listProposals(store.db, { boardId })).toMatchObject([{ status: 'waiting', item: null }])
  run(store, 'proposal.schedule', { id, meetingId: other })
  expect(titles(store, other)).toEqual(['Second welding lab'])
})

test('waits again when its meeting is cancelled or removed', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const id = aProposal(store, { boardId })
  const first = aMeeting(store, { boardId })
  run(store, 'proposal.schedule', { id, meetingId: first })
  run(store, 'meeting.cancel', { id: first })
  expect(statuses(store, boardId)).toEqual(['waiting'])
  const second = aMeeting(store, { boardId })
  run(store, 'proposal.schedule', { id, meetingId: second })
  run(store, 'meeting.remove', { id: second })
  expect(statuses(store, boardId)).toEqual(['waiting'])
})

test('is refused by a meeting that is over, cancelled or of another board', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const id = aProposal(store, { boardId })
  const held = aMeeting(store, { boardId })
  holdMeeting(store, held)
  const schedule = (meetingId: string) => () => run(store, 'proposal.schedule', { id, meetingId })
  expectRefusal(store, schedule(held), 'CONFLICT', /is over\. Choose a coming meeting/)
  expectRefusal(store, schedule(aMeeting(store)), 'INVALID_INPUT', /of another board/)
  expectRefusal(store, schedule(UNKNOWN_ID), 'NOT_FOUND', /no such meeting/)
  run(store, 'proposal.drop', { id })
  expectRefusal(store, schedule(aMeeting(store, { boardId })), 'CONFLICT', /Restore it first/)
  expectRefusal(store, () => run(store, 'proposal.drop', { id }), 'CONFLICT', /dropped already/)
  run(store, 'proposal.restore', { id })
  expectRefusal(store, () => run(store, 'proposal.restore', { id }), 'CONFLICT', /was not dropped/)
  run(store, 'proposal.revise', { id, title: 'Third lab', presenterName: 'Dean' })
  expect(listProposals(store.db, { boardId })).toMatchObject([{ title: 'Third lab', presenter: { name: 'Dean' } }])
})

test('an item is parked with its words, and one that was a proposal is that proposal again', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const before = anItem(store, meetingId, { title: 'Before' })
  const itemId = anItem(store, meetingId, { afterId: before, title: 'Robots', minutesAllotted: 15 })
  anItem(store, meetingId, { afterId: itemId, title: 'After' })
  const { proposalId } = run(store, 'agenda.park', { itemId, on: '2026-11-01' })
  expect(listProposals(store.db, { boardId })).toMatchObject([
    { id: proposalId, title: 'Robots', minutesAllotted: 15, proposedOn: '2026-11-01', status: 'waiting' },
  ])
  expect(listAgendaItems(store.db, { meetingId }).map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Before',
    '2 After',
  ])
  const scheduled = run(store, 'proposal.schedule', { id: proposalId, meetingId })
  run(store, 'agenda.reviseItem', { id: scheduled.itemId, title: 'Robots and cobots' })
  expect(run(store, 'agenda.park', { itemId: scheduled.itemId, on: '2026-11-02' })).toEqual({ proposalId })
  expect(listProposals(store.db, { boardId })).toMatchObject([
    { title: 'Robots and cobots', proposedOn: '2026-11-01', status: 'waiting' },
  ])
})

test('an item with a record, with papers, with sub-items or with a standing task is not parked', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store, { agenda: { kind: 'template', template: 'standard' } })
  const park = (itemId: string) => () => run(store, 'agenda.park', { itemId, on: '2026-11-01' })
  const [standing] = listAgendaItems(store.db, { meetingId })
  expectRefusal(store, park(standing?.id ?? ''), 'CONFLICT', /comes up at each meeting/)
  const item = anItem(store, meetingId)
  anItem(store, meetingId, { parentId: item })
  expectRefusal(store, park(item), 'CONFLICT', /has sub-items/)
  const written = anItem(store, meetingId)
  run(store, 'note.write', { agendaItemId: written, baseRevision: 0, body: aDoc('Discussed.') })
  expectRefusal(store, park(written), 'CONFLICT', /holds words/)
  const papers = anItem(store, meetingId)
  const file = { fileName: 'plan.pdf', mediaType: 'application/pdf', sizeBytes: 1, sha256: 'a'.repeat(64) }
  run(store, 'attachment.add', { owner: { agendaItemId: papers }, role: 'paper', ...file })
  expectRefusal(store, park(papers), 'CONFLICT', /has papers/)
})

test('a board that goes takes its proposals along', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  aProposal(store, { boardId })
  run(store, 'board.remove', { id: boardId })
  expect(statuses(store, boardId)).toEqual([])
})

test('a sub-item of a confidential item is not parked, where everyone reads it', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store)
  const parentId = anItem(store, meetingId, { isConfidential: true })
  const itemId = anItem(store, meetingId, { parentId })
  expectRefusal(store, () => run(store, 'agenda.park', { itemId, on: '2026-11-01' }), 'CONFLICT', /is confidential/)
})
