import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '../../../../electron/contract/model'
import { planOf, rulerOf } from './agendaPlan'

const item = (id: string, minutesAllotted: number | null, parentId: string | null = null): AgendaItem =>
  ({ id, parentId, number: id, title: id, minutesAllotted }) as unknown as AgendaItem
const meeting = { startTime: '16:00', endTime: '17:00' }

describe('the times of an agenda', () => {
  it('adds up the minutes of items and sub-items one after the other', () => {
    const plan = planOf(
      [item('1', 5), item('2', null), item('2.1', 10, '2'), item('2.2', 15, '2'), item('3', 20), item('4', null)],
      meeting,
    )
    expect(plan.rows.map(({ startsAt, minutes }) => `${startsAt} ${minutes ?? ''}`)).toEqual([
      '16:00 5',
      '16:05 ',
      '16:05 10',
      '16:15 15',
      '16:30 20',
      '16:50 ',
    ])
    expect(plan).toMatchObject({ used: 50, available: 60, endsAt: '16:50', over: 0 })
  })
  it('tells by how much the items pass the end', () => {
    const plan = planOf([item('1', 45), item('2', 15), item('3', null), item('4', 10), item('5', null)], meeting)
    expect(plan).toMatchObject({ endsAt: '17:10', over: 10 })
    expect(plan.rows.filter(({ isOver }) => isOver).map((row) => row.item.id)).toEqual(['4', '5'])
  })
  it('draws the meeting in proportion, with the planned end inside when it is passed', () => {
    const plan = planOf([item('1', 30), item('2', 60)], meeting)
    const ruler = rulerOf(plan, '16:00')
    const nested = planOf([item('1', 10), item('1.1', 20, '1'), item('2', 30)], meeting)
    expect(rulerOf(nested, '16:00').parts.map(({ length }) => length)).toEqual([0.5, 0.5])
    expect(ruler.parts.map(({ length, isOver }) => [length.toFixed(3), isOver])).toEqual([
      ['0.333', false],
      ['0.667', true],
    ])
    expect(ruler.end).toBeCloseTo(2 / 3)
    expect(ruler.ticks.filter(({ time }) => time !== null).map(({ time }) => time)).toEqual([
      '16:00',
      '16:15',
      '16:30',
      '16:45',
      '17:00',
      '17:15',
      '17:30',
    ])
  })
})
