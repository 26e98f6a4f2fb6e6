import { schoolYear, schoolYearOf, type SchoolYear } from '../../../../electron/contract/model'
import { daysBetween } from '../../../lib/format'

/** A stretch of calendar days with both ends in it, on which dates stand at a place from 0 to 1. */
export interface TimeAxis {
  start: string
  end: string
}

/** Where a date stands on an axis; what lies outside stands at its ends. */
export function placeOn(axis: TimeAxis, date: string): number {
  const whole = daysBetween(axis.start, axis.end)
  return whole <= 0 ? 0 : Math.min(1, Math.max(0, daysBetween(axis.start, date) / whole))
}

/** Two school years of the institution: the one before today's and today's. */
export function twoSchoolYears(today: string, yearStarts: string): { axis: TimeAxis; years: [SchoolYear, SchoolYear] } {
  const current = schoolYearOf(today, yearStarts)
  const last = schoolYear(current.year - 1, yearStarts)
  return { axis: { start: last.from, end: current.to }, years: [last, current] }
}

const yearOf = (date: string) => Number(date.slice(0, 4))

/** The farthest that the axis of terms reaches from today, in years: one ancient term must not flatten the others. */
const YEARS_BACK = 4
const YEARS_AHEAD = 5

/** The axis on which the terms of a board are drawn: whole years around them and today. */
export function termAxis(terms: readonly { termStart: string; termEnd: string | null }[], today: string): TimeAxis {
  const year = yearOf(today)
  const starts = terms.map((term) => yearOf(term.termStart))
  const ends = terms.map((term) => (term.termEnd === null ? year + 1 : yearOf(term.termEnd)))
  const first = Math.max(year - YEARS_BACK, Math.min(year - 1, ...starts))
  const last = Math.min(year + YEARS_AHEAD, Math.max(year + 1, ...ends))
  return { start: `${first}-01-01`, end: `${last}-12-31` }
}

/** A term as a bar on the axis. Null when it lies outside. An open term runs to the end. */
export function termBar(
  axis: TimeAxis,
  term: { termStart: string; termEnd: string | null },
): { from: number; to: number; isOpen: boolean } | null {
  if (term.termStart > axis.end || (term.termEnd !== null && term.termEnd < axis.start)) return null
  return {
    from: placeOn(axis, term.termStart),
    to: term.termEnd === null ? 1 : placeOn(axis, term.termEnd),
    isOpen: term.termEnd === null,
  }
}

/** Keeps labels of points from lying on each other: those nearer than `gap` to the one before go to the second line. */
export function labelLines(places: readonly number[], gap: number): (0 | 1)[] {
  const last: [number, number] = [-Infinity, -Infinity]
  return places.map((place) => {
    const line = place - last[0] >= gap ? 0 : place - last[1] >= gap || last[1] < last[0] ? 1 : 0
    last[line] = place
    return line
  })
}
