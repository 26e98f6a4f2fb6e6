import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import type { MeetingKind } from '../model/vocabulary'
import { getMeetingReview } from '../queries/review'
import { sealedRecordTable } from '../schema/review'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anItem, aMotion, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

/** A held meeting, and a later one in progress with everybody there. */
function twoMeetings(store: Store, kind: MeetingKind = 'regular') {
  const boardId = aBoard(store, { requiresSeconder: false })
  const people = [aMember(store, boardId).personId, aMember(store, boardId).personId]
  const before = aMeeting(store, { boardId, date: '2026-05-14' })
  holdMeeting(store, before)
  const later = aMeeting(store, { boardId, kind })
  const item = anItem(store, later)
  for (const personId of people) {
    run(store, 'attendance.mark', { meetingId: later, personId, status: 'present', mode: 'in_person' })
  }
  run(store, 'meeting.callToOrder', { id: later, at: '17:30' })
  const move = (given: Partial<RequestOf<'motion.record'>> = {}) =>
    aMotion(store, item, { approvesMeetingId: before, method: 'voice', votedAt: '17:40', ...given })
  return { boardId, people, before, later, item, move }
}

const statusOf = (store: Store, id: string) => requireRow(store.db, 'meeting', id)
const sealsOf = (store: Store) => store.db.select().from(sealedRecordTable).all()

test('a carried motion approves the earlier minutes, as corrected, and seals them in the same step', () => {
  const store = aWorkspace()
  const { before, later, move } = twoMeetings(store)
  const id = move({ approvesAsCorrected: true })
  expect(statusOf(store, before).status).toBe('held')
  expect(getMeetingReview(store.db, { id: before }).approvingMotion).toMatchObject({
    result: null,
    asCorrected: true,
    meeting: { id: later },
  })
  run(store, 'motion.revise', { id, result: 'carried' })
  expect(statusOf(store, before)).toMatchObject({
    status: 'approved',
    approvedOn: '2026-11-12',
    approvedAsCorrected: true,
    approvalNote: null,
  })
  expect(sealsOf(store)).toMatchObject([{ meetingId: before, version: 1 }])
  expect(JSON.parse(sealsOf(store)[0]?.record ?? '').approval).toMatchObject({
    asCorrected: true,
    motion: { number: 1, meeting: { id: later } },
  })
})

test('what a motion approved cannot be taken back by changing the motion; its words can be corrected', () => {
  const store = aWorkspace()
  const { before, move } = twoMeetings(store)
  const id = move({ result: 'carried' })
  for (const change of [
    () => run(store, 'motion.revise', { id, result: 'failed' }),
    () => run(store, 'motion.revise', { id, approvesAsCorrected: true }),
    () => run(store, 'motion.revise', { id, kind: 'main', approvesMeetingId: null }),
    () => run(store, 'motion.remove', { id }),
  ]) {
    expectRefusal(store, change, 'CONFLICT', /approved the minutes of Fall meeting of 2026-05-14, and they are sealed/)
  }
  run(store, 'motion.revise', { id, text: 'To approve the minutes of 14 May.' })
  expect(statusOf(store, before).status).toBe('approved')
  expect(sealsOf(store)).toHaveLength(1)
})

test('a motion that fails or waits leaves the minutes a draft, and the next one may carry', () => {
  const store = aWorkspace()
  const { before, move } = twoMeetings(store)
  const failed = move({ result: 'failed' })
  move({ result: 'tabled' })
  expect(statusOf(store, before).status).toBe('held')
  run(store, 'motion.remove', { id: failed })
  move({ result: 'carried' })
  expect(statusOf(store, before).status).toBe('approved')
  expectRefusal(store, () => move({ result: 'carried' }), 'CONFLICT', /has approved minutes/)
})

test('a roll call approves when the last vote carries it', () => {
  const store = aWorkspace()
  const { before, people, move } = twoMeetings(store)
  const id = move({ method: 'roll_call', votedAt: null })
  const [one = '', two = ''] = people
  run(store, 'motion.castVote', { id, personId: one, choice: 'for' })
  expect(statusOf(store, before).status).toBe('held')
  run(store, 'motion.castVote', { id, personId: two, choice: 'for' })
  expect(statusOf(store, before).status).toBe('approved')
  expectRefusal(
    store,
    () => run(store, 'motion.castVote', { id, personId: two, choice: 'against' }),
    'CONFLICT',
    /approved the minutes/,
  )
})

test('a special meeting approves no minutes', () => {
  const store = aWorkspace()
  const { move } = twoMeetings(store, 'special')
  expectRefusal(store, () => move(), 'CONFLICT', /special meeting, which approves no minutes/)
})

test('a vote by e-mail approves as an exception that the minutes name', () => {
  const store = aWorkspace()
  const { boardId, before, people } = twoMeetings(store)
  const vote = run(store, 'emailVote.open', {
    boardId,
    text: 'To approve the minutes of 14 May.',
    approvesMeetingId: before,
    approvesAsCorrected: false,
  })
  for (const personId of people) run(store, 'emailVote.castVote', { id: vote.id, personId, choice: 'for' })
  run(store, 'emailVote.close', { id: vote.id, on: '2026-06-02' })
  expect(statusOf(store, before)).toMatchObject({
    status: 'approved',
    approvedOn: '2026-06-02',
    approvalNote: expect.stringMatching(/e-mail vote.*exception/),
  })
  expectRefusal(store, () => run(store, 'emailVote.reopen', { id: vote.id }), 'CONFLICT', /approved the minutes/)
  expectRefusal(store, () => run(store, 'emailVote.remove', { id: vote.id }), 'CONFLICT', /approved the minutes/)
})

test('the chair alone approves with a note, which is kept', () => {
  const store = aWorkspace()
  const { before } = twoMeetings(store)
  const note = 'The board was dissolved; the chair approved.'
  run(store, 'meeting.approveMinutes', { id: before, on: '2026-06-30', asCorrected: false, note })
  expect(statusOf(store, before)).toMatchObject({ status: 'approved', approvalNote: note })
})
