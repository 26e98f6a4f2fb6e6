import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { listMattersArising } from '../queries/records'
import { matterArisingTable } from '../schema/action'
import { attendanceTable, meetingTable } from '../schema/meeting'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import {
  aBoard,
  aDoc,
  aMeeting,
  aMember,
  anAction,
  anItem,
  aPerson,
  approveMeeting,
  holdMeeting,
  run,
} from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

const meetingOf = (store: Store, id: string) => requireRow(store.db, 'meeting', id)
const attendanceOf = (store: Store, meetingId: string) =>
  store.db.select().from(attendanceTable).where(eq(attendanceTable.meetingId, meetingId)).all()

describe('the way from plan to approved minutes', () => {
  test('goes step by step and in no other order', () => {
    const store = aWorkspace()
    const id = aMeeting(store)
    const steps = {
      call: () => run(store, 'meeting.callToOrder', { id, at: '17:32' }),
      adjourn: () => run(store, 'meeting.adjourn', { id, at: '18:58' }),
      reopen: () => run(store, 'meeting.reopen', { id }),
      approve: () => run(store, 'meeting.approveMinutes', { id, on: '2027-01-14', asCorrected: true }),
      cancel: () => run(store, 'meeting.cancel', { id }),
      remove: () => run(store, 'meeting.remove', { id }),
    }
    const refuse = (...names: (keyof typeof steps)[]) => {
      for (const name of names) expectRefusal(store, steps[name], 'CONFLICT', /^Fall meeting of 2026-11-12 .* Only /)
    }
    refuse('adjourn', 'reopen', 'approve')
    steps.call()
    expect(meetingOf(store, id)).toMatchObject({ status: 'in_progress', calledToOrderAt: '17:32', adjournedAt: null })
    refuse('call', 'reopen', 'approve', 'cancel', 'remove')
    steps.adjourn()
    expect(meetingOf(store, id)).toMatchObject({ status: 'held', adjournedAt: '18:58' })
    refuse('call', 'adjourn', 'cancel', 'remove')
    steps.reopen()
    expect(meetingOf(store, id)).toMatchObject({ status: 'in_progress', calledToOrderAt: '17:32', adjournedAt: null })
    steps.adjourn()
    steps.approve()
    expect(meetingOf(store, id)).toMatchObject({
      status: 'approved',
      approvedOn: '2027-01-14',
      approvedAsCorrected: true,
    })
    refuse('call', 'adjourn', 'reopen', 'approve', 'cancel', 'remove')
    for (const step of [
      () => run(store, 'meeting.callToOrder', { id: UNKNOWN_ID, at: '17:30' }),
      () => run(store, 'meeting.remove', { id: UNKNOWN_ID }),
    ]) {
      expectRefusal(store, step, 'NOT_FOUND', /no such meeting/)
    }
  })

  test('refuses times and days that run backwards, with the path to them', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const path = (work: () => unknown, message: RegExp) =>
      expectRefusal(store, work, 'INVALID_INPUT', message).data?.['path']
    expect(path(() => aMeeting(store, { boardId, endTime: '17:00' }), /ends before it starts/)).toEqual(['endTime'])
    const id = aMeeting(store, { boardId })
    run(store, 'meeting.callToOrder', { id, at: '17:40' })
    expect(path(() => run(store, 'meeting.adjourn', { id, at: '17:39' }), /called to order at 17:40/)).toEqual(['at'])
    run(store, 'meeting.adjourn', { id, at: '17:40' })
    const approve = (on: string) => () => run(store, 'meeting.approveMinutes', { id, on, asCorrected: false })
    expect(path(approve('2026-11-11'), /was on 2026-11-12/)).toEqual(['on'])
    approve('2026-11-12')()
  })

  test('keeps approved and cancelled meetings as they are', () => {
    const store = aWorkspace()
    const approved = aMeeting(store)
    approveMeeting(store, approved)
    const cancelled = aMeeting(store)
    run(store, 'meeting.cancel', { id: cancelled })
    const schedule = { date: '2026-12-01', startTime: '17:30', endTime: '19:00', timeZone: 'America/Chicago' }
    for (const [id, message] of [
      [approved, /approved and can no longer be changed/],
      [cancelled, /was cancelled/],
    ] as const) {
      expectRefusal(store, () => run(store, 'meeting.revise', { id, title: 'x' }), 'CONFLICT', message)
      expectRefusal(store, () => run(store, 'meeting.reschedule', { id, ...schedule }), 'CONFLICT', message)
    }
  })
})

