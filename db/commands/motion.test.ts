import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import { voteTable } from '../schema/minutes'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import {
  aBoard,
  aMeeting,
  aMember,
  aMotion,
  anItem,
  aPerson,
  approveMeeting,
  newPerson,
  run,
} from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

type Choice = RequestOf<'motion.castVote'>['choice']

function aMeetingOfThree(store: Store) {
  const boardId = aBoard(store)
  const people = [1, 2, 3].map(() => aMember(store, boardId).personId)
  const meetingId = aMeeting(store, { boardId })
  run(store, 'attendance.markRest', { meetingId, status: 'present', mode: 'in_person' })
  const agendaItemId = anItem(store, meetingId)
  const [first = '', second = '', third = ''] = people
  return { boardId, meetingId, agendaItemId, first, second, third }
}

test('numbers motions through all meetings of a board', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const record = (meetingId: string) => requireRow(store.db, 'motion', aMotion(store, anItem(store, meetingId))).number
  expect(record(aMeeting(store, { boardId }))).toBe(1)
  expect(record(aMeeting(store, { boardId }))).toBe(2)
  expect(record(aMeeting(store))).toBe(1)
})

test('records and revises wording, people, method, counts and result', () => {
  const store = aWorkspace()
  const { agendaItemId, meetingId, boardId, first, second } = aMeetingOfThree(store)
  const id = aMotion(store, agendaItemId, { moverId: first, seconderId: second })
  const counts = { votesFor: 3, votesAgainst: 0, votesAbstain: 0 }
  run(store, 'motion.revise', { id, method: 'voice', ...counts, result: 'carried' })
  expect(requireRow(store.db, 'motion', id)).toMatchObject({
    boardId,
    meetingId,
    text: 'To buy two scan tools.',
    moverId: first,
    seconderId: second,
    method: 'voice',
    ...counts,
    result: 'carried',
  })
})

test('refuses a mover who seconds, and people nobody knows', () => {
  const store = aWorkspace()
  const { agendaItemId, first } = aMeetingOfThree(store)
  const both = { moverId: first, seconderId: first }
  const refusal = expectRefusal(store, () => aMotion(store, agendaItemId, both), 'INVALID_INPUT', /seconds their own/)
  expect(refusal.data).toEqual({ path: ['seconderId'] })
  const id = aMotion(store, agendaItemId, { moverId: first })
  expectRefusal(
    store,
    () => run(store, 'motion.revise', { id, seconderId: first }),
    'INVALID_INPUT',
    /seconds their own/,
  )
  expectRefusal(store, () => aMotion(store, agendaItemId, { moverId: UNKNOWN_ID }), 'NOT_FOUND', /no such person/)
  expectRefusal(store, () => aMotion(store, UNKNOWN_ID), 'NOT_FOUND', /no such agenda item/)
  expectRefusal(store, () => run(store, 'motion.revise', { id: UNKNOWN_ID, text: 'x' }), 'NOT_FOUND', /no such motion/)
})

