import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, anAction, anItem, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from '../commands/rows'
import { listActions } from './action'
import { listAgendaItems, requireMeetingDetail } from './meeting'

/** A meeting of so many main items, the first of which has a sub-item. */
function aMeetingOf(store: Store, boardId: string, date: string, count: number): string {
  const id = aMeeting(store, { boardId, date })
  for (let each = 0; each < count; each += 1) anItem(store, id)
  const [first] = listAgendaItems(store.db, { meetingId: id })
  if (first) anItem(store, id, { parentId: first.id })
  return id
}

const numbers = (store: Store, meetingId: string) =>
  listAgendaItems(store.db, { meetingId }).map(({ number }) => number)

describe('item numbers that run on', () => {
  test('go on behind the items of the meeting before, whatever was planned first, and leave cancelled ones out', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { itemNumbering: 'running' })
    const autumn = aMeetingOf(store, boardId, '2026-11-12', 2)
    const spring = aMeetingOf(store, boardId, '2026-03-12', 3)
    expect(numbers(store, spring)).toEqual(['1', '1.1', '2', '3'])
    expect(numbers(store, autumn)).toEqual(['4', '4.1', '5'])
    const summer = aMeetingOf(store, boardId, '2026-06-12', 4)
    expect(numbers(store, autumn)).toEqual(['8', '8.1', '9'])
    expect(requireMeetingDetail(store.db, { id: autumn }).itemNumbersFrom).toBe(8)
    run(store, 'meeting.cancel', { id: summer })
    expect(numbers(store, autumn)).toEqual(['4', '4.1', '5'])
    expect(numbers(store, summer)).toEqual(['4', '4.1', '5', '6', '7'])
    aMeetingOf(store, aBoard(store, { itemNumbering: 'running' }), '2026-05-01', 9)
    expect(numbers(store, autumn)).toEqual(['4', '4.1', '5'])
  })

  test('are fixed by the call to order: what happens to earlier meetings then changes nothing any more', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { itemNumbering: 'running' })
    const spring = aMeetingOf(store, boardId, '2026-03-12', 3)
    const autumn = aMeetingOf(store, boardId, '2026-11-12', 2)
    run(store, 'meeting.callToOrder', { id: autumn, at: '17:32' })
    expect(requireRow(store.db, 'meeting', autumn).firstItemNumber).toBe(4)
    anItem(store, spring)
    aMeetingOf(store, boardId, '2026-06-12', 1)
    run(store, 'board.revise', { id: boardId, itemNumbering: 'per_meeting' })
    expect(numbers(store, autumn)).toEqual(['4', '4.1', '5'])
    expect(numbers(store, spring)).toEqual(['1', '2', '2.1', '3', '4'])
  })

  test('can be set, and later meetings follow', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { itemNumbering: 'running' })
    const spring = aMeetingOf(store, boardId, '2026-03-12', 3)
    const autumn = aMeetingOf(store, boardId, '2026-11-12', 1)
    run(store, 'meeting.revise', { id: spring, firstItemNumber: 214 })
    expect(numbers(store, spring)).toEqual(['214', '214.1', '215', '216'])
    expect(numbers(store, autumn)).toEqual(['217', '217.1'])
    run(store, 'meeting.revise', { id: spring, firstItemNumber: null })
    expect(numbers(store, autumn)).toEqual(['4', '4.1'])
    const usual = aMeetingOf(store, aBoard(store), '2026-03-12', 1)
    expectRefusal(
      store,
      () => run(store, 'meeting.revise', { id: usual, firstItemNumber: 5 }),
      'CONFLICT',
      /begin at 1 in each meeting\. Let them run on/,
    )
  })

  test('leave meetings alone that were held before the board let them run on', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const [spring, autumn, winter] = ['2026-03-12', '2026-11-12', '2026-12-12'].map((date) =>
      aMeetingOf(store, boardId, date, 3),
    ) as [string, string, string]
    holdMeeting(store, spring)
    holdMeeting(store, autumn)
    run(store, 'board.revise', { id: boardId, itemNumbering: 'running' })
    expect(numbers(store, autumn)).toEqual(['1', '1.1', '2', '3'])
    expect(numbers(store, winter)).toEqual(['4', '4.1', '5', '6'])
  })

  test('are the same where an action says at which item it was given', () => {
    const store = aWorkspace()
    const step = fc.record({
      act: fc.constantFrom('add', 'call', 'cancel', 'set', 'insert', 'rule'),
      meeting: fc.nat(4),
      number: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
        const boardId = aBoard(store, { itemNumbering: 'running' })
        const meetings = ['2026-02-01', '2026-04-01', '2026-06-01'].map((date) => aMeetingOf(store, boardId, date, 2))
        for (const { act, meeting, number } of steps) {
          const id = meetings[meeting % meetings.length] ?? ''
          const { status } = requireRow(store.db, 'meeting', id)
          if (act === 'insert') meetings.push(aMeetingOf(store, boardId, `2026-0${(number % 8) + 1}-15`, 1))
          else if (act === 'rule') {
            run(store, 'board.revise', { id: boardId, itemNumbering: number % 2 === 0 ? 'running' : 'per_meeting' })
          } else if (status === 'cancelled') continue
          else if (act === 'add') anItem(store, id)
          else if (act === 'set') {
            const { itemNumbering } = requireRow(store.db, 'board', boardId)
            if (itemNumbering === 'running') run(store, 'meeting.revise', { id, firstItemNumber: number })
          } else if (status === 'planned') {
            if (act === 'call') run(store, 'meeting.callToOrder', { id, at: '17:30' })
            else run(store, 'meeting.cancel', { id })
          }
        }
        const printed = new Map<string, string>()
        for (const id of meetings) {
          const { status } = requireRow(store.db, 'meeting', id)
          for (const item of listAgendaItems(store.db, { meetingId: id })) {
            printed.set(item.id, item.number)
            if (status !== 'cancelled') anAction(store, item.id, { boardId })
          }
        }
        const filter = { boardId, ownerId: null, status: 'any', due: 'any', text: '', today: '2026-11-24' } as const
        for (const { origin } of listActions(store.db, filter as Parameters<typeof listActions>[1])) {
          expect(origin?.itemNumber).toBe(printed.get(origin?.agendaItemId ?? ''))
        }
      }),
      { numRuns: 15 },
    )
  })
})
