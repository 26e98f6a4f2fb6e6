import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { getMeetingPresence } from '../queries/presence'
import { presenceChangeTable } from '../schema/meeting'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, aMotion, anItem, approveMeeting, newPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

/** A meeting called to order at 17:30 with Ana and Ben in the room and Cleo not marked. */
function aRunningMeeting(store: Store) {
  const boardId = aBoard(store)
  const [ana, ben, cleo] = ['Ana Ruiz', 'Ben Lee', 'Cleo Park'].map((fullName) => aMember(store, boardId, { fullName }))
  if (!ana || !ben || !cleo) throw new Error('There are three members.')
  const meetingId = aMeeting(store, { boardId, mode: 'hybrid' })
  const itemId = anItem(store, meetingId, { title: 'Welcome' })
  for (const { personId } of [ana, ben]) {
    run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  }
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30', agendaItemId: itemId })
  const of = (who: { personId: string }, at: string) => ({ meetingId, personId: who.personId, at })
  const story = () =>
    getMeetingPresence(store.db, { id: meetingId }).moments.map(
      ({ at, reason, person, present }) => `${at} ${reason} ${person?.fullName.split(' ')[0] ?? '-'} ${present}`,
    )
  return { store, boardId, meetingId, itemId, ana, ben, cleo, of, story }
}

test('follows who comes, leaves, comes back and changes places, each with its time and item', () => {
  const { store, meetingId, itemId, ana, ben, cleo, of, story } = aRunningMeeting(aWorkspace())
  const next = anItem(store, meetingId, { afterId: itemId })
  run(store, 'attendance.arrive', { ...of(cleo, '17:40'), mode: 'online' })
  run(store, 'attendance.leave', of(ana, '18:20'))
  run(store, 'meeting.takeUp', { agendaItemId: next, at: '18:30' })
  run(store, 'attendance.rejoin', { ...of(ana, '18:40'), mode: 'online' })
  run(store, 'attendance.switchMode', { ...of(ben, '18:45'), mode: 'online' })
  expect(story()).toEqual([
    '17:30 call_to_order - 2',
    '17:40 arrived Cleo 3',
    '18:20 left Ana 2',
    '18:40 rejoined Ana 3',
    '18:40 moved_online Ana 3',
    '18:45 moved_online Ben 3',
  ])
  const { changes, here } = getMeetingPresence(store.db, { id: meetingId })
  expect(changes.map(({ agendaItemId }) => agendaItemId)).toEqual([itemId, itemId, next, next, next])
  expect(here.map(({ mode }) => mode)).toEqual(['online', 'online', 'online'])
})

test('refuses what does not follow, with the way out', () => {
  const { store, meetingId, ana, ben, cleo, of } = aRunningMeeting(aWorkspace())
  const leave = (who: typeof ana, at: string) => run(store, 'attendance.leave', of(who, at))
  const invalid = (work: () => unknown, message: RegExp) =>
    expect(expectRefusal(store, work, 'INVALID_INPUT', message).data?.['path']).toEqual(['at'])
  invalid(() => leave(ana, '17:29'), /called to order at 17:30, which is later/)
  expectRefusal(
    store,
    () => leave(cleo, '18:00'),
    'CONFLICT',
    /Cleo Park is not marked present\. Record first when Cleo/,
  )
  invalid(() => run(store, 'attendance.rejoin', of(ana, '18:00')), /^Ana Ruiz was there and cannot come back at 18:00/)
  leave(ana, '18:20')
  invalid(() => leave(ana, '18:30'), /^Ana Ruiz left at 18:20 already and cannot leave at 18:30\. Record the return/)
  invalid(() => leave(ana, '18:10'), /^Ana Ruiz left at 18:10 already and cannot leave at 18:20/)
  invalid(
    () => run(store, 'attendance.switchMode', { ...of(ana, '18:30'), mode: 'online' }),
    /left at 18:20 already and cannot change places at 18:30/,
  )
  invalid(() => run(store, 'attendance.rejoin', of(ana, '18:19')), /was there and cannot come back at 18:19/)
  invalid(
    () => run(store, 'attendance.switchMode', { ...of(ben, '18:00'), mode: 'in_person' }),
    /^Ben Lee was in the room already at 18:00/,
  )
  invalid(
    () => run(store, 'attendance.arrive', { ...of(ana, '18:25'), mode: 'in_person' }),
    /^Ana Ruiz was there before and cannot arrive at 18:25/,
  )
  expectRefusal(
    store,
    () => run(store, 'attendance.arrive', { ...of(ben, '18:00'), mode: 'in_person' }),
    'CONFLICT',
    /^Ben Lee is marked present from the call to order\. Take the mark away/,
  )
  const foreign = anItem(store, aMeeting(store))
  expectRefusal(
    store,
    () => run(store, 'attendance.leave', { ...of(ben, '18:00'), agendaItemId: foreign }),
    'INVALID_INPUT',
    /agenda of another meeting/,
  )
  const outsider = aMember(store, aBoard(store))
  expectRefusal(
    store,
    () =>
      run(store, 'attendance.arrive', {
        meetingId,
        personId: outsider.personId,
        at: '18:00',
        mode: 'online',
      }),
    'CONFLICT',
    /is not on the attendance list\. Add .* as a guest/,
  )
})

