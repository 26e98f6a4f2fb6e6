import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { getMeetingPresence } from '../queries/presence'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anItem, aPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

function aMeetingWithItems(store: Store) {
  const boardId = aBoard(store)
  const { personId } = aMember(store, boardId, { fullName: 'Ana Ruiz' })
  const id = aMeeting(store, { boardId })
  const second = anItem(store, id, { title: 'Trends' })
  const first = anItem(store, id, { title: 'Welcome' })
  run(store, 'attendance.mark', { meetingId: id, personId, status: 'present', mode: 'in_person' })
  const call = (at = '17:30') => run(store, 'meeting.callToOrder', { id, at, agendaItemId: first })
  const takeUp = (agendaItemId: string, at: string) => run(store, 'meeting.takeUp', { agendaItemId, at })
  const names = new Map<string, string>([
    [first, 'Welcome'],
    [second, 'Trends'],
  ])
  const spans = () =>
    getMeetingPresence(store.db, { id }).spans.map(
      ({ agendaItemId, startedAt, endedAt }) => `${names.get(agendaItemId) ?? '?'} ${startedAt}-${endedAt ?? ''}`,
    )
  return { id, personId, first, second, call, takeUp, spans }
}

test('takes one item after the other, and the same one only once', () => {
  const store = aWorkspace()
  const { first, second, call, takeUp, spans } = aMeetingWithItems(store)
  expectRefusal(store, () => takeUp(first, '17:30'), 'CONFLICT', /Only a meeting that is in progress/)
  call()
  expect(spans()).toEqual(['Welcome 17:30-'])
  takeUp(first, '17:40')
  takeUp(second, '17:42')
  expectRefusal(store, () => takeUp(first, '17:41'), 'INVALID_INPUT', /^Trends was taken up at 17:42, which is later/)
  takeUp(first, '17:50')
  expect(spans()).toEqual(['Welcome 17:30-17:42', 'Trends 17:42-17:50', 'Welcome 17:50-'])
})

test('calls to order with whoever presides and records in fact, and without an item too', () => {
  const store = aWorkspace()
  const { id, spans } = aMeetingWithItems(store)
  const [presidingId, recorderId] = [aPerson(store), aPerson(store)]
  run(store, 'meeting.callToOrder', { id, at: '17:31', presidingId, recorderId })
  expect(requireRow(store.db, 'meeting', id)).toMatchObject({ presidingId, recorderId, calledToOrderAt: '17:31' })
  expect(spans()).toEqual([])
  const other = anItem(store, aMeeting(store))
  const call = () => run(store, 'meeting.callToOrder', { id: aMeeting(store), at: '17:31', agendaItemId: other })
  expect(call).toThrow(/agenda of another meeting/)
})

test('rests and goes on, one recess at a time', () => {
  const store = aWorkspace()
  const { id, second, call, takeUp } = aMeetingWithItems(store)
  call()
  const [recess, resume] = (['meeting.recess', 'meeting.resume'] as const).map(
    (name) => (at: string) => () => run(store, name, { id, at }),
  )
  if (!recess || !resume) throw new Error('There are two steps.')
  expectRefusal(store, resume('18:00'), 'CONFLICT', /not in recess/)
  expectRefusal(store, recess('17:00'), 'INVALID_INPUT', /called to order at 17:30/)
  recess('18:00')()
  expectRefusal(store, recess('18:05'), 'CONFLICT', /in recess since 18:00 already/)
  expectRefusal(store, () => takeUp(second, '18:05'), 'CONFLICT', /in recess since 18:00\. Resume it first/)
  expectRefusal(store, resume('17:59'), 'INVALID_INPUT', /recess began at 18:00/)
  resume('18:10')()
  expectRefusal(store, recess('18:05'), 'INVALID_INPUT', /recess before ended at 18:10/)
  takeUp(second, '18:20')
  expectRefusal(store, recess('18:15'), 'INVALID_INPUT', /current item was taken up at 18:20/)
  recess('18:30')()
  run(store, 'meeting.adjourn', { id, at: '18:40' })
  expect(getMeetingPresence(store.db, { id }).recesses).toMatchObject([
    { startedAt: '18:00', endedAt: '18:10' },
    { startedAt: '18:30', endedAt: '18:40' },
  ])
})

test('adjourns after everything that is recorded, and takes the last item up again when reopened', () => {
  const store = aWorkspace()
  const { id, personId, second, call, takeUp, spans } = aMeetingWithItems(store)
  call()
  takeUp(second, '18:00')
  run(store, 'attendance.leave', { meetingId: id, personId, at: '18:20' })
  const adjourn = (at: string) => () => run(store, 'meeting.adjourn', { id, at })
  expectRefusal(store, adjourn('18:19'), 'INVALID_INPUT', /^Ana Ruiz left at 18:20, which is later/)
  expectRefusal(store, adjourn('17:59'), 'INVALID_INPUT', /^Ana Ruiz left at 18:20, which is later/)
  adjourn('18:50')()
  expect(spans()).toEqual(['Welcome 17:30-18:00', 'Trends 18:00-18:50'])
  run(store, 'meeting.reopen', { id })
  expect(spans()).toEqual(['Welcome 17:30-18:00', 'Trends 18:00-'])
})

test('corrects the times of the meeting, with the items that began and ended with it', () => {
  const store = aWorkspace()
  const { id, personId, second, call, takeUp, spans } = aMeetingWithItems(store)
  const revise = (times: { calledToOrderAt?: string; adjournedAt?: string }) => () =>
    run(store, 'meeting.reviseTimes', { id, ...times })
  expectRefusal(store, revise({ calledToOrderAt: '17:35' }), 'CONFLICT', /not been called to order yet/)
  call('17:30')
  expectRefusal(store, revise({ adjournedAt: '18:55' }), 'CONFLICT', /not been adjourned yet/)
  takeUp(second, '18:00')
  run(store, 'attendance.leave', { meetingId: id, personId, at: '18:20' })
  run(store, 'meeting.adjourn', { id, at: '18:50' })
  revise({ calledToOrderAt: '17:40', adjournedAt: '18:55' })()
  expect(requireRow(store.db, 'meeting', id)).toMatchObject({ calledToOrderAt: '17:40', adjournedAt: '18:55' })
  expect(spans()).toEqual(['Welcome 17:40-18:00', 'Trends 18:00-18:55'])
  const path = (times: Parameters<typeof revise>[0], message: RegExp) =>
    expectRefusal(store, revise(times), 'INVALID_INPUT', message).data?.['path']
  expect(path({ calledToOrderAt: '18:05' }, /^Welcome was taken up at 17:40, which is earlier/)).toEqual([
    'calledToOrderAt',
  ])
  expect(path({ adjournedAt: '18:19' }, /^Ana Ruiz left at 18:20, which is later/)).toEqual(['adjournedAt'])
  expect(path({ calledToOrderAt: '19:00' }, /would end at 18:55, before its call/)).toEqual(['calledToOrderAt'])
})

test('moves a meeting of one item as a whole', () => {
  const store = aWorkspace()
  const { id, call, spans } = aMeetingWithItems(store)
  call('09:00')
  run(store, 'meeting.adjourn', { id, at: '09:30' })
  run(store, 'meeting.reviseTimes', { id, calledToOrderAt: '17:30', adjournedAt: '18:00' })
  expect(spans()).toEqual(['Welcome 17:30-18:00'])
})