test('reschedules and revises a meeting', () => {
  const store = aWorkspace()
  const id = aMeeting(store)
  const presidingId = aPerson(store)
  run(store, 'meeting.reschedule', {
    id,
    date: '2026-12-01',
    startTime: '16:00',
    endTime: '17:30',
    timeZone: 'Europe/London',
  })
  run(store, 'meeting.revise', { id, title: 'Winter meeting', mode: 'hybrid', place: null, presidingId })
  expect(meetingOf(store, id)).toMatchObject({
    date: '2026-12-01',
    startTime: '16:00',
    timeZone: 'Europe/London',
    title: 'Winter meeting',
    kind: 'regular',
    mode: 'hybrid',
    place: null,
    presidingId,
  })
  expectRefusal(
    store,
    () => run(store, 'meeting.revise', { id, recorderId: UNKNOWN_ID }),
    'NOT_FOUND',
    /no such person/,
  )
  expectRefusal(store, () => aMeeting(store, { boardId: UNKNOWN_ID }), 'NOT_FOUND', /no such board/)
})

describe('the call to order', () => {
  test('fixes title and affiliation of marked members as of the day', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const id = aMeeting(store, { boardId })
    const early = aMember(store, boardId, { title: 'Apprentice', organizationName: 'Marsh Motors' })
    const late = aMember(store, boardId, { title: 'Owner' })
    const mark = (personId: string, status: 'present' | 'excused' = 'present') =>
      run(store, 'attendance.mark', { meetingId: id, personId, status, mode: 'in_person' })
    mark(early.personId)
    run(store, 'person.revise', { id: early.personId, title: 'Technician', organizationName: 'Lakeside Auto' })
    const seat = {
      category: 'technician',
      isVoting: false,
      side: 'external',
      termStart: '2020-01-01',
      termEnd: null,
    } as const
    run(store, 'membership.revise', { id: early.id, role: 'vice_chair', ...seat })
    run(store, 'meeting.callToOrder', { id, at: '17:30' })
    const asOfTheDay = {
      title: 'Technician',
      affiliation: 'Lakeside Auto',
      role: 'vice_chair',
      category: 'technician',
      isVoting: false,
    }
    expect(attendanceOf(store, id)[0]).toMatchObject(asOfTheDay)
    run(store, 'person.revise', { id: early.personId, title: 'Manager' })
    mark(early.personId, 'excused')
    expect(attendanceOf(store, id)[0]).toMatchObject({ ...asOfTheDay, status: 'excused', mode: null })
    run(store, 'person.revise', { id: late.personId, title: 'Retired' })
    mark(late.personId)
    expect(attendanceOf(store, id)[1]).toMatchObject({
      title: 'Retired',
      affiliation: 'Marsh Motors',
      mode: 'in_person',
    })
  })

  test('keeps what somebody corrected by hand for this meeting', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const meetingId = aMeeting(store, { boardId })
    const { personId } = aMember(store, boardId)
    const { id } = run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
    run(store, 'attendance.correct', { id, title: 'Acting manager', affiliation: null })
    run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
    expect(attendanceOf(store, meetingId)[0]).toMatchObject({ title: 'Acting manager', affiliation: null })
  })

  test('lets the officers of the day preside and record', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aMember(store, boardId, { role: 'chair', termEnd: '2025-12-31' })
    const chair = aMember(store, boardId, { role: 'chair', termStart: '2026-01-01' })
    const vice = aMember(store, boardId, { role: 'vice_chair' })
    const secretary = aMember(store, boardId, { role: 'secretary' })
    const one = aMeeting(store, { boardId })
    run(store, 'meeting.callToOrder', { id: one, at: '17:30' })
    expect(meetingOf(store, one)).toMatchObject({ presidingId: chair.personId, recorderId: secretary.personId })

    const two = aMeeting(store, { boardId })
    run(store, 'attendance.mark', { meetingId: two, personId: chair.personId, status: 'excused', mode: 'in_person' })
    run(store, 'meeting.revise', { id: two, recorderId: vice.personId })
    run(store, 'meeting.callToOrder', { id: two, at: '17:30' })
    expect(meetingOf(store, two)).toMatchObject({ presidingId: vice.personId, recorderId: vice.personId })

    const none = aMeeting(store)
    run(store, 'meeting.callToOrder', { id: none, at: '17:30' })
    expect(meetingOf(store, none)).toMatchObject({ presidingId: null, recorderId: null })
  })
})

