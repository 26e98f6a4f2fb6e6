import { plusDays } from '../../model/calendar'
import type { YearWindow } from '../../model/complianceRules'
import { plusMonths, schoolYear, schoolYearOf } from '../../model/schoolYear'
import type { RuleContext } from './context'

/** A year that something is counted in. */
export interface Window {
  /** The calendar year in which it begins. */
  year: number
  from: string
  to: string
  /** Whether it is not over yet: what is missing can still come. */
  isRunning: boolean
  /** Whether it was over before the board's first meeting on record. */
  isBeforeRecords: boolean
}

/**
 * The years that a period asks about: those that end in it and, where it reaches today, the one that is running. A
 * period within a year that is over asks about that year.
 */
export function windowsOf(context: RuleContext, kind: YearWindow = 'school_year'): Window[] {
  const { day, from, to, today, meetings, yearStarts } = context
  const first = meetings.find(({ status }) => status !== 'planned')?.date
  const window = (year: number, start: string, end: string): Window => ({
    year,
    from: start,
    to: end,
    isRunning: end >= today,
    isBeforeRecords: first === undefined || end < first,
  })
  if (kind === 'rolling_12_months') {
    const start = plusDays(plusMonths(day, -12), 1)
    return [{ ...window(Number(start.slice(0, 4)), start, day), isRunning: false }]
  }
  const starts = kind === 'calendar_year' ? '01-01' : yearStarts
  const last = schoolYearOf(day, starts)
  const years: Window[] = []
  for (let { year } = schoolYearOf(from, starts); year <= last.year; year += 1) {
    const each = schoolYear(year, starts)
    if (each.to <= to || (each.year === last.year && to >= today)) years.push(window(year, each.from, each.to))
  }
  return years.length > 0 ? years : [window(last.year, last.from, last.to)]
}

/** The school years that were over on the day of the report, the last one first. */
export function pastYears(
  { day, yearStarts }: RuleContext,
  count: number,
): { year: number; from: string; to: string }[] {
  const running = schoolYearOf(day, yearStarts)
  const newest = running.to <= day ? running.year : running.year - 1
  return Array.from({ length: count }, (_, back) => schoolYear(newest - back, yearStarts))
}
