import { expect, test } from 'vitest'
import { runCommand } from '../../changelog/run'
import { listInteractions, listPartners, listProspects } from '../../queries/registers/partners'
import { registerTables } from '../../queries/registers/tables'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anItem, aPerson, approveMeeting, run, testOrigin } from '../../testing/builders'
import { allRows, expectRefusal } from '../../testing/expectRefusal'
import { commandHandlers } from '../index'

const everything = { boardId: null, programId: null, from: null, to: null }
const seat = {
  role: 'member',
  category: 'employer',
  isVoting: true,
  side: 'external',
  termStart: '2026-09-01',
  termEnd: '2029-08-31',
} as const

function aPipeline() {
  const store = aWorkspace()
  const boardId = aBoard(store, { name: 'Diesel' })
  const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
  const agendaItemId = anItem(store, meetingId)
  const { id } = run(store, 'prospect.record', {
    boardId,
    agendaItemId,
    text: 'Halvick might send somebody from its service bay.',
    organizationName: 'Halvick Diesel',
    source: 'referral',
    gapCategory: 'employer',
    gapSkill: 'Electric drives',
  })
  const of = () => {
    const found = listProspects(store.db, everything).find((each) => each.id === id)
    if (found === undefined) throw new Error('The prospect is gone.')
    return found
  }
  return { store, boardId, meetingId, agendaItemId, id, of }
}

test('a prospect has the day of its meeting, goes from stage to stage, and makes its organization once', () => {
  const { store, boardId, meetingId, id, of } = aPipeline()
  expect(of()).toMatchObject({ identifiedOn: '2026-03-02', stage: 'identified', meeting: { id: meetingId } })
  for (const stage of ['contacted', 'dormant', 'met'] as const) {
    run(store, 'prospect.revise', { id, stage })
    expect(of().stage).toBe(stage)
  }
  const ownDay = () => run(store, 'prospect.revise', { id, identifiedOn: '2026-01-01' })
  expectRefusal(store, ownDay, 'INVALID_INPUT', /day of that meeting/)
  const between = { boardId, text: 'Heard at the fair.', organizationName: 'HALVICK diesel' } as const
  expectRefusal(store, () => run(store, 'prospect.record', between), 'INVALID_INPUT', /Give the day/)
  run(store, 'prospect.record', { ...between, identifiedOn: '2026-05-01' })
  expect(allRows(store).organization).toHaveLength(1)
})

test('a prospect becomes a member in one step: person, seat and stage, and all of it goes back in one', () => {
  const { store, boardId, id, of } = aPipeline()
  const before = allRows(store)
  const nobody = () => run(store, 'prospect.appoint', { ...seat, id, newPerson: null })
  expectRefusal(store, nobody, 'INVALID_INPUT', /no contact yet/)
  const newPerson = { fullName: 'Ramón Vega', title: 'Service manager' }
  const made = runCommand(store, commandHandlers, 'prospect.appoint', { ...seat, id, newPerson }, testOrigin)
  const { membershipId, personId } = made.output
  expect(of()).toMatchObject({ stage: 'active', membershipId, contact: { personId, fullName: 'Ramón Vega' } })
  expect(allRows(store).membership).toEqual([expect.objectContaining({ id: membershipId, boardId, personId, ...seat })])
  expect(allRows(store).person).toEqual([
    expect.objectContaining({ ...newPerson, organizationId: of().organization?.id }),
  ])
  const twice = () => run(store, 'prospect.appoint', { ...seat, id, newPerson: null })
  expectRefusal(store, twice, 'CONFLICT', /seat was given already/)
  run(store, 'change.undo', { changeSet: made.changeSet ?? 0 })
  expect(allRows(store)).toEqual(before)
})

test('the contact takes the seat, unless the contact sits on the board at that time', () => {
  const { store, boardId, id, of } = aPipeline()
  const { personId } = aMember(store, boardId, { fullName: 'Lena Ost', termStart: '2024-09-01', termEnd: '2026-12-31' })
  run(store, 'prospect.revise', { id, contactId: personId })
  const appoint = (given: object) => run(store, 'prospect.appoint', { ...seat, ...given, id, newPerson: null })
  expectRefusal(store, () => appoint({}), 'CONFLICT', /Lena Ost is a member of this board/)
  expectRefusal(store, () => appoint({ termEnd: '2026-08-01' }), 'INVALID_INPUT', /./)
  appoint({ termStart: '2027-01-01' })
  expect(of()).toMatchObject({ stage: 'active', contact: { personId } })
  expect(allRows(store).person).toHaveLength(1)
})

test('approved minutes keep the line of a prospect, while its stage and its owner go on', () => {
  const { store, meetingId, id, of } = aPipeline()
  approveMeeting(store, meetingId)
  expectRefusal(store, () => run(store, 'prospect.revise', { id, text: 'Other' }), 'CONFLICT', /approved/)
  expectRefusal(store, () => run(store, 'prospect.remove', { id }), 'CONFLICT', /approved/)
  const ownerId = aPerson(store)
  run(store, 'prospect.revise', { id, stage: 'committed', ownerId })
  expect(of()).toMatchObject({ stage: 'committed', owner: { personId: ownerId } })
})

