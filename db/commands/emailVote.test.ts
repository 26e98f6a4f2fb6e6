import { describe, expect, it, test } from 'vitest'
import { runCommand } from '../changelog/run'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import { noQuorumOf } from '../model/motion'
import { listEmailVotesOfBoard } from '../queries/emailVote'
import { getMeetingRecords } from '../queries/records'
import { aWorkspace } from '../testing/aWorkspace'
import {
  aBoard,
  aMeeting,
  aMember,
  aMotion,
  anItem,
  aPerson,
  approveMeeting,
  holdMeeting,
  run,
  testOrigin,
} from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { commandHandlers } from '.'
import { requireRow } from './rows'

type Choice = RequestOf<'emailVote.castVote'>['choice']

/** A vote by e-mail that is open among five voting members. */
function anOpenVote(given: Partial<RequestOf<'board.create'>> = {}) {
  const store = aWorkspace()
  const boardId = aBoard(store, given)
  const people = Array.from({ length: 5 }, () => aMember(store, boardId).personId)
  const { id } = run(store, 'emailVote.open', { boardId, text: 'To take the lift on loan.' })
  const cast = (index: number, choice: Choice) =>
    run(store, 'emailVote.castVote', { id, personId: people[index] ?? '', choice })
  return { store, boardId, people, id, cast }
}

const motionOf = (store: Store, id: string) => requireRow(store.db, 'motion', id)

describe('a vote by e-mail', () => {
  it('is counted by its answers, which are its quorum, and its result follows', () => {
    const { store, boardId, id, cast } = anOpenVote()
    cast(0, 'for')
    cast(1, 'against')
    const close = () => run(store, 'emailVote.close', { id, on: '2026-10-20' })
    const { data } = expectRefusal(store, close, 'CONFLICT', /2 of 5 voting members answered, 3 needed/)
    expect(noQuorumOf(data)).toMatchObject({ present: 2, needed: 3, votingSeats: 5 })
    cast(2, 'for')
    expect(close()).toEqual({ id, result: 'carried' })
    expect(motionOf(store, id)).toMatchObject({ votesFor: 2, votesAgainst: 1, votedOn: '2026-10-20', method: 'email' })
    expectRefusal(store, () => cast(3, 'for'), 'CONFLICT', /closed on 2026-10-20\. Open it again first/)
    run(store, 'emailVote.reopen', { id })
    cast(2, null)
    cast(2, 'recused')
    expect(listEmailVotesOfBoard(store.db, { boardId, today: '2026-10-20' })).toMatchObject([
      { motion: { votesFor: 1, votedOn: null, result: null }, quorum: { present: 3, isMet: true }, reportedAt: null },
    ])
    expect(close().result).toBe('failed')
  })
  it('leaves out of the quorum who steps back, where the board does', () => {
    const { store, id, cast } = anOpenVote({ recusedInQuorum: false })
    cast(0, 'for')
    cast(1, 'for')
    cast(2, 'recused')
    const close = (withoutQuorumReason?: string) =>
      run(store, 'emailVote.close', { id, on: '2026-10-20', ...(withoutQuorumReason ? { withoutQuorumReason } : {}) })
    expectRefusal(store, () => close(), 'CONFLICT', /2 of 5 voting members answered/)
    expect(close('The lift goes back on Friday.').result).toBe('carried')
    run(store, 'emailVote.reopen', { id })
    cast(3, 'for')
    run(store, 'emailVote.close', { id, on: '2026-10-21', withoutQuorumReason: null })
    expect(motionOf(store, id).withoutQuorumReason).toBeNull()
  })
  it('takes counts without names, but no more than may vote, and none that contradict the names', () => {
    const { store, id, cast } = anOpenVote()
    const count = (votesFor: number) => () =>
      run(store, 'emailVote.revise', { id, votesFor, votesAgainst: 0, votesAbstain: 0 })
    expectRefusal(store, count(6), 'INVALID_INPUT', /6 votes, and 5 people may vote by e-mail/)
    count(5)()
    cast(0, 'for')
    expectRefusal(store, count(5), 'INVALID_INPUT', /The roll call says 1/)
  })
  it('is open to those who hold a seat with a vote on the day', () => {
    const { store, boardId, id, people } = anOpenVote()
    const cast = (personId: string) => () => run(store, 'emailVote.castVote', { id, personId, choice: 'for' })
    expectRefusal(store, cast(aPerson(store)), 'CONFLICT', /holds no seat with a vote/)
    expectRefusal(store, cast(aMember(store, boardId, { isVoting: false }).personId), 'CONFLICT', /no seat with a vote/)
    cast(people[0] ?? '')()
    const before = () => run(store, 'emailVote.close', { id, on: '2019-10-20', withoutQuorumReason: 'Early.' })
    expectRefusal(store, before, 'CONFLICT', /holds no seat with a vote on 2019-10-20/)
  })
  it('can be withdrawn unanswered, but not closed', () => {
    const { store, id } = anOpenVote()
    const close = (result?: 'withdrawn') =>
      run(store, 'emailVote.close', { id, on: '2026-10-20', ...(result ? { result } : {}) })
    expectRefusal(store, () => close(), 'INVALID_INPUT', /Record the votes that came back/)
    expect(close('withdrawn').result).toBe('withdrawn')
  })
})

