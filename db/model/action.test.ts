import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerableIds, compareActions, daysOverdueOn, firstDueOn, isOverdue, isSlip, type ActionRow } from './action'
import { ActionPriority, ActionStatus } from './vocabulary'

const date = fc.constantFrom('2026-11-11', '2026-11-12', '2026-11-13', '2027-01-31')

type Ordered = Pick<ActionRow, 'id' | 'status' | 'dueOn' | 'priority' | 'boardName' | 'number'>

const row: fc.Arbitrary<Ordered> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd').map((id) => id as ActionRow['id']),
  status: fc.constantFrom(...ActionStatus.options),
  dueOn: fc.option(date),
  priority: fc.constantFrom(...ActionPriority.options),
  boardName: fc.constantFrom('Welding', 'welding', 'Automotive'),
  number: fc.integer({ min: 1, max: 3 }),
})

describe('the order of actions', () => {
  test('is total: the same rows stand in the same order, however they came', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(row, { selector: ({ id }) => id })
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(shuffled.toSorted(compareActions)).toEqual(rows.toSorted(compareActions))
        },
      ),
    )
  })

  test('has the unfinished first, the earliest date of them, no date last', () => {
    const of = (id: string, fields: Partial<Ordered>): Ordered => ({
      id: id as ActionRow['id'],
      status: 'open',
      dueOn: null,
      priority: 'normal',
      boardName: 'Welding',
      number: 1,
      ...fields,
    })
    const rows = [
      of('closed', { status: 'done', dueOn: '2026-01-01' }),
      of('dateless', {}),
      of('late', { dueOn: '2026-11-12' }),
      of('pressing', { dueOn: '2026-11-12', priority: 'high' }),
      of('early', { dueOn: '2026-11-11', priority: 'low' }),
    ]
    expect(rows.toSorted(compareActions).map(({ id }) => id as string)).toEqual([
      'early',
      'pressing',
      'late',
      'dateless',
      'closed',
    ])
  })
})

test('an action is late from the day after its date until it is finished', () => {
  const late = (status: ActionStatus, dueOn: string | null) => daysOverdueOn({ status, dueOn }, '2026-11-12')
  expect([late('open', '2026-11-12'), late('blocked', '2026-11-11'), late('in_progress', '2026-10-12')]).toEqual([
    0, 1, 31,
  ])
  expect([late('done', '2026-01-01'), late('dropped', '2026-01-01'), late('open', null)]).toEqual([0, 0, 0])
  expect(isOverdue({ status: 'open', dueOn: '2026-11-11' }, '2026-11-12')).toBe(true)
})

test('a slip puts a date off or takes it away; the first date is the one before all changes', () => {
  const first = { dueBefore: null, dueAfter: '2026-11-12' }
  const off = { dueBefore: '2026-11-12', dueAfter: '2026-11-13' }
  const forward = { dueBefore: '2026-11-13', dueAfter: '2026-11-11' }
  const away = { dueBefore: '2026-11-11', dueAfter: null }
  expect([first, off, forward, away].map(isSlip)).toEqual([false, true, false, true])
  expect(firstDueOn(null, [first, off, forward, away])).toBe('2026-11-12')
  expect(firstDueOn('2026-11-13', [off])).toBe('2026-11-12')
  expect(firstDueOn('2026-11-13', [])).toBe('2026-11-13')
  expect(firstDueOn(null, [])).toBeNull()
})

test('those who answer for an action are its people and the holders of its offices, each once', () => {
  const id = (text: string) => text as NonNullable<ActionRow['owners'][number]['personId']>
  expect(
    answerableIds([
      { personId: id('ann'), office: null, fullName: 'Ann' },
      { personId: null, office: 'chair', fullName: 'Ann, Bo', holderIds: [id('ann'), id('bo')] },
      { personId: null, office: 'secretary', fullName: '', holderIds: [] },
    ]),
  ).toEqual(['ann', 'bo'])
})
