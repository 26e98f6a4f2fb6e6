import { expect, it } from 'vitest'
import type { AgendaChange } from '../../../../electron/contract/model'
import { itemMarks } from './itemMarks'

it('marks items that are new, moved or changed, each mark once, and leaves the gone ones out', () => {
  const item = (id: string) => ({ id }) as Extract<AgendaChange, { kind: 'added' }>['item']
  const place = { parentId: null, afterId: null }
  const changes = [
    { kind: 'meeting', field: 'place', from: null, to: 'Room 9' },
    { kind: 'removed', item: item('gone') },
    { kind: 'added', item: item('a'), ...place },
    { kind: 'moved', item: item('b'), from: '4', ...place },
    { kind: 'revised', item: item('b'), field: 'title', from: 'x', to: 'y' },
    { kind: 'revised', item: item('b'), field: 'minutesAllotted', from: 5, to: 10 },
  ] as AgendaChange[]
  expect([...itemMarks(changes)]).toEqual([
    ['a', ['new']],
    ['b', ['moved', 'changed']],
  ])
})