test('the next meeting reports a vote by e-mail, and keeps it once its minutes are approved', () => {
  const { store, boardId, id, cast } = anOpenVote()
  for (const index of [0, 1, 2]) cast(index, 'for')
  const before = aMeeting(store, { boardId, date: '2026-10-01' })
  const next = aMeeting(store, { boardId, date: '2026-11-12' })
  const after = aMeeting(store, { boardId, date: '2026-12-10' })
  run(store, 'emailVote.close', { id, on: '2026-10-20' })
  const reported = (meetingId: string) => getMeetingRecords(store.db, { id: meetingId }).emailVotes
  expect([before, next, after].map((meeting) => reported(meeting).length)).toEqual([0, 1, 0])
  expect(listEmailVotesOfBoard(store.db, { boardId, today: '2026-11-01' })).toMatchObject([
    { reportedAt: { meetingId: next, date: '2026-11-12' } },
  ])
  approveMeeting(store, next)
  for (const change of [() => run(store, 'emailVote.reopen', { id }), () => run(store, 'emailVote.remove', { id })]) {
    expectRefusal(
      store,
      change,
      'CONFLICT',
      /reported by the minutes of Fall meeting of 2026-11-12, which are approved/,
    )
  }
  const { id: late } = run(store, 'emailVote.open', { boardId, text: 'To thank the host.' })
  const backdate = () => run(store, 'emailVote.close', { id: late, on: '2026-10-21', result: 'withdrawn' })
  expectRefusal(store, backdate, 'CONFLICT', /are approved/)
  run(store, 'emailVote.remove', { id: late })
})

test('motions of meetings and votes by e-mail keep to their own commands, and count on one row of numbers', () => {
  const { store, boardId, id, people } = anOpenVote()
  const meetingId = aMeeting(store, { boardId })
  const motion = aMotion(store, anItem(store, meetingId))
  expect([motionOf(store, id).number, motionOf(store, motion).number]).toEqual([1, 2])
  expectRefusal(store, () => run(store, 'motion.revise', { id, text: 'x' }), 'CONFLICT', /voted on by e-mail/)
  expectRefusal(store, () => run(store, 'emailVote.remove', { id: motion }), 'CONFLICT', /voted on at a meeting/)
  const both = { moverId: people[0] ?? null, seconderId: people[0] ?? null }
  expectRefusal(store, () => run(store, 'emailVote.revise', { id, ...both }), 'INVALID_INPUT', /seconds their own/)
  holdMeeting(store, meetingId)
  expectRefusal(store, () => run(store, 'board.remove', { id: boardId }), 'CONFLICT', /has meetings/)
})

test('approved minutes report neither more nor fewer votes by e-mail after a step is taken back', () => {
  const { store, boardId, id, cast } = anOpenVote()
  for (const index of [0, 1, 2]) cast(index, 'for')
  const next = aMeeting(store, { boardId, date: '2026-11-12' })
  const numbered = (name: 'emailVote.close' | 'emailVote.remove', input: object) =>
    runCommand(store, commandHandlers, name, input, testOrigin).changeSet ?? 0
  const close = numbered('emailVote.close', { id, on: '2026-10-20' })
  const other = run(store, 'emailVote.open', { boardId, text: 'Lend the lift.' }).id
  run(store, 'emailVote.close', { id: other, on: '2026-10-20', result: 'withdrawn' })
  const removal = numbered('emailVote.remove', { id: other })
  approveMeeting(store, next)
  for (const changeSet of [close, removal]) {
    expectRefusal(store, () => run(store, 'change.undo', { changeSet }), 'CONFLICT', /minutes of .* which are approved/)
  }
})

test('a meeting that is entered later for an earlier day does not free a vote that sealed minutes report', () => {
  const { store, boardId, id, cast } = anOpenVote()
  for (const index of [0, 1, 2]) cast(index, 'for')
  const next = aMeeting(store, { boardId, date: '2026-11-12' })
  run(store, 'emailVote.close', { id, on: '2026-10-20' })
  approveMeeting(store, next)
  aMeeting(store, { boardId, date: '2026-10-30' })
  for (const change of [() => run(store, 'emailVote.reopen', { id }), () => run(store, 'emailVote.remove', { id })]) {
    expectRefusal(store, change, 'CONFLICT', /of 2026-11-12, which are approved/)
  }
})
