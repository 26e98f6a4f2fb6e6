import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { listAgendaTemplates } from '../queries/agendaTemplates'
import { listAgendaItems } from '../queries/meeting'
import { agendaTemplateTable } from '../schema/board'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, anItem, aPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

const outline = (store: Store, meetingId: string) =>
  listAgendaItems(store.db, { meetingId }).map(({ number, title }) => `${number} ${title}`)

function aFilledMeeting(store: Store) {
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const presenterId = aPerson(store, { fullName: 'Robin Marsh' })
  const main = anItem(store, meetingId, {
    title: 'Trends',
    question: 'Which skills are missing?',
    presenterId,
    minutesAllotted: 20,
    isConfidential: true,
  })
  const consent = anItem(store, meetingId, { title: 'Consent', kind: 'consent' })
  anItem(store, meetingId, { title: 'Renewals', parentId: consent, kind: 'consent' })
  const pulled = anItem(store, meetingId, { title: 'Calendar', parentId: consent, presenterName: 'The dean' })
  run(store, 'agenda.pullFromConsent', { id: pulled })
  return { boardId, meetingId, main }
}

test('keeps the agenda of a meeting for the next ones, with people by name', () => {
  const store = aWorkspace()
  const { boardId, meetingId, main } = aFilledMeeting(store)
  const { id } = run(store, 'agendaTemplate.save', { boardId, name: 'Spring', meetingId })
  run(store, 'agendaTemplate.rename', { id, name: 'Spring meeting' })
  run(store, 'agendaTemplate.save', { boardId, name: 'Autumn', meetingId })
  expect(listAgendaTemplates(store.db, { boardId }).map(({ name, itemCount }) => [name, itemCount])).toEqual([
    ['Autumn', 4],
    ['Spring meeting', 4],
  ])
  run(store, 'agenda.reviseItem', { id: main, title: 'Changed later' })
  const agenda = { kind: 'board_template', templateId: id } as const
  const next = aMeeting(store, { boardId, date: '2027-03-01', agenda })
  expect(outline(store, next)).toEqual(['1 Consent', '1.1 Renewals', '1.2 Calendar', '2 Trends'])
  expect(listAgendaItems(store.db, { meetingId: next }).at(-1)).toMatchObject({
    question: 'Which skills are missing?',
    presenter: { personId: null, name: 'Robin Marsh' },
    minutesAllotted: 20,
    isConfidential: true,
  })
  expect(run(store, 'agenda.fill', { meetingId: next, agenda })).toEqual({ added: 4 })
})

test('refuses a second template of a name, an empty one, and those of other boards', () => {
  const store = aWorkspace()
  const { boardId, meetingId } = aFilledMeeting(store)
  const save = (name: string, of = meetingId) => run(store, 'agendaTemplate.save', { boardId, name, meetingId: of })
  const { id } = save('Spring')
  const { id: other } = save('Autumn')
  const refused = [() => save(' SPRING '), () => run(store, 'agendaTemplate.rename', { id: other, name: 'spring' })]
  for (const work of refused) {
    const refusal = expectRefusal(store, work, 'INVALID_INPUT', /a template named Spring already\. Choose another name/)
    expect(refusal.data?.['path']).toEqual(['name'])
  }
  run(store, 'agendaTemplate.rename', { id, name: 'SPRING' })
  const empty = aMeeting(store, { boardId })
  expectRefusal(store, () => save('Empty', empty), 'CONFLICT', /no items yet/)
  const foreign = aMeeting(store)
  expectRefusal(store, () => save('Foreign', foreign), 'INVALID_INPUT', /of another board/)
  const agenda = { kind: 'board_template', templateId: id } as const
  expectRefusal(
    store,
    () => run(store, 'agenda.fill', { meetingId: foreign, agenda }),
    'INVALID_INPUT',
    /SPRING is a template of another board/,
  )
  const unknown = { kind: 'board_template', templateId: UNKNOWN_ID } as const
  expectRefusal(
    store,
    () => run(store, 'agenda.fill', { meetingId, agenda: unknown }),
    'NOT_FOUND',
    /no such agenda template/,
  )
})

test('goes when it is removed, and with its board', () => {
  const store = aWorkspace()
  const { boardId, meetingId } = aFilledMeeting(store)
  const [first] = ['Spring', 'Autumn'].map((name) => run(store, 'agendaTemplate.save', { boardId, name, meetingId }))
  run(store, 'agendaTemplate.remove', { id: first?.id ?? '' })
  expect(listAgendaTemplates(store.db, { boardId }).map(({ name }) => name)).toEqual(['Autumn'])
  run(store, 'meeting.remove', { id: meetingId })
  run(store, 'board.remove', { id: boardId })
  expect(store.db.select().from(agendaTemplateTable).all()).toEqual([])
})
