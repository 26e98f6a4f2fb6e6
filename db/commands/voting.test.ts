import { describe, expect, it, test } from 'vitest'
import type { Store } from '../changelog/store'
import { MotionKind } from '../model/vocabulary'
import { noQuorumOf, WITHOUT_QUORUM } from '../model/motion'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, aMotion, anItem, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

/** A meeting of seven that began at 17:30 with everybody there; the last four leave at 18:20. */
function aMeetingOfSeven(given: { majorityRule?: 'majority_of_present' | 'two_thirds_of_votes' } = {}) {
  const store = aWorkspace()
  const boardId = aBoard(store, given)
  const people = Array.from({ length: 7 }, () => aMember(store, boardId).personId)
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId)
  run(store, 'attendance.markRest', { meetingId, status: 'present', mode: 'in_person' })
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  const lose = () => {
    for (const personId of people.slice(3)) run(store, 'attendance.leave', { meetingId, personId, at: '18:20' })
  }
  const [first = '', second = ''] = people
  return { store, boardId, meetingId, agendaItemId, people, first, second, lose }
}

const motionOf = (store: Store, id: string) => requireRow(store.db, 'motion', id)

describe('a quorum at the time of the vote', () => {
  it('is asked for by every kind of motion but the four that are in order without one', () => {
    const { store, agendaItemId, lose } = aMeetingOfSeven()
    lose()
    const amended = aMotion(store, agendaItemId)
    const record = (kind: MotionKind) => () =>
      aMotion(store, agendaItemId, { kind, result: 'carried', ...(kind === 'amendment' ? { amendsId: amended } : {}) })
    for (const kind of WITHOUT_QUORUM) {
      expect(motionOf(store, record(kind)())).toMatchObject({ kind, result: 'carried', withoutQuorumReason: null })
    }
    for (const kind of ['main', 'amendment'] as const) {
      const { data } = expectRefusal(store, record(kind), 'CONFLICT', /3 of 7 voting members present, 4 needed/)
      expect(noQuorumOf(data)).toEqual({ detail: 'no_quorum', at: null, present: 3, needed: 4, votingSeats: 7 })
    }
    expect([...WITHOUT_QUORUM, 'main', 'amendment', 'approve_minutes'].toSorted()).toEqual(
      MotionKind.options.toSorted(),
    )
  })
  it('is that of the minute in which it was taken', () => {
    const { store, agendaItemId, lose } = aMeetingOfSeven()
    lose()
    const counts = { votesFor: 6, votesAgainst: 1, votesAbstain: 0 }
    const id = aMotion(store, agendaItemId, { ...counts, votedAt: '18:10' })
    expect(motionOf(store, id)).toMatchObject({ ...counts, result: 'carried', votedAt: '18:10' })
    const late = () => run(store, 'motion.revise', { id, votedAt: '18:20' })
    expectRefusal(store, late, 'CONFLICT', /There was no quorum at 18:20/)
    // Its wording can be corrected whatever became of the quorum.
    run(store, 'motion.revise', { id, text: 'To buy three.' })
    expectRefusal(
      store,
      () => run(store, 'motion.revise', { id, votedAt: '17:00' }),
      'INVALID_INPUT',
      /called to order at 17:30/,
    )
  })
  it('is not asked for while nothing is decided, and a reason stands in for it', () => {
    const { store, agendaItemId, first, lose } = aMeetingOfSeven()
    lose()
    const id = aMotion(store, agendaItemId, { moverId: first, method: 'roll_call' })
    const cast = () => run(store, 'motion.castVote', { id, personId: first, choice: 'for' })
    expect(noQuorumOf(expectRefusal(store, cast, 'CONFLICT', /no quorum/).data)).toMatchObject({ present: 3 })
    run(store, 'motion.revise', { id, withoutQuorumReason: 'The offer ends tonight.' })
    cast()
    expect(motionOf(store, id)).toMatchObject({ votesFor: 1, withoutQuorumReason: 'The offer ends tonight.' })
    const withdraw = () => run(store, 'motion.revise', { id, withoutQuorumReason: null })
    expectRefusal(store, withdraw, 'CONFLICT', /no quorum/)
  })
})

