import { describe, expect, it } from 'vitest'
import { getMeetingRecords, getNote } from '../queries/records'
import { findEverywhere } from '../queries/search'
import { aBoard, aDoc, aMeeting, aMember, anItem, approveMeeting, run } from '../testing/builders'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { expectRefusal } from '../testing/expectRefusal'

const text = 'Every new technician needs a two-day isolation course.'

function aCommentable() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const { personId } = aMember(store, boardId, { fullName: 'Ines Aldana', title: 'Fleet lead' })
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId)
  const commentOf = () => getMeetingRecords(store.db, { id: meetingId }).comments[0]
  return { store, boardId, personId, meetingId, agendaItemId, commentOf }
}

describe('what industry said', () => {
  it('is kept with the title and the employer that the speaker had at the meeting', () => {
    const { store, personId, meetingId, agendaItemId, commentOf } = aCommentable()
    run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
    run(store, 'comment.record', { agendaItemId, text, personId, speakerName: null })
    run(store, 'person.revise', { id: personId, title: 'Retired', organizationName: null })
    expect(commentOf()?.speaker).toEqual({
      personId,
      name: 'Ines Aldana',
      title: 'Fleet lead',
      affiliation: 'Marsh Motors',
      side: 'external',
    })
  })
  it('may have a speaker without a name, or none yet, and one takes the place of the other', () => {
    const { store, personId, agendaItemId, commentOf } = aCommentable()
    const { id } = run(store, 'comment.record', { agendaItemId, text, personId: null, speakerName: null })
    expect(commentOf()?.speaker).toBeNull()
    run(store, 'comment.revise', { id, speakerName: 'Two employers' })
    expect(commentOf()?.speaker).toMatchObject({ personId: null, name: 'Two employers' })
    run(store, 'comment.revise', { id, personId })
    expect(commentOf()?.speaker).toMatchObject({ personId, name: 'Ines Aldana' })
    run(store, 'comment.revise', { id, personId: null })
    expect(commentOf()?.speaker).toBeNull()
  })
  it('is refused with two speakers, an unknown one, no words, and in approved minutes', () => {
    const { store, personId, meetingId, agendaItemId } = aCommentable()
    const record =
      (said: { personId: string | null; speakerName: string | null }, words = text) =>
      () =>
        run(store, 'comment.record', { agendaItemId, text: words, ...said })
    expectRefusal(store, record({ personId, speakerName: 'Ines' }), 'INVALID_INPUT', /not both/)
    expectRefusal(store, record({ personId: UNKNOWN_ID, speakerName: null }), 'NOT_FOUND', /no such person/)
    expectRefusal(store, record({ personId, speakerName: null }, '  '), 'INVALID_INPUT', /Must not be empty/)
    const { id } = record({ personId, speakerName: null })()
    approveMeeting(store, meetingId)
    expectRefusal(store, () => run(store, 'comment.revise', { id, text: 'Other' }), 'CONFLICT', /approved/)
    expectRefusal(store, () => run(store, 'comment.remove', { id }), 'CONFLICT', /approved/)
  })
})

it('takes the block of a removed comment or idea out of the text, and holds its item while it is there', () => {
  const { store, agendaItemId } = aCommentable()
  const comment = run(store, 'comment.record', { agendaItemId, text, personId: null, speakerName: null })
  const idea = run(store, 'idea.record', { agendaItemId, text: 'Lend a retired pack' })
  run(store, 'note.write', {
    agendaItemId,
    baseRevision: 0,
    body: aDoc(
      'Before.',
      { type: 'record', attrs: { recordType: 'comment', recordId: comment.id } },
      { type: 'record', attrs: { recordType: 'idea', recordId: idea.id } },
    ),
  })
  run(store, 'idea.revise', { id: idea.id, text: 'Lend two packs' })
  const removeItem = () => run(store, 'agenda.removeItem', { id: agendaItemId })
  expectRefusal(store, removeItem, 'CONFLICT', /holds comments/)
  run(store, 'comment.remove', { id: comment.id })
  expectRefusal(store, removeItem, 'CONFLICT', /holds ideas/)
  run(store, 'idea.remove', { id: idea.id })
  expect(getNote(store.db, { agendaItemId }).body).toEqual(aDoc('Before.'))
})

it('finds comments and ideas by parts of their words, and no longer when they are gone', () => {
  const { store, agendaItemId } = aCommentable()
  const comment = run(store, 'comment.record', { agendaItemId, text, personId: null, speakerName: null })
  run(store, 'idea.record', { agendaItemId, text: 'Isolation by remote control' })
  const find = () => findEverywhere(store.db, { text: 'isola', limit: 9 }).map(({ kind }) => kind)
  expect(find().toSorted()).toEqual(['idea', 'industry_comment'])
  run(store, 'comment.revise', { id: comment.id, text: 'Something else' })
  expect(find()).toEqual(['idea'])
})
