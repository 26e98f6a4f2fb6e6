import { describe, expect, test } from 'vitest'
import type { RequestOf } from '../model/commands'
import { membershipTable } from '../schema/board'
import { personTable } from '../schema/institution'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, aPerson, newPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

type Line = RequestOf<'membership.import'>['lines'][number]

function aLine(person: Partial<Line['person']>, seat: Partial<Line> = {}): Line {
  return {
    role: 'member',
    category: 'employer',
    isVoting: true,
    side: 'external',
    termStart: '2026-01-01',
    termEnd: null,
    ...seat,
    person: newPerson(person),
  }
}

describe('terms', () => {
  test('refuses the same person with an overlapping term and names both', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const { id, personId } = aMember(store, boardId, {
      fullName: 'Robin Marsh',
      termStart: '2024-01-01',
      termEnd: '2026-12-31',
    })
    const refusal = expectRefusal(
      store,
      () => aMember(store, boardId, { personId, termStart: '2026-12-31' }),
      'CONFLICT',
      /^Robin Marsh is a member of this board from 2024-01-01 to 2026-12-31/,
    )
    expect(refusal.data).toMatchObject({ membershipId: id, personId })
    const renewed = aMember(store, boardId, { personId, termStart: '2027-01-01' })
    aMember(store, aBoard(store), { personId, termStart: '2024-01-01' })
    expectRefusal(
      store,
      () => run(store, 'membership.end', { id, termEnd: '2027-01-01' }),
      'CONFLICT',
      /Robin Marsh is a member of this board since 2027-01-01/,
    )
    const { role, category, isVoting, side } = requireRow(store.db, 'membership', id)
    const seat = { role, category, isVoting, side, termEnd: null }
    expectRefusal(
      store,
      () => run(store, 'membership.revise', { id: renewed.id, ...seat, termStart: '2026-06-01' }),
      'CONFLICT',
      /from 2024-01-01 to 2026-12-31/,
    )
    run(store, 'membership.revise', { id: renewed.id, ...seat, role: 'chair', termStart: '2027-02-01' })
    expect(requireRow(store.db, 'membership', renewed.id)).toMatchObject({ role: 'chair', termStart: '2027-02-01' })
  })

  test('refuses a term that ends before it starts', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const added = expectRefusal(
      store,
      () => aMember(store, boardId, { termStart: '2026-01-01', termEnd: '2025-12-31' }),
      'INVALID_INPUT',
      /ends before it starts/,
    )
    expect(added.data).toMatchObject({ path: ['termEnd'] })
    const { id } = aMember(store, boardId, { termStart: '2026-01-01' })
    const ended = expectRefusal(
      store,
      () => run(store, 'membership.end', { id, termEnd: '2025-12-31' }),
      'INVALID_INPUT',
      /ends before it starts/,
    )
    expect(ended.data).toMatchObject({ path: ['termEnd'] })
    run(store, 'membership.end', { id, termEnd: '2026-06-30' })
    expect(requireRow(store.db, 'membership', id).termEnd).toBe('2026-06-30')
  })

  test('refuses people and boards that do not exist', () => {
    const store = aWorkspace()
    expectRefusal(store, () => aMember(store, UNKNOWN_ID), 'NOT_FOUND', /no such board/)
    const boardId = aBoard(store)
    expectRefusal(store, () => aMember(store, boardId, { personId: UNKNOWN_ID }), 'NOT_FOUND', /no such person/)
  })

  test('removes a seat entered by mistake, but not once attendance is on record', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const meetingId = aMeeting(store, { boardId })
    const member = aMember(store, boardId, { fullName: 'Robin Marsh' })
    const mark = { meetingId, personId: member.personId, status: 'present', mode: 'online' } as const
    const attendance = run(store, 'attendance.mark', mark)
    expectRefusal(
      store,
      () => run(store, 'membership.remove', { id: member.id }),
      'CONFLICT',
      /attendance of Robin Marsh is on record\. End the term/,
    )
    run(store, 'attendance.remove', { id: attendance.id })
    run(store, 'membership.remove', { id: member.id })
    expectRefusal(store, () => run(store, 'membership.remove', { id: member.id }), 'NOT_FOUND', /no such membership/)
  })
})