describe('adjournment', () => {
  test('records the unmarked members of the day as absent', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const id = aMeeting(store, { boardId })
    const present = aMember(store, boardId)
    const absent = aMember(store, boardId)
    aMember(store, boardId, { termEnd: '2026-11-11' })
    aMember(store, boardId, { termStart: '2026-11-13' })
    run(store, 'meeting.callToOrder', { id, at: '17:30' })
    run(store, 'attendance.mark', { meetingId: id, personId: present.personId, status: 'present', mode: 'online' })
    run(store, 'meeting.adjourn', { id, at: '19:00' })
    expect(attendanceOf(store, id).map(({ personId, status, mode }) => ({ personId, status, mode }))).toEqual([
      { personId: present.personId, status: 'present', mode: 'online' },
      { personId: absent.personId, status: 'absent', mode: null },
    ])
    run(store, 'meeting.reopen', { id })
    expect(attendanceOf(store, id)).toHaveLength(2)
  })

  test('fixes the matters arising as they stood, each once, and makes them anew after a reopening', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const before = aMeeting(store, { boardId, date: '2026-05-01' })
    const sameDay = aMeeting(store, { boardId, startTime: '08:00', endTime: '09:00' })
    const id = aMeeting(store, { boardId })
    const after = aMeeting(store, { boardId, date: '2026-12-01' })
    const foreign = aMeeting(store, { date: '2026-05-01' })
    const actionAt = (meetingId: string, dueOn: string | null = null) =>
      anAction(store, anItem(store, meetingId), { boardId: meetingOf(store, meetingId).boardId, dueOn })
    const open = actionAt(before, '2026-10-01')
    const blocked = actionAt(sameDay)
    run(store, 'actionItem.setStatus', { id: blocked, status: 'blocked', on: '2026-11-12', reason: 'No lift.' })
    const done = actionAt(before)
    run(store, 'actionItem.setStatus', { id: done, status: 'done', on: '2026-06-01' })
    const between = anAction(store, null, { boardId })
    for (const meetingId of [id, after, foreign]) actionAt(meetingId)
    const arising = () =>
      store.db
        .select()
        .from(matterArisingTable)
        .where(eq(matterArisingTable.meetingId, id))
        .all()
        .map(({ actionItemId, statusThen, dueThen }) => ({ actionItemId, statusThen, dueThen }))
        .toSorted((a, b) => (a.actionItemId < b.actionItemId ? -1 : 1))
    holdMeeting(store, id)
    const asTheyStood = [
      { actionItemId: open, statusThen: 'open', dueThen: '2026-10-01' },
      { actionItemId: blocked, statusThen: 'blocked', dueThen: null },
      { actionItemId: between, statusThen: 'open', dueThen: null },
    ]
    expect(arising()).toEqual(asTheyStood)
    run(store, 'actionItem.setStatus', { id: open, status: 'done', on: '2026-11-20' })
    run(store, 'actionItem.reschedule', { id: blocked, dueOn: '2027-01-01' })
    expect(arising()).toEqual(asTheyStood)
    expect(listMattersArising(store.db, id).map((each) => each.statusThen)).toEqual(['open', 'blocked', 'open'])
    run(store, 'meeting.reopen', { id })
    expect(arising()).toEqual([])
    run(store, 'actionItem.setStatus', { id: between, status: 'dropped', on: '2026-11-01', reason: 'Not wanted.' })
    run(store, 'meeting.adjourn', { id, at: '19:00' })
    expect(arising().map((each) => each.actionItemId)).not.toContain(between)
    expect(arising()).toContainEqual({ actionItemId: blocked, statusThen: 'blocked', dueThen: '2027-01-01' })
  })
})

describe('removal', () => {
  test('takes a planned meeting with its agenda, marks and papers', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aMember(store, boardId)
    const id = aMeeting(store, { boardId, agenda: { kind: 'template', template: 'standard' } })
    const agendaItemId = anItem(store, id)
    run(store, 'attendance.markRest', { meetingId: id, status: 'excused', mode: 'in_person' })
    run(store, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('') })
    run(store, 'meeting.cancel', { id })
    run(store, 'meeting.remove', { id })
    expect(store.db.select().from(meetingTable).all()).toEqual([])
    expect(store.db.select().from(attendanceTable).all()).toEqual([])
  })

  test('keeps a meeting that holds minutes', () => {
    const store = aWorkspace()
    const id = aMeeting(store)
    const agendaItemId = anItem(store, id)
    run(store, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('Prepared.') })
    expectRefusal(store, () => run(store, 'meeting.remove', { id }), 'CONFLICT', /hold words\. Remove them first/)
  })
})