describe('the result', () => {
  it('follows from the counts by the rule of the board, or of the motion', () => {
    const { store, agendaItemId } = aMeetingOfSeven({ majorityRule: 'two_thirds_of_votes' })
    const id = aMotion(store, agendaItemId, { votesFor: 4, votesAgainst: 3 })
    expect(motionOf(store, id).result).toBe('failed')
    run(store, 'motion.revise', { id, majorityRule: 'majority_of_votes' })
    expect(motionOf(store, id).result).toBe('carried')
    run(store, 'motion.revise', { id, votesFor: 2 })
    expect(motionOf(store, id).result).toBe('failed')
    run(store, 'motion.revise', { id, votesFor: null, votesAgainst: null })
    expect(motionOf(store, id)).toMatchObject({ result: null, votedAt: null })
  })
  it('stays what somebody said it is', () => {
    const { store, agendaItemId } = aMeetingOfSeven()
    const id = aMotion(store, agendaItemId, { votesFor: 4, votesAgainst: 3, result: 'failed' })
    run(store, 'motion.revise', { id, votesFor: 3 })
    expect(motionOf(store, id).result).toBe('failed')
    const tabled = aMotion(store, agendaItemId, { result: 'tabled' })
    run(store, 'motion.revise', { id: tabled, votesFor: 4, votesAgainst: 1 })
    expect(motionOf(store, tabled).result).toBe('tabled')
  })
  it('of a roll call comes when the last one who may vote was called', () => {
    const { store, agendaItemId, people } = aMeetingOfSeven({ majorityRule: 'majority_of_present' })
    const id = aMotion(store, agendaItemId)
    for (const [index, personId] of people.entries()) {
      expect(motionOf(store, id).result).toBeNull()
      run(store, 'motion.castVote', { id, personId, choice: index < 3 ? 'for' : index < 5 ? 'abstain' : 'recused' })
    }
    // Three of the five who did not step back.
    expect(motionOf(store, id)).toMatchObject({ votesFor: 3, votesAbstain: 2, result: 'carried' })
    run(store, 'motion.castVote', { id, personId: people[0] ?? '', choice: null })
    expect(motionOf(store, id).result).toBeNull()
  })
  it('of unanimous consent needs no counts, and none against', () => {
    const { store, agendaItemId } = aMeetingOfSeven()
    const id = aMotion(store, agendaItemId, { method: 'unanimous_consent' })
    expect(motionOf(store, id).result).toBe('carried')
    const against = () => run(store, 'motion.revise', { id, votesFor: 6, votesAgainst: 1 })
    expectRefusal(store, against, 'INVALID_INPUT', /no unanimous consent/)
  })
  it('is given the time of the meeting while it goes on', () => {
    const { store, meetingId, agendaItemId } = aMeetingOfSeven()
    const record = (now: string) =>
      run(
        store,
        'motion.record',
        {
          agendaItemId,
          text: 'To adjourn',
          moverId: null,
          seconderId: null,
          method: null,
          votesFor: null,
          votesAgainst: null,
          votesAbstain: null,
          result: 'carried',
        },
        { actor: 'Dana Whitfield', nowMs: Date.parse(now) },
      ).id
    // 18:41 in Chicago; on another day, and long after the end, the clock says nothing about the vote.
    expect(motionOf(store, record('2026-11-13T00:41:30.000Z')).votedAt).toBe('18:41')
    expect(motionOf(store, record('2026-11-14T00:41:30.000Z')).votedAt).toBeNull()
    expect(motionOf(store, record('2026-11-13T03:00:00.000Z')).votedAt).toBeNull()
    run(store, 'meeting.adjourn', { id: meetingId, at: '19:00' })
    expect(motionOf(store, record('2026-11-13T00:45:00.000Z')).votedAt).toBeNull()
  })
})

test('more votes than people who may vote are refused, and the number is named', () => {
  const { store, agendaItemId } = aMeetingOfSeven()
  const record = () => aMotion(store, agendaItemId, { votesFor: 6, votesAgainst: 1, votesAbstain: 1 })
  const { data } = expectRefusal(store, record, 'INVALID_INPUT', /8 votes, and 7 people may vote on this item/)
  expect(data).toEqual({ path: ['votesAbstain'] })
})