describe('roll call', () => {
  test('keeps the counts in step with the votes', () => {
    const store = aWorkspace()
    const { agendaItemId, first, second, third } = aMeetingOfThree(store)
    const id = aMotion(store, agendaItemId)
    const counts = () => {
      const { method, votesFor, votesAgainst, votesAbstain } = requireRow(store.db, 'motion', id)
      return [method, votesFor, votesAgainst, votesAbstain]
    }
    const cast = (personId: string, choice: Choice) => run(store, 'motion.castVote', { id, personId, choice })
    cast(first, 'for')
    cast(second, 'against')
    cast(third, 'recused')
    expect(counts()).toEqual(['roll_call', 1, 1, 0])
    cast(second, 'abstain')
    expect(counts()).toEqual(['roll_call', 1, 0, 1])
    for (const personId of [first, second, third, third]) cast(personId, null)
    expect(counts()).toEqual(['roll_call', null, null, null])
    expect(store.db.select().from(voteTable).all()).toEqual([])
  })

  test('refuses counts and methods that contradict the votes', () => {
    const store = aWorkspace()
    const { agendaItemId, first } = aMeetingOfThree(store)
    const id = aMotion(store, agendaItemId)
    run(store, 'motion.castVote', { id, personId: first, choice: 'for' })
    for (const [name, count] of [
      ['votesFor', 2],
      ['votesAgainst', 1],
      ['votesAbstain', null],
    ] as const) {
      const revise = () => run(store, 'motion.revise', { id, [name]: count })
      expect(expectRefusal(store, revise, 'INVALID_INPUT', /The roll call says/).data).toEqual({ path: [name] })
    }
    expectRefusal(store, () => run(store, 'motion.revise', { id, method: 'voice' }), 'CONFLICT', /Take the votes back/)
    run(store, 'motion.revise', { id, votesFor: 1, votesAgainst: 0, result: 'carried' })
    const voice = aMotion(store, agendaItemId, { method: 'voice' })
    expectRefusal(
      store,
      () => run(store, 'motion.castVote', { id: voice, personId: first, choice: 'for' }),
      'CONFLICT',
      /Motion 2 was not voted on by roll call\. Choose/,
    )
  })

  test('takes votes of present voting members only', () => {
    const store = aWorkspace()
    const { boardId, meetingId, agendaItemId, first } = aMeetingOfThree(store)
    const id = aMotion(store, agendaItemId)
    const cast = (personId: string) => () => run(store, 'motion.castVote', { id, personId, choice: 'for' })
    run(store, 'attendance.mark', { meetingId, personId: first, status: 'absent', mode: 'in_person' })
    const guest = run(store, 'attendance.addGuest', { meetingId, person: { new: newPerson() }, mode: 'online' })
    const exOfficio = aMember(store, boardId, { role: 'ex_officio', isVoting: false })
    run(store, 'attendance.markRest', { meetingId, status: 'present', mode: 'in_person' })
    for (const personId of [first, guest.personId, exOfficio.personId, aPerson(store)]) {
      expectRefusal(store, cast(personId), 'CONFLICT', /not marked present as a voting member\. Correct the attendance/)
    }
    expectRefusal(store, cast(UNKNOWN_ID), 'NOT_FOUND', /no such person/)
  })
})

test('removes a motion with its votes, and nothing of an approved record', () => {
  const store = aWorkspace()
  const { meetingId, agendaItemId, first } = aMeetingOfThree(store)
  const id = aMotion(store, agendaItemId)
  run(store, 'motion.castVote', { id, personId: first, choice: 'for' })
  run(store, 'motion.remove', { id })
  expect(store.db.select().from(voteTable).all()).toEqual([])
  expectRefusal(store, () => run(store, 'motion.remove', { id }), 'NOT_FOUND', /no such motion/)
  const kept = aMotion(store, agendaItemId)
  const decision = run(store, 'decision.record', { agendaItemId, text: 'Agreed.' })
  approveMeeting(store, meetingId)
  for (const change of [
    () => aMotion(store, agendaItemId),
    () => run(store, 'motion.revise', { id: kept, text: 'x' }),
    () => run(store, 'motion.castVote', { id: kept, personId: first, choice: 'for' }),
    () => run(store, 'motion.remove', { id: kept }),
    () => run(store, 'decision.record', { agendaItemId, text: 'x' }),
    () => run(store, 'decision.revise', { id: decision.id, text: 'x' }),
    () => run(store, 'decision.remove', { id: decision.id }),
  ]) {
    expectRefusal(store, change, 'CONFLICT', /are approved and can no longer be changed/)
  }
})

test('records, numbers, revises and removes decisions', () => {
  const store = aWorkspace()
  const { agendaItemId } = aMeetingOfThree(store)
  aMotion(store, agendaItemId)
  const one = run(store, 'decision.record', { agendaItemId, text: 'Meet in May.' })
  const two = run(store, 'decision.record', { agendaItemId, text: 'Meet online.' })
  expect([one.number, two.number]).toEqual([1, 2])
  run(store, 'decision.revise', { id: one.id, text: 'Meet in June.' })
  expect(requireRow(store.db, 'decision', one.id).text).toBe('Meet in June.')
  run(store, 'decision.remove', { id: one.id })
  expectRefusal(store, () => run(store, 'decision.revise', { id: one.id, text: 'x' }), 'NOT_FOUND', /no such decision/)
})
