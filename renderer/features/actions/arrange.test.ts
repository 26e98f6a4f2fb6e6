import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countActions, groupActions, sortActions } from './arrange'
import { GROUPINGS, SORT_COLUMNS } from './registerView'
import type { RegisterRow } from './rows'

const ana = { personId: 'p1', office: null, fullName: 'Ana' }
const bo = { personId: 'p2', office: null, fullName: 'Bo' }
const chair = { personId: null, office: 'chair', fullName: 'Ana' }

const row = fc.record({
  id: fc.uuid({ version: 7 }),
  number: fc.integer({ min: 1, max: 200 }),
  text: fc.constantFrom('Call', 'call', 'Ask', 'Zoom', 'Ärger'),
  boardId: fc.constantFrom('b1', 'b2'),
  boardName: fc.constantFrom('Automotive', 'Welding'),
  boardShortName: fc.constantFrom(null, 'Auto'),
  owners: fc.array(fc.constantFrom(ana, bo, chair), { maxLength: 2 }),
  dueOn: fc.constantFrom(null, '2026-01-01', '2026-06-30'),
  status: fc.constantFrom('open', 'done', 'blocked'),
  priority: fc.constantFrom('low', 'normal', 'high'),
  daysOverdue: fc.nat({ max: 3 }),
  slips: fc.nat({ max: 3 }),
  givenOn: fc.constantFrom(null, '2026-02-02'),
  origin: fc.constantFrom(
    null,
    { meetingId: 'm1', meetingTitle: 'Spring', date: '2025-05-15' },
    { meetingId: 'm2', meetingTitle: 'Autumn', date: '2025-11-15' },
  ),
}) as unknown as fc.Arbitrary<RegisterRow>
const rows = fc.array(row, { maxLength: 30 })
const column = fc.constantFrom(...SORT_COLUMNS)

describe('the action register', () => {
  it('shows each action once, however it is grouped, and keeps their order inside of a group', () => {
    const grouping = fc.constantFrom(...GROUPINGS.filter((name) => name !== 'none'))
    fc.assert(
      fc.property(rows, grouping, (list, by) => {
        const groups = groupActions(list, by)
        const shown = groups.flatMap((group) => group.rows)
        expect(new Set(shown)).toEqual(new Set(list))
        expect(shown).toHaveLength(list.length)
        for (const group of groups) expect(group.rows).toEqual(list.filter((each) => group.rows.includes(each)))
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
      }),
    )
  })

  it('puts actions without an owner last, and the same office of two boards under two heads', () => {
    const of = (number: number, owners: unknown[], boardId = 'b1') =>
      ({ number, owners, boardId, boardName: boardId, boardShortName: null }) as unknown as RegisterRow
    const list = [of(1, []), of(3, [bo]), of(2, [ana]), of(4, [bo]), of(5, [chair]), of(6, [chair, bo], 'b2')]
    expect(groupActions(list, 'owner').map((group) => group.rows.map(({ number }) => number))).toEqual([
      [2],
      [5],
      [6],
      [3, 4],
      [1],
    ])
  })

  it('has the newest meeting first, and what was given between meetings last', () => {
    const of = (number: number, date: string | null) =>
      ({
        number,
        boardName: 'b',
        origin: date === null ? null : { meetingId: date, meetingTitle: 'M', date },
      }) as unknown as RegisterRow
    const list = [of(1, null), of(2, '2025-05-01'), of(3, '2026-05-01')]
    expect(groupActions(list, 'meeting').map((group) => group.rows.map(({ number }) => number))).toEqual([
      [3],
      [2],
      [1],
    ])
  })

  it('sorts stably by every column in both directions, and what has no value last', () => {
    fc.assert(
      fc.property(rows, column, (list, by) => {
        const up = sortActions(list, { column: by, isDescending: false })
        const down = sortActions(list, { column: by, isDescending: true })
        expect(new Set(up)).toEqual(new Set(list))
        // Sorting again, or what is sorted the other way, changes nothing.
        expect(sortActions(up, { column: by, isDescending: false })).toEqual(up)
        expect(
          sortActions(sortActions(down, { column: by, isDescending: true }), { column: by, isDescending: true }),
        ).toEqual(down)
        // Equal rows stand as they were given, in both directions.
        for (const other of new Set(list.map((each) => each.dueOn))) {
          const same = list.filter((each) => each.dueOn === other)
          for (const isDescending of [false, true]) {
            expect(sortActions(list, { column: 'due', isDescending }).filter((each) => each.dueOn === other)).toEqual(
              same,
            )
          }
        }
      }),
    )
  })

  it('has no date last whichever way the dates go', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, isDescending) => {
        const dates = sortActions(list, { column: 'due', isDescending }).map(({ dueOn }) => dueOn)
        const dated = dates.filter((date) => date !== null).toSorted()
        expect(dates).toEqual([
          ...(isDescending ? dated.toReversed() : dated),
          ...dates.filter((date) => date === null),
        ])
      }),
    )
  })

  it('counts what is late and what nobody owns', () => {
    const list = [
      { owners: [], daysOverdue: 0 },
      { owners: [ana], daysOverdue: 4 },
    ] as unknown as RegisterRow[]
    expect(countActions(list)).toEqual({ all: 2, overdue: 1, ownerless: 1 })
  })
})
