import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelLines, placeOn, termAxis, termBar, twoSchoolYears } from './timeline'

const today = '2026-11-12'

describe('school years', () => {
  it('are two: the one that runs and the one before', () => {
    expect(twoSchoolYears(today, '07-01')).toEqual({
      axis: { start: '2025-07-01', end: '2027-06-30' },
      years: [
        { year: 2025, from: '2025-07-01', to: '2026-06-30' },
        { year: 2026, from: '2026-07-01', to: '2027-06-30' },
      ],
    })
  })

  it('begin on the day that the institution says', () => {
    expect(twoSchoolYears(today, '01-01').axis).toEqual({ start: '2025-01-01', end: '2026-12-31' })
    expect(twoSchoolYears(today, '11-13').axis).toEqual({ start: '2024-11-13', end: '2026-11-12' })
  })
})

describe('placeOn', () => {
  const { axis } = twoSchoolYears(today, '07-01')

  it('goes from 0 to 1 and never beyond', () => {
    expect(placeOn(axis, axis.start)).toBe(0)
    expect(placeOn(axis, axis.end)).toBe(1)
    expect(placeOn(axis, '2020-01-01')).toBe(0)
    expect(placeOn(axis, '2030-01-01')).toBe(1)
    expect(placeOn(axis, '2026-07-01')).toBeCloseTo(0.5, 2)
  })
})

describe('termAxis and termBar', () => {
  it('spans the terms in whole years', () => {
    const axis = termAxis([{ termStart: '2024-07-01', termEnd: '2029-06-30' }], today)
    expect(axis).toEqual({ start: '2024-01-01', end: '2029-12-31' })
  })

  it('is not flattened by an ancient or a distant term', () => {
    expect(termAxis([{ termStart: '1999-01-01', termEnd: '2099-12-31' }], today)).toEqual({
      start: '2022-01-01',
      end: '2031-12-31',
    })
    expect(termAxis([], today)).toEqual({ start: '2025-01-01', end: '2027-12-31' })
  })

  it('draws open terms to the end and leaves out what lies outside', () => {
    const axis = termAxis([], today)
    expect(termBar(axis, { termStart: '2025-01-01', termEnd: null })).toEqual({ from: 0, to: 1, isOpen: true })
    expect(termBar(axis, { termStart: '2010-01-01', termEnd: '2012-01-01' })).toBeNull()
  })

  it('keeps every bar on the axis', () => {
    const date = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(fc.record({ termStart: date, termEnd: fc.option(date) }), { maxLength: 8 }), (terms) => {
        const ordered = terms.filter((term) => term.termEnd === null || term.termEnd >= term.termStart)
        const axis = termAxis(ordered, today)
        expect(axis.start < today && today < axis.end).toBe(true)
        const bars = ordered.flatMap((term) => termBar(axis, term) ?? [])
        expect(bars.every((bar) => 0 <= bar.from && bar.from <= bar.to && bar.to <= 1)).toBe(true)
      }),
    )
  })
})

describe('labelLines', () => {
  it('puts a label that would lie on its neighbour on the second line', () => {
    expect(labelLines([0.1, 0.5, 0.9], 0.2)).toEqual([0, 0, 0])
    expect(labelLines([0.1, 0.2, 0.6], 0.2)).toEqual([0, 1, 0])
    expect(labelLines([0.1, 0.2, 0.31], 0.2)).toEqual([0, 1, 0])
  })
})
