import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../../../electron/contract/model'
import { movedTo, placeByDrop, placeByKey, standsAt } from './agendaMoves'

const item = (id: string, parentId: string | null = null): AgendaItem =>
  ({ id, parentId, number: '1', title: id, minutesAllotted: null }) as unknown as AgendaItem

/** a, b with b1 b2, c. */
const agenda = [item('a'), item('b'), item('b1', 'b'), item('b2', 'b'), item('c')]
const outline = (items: readonly AgendaItem[]) => items.map(({ number, id }) => `${number} ${id}`).join(', ')
const byKey = (id: string, direction: 'up' | 'down' | 'in' | 'out') => {
  const place = placeByKey(agenda, id, direction)
  return place && outline(movedTo(agenda, id, place))
}
const byDrop = (id: string, beforeId: string | null) => {
  const place = placeByDrop(agenda, id, beforeId)
  return place && outline(movedTo(agenda, id, place))
}

describe('moving items by keys', () => {
  it('goes past siblings and takes sub-items along', () => {
    expect(byKey('b', 'up')).toBe('1 b, 1.1 b1, 1.2 b2, 2 a, 3 c')
    expect(byKey('b', 'down')).toBe('1 a, 2 c, 3 b, 3.1 b1, 3.2 b2')
    expect(byKey('b1', 'down')).toBe('1 a, 2 b, 2.1 b2, 2.2 b1, 3 c')
  })
  it('makes sub-items and lifts them out', () => {
    expect(byKey('c', 'in')).toBe('1 a, 2 b, 2.1 b1, 2.2 b2, 2.3 c')
    expect(byKey('b1', 'out')).toBe('1 a, 2 b, 2.1 b2, 3 b1, 4 c')
  })
  it('stays where there is no further', () => {
    expect(byKey('a', 'up')).toBeUndefined()
    expect(byKey('c', 'down')).toBeUndefined()
    expect(byKey('a', 'in')).toBeUndefined()
    expect(byKey('b', 'in')).toBeUndefined()
    expect(byKey('a', 'out')).toBeUndefined()
  })
})

it('counts on from the number of the first item, whichever item comes first then', () => {
  const running = agenda.map((each, index) => ({ ...each, number: String(index + 40) }))
  const place = placeByKey(running, 'b', 'up')
  expect(place && outline(movedTo(running, 'b', place))).toBe('40 b, 40.1 b1, 40.2 b2, 41 a, 42 c')
})

describe('dropping items between rows', () => {
  it('takes the level of the row behind', () => {
    expect(byDrop('c', 'a')).toBe('1 c, 2 a, 3 b, 3.1 b1, 3.2 b2')
    expect(byDrop('c', 'b2')).toBe('1 a, 2 b, 2.1 b1, 2.2 c, 2.3 b2')
    expect(byDrop('a', null)).toBe('1 b, 1.1 b1, 1.2 b2, 2 c, 3 a')
    expect(byDrop('a', 'c')).toBe('1 b, 1.1 b1, 1.2 b2, 2 a, 3 c')
    expect(byDrop('b1', 'a')).toBe('1 b1, 2 a, 3 b, 3.1 b2, 4 c')
  })
  it('keeps a sub-item in its group at the end of it', () => {
    expect(byDrop('b1', 'c')).toBe('1 a, 2 b, 2.1 b2, 2.2 b1, 3 c')
  })
  it('keeps an item with sub-items on the top level', () => {
    const more = [...agenda, item('c1', 'c')]
    const place = placeByDrop(more, 'b', 'c1')
    expect(place).toEqual({ parentId: null, afterId: 'c' })
  })
  it('knows where an item already stands', () => {
    expect(standsAt(agenda, 'b2', { parentId: 'b' as never, afterId: 'b1' as never })).toBe(true)
    expect(standsAt(agenda, 'b2', { parentId: null, afterId: 'b' as never })).toBe(false)
    expect(placeByDrop(agenda, 'a', 'a')).toBeUndefined()
  })
})
