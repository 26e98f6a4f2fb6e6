import { afterEach, describe, expect, it } from 'vitest'
import { setFormatLocale } from './format'
import { parseTypedDate, parseTypedDuration, parseTypedNumber, parseTypedTime } from './parseTyped'

const today = '2026-11-24'
afterEach(() => setFormatLocale('en-GB'))

describe('a typed date', () => {
  it.each([
    ['27 nov', '2026-11-27'],
    ['27 November 2027', '2027-11-27'],
    ['Fri 27 Nov', '2026-11-27'],
    ['nov 27th, 2026', '2026-11-27'],
    ['27.11.', '2026-11-27'],
    ['27/11/26', '2026-11-27'],
    ['27-11-2026', '2026-11-27'],
    ['2026-11-27', '2026-11-27'],
    ['today', '2026-11-24'],
    ['Tomorrow', '2026-11-25'],
    ['fri', '2026-11-27'],
    ['tuesday', '2026-12-01'],
    ['+10d', '2026-12-04'],
    ['in 2 weeks', '2026-12-08'],
  ])('reads %s', (text, date) => {
    expect(parseTypedDate(text, today)).toBe(date)
  })

  it.each(['', 'soon', '31 feb', '29 feb 2027', '32 nov', '2026-13-01', 'nov', '27', 'banana 3', '27 nov dec'])(
    'cannot tell %s',
    (text) => {
      expect(parseTypedDate(text, today)).toBeUndefined()
    },
  )

  it('without a year is the next such day, or the last one where the past is meant', () => {
    expect(parseTypedDate('3 nov', today)).toBe('2027-11-03')
    expect(parseTypedDate('3 nov', today, 'past')).toBe('2026-11-03')
    expect(parseTypedDate('3 dec', today, 'past')).toBe('2025-12-03')
    expect(parseTypedDate('3 nov', today, 'thisYear')).toBe('2026-11-03')
    expect(parseTypedDate('fri', today, 'past')).toBe('2026-11-20')
  })

  it('reads numbers in the order of the locale', () => {
    setFormatLocale('en-US')
    expect(parseTypedDate('11/27', today)).toBe('2026-11-27')
    setFormatLocale('en-GB')
    expect(parseTypedDate('11/12', today)).toBe('2026-12-11')
  })

  it('knows the names of the locale and the English ones', () => {
    setFormatLocale('fr-FR')
    expect(parseTypedDate('3 fevrier', today)).toBe('2027-02-03')
    expect(parseTypedDate('demain', today)).toBe('2026-11-25')
    expect(parseTypedDate('3 february', today)).toBe('2027-02-03')
  })

  it('keeps years before 1900 as they were typed', () => {
    expect(parseTypedDate('3 nov 1885', today)).toBe('1885-11-03')
  })
})

describe('a typed time', () => {
  it.each([
    ['17:30', '17:30'],
    ['1730', '17:30'],
    ['17.30', '17:30'],
    ['17h30', '17:30'],
    ['17h', '17:00'],
    ['9', '09:00'],
    ['5:30 pm', '17:30'],
    ['5 p.m.', '17:00'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
  ])('reads %s', (text, time) => {
    expect(parseTypedTime(text)).toBe(time)
  })

  it.each(['', '24:00', '17:60', '13pm', '0am', 'noonish', '17:3'])('cannot tell %s', (text) => {
    expect(parseTypedTime(text)).toBeUndefined()
  })
})

describe('a typed length of time', () => {
  it.each([
    ['90', 90],
    ['90 min', 90],
    ['1h30', 90],
    ['1:30', 90],
    ['1 h 30 min', 90],
    ['1.5h', 90],
    ['2 hours', 120],
    ["5'", 5],
  ])('reads %s', (text, minutes) => {
    expect(parseTypedDuration(text)).toBe(minutes)
  })

  it.each(['', 'ninety', '1h75', '-5', '12345'])('cannot tell %s', (text) => {
    expect(parseTypedDuration(text)).toBeUndefined()
  })
})

describe('a typed number', () => {
  it('is read with the separators of the locale', () => {
    setFormatLocale('en-GB')
    expect(parseTypedNumber('1,200.5')).toBe(1200.5)
    setFormatLocale('de-DE')
    expect(parseTypedNumber('1.200,5')).toBe(1200.5)
  })

  it.each(['', 'ten', '1e9', '0x10', '1 2 x'])('cannot tell %s', (text) => {
    expect(parseTypedNumber(text)).toBeUndefined()
  })
})
