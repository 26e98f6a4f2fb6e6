import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDateOrder, readRosterDate } from './rosterDates'

describe('readRosterDate', () => {
  it.each([
    ['2024-07-01', '2024-07-01'],
    ['2024/7/1', '2024-07-01'],
    ['01.07.2024', '2024-07-01'],
    ['1/7/24', '2024-07-01'],
    ['1-7-1998', '1998-07-01'],
    ['1 July 2024', '2024-07-01'],
    ['Jul 1, 2024', '2024-07-01'],
    ['1. Juli 2024', '2024-07-01'],
    ['1er juillet 2024', '2024-07-01'],
    ['1 de marzo de 2024', '2024-03-01'],
    ['1st Sept 2024', '2024-09-01'],
    ['2024-07-01T00:00:00.000Z', '2024-07-01'],
    ['01/07/2024 00:00', '2024-07-01'],
    ['Jul 2024', '2024-07-01'],
    ['07/2024', '2024-07-01'],
    ['2024-07', '2024-07-01'],
    ['2024', '2024-01-01'],
  ])('reads %s as the start %s', (text, expected) => {
    expect(readRosterDate(text, 'dayFirst', 'start')).toBe(expected)
  })

  it.each([
    ['Jun 2027', '2027-06-30'],
    ['02/2028', '2028-02-29'],
    ['2027', '2027-12-31'],
    ['30 June 2027', '2027-06-30'],
  ])('reads %s as the end %s', (text, expected) => {
    expect(readRosterDate(text, 'dayFirst', 'end')).toBe(expected)
  })

  it.each(['soon', '31.02.2024', '13/13/2024', '1 Foo 2024', 'July', '12', '', 'July 1 2024 maybe'])(
    'cannot read %j',
    (text) => {
      expect(readRosterDate(text, 'dayFirst', 'start')).toBeNull()
    },
  )

  it('follows the stated order and nothing else', () => {
    expect(readRosterDate('03/04/2025', 'dayFirst', 'start')).toBe('2025-04-03')
    expect(readRosterDate('03/04/2025', 'monthFirst', 'start')).toBe('2025-03-04')
    expect(readRosterDate('30/04/2025', 'monthFirst', 'start')).toBeNull()
  })

  it('reads back every day in the ways it may be written', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(date)
        expect(readRosterDate(iso, 'monthFirst', 'end')).toBe(iso)
        expect(readRosterDate(`${Number(dayOfMonth)}.${Number(month)}.${year}`, 'dayFirst', 'end')).toBe(iso)
        expect(readRosterDate(`${month}/${dayOfMonth}/${year.slice(2)}`, 'monthFirst', 'start')).toBe(iso)
        expect(readRosterDate(`${dayOfMonth} ${name} ${year}`, 'monthFirst', 'start')).toBe(iso)
      }),
    )
  })
})

describe('detectDateOrder', () => {
  it('goes by the days past the twelfth and by points', () => {
    expect(detectDateOrder(['03/04/2025', '30/06/2025'])).toBe('dayFirst')
    expect(detectDateOrder(['03/04/2025', '06/30/2025'])).toBe('monthFirst')
    expect(detectDateOrder(['3.4.2025'])).toBe('dayFirst')
  })

  it('does not guess where every date reads both ways', () => {
    expect(detectDateOrder(['03/04/2025', '2025-06-30', 'Jul 2024', ''])).toBeUndefined()
  })
})
