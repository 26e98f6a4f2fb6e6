import { expect, test } from 'vitest'
import { recordChanges } from '../../changelog/run'
import { listStories, listStoriesToTell, requireStory, requireStoryToTell } from '../../queries/registers/stories'
import { storiesTable } from '../../queries/registers/storiesTable'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, anItem, approveMeeting, run, testOrigin } from '../../testing/builders'
import { allRows, expectRefusal } from '../../testing/expectRefusal'

const everything = { boardId: null, programId: null, from: null, to: null }
const photo = {
  role: 'photo',
  fileName: 'shop.jpg',
  mediaType: 'image/jpeg',
  sizeBytes: 9,
  sha256: '0b'.repeat(32),
} as const
const consent = { by: 'Rosa Lindqvist', on: '2026-04-01' }
const approval = { by: 'Dean Ortiz', on: '2026-04-10' }

function aTelling() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
  const agendaItemId = anItem(store, meetingId)
  const { id } = run(store, 'story.record', { boardId, agendaItemId, text: 'From the bench to the bay' })
  run(store, 'story.revise', { id, result: 'Hired.', resultFigure: '14 of 16 hired' })
  const of = () => requireStory(store.db, { id })
  const approve = () => run(store, 'story.approve', { id, approval })
  return { store, boardId, meetingId, agendaItemId, id, of, approve }
}

test('without consent it is neither approved nor told', () => {
  const { store, id, of, approve } = aTelling()
  expectRefusal(store, approve, 'CONFLICT', /Nobody has agreed/)
  expectRefusal(store, () => requireStoryToTell(store.db, { id }), 'CONFLICT', /no file is made/)
  expect(listStoriesToTell(store.db, everything)).toEqual([])
  expect(storiesTable(store.db, everything).rows).toEqual([])
  expect(of()).toMatchObject({ consent: null, approval: null, recordedOn: '2026-03-02' })
})

test('withdrawing consent withdraws the approval', () => {
  const { store, id, of, approve } = aTelling()
  run(store, 'story.setConsent', { id, consent })
  const early = { id, approval: { ...approval, on: '2026-03-31' } }
  expectRefusal(store, () => run(store, 'story.approve', early), 'INVALID_INPUT', /which is later/)
  approve()
  expect(of()).toMatchObject({ consent, approval })
  expect(requireStoryToTell(store.db, { id }).id).toBe(id)
  run(store, 'story.setConsent', { id, consent: null })
  expect(of()).toMatchObject({ consent: null, approval: null })
  run(store, 'story.setConsent', { id, consent })
  expect(of()).toMatchObject({ consent, approval: null })
})

test('an approval that came from another machine does not stand without consent', () => {
  const { store, id, of } = aTelling()
  recordChanges(store, 'test.merge', testOrigin, ({ write }) =>
    write.update('story', id, { approvedOn: '2026-04-10', approvedBy: 'Dean Ortiz' }),
  )
  expect(of().approval).toBeNull()
})

test('other words or another photo are not approved, the same words are', () => {
  const { store, id, of, approve } = aTelling()
  run(store, 'story.setConsent', { id, consent })
  approve()
  run(store, 'story.revise', { id, result: 'Hired.' })
  expect(of().approval).toEqual(approval)
  run(store, 'story.revise', { id, quote: 'They knew the bay.' })
  expect(of().approval).toBeNull()
  approve()
  const added = run(store, 'attachment.add', { owner: { storyId: id }, ...photo })
  expect(of()).toMatchObject({ approval: null, photo: { fileName: 'shop.jpg' } })
  expectRefusal(store, approve, 'CONFLICT', /no description/)
  run(store, 'story.revise', { id, photoAlt: 'Two people at a lift.' })
  approve()
  run(store, 'attachment.remove', added)
  expect(of()).toMatchObject({ approval: null, photo: null })
  approve()
  run(store, 'entry.revise', { id, text: 'Another title', facts: { recordType: 'story' } })
  expect(of().approval).toBeNull()
  const foreign = run(store, 'pledge.record', {
    boardId: aBoard(store),
    agendaItemId: null,
    pledgedOn: '2026-01-01',
    kind: 'mentoring',
    text: 'Elsewhere',
  })
  const link = { id, pledgeId: foreign.id }
  expectRefusal(store, () => run(store, 'story.revise', link), 'INVALID_INPUT', /another board/)
})

test('a story has one photo, which goes with it, and a photo is of a story only', () => {
  const { store, id, agendaItemId } = aTelling()
  run(store, 'attachment.add', { owner: { storyId: id }, ...photo })
  run(store, 'attachment.add', { owner: { storyId: id }, ...photo, fileName: 'bay.png' })
  expect(allRows(store)['attachment']).toMatchObject([{ fileName: 'bay.png', storyId: id }])
  const paper = { owner: { storyId: id }, ...photo, role: 'paper' } as const
  expectRefusal(store, () => run(store, 'attachment.add', paper), 'INVALID_INPUT', /has a photo/)
  const ofItem = { owner: { agendaItemId }, ...photo }
  expectRefusal(store, () => run(store, 'attachment.add', ofItem), 'INVALID_INPUT', /Only papers/)
  run(store, 'story.remove', { id })
  expect(allRows(store)).toMatchObject({ attachment: [], story: [] })
})

test('a story of approved minutes stays, but is told further, and one told in confidence leaves with nobody', () => {
  const { store, id, meetingId, agendaItemId, of } = aTelling()
  run(store, 'story.setConsent', { id, consent })
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: true })
  expectRefusal(store, () => requireStoryToTell(store.db, { id }), 'CONFLICT', /confidential/)
  expect(storiesTable(store.db, everything).rows).toEqual([])
  run(store, 'agenda.reviseItem', { id: agendaItemId, isConfidential: false })
  approveMeeting(store, meetingId)
  expectRefusal(store, () => run(store, 'story.remove', { id }), 'CONFLICT', /approved/)
  run(store, 'story.revise', { id, challenge: 'No bays.', happenedOn: '2025-11-01' })
  expect(of().challenge).toBe('No bays.')
  expect(listStories(store.db, { ...everything, to: '2025-12-31' })).toHaveLength(1)
  expect(storiesTable(store.db, { ...everything, from: '2026-01-01' }).rows).toEqual([])
})
