import { expect, test } from 'vitest'
import type { RegisterName, RegisterScope } from '../../model/registers/table'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, run } from '../../testing/builders'
import { requireActionDetail } from '../actionDetail'
import { requireRecommendation } from './recommendations'
import { registerTables } from './tables'

/** A board with something in each register of the curriculum, and another one that must not get into its rows. */
function aCurriculum() {
  const store = aWorkspace()
  const boardId = aBoard(store, { name: 'Welding', programNames: ['Welding AAS'] })
  const other = aBoard(store, { name: 'Automotive' })
  const { personId } = aMember(store, boardId, { fullName: 'Ines Aldana', organizationName: 'Marsh Motors' })
  const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
  const agendaItemId = anItem(store, meetingId)
  const made = {
    boardId,
    type: 'equipment',
    text: 'Replace the oldest sources.',
    agendaItemId,
    fromId: personId,
  } as const
  const { id } = run(store, 'recommendation.record', made)
  const answer = { response: 'accepted', reason: 'Budgeted.', by: 'Dean Ortiz', on: '2026-04-20' } as const
  run(store, 'recommendation.respond', { id, answer })
  run(store, 'recommendation.setOutcome', { id, outcome: { text: 'Two in use.', on: '2026-09-01' } })
  run(store, 'gap.record', { boardId, agendaItemId, kind: 'gap', text: 'Aluminium.', raisedById: personId })
  const elsewhere = { boardId: other, agendaItemId: null, text: 'Of the other board.' } as const
  run(store, 'recommendation.record', { ...elsewhere, type: 'other', madeOn: '2026-03-02' })
  run(store, 'gap.record', { ...elsewhere, kind: 'trend', raisedOn: '2026-03-02' })
  const { ids } = run(store, 'skill.add', { boardId, kind: 'skill', texts: ['TIG', 'MIG'] })
  const { id: roundId } = run(store, 'skillRound.open', { boardId, year: 2026, openedOn: '2026-03-02' })
  const [skillId = ''] = ids
  run(store, 'skillRating.set', { roundId, personId, ratings: [{ skillId, rating: 3 }] })
  const scope: RegisterScope = { boardId, programId: null, from: null, to: null }
  const cells = (register: RegisterName, within: Partial<RegisterScope> = {}) =>
    registerTables[register]?.(store.db, { ...scope, ...within }).rows.map((row) => row.cells)
  return { store, boardId, id, agendaItemId, meetingId, cells }
}

test('the registers of the curriculum are rows of plain cells, of one board and within some days', () => {
  const { store, agendaItemId, cells } = aCurriculum()
  expect(cells('recommendations')).toEqual([
    [
      'Welding',
      1,
      '2026-03-02',
      null,
      'equipment',
      'Replace the oldest sources.',
      'Ines Aldana',
      null,
      'answered',
      'accepted',
      'Budgeted.',
      'Dean Ortiz',
      '2026-04-20',
      null,
      'Two in use.',
      '2026-09-01',
      null,
      '2026-03-02',
    ],
  ])
  expect(cells('gaps')).toEqual([
    ['2026-03-02', 'Welding', null, 'gap', 'Aluminium.', null, 'Ines Aldana', 'Marsh Motors', '2026-03-02'],
  ])
  expect(cells('skills')).toEqual([
    ['Welding', null, 'skill', 'TIG', 2026, 1, 3, null],
    ['Welding', null, 'skill', 'MIG', null, null, null, null],
  ])
  expect(cells('recommendations', { from: '2026-03-03' })).toEqual([])
  expect(cells('gaps', { to: '2026-03-01' })).toEqual([])
  expect(cells('skills', { from: '2027-01-01' })?.map(([, , , text, year]) => [text, year])).toEqual([
    ['TIG', null],
    ['MIG', null],
  ])
  expect(cells('recommendations', { boardId: null })?.map(([board]) => board)).toEqual(['Automotive', 'Welding'])
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: true })
  expect([cells('recommendations'), cells('gaps')]).toEqual([[], []])
})

test('an action that belongs to a recommendation is named on both sides', () => {
  const { store, boardId, id, agendaItemId, meetingId } = aCurriculum()
  const actionId = anAction(store, null, { boardId, text: 'Get three offers.', links: [{ recommendationId: id }] })
  expect(requireActionDetail(store.db, { id: actionId, today: '2026-11-20' }).links).toMatchObject([
    {
      recommendationId: id,
      motionId: null,
      agendaItemId: null,
      title: 'Replace the oldest sources.',
      number: '1',
      meeting: { id: meetingId },
      isConfidential: false,
    },
  ])
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: true })
  expect(requireActionDetail(store.db, { id: actionId, today: '2026-11-20' }).links[0]?.isConfidential).toBe(true)
  expect(requireRecommendation(store.db, { id })).toMatchObject({
    isConfidential: true,
    stage: 'answered',
    actions: [{ id: actionId, number: 1, text: 'Get three offers.', status: 'open' }],
  })
})
