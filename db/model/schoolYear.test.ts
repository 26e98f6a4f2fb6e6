import { expect, test } from 'vitest'
import { plusMonths, schoolYear, schoolYearName, schoolYearOf } from './schoolYear'

test('a day before the first of the school year belongs to the one before', () => {
  expect(schoolYearOf('2026-06-30', '07-01')).toEqual({ year: 2025, from: '2025-07-01', to: '2026-06-30' })
  expect(schoolYearOf('2026-07-01', '07-01')).toEqual({ year: 2026, from: '2026-07-01', to: '2027-06-30' })
  expect(schoolYearOf('2026-12-31', '01-01')).toEqual({ year: 2026, from: '2026-01-01', to: '2026-12-31' })
})

test('a school year is written with both of its years, unless it is the calendar year', () => {
  expect(schoolYearName(schoolYear(2026, '07-01'))).toBe('2026/27')
  expect(schoolYearName(schoolYear(1999, '08-15'))).toBe('1999/00')
  expect(schoolYearName(schoolYear(2026, '01-01'))).toBe('2026')
})

test('a month later is the same day, or the last one of a shorter month', () => {
  expect(plusMonths('2026-11-12', 3)).toBe('2027-02-12')
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(plusMonths('2026-01-15', -24)).toBe('2024-01-15')
})
