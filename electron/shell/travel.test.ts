import { afterEach, expect, it } from 'vitest'
import { instantNow, travel } from '../../db/model/now'
import { localToday } from '../features/today'
import { travelledMs } from './travel'

afterEach(() => travel(0))

it('takes a test to the day that it asks for, at the same time of day, and no packaged app anywhere', () => {
  const real = new Date(2026, 2, 1, 23, 59, 58)
  const day = (asked: string) => new Date(real.getTime() + travelledMs(false, { MINUTEBOOK_TODAY: asked }, real))
  expect(day('2027-07-01')).toEqual(new Date(2027, 6, 1, 23, 59, 58))
  expect(day('2024-02-29')).toEqual(new Date(2024, 1, 29, 23, 59, 58))
  expect(travelledMs(true, { MINUTEBOOK_TODAY: '2027-07-01' }, real)).toBe(0)
  expect(travelledMs(false, {}, real)).toBe(0)
  expect(() => travelledMs(false, { MINUTEBOOK_TODAY: 'soon' }, real)).toThrow()
})

it('moves the day and the instant that the program takes for the present', () => {
  travel(travelledMs(false, { MINUTEBOOK_TODAY: '2031-03-09' }))
  expect(localToday()).toBe('2031-03-09')
  expect(instantNow().getFullYear()).toBe(2031)
})
