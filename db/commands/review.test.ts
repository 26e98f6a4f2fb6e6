import { describe, expect, test } from 'vitest'
import { compareWithDraft, getMeetingReview } from '../queries/review'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aDoc, aMeeting, anItem, aPerson, approveMeeting, holdMeeting, run } from '../testing/builders'
import { completeMinutes } from '../testing/completeMinutes'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

const at = (instant: string) => ({ actor: 'Dana Whitfield', nowMs: Date.parse(instant) })
/** Past midnight in London, still the evening of the third in Chicago, where the meeting was. */
const EVENING = at('2026-12-04T02:30:00.000Z')

describe('drafts of minutes', () => {
  test('are numbered, dated by the wall of the meeting, and freeze what they say', () => {
    const store = aWorkspace()
    const { meetingId, topic } = completeMinutes(store)
    const circulate = (commentsDueOn: string | null = null) =>
      run(store, 'minutes.circulate', { meetingId, commentsDueOn }, EVENING)
    const first = circulate('2026-12-10')
    expect(first.number).toBe(1)
    const before = requireRow(store.db, 'minutes_draft', first.id)
    expect(before).toMatchObject({ circulatedOn: '2026-12-03', commentsDueOn: '2026-12-10' })
    expectRefusal(store, () => circulate(), 'CONFLICT', /Draft 1 says the same/)
    run(store, 'note.write', { agendaItemId: topic, baseRevision: 1, body: aDoc('Three shops lend theirs.') })
    expect(circulate().number).toBe(2)
    expect(requireRow(store.db, 'minutes_draft', first.id)).toEqual(before)
    expect(before.record).toContain('Two shops lend')
    expect(() => store.sqlite.exec(`UPDATE minutes_draft SET record = '{}'`)).toThrow(/as they were read/)
    expect(() => store.sqlite.exec('DELETE FROM minutes_draft')).toThrow(/as they were read/)
    expect(() => store.sqlite.exec('INSERT OR REPLACE INTO minutes_draft SELECT * FROM minutes_draft')).toThrow(
      /as they were read/,
    )
  })

  test('go out of held meetings, with time to answer', () => {
    const store = aWorkspace()
    const planned = aMeeting(store)
    expectRefusal(
      store,
      () => run(store, 'minutes.circulate', { meetingId: planned, commentsDueOn: null }),
      'CONFLICT',
      /has not been called to order yet/,
    )
    holdMeeting(store, planned)
    expectRefusal(
      store,
      () => run(store, 'minutes.circulate', { meetingId: planned, commentsDueOn: '2026-12-02' }, EVENING),
      'INVALID_INPUT',
      /goes out on 2026-12-03/,
    )
  })

  test('show where the minutes changed since, and only there', () => {
    const store = aWorkspace()
    const { meetingId, topic, chair, previousMinutes, absent } = completeMinutes(store)
    const { id: draftId } = run(store, 'minutes.circulate', { meetingId, commentsDueOn: null })
    expect(getMeetingReview(store.db, { id: meetingId }).changesSinceDraft).toBe(0)
    // A new name in the address book and a later meeting are no correction of these minutes.
    run(store, 'person.revise', { id: chair, fullName: 'Robin Marsh-Ellis' })
    run(store, 'meeting.revise', { id: meetingId, place: 'Room 115' })
    run(store, 'note.write', { agendaItemId: topic, baseRevision: 1, body: aDoc('Three shops lend theirs.') })
    const late = anItem(store, meetingId, { title: 'Visit', afterId: topic })
    run(store, 'attendance.mark', { meetingId, personId: absent, status: 'excused', mode: 'in_person' })
    const { changed, before, after } = compareWithDraft(store.db, { draftId })
    // An item between others moves those behind it: their place changed, their words did not.
    expect(changed.slice(0, 4)).toEqual(['meeting', 'attendance', topic, late])
    expect(changed).not.toContain(previousMinutes)
    expect(before.meeting.place).toBe('Room 114')
    expect(after.meeting.place).toBe('Room 115')
  })
})

describe('comments of readers', () => {
  test('stand beside an item or the whole, of a person or a name, on the draft that was out', () => {
    const store = aWorkspace()
    const { meetingId, topic, chair } = completeMinutes(store)
    const comment = { meetingId, agendaItemId: topic, authorId: null, authorName: null, quote: null, text: 'Three.' }
    const early = run(store, 'review.addComment', { ...comment, authorName: 'The dean' })
    run(store, 'minutes.circulate', { meetingId, commentsDueOn: null })
    const late = run(store, 'review.addComment', {
      ...comment,
      agendaItemId: null,
      authorId: chair,
      quote: 'Two shops',
    })
    expect(getMeetingReview(store.db, { id: meetingId }).comments).toMatchObject([
      { id: early.id, agendaItemId: topic, draftNumber: null, author: { personId: null, name: 'The dean' } },
      {
        id: late.id,
        agendaItemId: null,
        draftNumber: 1,
        author: { personId: chair },
        quote: 'Two shops',
        status: 'open',
      },
    ])
    const other = anItem(store, aMeeting(store))
    expectRefusal(store, () => run(store, 'review.addComment', comment), 'INVALID_INPUT', /whose comment it is/)
    expectRefusal(
      store,
      () => run(store, 'review.addComment', { ...comment, authorId: chair, authorName: 'Chair' }),
      'INVALID_INPUT',
      /not both/,
    )
    expectRefusal(
      store,
      () => run(store, 'review.addComment', { ...comment, agendaItemId: other, authorId: chair }),
      'INVALID_INPUT',
      /another meeting/,
    )
    expectRefusal(
      store,
      () => run(store, 'review.addComment', { ...comment, authorId: UNKNOWN_ID }),
      'NOT_FOUND',
      /no such person/,
    )
  })

  test('are accepted or declined with an answer, opened again, and final with the minutes', () => {
    const store = aWorkspace()
    const meetingId = aMeeting(store)
    holdMeeting(store, meetingId)
    const comment = { meetingId, agendaItemId: null, authorId: aPerson(store), authorName: null, quote: null }
    const { id } = run(store, 'review.addComment', { ...comment, text: 'The room was 115.' })
    run(store, 'review.resolve', { id, outcome: 'declined', response: 'It was 114.' }, EVENING)
    expect(requireRow(store.db, 'review_comment', id)).toMatchObject({
      status: 'declined',
      response: 'It was 114.',
      resolvedOn: '2026-12-03',
    })
    run(store, 'review.reopen', { id })
    expect(requireRow(store.db, 'review_comment', id)).toMatchObject({ status: 'open', resolvedOn: null })
    run(store, 'review.resolve', { id, outcome: 'accepted', response: null })
    run(store, 'meeting.approveMinutes', { id: meetingId, on: '2026-12-31', asCorrected: true })
    for (const change of [
      () => run(store, 'review.addComment', { ...comment, text: 'Late.' }),
      () => run(store, 'review.reopen', { id }),
      () => run(store, 'review.remove', { id }),
    ]) {
      expectRefusal(store, change, 'CONFLICT', /still a draft/)
    }
    const planned = aMeeting(store)
    expectRefusal(
      store,
      () => run(store, 'review.addComment', { ...comment, meetingId: planned, text: 'Early.' }),
      'CONFLICT',
      /still a draft/,
    )
    approveMeeting(store, planned)
  })
})