test('begins with the call to order and ends with the adjournment', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const { personId } = aMember(store, boardId)
  const meetingId = aMeeting(store, { boardId })
  run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  const leave = (at: string) => () => run(store, 'attendance.leave', { meetingId, personId, at })
  expectRefusal(store, leave('18:00'), 'CONFLICT', /has not been called to order yet\. Call it to order first/)
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  run(store, 'meeting.adjourn', { id: meetingId, at: '18:55' })
  expectRefusal(store, leave('18:56'), 'INVALID_INPUT', /adjourned at 18:55, which is earlier/)
  leave('18:30')()
})

describe('corrections', () => {
  test('move a change in time, with the item of that time, and keep the order', () => {
    const { store, meetingId, itemId, ana, of, story } = aRunningMeeting(aWorkspace())
    const next = anItem(store, meetingId, { afterId: itemId })
    run(store, 'meeting.takeUp', { agendaItemId: next, at: '18:00' })
    const { id } = run(store, 'attendance.leave', of(ana, '18:20'))
    run(store, 'attendance.rejoin', of(ana, '18:40'))
    run(store, 'presence.revise', { id, at: '17:50' })
    expect(requireRow(store.db, 'presence_change', id)).toMatchObject({ at: '17:50', agendaItemId: itemId })
    expect(story().slice(1)).toEqual(['17:50 left Ana 1', '18:40 rejoined Ana 2'])
    run(store, 'presence.revise', { id, agendaItemId: next })
    expect(requireRow(store.db, 'presence_change', id)).toMatchObject({ at: '17:50', agendaItemId: next })
    expectRefusal(
      store,
      () => run(store, 'presence.revise', { id, at: '18:45' }),
      'INVALID_INPUT',
      /cannot come back at 18:40/,
    )
    expectRefusal(
      store,
      () => run(store, 'presence.revise', { id: UNKNOWN_ID }),
      'NOT_FOUND',
      /no such presence change/,
    )
  })

  test('take a change away, unless a later one follows from it', () => {
    const { store, ana, cleo, of, story } = aRunningMeeting(aWorkspace())
    const left = run(store, 'attendance.leave', of(ana, '18:20')).id
    const back = run(store, 'attendance.rejoin', { ...of(ana, '18:40'), mode: 'online' }).id
    expectRefusal(
      store,
      () => run(store, 'presence.remove', { id: left }),
      'CONFLICT',
      /^Ana Ruiz came back at 18:40, which follows from this\. Take that away first/,
    )
    run(store, 'presence.remove', { id: back })
    run(store, 'presence.remove', { id: left })
    expect(story()).toEqual(['17:30 call_to_order - 2'])
    const { id, attendanceId } = run(store, 'attendance.arrive', { ...of(cleo, '17:40'), mode: 'online' })
    run(store, 'presence.remove', { id })
    expect(requireRow(store.db, 'attendance', attendanceId).status).toBe('absent')
    expect(story()).toEqual(['17:30 call_to_order - 2'])
  })

  test('a guest who came late was there all along without the arrival', () => {
    const { store, meetingId, of } = aRunningMeeting(aWorkspace())
    const guest = run(store, 'attendance.addGuest', { meetingId, person: { new: newPerson() }, mode: 'online' })
    const { id } = run(store, 'attendance.arrive', { ...of(guest, '18:00'), mode: 'online' })
    run(store, 'presence.remove', { id })
    expect(requireRow(store.db, 'attendance', guest.id)).toMatchObject({ status: 'present', mode: 'online' })
  })
})

