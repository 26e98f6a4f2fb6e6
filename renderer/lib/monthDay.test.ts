import { expect, test } from 'vitest'
import { daysOfMonth, monthDay, readMonthDay } from './monthDay'

test('a day of every year is there in each of them', () => {
  expect([2, 4, 12].map(daysOfMonth)).toEqual([28, 30, 31])
  expect(monthDay(7, 1)).toBe('07-01')
  // Whoever goes from March to February on the 31st means its last day.
  expect(monthDay(2, 31)).toBe('02-28')
  expect(readMonthDay('09-15')).toEqual({ month: 9, day: 15 })
  expect(readMonthDay('September')).toBeUndefined()
})
