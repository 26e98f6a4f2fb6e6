import { expect, test } from 'vitest'
import type { PersonId } from '../../../../../electron/contract/model'
import { rowsOf, treeOf } from './pasteDraft'
import { readAgenda } from './readAgenda'

const TEXT = '1. Welcome\n2. Reports (15 min)\na) Dean [Lena Brandt]\nb) Students\n3. Adjourn'
const rows = () => rowsOf(readAgenda(TEXT, [{ id: 'lena' as PersonId, fullName: 'Lena Brandt' }]))

test('sends what was read, sub-items under their items', () => {
  expect(treeOf(rows())).toMatchObject([
    { title: 'Welcome', standing: 'call_to_order', children: [] },
    {
      title: 'Reports',
      minutesAllotted: 15,
      children: [{ title: 'Dean', presenterId: 'lena', presenterName: null }, { title: 'Students' }],
    },
    { title: 'Adjourn' },
  ])
})

test('leaves out what is not taken; a sub-item without its item becomes one', () => {
  const some = rows().map((row) => ({ ...row, isTaken: row.title !== 'Reports' && row.title !== 'Adjourn' }))
  expect(treeOf(some).map(({ title }) => title)).toEqual(['Welcome', 'Dean', 'Students'])
  expect(treeOf(rows().map((row) => ({ ...row, title: ' ' })))).toEqual([])
})