describe('import', () => {
  test('adds every line and takes people whom the address book knows', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const robin = aPerson(store, { fullName: 'Robin Marsh', email: 'robin@marsh.example' })
    const added = run(store, 'membership.import', {
      boardId,
      lines: [aLine({ fullName: 'ROBIN marsh', email: 'Robin@Marsh.example' }), aLine({ fullName: 'Ana Peña' })],
    })
    expect(added).toEqual({ added: 2 })
    const people = store.db.select().from(membershipTable).all()
    expect(people.map((seat) => seat.personId)).toContain(robin)
    expect(store.db.select().from(personTable).all()).toHaveLength(2)
  })

  test('refuses all lines when one is on the board already, and says which', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aMember(store, boardId, { fullName: 'Ana Peña', organizationName: 'Peña Soldadura' })
    aMember(store, boardId, { fullName: 'Robin Marsh', email: 'robin@marsh.example' })
    const lines = [
      aLine({ fullName: 'Somebody New' }),
      aLine({ fullName: ' ana  PENA', organizationName: 'pena soldadura' }),
      aLine({ fullName: 'R. Marsh', email: 'ROBIN@marsh.example' }),
      aLine({ fullName: 'somebody new' }),
    ]
    const refusal = expectRefusal(
      store,
      () => run(store, 'membership.import', { boardId, lines }),
      'CONFLICT',
      /^Line 2: Ana Peña is a member of this board since 2020-01-01\. 2 more .* Nothing was added/,
    )
    expect(refusal.data).toMatchObject({ lines: [2, 3, 4] })
  })

  test('takes one name at two employers for two people', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const lines = [
      aLine({ fullName: 'Jo Lee', organizationName: 'Marsh Motors' }),
      aLine({ fullName: 'Jo Lee', organizationName: 'Lakeside Auto' }),
    ]
    expect(run(store, 'membership.import', { boardId, lines })).toEqual({ added: 2 })
    expect(store.db.select().from(personTable).all()).toHaveLength(2)
    expectRefusal(
      store,
      () =>
        run(store, 'membership.import', { boardId, lines: [aLine({ fullName: 'Jo Lee', organizationName: null })] }),
      'CONFLICT',
      /^Line 1: Jo Lee is a member/,
    )
  })

  test('gives a former member a second term instead of a double', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const { personId } = aMember(store, boardId, { fullName: 'Jo Lee', termStart: '2020-01-01', termEnd: '2022-12-31' })
    run(store, 'membership.import', { boardId, lines: [aLine({ fullName: 'jo lee' }, { termStart: '2023-01-01' })] })
    expect(
      store.db
        .select()
        .from(membershipTable)
        .all()
        .map((seat) => seat.personId),
    ).toEqual([personId, personId])
  })

  test('refuses a line whose address belongs to another name, and names the line', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aPerson(store, { fullName: 'Robin Marsh', email: 'office@marsh.example' })
    const lines = [aLine({}), aLine({ fullName: 'Kim Marsh', email: 'office@marsh.example' })]
    const refusal = expectRefusal(
      store,
      () => run(store, 'membership.import', { boardId, lines }),
      'CONFLICT',
      /^Line 2: .*belongs to Robin Marsh/,
    )
    expect(refusal.data).toMatchObject({ lines: [2] })
  })

  test('refuses a line with a wrong value with the path to it', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const lines = [aLine({}), aLine({}, { termStart: '1899-12-31' })]
    const refusal = expectRefusal(
      store,
      () => run(store, 'membership.import', { boardId, lines }),
      'INVALID_INPUT',
      /1900 to 2199/,
    )
    expect(refusal.data).toMatchObject({ path: ['lines', '1', 'termStart'] })
  })
})
