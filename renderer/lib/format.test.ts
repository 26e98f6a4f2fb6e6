import { afterEach, describe, expect, it } from 'vitest'
import { travel } from '../../electron/contract/model'
import {
  addDays,
  addMinutes,
  daysBetween,
  formatBytes,
  formatDate,
  formatDateNear,
  formatDuration,
  formatTime,
  localDate,
  setFormatLocale,
} from './format'

afterEach(() => {
  setFormatLocale('en-GB')
  travel(0)
})

describe('dates', () => {
  it('follow a program that travelled to another day', () => {
    travel(new Date(2031, 2, 9, 12).getTime() - Date.now())
    expect(localDate()).toBe('2031-03-09')
  })

  it('are said without the comma after the weekday', () => {
    setFormatLocale('en-GB')
    expect(formatDate('2026-11-12')).toBe('Thu 12 Nov')
    expect(formatDate('2026-11-12', 'full')).toBe('Thursday 12 November 2026')
  })

  it('follow the order of the locale and keep the comma before a year', () => {
    setFormatLocale('en-US')
    expect(formatDate('2026-11-12')).toBe('Thu Nov 12')
    expect(formatDate('2026-11-12', 'weekdayYear')).toBe('Thu Nov 12, 2026')
  })

  it('name their year only when it is not this one', () => {
    setFormatLocale('en-GB')
    expect(formatDateNear('2026-11-12', '2026-01-01')).toBe('Thu 12 Nov')
    expect(formatDateNear('2025-11-12', '2026-01-01')).toBe('Wed 12 Nov 2025')
  })

  it('are the same day whatever zone the computer is in', () => {
    expect(formatDate('2026-01-01', 'day')).toBe('1 Jan')
  })

  it('count whole days over a change of the clocks and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-11-12', '2026-11-03')).toBe(-9)
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  })
})

describe('times', () => {
  it('are written on the clock that the locale uses', () => {
    setFormatLocale('en-GB')
    expect(formatTime('17:30')).toBe('17:30')
    setFormatLocale('en-US')
    expect(formatTime('17:30').replaceAll(/\s/g, ' ')).toBe('5:30 PM')
  })

  it('go on after midnight', () => {
    expect(addMinutes('23:50', 25)).toBe('00:15')
    expect(addMinutes('00:10', -20)).toBe('23:50')
  })

  it('are lengths in minutes below two hours', () => {
    expect(formatDuration(90)).toBe('90 min')
    expect(formatDuration(150)).toBe('2 h 30 min')
    expect(formatDuration(180)).toBe('3 h')
  })
})

it('writes sizes in the nearest unit', () => {
  expect(formatBytes(214_000_000)).toBe('214 MB')
  expect(formatBytes(1_500)).toBe('1.5 kB')
  expect(formatBytes(0)).toBe('0 byte')
})

it('falls back when a locale is unknown', () => {
  setFormatLocale('zxx-Nowhere')
  expect(formatDate('2026-11-12', 'day')).toBe('12 Nov')
})
