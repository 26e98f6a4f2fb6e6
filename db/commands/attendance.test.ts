import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { attendanceTable } from '../schema/meeting'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import {
  aBoard,
  aMeeting,
  aMember,
  aMotion,
  anInstitution,
  anItem,
  aPerson,
  approveMeeting,
  newPerson,
  run,
} from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

function aMeetingWithMember(store: Store) {
  const boardId = aBoard(store)
  const member = aMember(store, boardId, { fullName: 'Robin Marsh' })
  const meetingId = aMeeting(store, { boardId })
  const mark = (personId: string, status: 'present' | 'absent' | 'excused' = 'present') =>
    run(store, 'attendance.mark', { meetingId, personId, status, mode: 'online' }).id
  return { boardId, meetingId, member, mark }
}

test('marks a member once and changes the mark afterwards', () => {
  const store = aWorkspace()
  const { member, mark } = aMeetingWithMember(store)
  const id = mark(member.personId)
  expect(requireRow(store.db, 'attendance', id)).toMatchObject({
    membershipId: member.id,
    capacity: 'member',
    status: 'present',
    mode: 'online',
    fullName: 'Robin Marsh',
    title: 'Service manager',
    affiliation: 'Marsh Motors',
    isVoting: true,
    side: 'external',
    role: 'member',
    category: 'employer',
  })
  expect(mark(member.personId, 'absent')).toBe(id)
  expect(requireRow(store.db, 'attendance', id)).toMatchObject({ status: 'absent', mode: null })
})

test('refuses to mark somebody who has no seat on the day', () => {
  const store = aWorkspace()
  const { boardId, mark } = aMeetingWithMember(store)
  const former = aMember(store, boardId, { fullName: 'Jo Lee', termEnd: '2026-11-11' })
  expectRefusal(
    store,
    () => mark(former.personId),
    'CONFLICT',
    /^Jo Lee is not a member .* 2026-11-12\. Add Jo Lee as a guest/,
  )
  expectRefusal(store, () => mark(UNKNOWN_ID), 'NOT_FOUND', /no such person/)
})

test('marks the rest and leaves the marked alone', () => {
  const store = aWorkspace()
  const { boardId, meetingId, member, mark } = aMeetingWithMember(store)
  aMember(store, boardId)
  aMember(store, boardId)
  mark(member.personId, 'excused')
  const markRest = () => run(store, 'attendance.markRest', { meetingId, status: 'present', mode: 'in_person' })
  expect(markRest()).toEqual({ marked: 2 })
  expect(markRest()).toEqual({ marked: 0 })
  const statuses = store.db
    .select()
    .from(attendanceTable)
    .all()
    .map((row) => row.status)
  expect(statuses.toSorted()).toEqual(['excused', 'present', 'present'])
})

test('adds guests, known or new, from outside or of the house', () => {
  const store = aWorkspace()
  anInstitution(store, { name: 'Fairmont Technical College' })
  const { meetingId, member } = aMeetingWithMember(store)
  const invite = (person: Parameters<typeof run<'attendance.addGuest'>>[2]['person']) =>
    run(store, 'attendance.addGuest', { meetingId, person, mode: 'in_person' })
  const known = invite({ id: aPerson(store, { organizationName: null }) })
  const dean = invite({ new: newPerson({ fullName: 'Pat Dean', organizationName: 'FAIRMONT Technical College' }) })
  expect(requireRow(store.db, 'attendance', known.id)).toMatchObject({
    capacity: 'guest',
    status: 'present',
    membershipId: null,
    isVoting: false,
    affiliation: null,
    side: 'external',
  })
  expect(requireRow(store.db, 'attendance', dean.id)).toMatchObject({ fullName: 'Pat Dean', side: 'internal' })
  expectRefusal(store, () => invite({ id: dean.personId }), 'CONFLICT', /Pat Dean is on the attendance list already/)
  expectRefusal(store, () => invite({ id: member.personId }), 'CONFLICT', /Robin Marsh is a member of the board\. Mark/)
})

test('corrects title and affiliation for this meeting only', () => {
  const store = aWorkspace()
  const { member, mark } = aMeetingWithMember(store)
  const id = mark(member.personId)
  run(store, 'attendance.correct', { id, title: 'Acting manager', affiliation: 'Lakeside Auto' })
  expect(requireRow(store.db, 'attendance', id)).toMatchObject({
    title: 'Acting manager',
    affiliation: 'Lakeside Auto',
  })
  expect(requireRow(store.db, 'person', member.personId).title).toBe('Service manager')
})

test('keeps on the list whom a motion names', () => {
  const store = aWorkspace()
  const { boardId, meetingId, member, mark } = aMeetingWithMember(store)
  const other = aMember(store, boardId, { fullName: 'Jo Lee' })
  const [id, otherId] = [mark(member.personId), mark(other.personId)]
  const motionId = aMotion(store, anItem(store, meetingId), { moverId: member.personId, seconderId: other.personId })
  const remove = (attendanceId: string) => () => run(store, 'attendance.remove', { id: attendanceId })
  expectRefusal(store, remove(id), 'CONFLICT', /Motion 1 names Robin Marsh\. Change its mover or seconder/)
  expectRefusal(store, remove(otherId), 'CONFLICT', /Motion 1 names Jo Lee/)
  run(store, 'motion.revise', { id: motionId, moverId: null, seconderId: null })
  run(store, 'motion.castVote', { id: motionId, personId: member.personId, choice: 'for' })
  expectRefusal(store, remove(id), 'CONFLICT', /voted on motion 1 .* Take that vote back first/)
  expectRefusal(store, () => mark(member.personId, 'absent'), 'CONFLICT', /Robin Marsh voted on motion 1/)
  run(store, 'motion.castVote', { id: motionId, personId: member.personId, choice: null })
  remove(id)()
  expectRefusal(store, remove(id), 'NOT_FOUND', /no such attendance/)
})

test('refuses every change of the attendance once the minutes are approved', () => {
  const store = aWorkspace()
  const { meetingId, member, mark } = aMeetingWithMember(store)
  const id = mark(member.personId)
  approveMeeting(store, meetingId)
  for (const change of [
    () => mark(member.personId, 'absent'),
    () => run(store, 'attendance.markRest', { meetingId, status: 'absent', mode: 'in_person' }),
    () => run(store, 'attendance.addGuest', { meetingId, person: { new: newPerson() }, mode: 'in_person' }),
    () => run(store, 'attendance.remove', { id }),
    () => run(store, 'attendance.correct', { id, title: null, affiliation: null }),
  ]) {
    expectRefusal(store, change, 'CONFLICT', /^The minutes of Fall meeting of 2026-11-12 are approved/)
  }
})
