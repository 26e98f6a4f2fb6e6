import { describe, expect, test } from 'vitest'
import { canonicalMinutes } from './canonicalMinutes'
import type { Store } from '../changelog/store'
import type { BoardId } from '../model/ids'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, aPerson, run } from '../testing/builders'
import { listActionOwners, listActions } from './action'
import { requireActionDetail } from './actionDetail'
import { listRegister } from './actionRegister'
import { getMeetingRecords } from './records'

const everything = { boardId: null, ownerId: null, status: 'any', due: 'any', text: '' } as const

/** A board whose chair changed on 1 July 2026, with nobody in the chair in June. */
function aBoardWithChairs(): { store: Store; boardId: BoardId; before: string; after: string } {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const before = aMember(store, boardId, {
    fullName: 'Ana Ruiz',
    role: 'chair',
    termStart: '2024-07-01',
    termEnd: '2026-05-31',
  }).personId
  const after = aMember(store, boardId, { fullName: 'Bo Lind', role: 'chair', termStart: '2026-07-01' }).personId
  return { store, boardId, before, after }
}

describe('an action of the chair', () => {
  const DAYS = [
    ['2024-06-30', ''],
    ['2024-07-01', 'Ana Ruiz'],
    ['2026-05-31', 'Ana Ruiz'],
    ['2026-06-01', ''],
    ['2026-07-01', 'Bo Lind'],
  ] as const

  test.each(DAYS)('is on %s owned by “%s”', (today, fullName) => {
    const { store, boardId, before, after } = aBoardWithChairs()
    const id = anAction(store, null, { boardId, offices: ['chair'] })
    // Another office and another board of the same person have nothing to do with it.
    anAction(store, null, { boardId, offices: ['secretary'] })
    anAction(store, null, { boardId: aBoard(store), offices: ['chair'] })
    const { owners } = requireActionDetail(store.db, { id, today })
    const holder = fullName === '' ? [] : [fullName === 'Ana Ruiz' ? before : after]
    expect(owners).toEqual([{ personId: null, office: 'chair', fullName, holderIds: holder }])
    const ofPerson = (ownerId: string) => ({
      list: listActions(store.db, { ...everything, ownerId: ownerId as never, today }).map((row) => row.id),
      register: listRegister(store.db, { ownerId: ownerId as never, today }).map((row) => row.id),
    })
    const own = { list: [id], register: [id] }
    const none = { list: [], register: [] }
    expect(ofPerson(before)).toEqual(holder[0] === before ? own : none)
    expect(ofPerson(after)).toEqual(holder[0] === after ? own : none)
    expect(listActionOwners(store.db, { today }).map((person) => person.fullName)).toEqual(holder.map(() => fullName))
  })

  test('is in minutes that of who held the chair on the meeting’s day, whatever day it is', () => {
    const { store, boardId } = aBoardWithChairs()
    const days = { '2026-05-14': 'Ana Ruiz', '2026-06-11': '', '2026-11-12': 'Bo Lind' }
    for (const [date, fullName] of Object.entries(days)) {
      const meetingId = aMeeting(store, { boardId, date })
      anAction(store, anItem(store, meetingId), { boardId, ownerIds: [aPerson(store)], offices: ['chair'] })
      const [action] = getMeetingRecords(store.db, { id: meetingId }).actions
      expect(action?.owners[1]).toMatchObject({ office: 'chair', fullName })
      const sealed = JSON.parse(canonicalMinutes(store.db, meetingId))
      expect(sealed.records.actions[0].owners).toEqual([
        { personId: action?.owners[0]?.personId, fullName: action?.owners[0]?.fullName },
        { personId: null, office: 'chair', fullName },
      ])
      expect(Object.keys(sealed.records.actions[0]).toSorted()).toEqual(
        ['boardId', 'dueOn', 'givenOn', 'id', 'number', 'origin', 'owners', 'text'].toSorted(),
      )
    }
  })

  test('is that of both who hold the chair together', () => {
    const { store, boardId, after } = aBoardWithChairs()
    const other = aMember(store, boardId, { fullName: 'Aba Noor', role: 'chair', termStart: '2026-07-01' }).personId
    const id = anAction(store, null, { boardId, offices: ['chair'] })
    run(store, 'actionItem.prioritize', { id, priority: 'high' })
    expect(requireActionDetail(store.db, { id, today: '2026-11-12' }).owners).toEqual([
      { personId: null, office: 'chair', fullName: 'Aba Noor, Bo Lind', holderIds: [other, after] },
    ])
  })
})
