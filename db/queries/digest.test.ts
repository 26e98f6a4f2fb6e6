import { expect, test } from 'vitest'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, holdMeeting, run } from '../testing/builders'
import { getDigest } from './digest'

const texts = (actions: readonly { text: string }[]) => actions.map(({ text }) => text)

test('tells of one board or of all, from each last meeting on', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const other = aBoard(store)
  const meetingId = aMeeting(store, { boardId, date: '2026-05-14' })
  const item = anItem(store, meetingId)
  const earlier = anAction(store, null, { boardId, text: 'Earlier.', givenOn: '2026-01-10', dueOn: '2026-06-01' })
  const given = anAction(store, item, { boardId, text: 'At the meeting.' })
  holdMeeting(store, meetingId)
  const next = aMeeting(store, { boardId, date: '2026-11-12' })
  anItem(store, next)
  anAction(store, null, { boardId: other, text: 'Elsewhere.', givenOn: '2026-06-01' })
  run(store, 'actionItem.setStatus', { id: given, status: 'blocked', on: '2026-05-20', reason: 'No answer yet.' })

  const digest = getDigest(store.db, { boardId, today: '2026-07-01' })
  expect(digest.boards).toMatchObject([
    {
      id: boardId,
      lastMeeting: { id: meetingId, date: '2026-05-14' },
      nextMeeting: { id: next, date: '2026-11-12', itemCount: 1, carries: 2, minutes: 1 },
      waitingMinutes: [],
    },
  ])
  expect(texts(digest.slipped)).toEqual(['Earlier.'])
  expect(digest.blocked).toMatchObject([{ id: given, statusReason: 'No answer yet.', comesUpAt: next }])
  expect(texts(digest.fresh)).toEqual(['At the meeting.'])
  expect(digest.oldest[0]).toMatchObject({ id: earlier, carried: 1, daysOverdue: 30 })

  expect(texts(getDigest(store.db, { boardId: null, today: '2026-07-01' }).fresh)).toEqual([
    'Elsewhere.',
    'At the meeting.',
  ])
  // Seen from before the meeting, there was none yet.
  const before = getDigest(store.db, { boardId, today: '2026-05-01' })
  expect(before.boards[0]?.lastMeeting).toBeNull()
  expect(before.slipped).toEqual([])
})

test('names each slip with who, when and why; the day is that of the school', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const id = anAction(store, null, { boardId, dueOn: '2026-06-01' })
  // Ten in the evening in Chicago, and the next day already in Greenwich.
  const nowMs = Date.parse('2026-05-21T03:00:00Z')
  run(
    store,
    'actionItem.reschedule',
    { id, dueOn: '2026-09-01', reason: 'The lab moves.' },
    { actor: 'Ana Ruiz', nowMs },
  )
  expect(getDigest(store.db, { boardId, today: '2026-05-30' }).slipped).toMatchObject([
    {
      id,
      daysOverdue: 0,
      slips: 1,
      recent: [
        {
          dueBefore: '2026-06-01',
          dueAfter: '2026-09-01',
          changedBy: 'Ana Ruiz',
          reason: 'The lab moves.',
          on: '2026-05-20',
        },
      ],
    },
  ])
})

test('does not tell again of what the meeting heard is done', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId, date: '2026-05-14' })
  anItem(store, meetingId)
  const id = anAction(store, null, { boardId, givenOn: '2026-01-10' })
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  run(store, 'actionItem.setStatus', { id, status: 'done', on: '2026-05-14' })
  run(store, 'meeting.adjourn', { id: meetingId, at: '19:00' })
  expect(getDigest(store.db, { boardId, today: '2026-06-01' }).done).toEqual([])
})

test('counts an office for whoever holds it today', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const chair = aMember(store, boardId, { role: 'chair', fullName: 'Ana Ruiz', termEnd: '2026-06-30' })
  anAction(store, null, { boardId, offices: ['chair'] })
  expect(getDigest(store.db, { boardId, today: '2026-06-30' }).owners).toMatchObject([
    { personId: chair.personId, fullName: 'Ana Ruiz', open: 1 },
  ])
  expect(getDigest(store.db, { boardId, today: '2026-07-01' }).owners).toMatchObject([
    { personId: null, office: 'chair', fullName: '', open: 1 },
  ])
})

test('lists minutes that were sent out and wait for comments', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId, date: '2026-05-14', title: 'Spring meeting' })
  anItem(store, meetingId)
  holdMeeting(store, meetingId)
  const waiting = () => getDigest(store.db, { boardId, today: '2026-06-01' }).boards[0]?.waitingMinutes
  expect(waiting()).toEqual([])
  run(store, 'minutes.circulate', { meetingId, commentsDueOn: '2036-06-10' })
  const comment = {
    meetingId,
    agendaItemId: null,
    authorId: null,
    authorName: 'Ana Ruiz',
    quote: null,
    text: 'Name it.',
  }
  run(store, 'review.addComment', comment)
  expect(waiting()).toEqual([
    {
      meetingId,
      title: 'Spring meeting',
      date: '2026-05-14',
      draftNumber: 1,
      commentsDueOn: '2036-06-10',
      openComments: 1,
    },
  ])
})