describe('the mark and the times of one person', () => {
  test('do not contradict each other', () => {
    const { store, meetingId, ana, cleo, of } = aRunningMeeting(aWorkspace())
    const mark = (who: typeof ana, status: 'present' | 'absent', mode: 'in_person' | 'online' = 'in_person') =>
      run(store, 'attendance.mark', { meetingId, personId: who.personId, status, mode }).id
    run(store, 'attendance.switchMode', { ...of(ana, '18:00'), mode: 'online' })
    expectRefusal(
      store,
      () => mark(ana, 'absent'),
      'CONFLICT',
      /^Ana Ruiz went online at 18:00 and so was there\. Take that/,
    )
    expectRefusal(store, () => mark(ana, 'present', 'online'), 'INVALID_INPUT', /was online already at 18:00/)
    const { id } = run(store, 'attendance.arrive', { ...of(cleo, '17:40'), mode: 'online' })
    mark(cleo, 'absent')
    expectRefusal(store, () => run(store, 'presence.remove', { id }), 'NOT_FOUND', /no such presence change/)
  })

  test('go together when a name is taken off the list', () => {
    const { store, ben, of } = aRunningMeeting(aWorkspace())
    const { attendanceId } = run(store, 'attendance.leave', of(ben, '18:00'))
    run(store, 'attendance.rejoin', of(ben, '18:10'))
    run(store, 'attendance.remove', { id: attendanceId })
    const left = store.db
      .select()
      .from(presenceChangeTable)
      .where(eq(presenceChangeTable.attendanceId, attendanceId))
      .all()
    expect(left).toEqual([])
  })
})

test('nobody who voted was outside at that time', () => {
  const { store, itemId, ana, of } = aRunningMeeting(aWorkspace())
  const motionId = aMotion(store, itemId)
  run(store, 'motion.castVote', { id: motionId, personId: ana.personId, choice: 'for' })
  // The time of the vote, as the form of a motion sets it.
  store.sqlite.prepare(`update motion set voted_at = '18:30' where id = ?`).run(motionId)
  const leave = (at: string) => run(store, 'attendance.leave', of(ana, at))
  expectRefusal(store, () => leave('18:20'), 'CONFLICT', /^Ana Ruiz voted on motion 1 at 18:30 and so was there/)
  const { id } = leave('18:30')
  expectRefusal(
    store,
    () => run(store, 'presence.revise', { id, at: '18:29' }),
    'CONFLICT',
    /voted on motion 1 at 18:30/,
  )
  run(store, 'presence.revise', { id, at: '18:35' })
})

test('an item that goes leaves the times without it', () => {
  const { store, meetingId, itemId, ana, of } = aRunningMeeting(aWorkspace())
  const { id } = run(store, 'attendance.leave', of(ana, '18:00'))
  run(store, 'agenda.removeItem', { id: itemId })
  expect(requireRow(store.db, 'presence_change', id).agendaItemId).toBeNull()
  expect(getMeetingPresence(store.db, { id: meetingId }).spans).toEqual([])
})

test('refuses every change of the times once the minutes are approved', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const { personId } = aMember(store, boardId)
  const meetingId = aMeeting(store, { boardId })
  run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  approveMeeting(store, meetingId)
  for (const change of [
    () => run(store, 'attendance.leave', { meetingId, personId, at: '18:00' }),
    () => run(store, 'attendance.arrive', { meetingId, personId, at: '18:00', mode: 'online' }),
    () => run(store, 'meeting.reviseTimes', { id: meetingId, adjournedAt: '18:55' }),
  ]) {
    expectRefusal(store, change, 'CONFLICT', /are approved and can no longer be changed/)
  }
})
