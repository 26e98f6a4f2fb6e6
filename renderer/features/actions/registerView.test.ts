import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionRow } from '../../../electron/contract/model'
import { countActions, groupActions, sortActions } from './registerView'

const row = fc.record({
  id: fc.uuid({ version: 7 }),
  number: fc.integer({ min: 1, max: 200 }),
  boardId: fc.constantFrom('b1', 'b2'),
  boardName: fc.constantFrom('Automotive', 'Welding'),
  owners: fc.array(fc.constantFrom({ personId: 'p1', fullName: 'Ana' }, { personId: 'p2', fullName: 'Bo' }), {
    maxLength: 2,
  }),
  dueOn: fc.constantFrom(null, '2026-01-01', '2026-06-30'),
  daysOverdue: fc.nat({ max: 3 }),
  origin: fc.constantFrom(null, { date: '2025-05-15' }),
}) as unknown as fc.Arbitrary<ActionRow>
const rows = fc.array(row, { maxLength: 30 })

describe('the action register', () => {
  it('shows each action once, however it is grouped', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('owner' as const, 'board' as const), (list, grouping) => {
        const shown = groupActions(list, grouping).flatMap((group) => group.rows)
        expect(new Set(shown)).toEqual(new Set(list))
        expect(shown).toHaveLength(list.length)
      }),
    )
  })

  it('puts actions without an owner last and keeps the order inside a group', () => {
    const list = [
      { owners: [], number: 1 },
      { owners: [{ personId: 'p2', fullName: 'Bo' }], number: 3 },
      { owners: [{ personId: 'p1', fullName: 'Ana' }], number: 2 },
      { owners: [{ personId: 'p2', fullName: 'Bo' }], number: 4 },
    ] as unknown as ActionRow[]
    expect(groupActions(list, 'owner').map(({ name, rows }) => [name, rows.map(({ number }) => number)])).toEqual([
      ['Ana', [2]],
      ['Bo', [3, 4]],
      [null, [1]],
    ])
  })

  it('sorts stably, and what has no date last', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const dates = sortActions(list, 'due').map(({ dueOn }) => dueOn)
        const dated = dates.filter((date) => date !== null)
        expect(dates).toEqual([...dated.toSorted(), ...dates.filter((date) => date === null)])
        for (const due of [null, '2026-01-01', '2026-06-30']) {
          expect(sortActions(list, 'due').filter(({ dueOn }) => dueOn === due)).toEqual(
            list.filter(({ dueOn }) => dueOn === due),
          )
        }
      }),
    )
  })

  it('counts what is late and what nobody owns', () => {
    const list = [
      { owners: [], daysOverdue: 0 },
      { owners: [{ personId: 'p1', fullName: 'Ana' }], daysOverdue: 4 },
    ] as unknown as ActionRow[]
    expect(countActions(list)).toEqual({ all: 2, overdue: 1, ownerless: 1 })
  })
})