describe('a declared interest', () => {
  it('takes the member out of the count of the item, and of its sub-items', () => {
    const { store, meetingId, agendaItemId, first, second } = aMeetingOfSeven()
    const subItem = anItem(store, meetingId, { parentId: agendaItemId })
    run(store, 'interest.declare', { agendaItemId, personId: first, text: 'Sells the tools.' })
    for (const item of [agendaItemId, subItem]) {
      const seven = () => aMotion(store, item, { votesFor: 5, votesAgainst: 2 })
      expectRefusal(store, seven, 'INVALID_INPUT', /7 votes, and 6 people may vote on this item, 1 stepped back/)
      expect(motionOf(store, aMotion(store, item, { votesFor: 4, votesAgainst: 2 })).result).toBe('carried')
      const id = aMotion(store, item)
      const cast = () => run(store, 'motion.castVote', { id, personId: first, choice: 'for' })
      expectRefusal(store, cast, 'CONFLICT', /declared an interest in this item and stepped back/)
      run(store, 'motion.castVote', { id, personId: first, choice: 'recused' })
      run(store, 'motion.castVote', { id, personId: second, choice: 'for' })
    }
    const other = aMotion(store, anItem(store, meetingId))
    run(store, 'motion.castVote', { id: other, personId: first, choice: 'for' })
  })
  it('is refused twice, for strangers, and against a vote that stands', () => {
    const { store, agendaItemId, first, second } = aMeetingOfSeven()
    const declare = (personId: string) => () => run(store, 'interest.declare', { agendaItemId, personId, text: null })
    const id = aMotion(store, agendaItemId)
    run(store, 'motion.castVote', { id, personId: first, choice: 'for' })
    expectRefusal(store, declare(first), 'CONFLICT', /voted on motion 1\. Take that vote back first/)
    const counted = aMotion(store, agendaItemId, { votesFor: 7, votesAgainst: 0 })
    expectRefusal(store, declare(second), 'CONFLICT', /Motion 2 counts 7 votes\. Without .*, 6 may vote on it/)
    run(store, 'motion.remove', { id: counted })
    declare(second)()
    expectRefusal(store, declare(second), 'CONFLICT', /declared an interest in this item already/)
  })
  it('counts out of the quorum from leaving the room until the return', () => {
    const { store, meetingId, agendaItemId, people } = aMeetingOfSeven()
    const gone = people.slice(0, 4).map((personId) => {
      const room = { isRecused: true, hasLeftRoom: true, at: '18:00' }
      return run(store, 'interest.declare', { agendaItemId, personId, text: null, ...room }).id
    })
    const other = anItem(store, meetingId)
    const carry = () => aMotion(store, other, { votesFor: 3, votesAgainst: 0 })
    expectRefusal(store, carry, 'CONFLICT', /3 of 7 voting members present/)
    const early = () => run(store, 'interest.return', { id: gone[0] ?? '', at: '17:50' })
    expectRefusal(store, early, 'INVALID_INPUT', /declared at 18:00, which is later/)
    run(store, 'interest.return', { id: gone[0] ?? '', at: '18:15' })
    carry()
    const stay = () => run(store, 'interest.revise', { id: gone[1] ?? '', isRecused: false })
    expectRefusal(store, stay, 'INVALID_INPUT', /steps back from its votes too/)
    run(store, 'interest.remove', { id: gone[0] ?? '' })
  })
})

describe('an amendment', () => {
  it('belongs to a motion of its item, at most in the second degree, and goes first', () => {
    const { store, meetingId, agendaItemId } = aMeetingOfSeven()
    const main = aMotion(store, agendaItemId)
    const amendment = aMotion(store, agendaItemId, { amendsId: main })
    expect(motionOf(store, amendment)).toMatchObject({ kind: 'amendment', amendsId: main })
    const second = aMotion(store, agendaItemId, { amendsId: amendment })
    const third = () => aMotion(store, agendaItemId, { amendsId: second })
    expectRefusal(store, third, 'INVALID_INPUT', /cannot be amended itself/)
    const other = anItem(store, meetingId)
    const elsewhere = () => aMotion(store, other, { amendsId: main })
    expectRefusal(store, elsewhere, 'INVALID_INPUT', /not one of this item/)
    const circle = () => run(store, 'motion.revise', { id: main, amendsId: second })
    expectRefusal(store, circle, 'INVALID_INPUT', /would amend itself/)
    expectRefusal(store, () => run(store, 'motion.remove', { id: main }), 'CONFLICT', /has an amendment, motion 2/)
    run(store, 'motion.revise', { id: second, kind: 'main' })
    expect(motionOf(store, second)).toMatchObject({ kind: 'main', amendsId: null })
    const unfit = () => run(store, 'motion.revise', { id: second, kind: 'amendment' })
    expectRefusal(store, unfit, 'INVALID_INPUT', /Choose the motion that it amends/)
  })
})

test('only minutes of an earlier meeting of the board that was held are approved', () => {
  const { store, boardId, meetingId, agendaItemId } = aMeetingOfSeven()
  const earlier = aMeeting(store, { boardId, date: '2026-05-14' })
  const approve = (id: string) => () => aMotion(store, agendaItemId, { approvesMeetingId: id })
  expectRefusal(store, approve(earlier), 'INVALID_INPUT', /no finished minutes/)
  holdMeeting(store, earlier)
  expect(motionOf(store, approve(earlier)())).toMatchObject({ kind: 'approve_minutes', approvesAsCorrected: false })
  expectRefusal(store, approve(meetingId), 'INVALID_INPUT', /not an earlier meeting/)
  const foreign = aMeeting(store, { date: '2026-05-14' })
  expectRefusal(store, approve(foreign), 'INVALID_INPUT', /another board/)
})