test('the earliest step that was agreed and not taken is the next one of an organization', () => {
  const { store, boardId } = aPipeline()
  const talk = { organizationName: 'Halvick Diesel', channel: 'visit', note: 'Saw the bay.' } as const
  const add = (given: object) => run(store, 'interaction.record', { ...talk, heldOn: '2026-03-01', ...given }).id
  const step = () => listPartners(store.db, { today: '2026-04-01' })[0]?.nextStep
  expect(step()).toBeNull()
  const undated = add({ nextStep: 'Some day' })
  const later = add({ heldOn: '2026-03-20', boardId, nextStep: 'Send the plan', nextStepOn: '2026-05-01' })
  const sooner = add({ byName: 'Dean Ortiz', nextStep: 'Call back', nextStepOn: '2026-04-01' })
  expect(step()).toEqual({ interactionId: sooner, text: 'Call back', on: '2026-04-01' })
  run(store, 'interaction.revise', { id: sooner, nextStepDoneOn: '2026-03-30' })
  expect(step()?.interactionId).toBe(later)
  run(store, 'interaction.remove', { id: later })
  expect(step()).toEqual({ interactionId: undated, text: 'Some day', on: null })
  expect(listPartners(store.db, { today: '2026-04-01' })[0]?.lastInteractionOn).toBe('2026-03-01')
})

test('an interaction has one speaker, a day only for a step that is named, and makes no second organization', () => {
  const { store } = aPipeline()
  const byId = aPerson(store, { organizationName: null })
  const talk = { organizationName: 'halvick DIESEL', heldOn: '2026-03-01', channel: 'call', note: 'Talked.' } as const
  const record = (given: object) => run(store, 'interaction.record', { ...talk, ...given })
  expectRefusal(store, () => record({ byId, byName: 'Dean' }), 'INVALID_INPUT', /not both/)
  expectRefusal(store, () => record({ nextStepOn: '2026-04-01' }), 'INVALID_INPUT', /what the next step is/)
  const { id } = record({ byName: 'Dean', nextStep: 'Call', nextStepOn: '2026-04-01' })
  expectRefusal(store, () => run(store, 'interaction.revise', { id, nextStep: null }), 'INVALID_INPUT', /next step/)
  run(store, 'interaction.revise', { id, byId })
  expect(listInteractions(store.db, { organizationId: null, scope: null })[0]?.by?.personId).toBe(byId)
  run(store, 'interaction.revise', { id, byName: 'The dean' })
  expect(listInteractions(store.db, { organizationId: null, scope: null })[0]?.by).toEqual({
    personId: null,
    name: 'The dean',
  })
  expect(allRows(store).organization).toHaveLength(1)
})

test('the table of prospects is narrowed by board and days, and leaves out what was said in confidence', () => {
  const { store, boardId, agendaItemId } = aPipeline()
  run(store, 'prospect.record', { boardId, text: 'Ostrander Fleet', identifiedOn: '2026-06-01' })
  run(store, 'prospect.record', { boardId: aBoard(store), text: 'Of another board', identifiedOn: '2026-06-01' })
  const texts = (given: object) =>
    registerTables.prospects?.(store.db, { ...everything, boardId, ...given }).rows.map(({ cells }) => cells[3])
  const [late, early] = ['Ostrander Fleet', 'Halvick might send somebody from its service bay.']
  expect(texts({})).toEqual([late, early])
  expect(texts({ to: '2026-05-31' })).toEqual([early])
  expect(texts({ boardId: null })).toContain('Of another board')
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: true })
  expect(texts({})).toEqual([late])
  expect(listProspects(store.db, { ...everything, boardId }).map(({ isConfidential }) => isConfidential)).toEqual([
    false,
    true,
  ])
})

test('a contact whose name is new joins the address book of the organization, once', () => {
  const { store, id, of } = aPipeline()
  const people = () => allRows(store)['person'] ?? []
  run(store, 'prospect.revise', { id, contactName: 'Mo Larsen' })
  expect(of().contact).toMatchObject({ fullName: 'Mo Larsen' })
  const [partner] = listPartners(store.db, { today: '2026-03-02' })
  expect(partner?.contacts.map(({ fullName }) => fullName)).toEqual(['Mo Larsen'])

  const talk = { heldOn: '2026-03-05', channel: 'call', note: 'Called.' } as const
  run(store, 'interaction.record', { organizationName: 'Halvick Diesel', contactName: 'MO  Larsen', ...talk })
  expect(people()).toHaveLength(1)
  run(store, 'interaction.record', { organizationName: 'Norrby Electric', contactName: 'Mo Larsen', ...talk })
  expect(people()).toHaveLength(2)

  const contactId = of().contact?.personId ?? null
  const both = () => run(store, 'prospect.revise', { id, contactId, contactName: 'Nia Ferro' })
  expectRefusal(store, both, 'INVALID_INPUT', /not both/)
  run(store, 'prospect.revise', { id, contactId: null })
  expect(of().contact).toBeNull()
})
