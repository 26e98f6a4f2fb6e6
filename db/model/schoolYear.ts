import { plusDays, plusYears } from './calendar'

/** A school year: its first and last day, and the calendar year in which it begins. */
export interface SchoolYear {
  year: number
  from: string
  to: string
}

/** The school year that begins in a calendar year. `yearStarts` is a month and a day, such as 07-01. */
export function schoolYear(year: number, yearStarts: string): SchoolYear {
  const from = `${String(year).padStart(4, '0')}-${yearStarts}`
  return { year, from, to: plusDays(plusYears(from, 1), -1) }
}

/** The school year that a day lies in. */
export function schoolYearOf(day: string, yearStarts: string): SchoolYear {
  const year = Number(day.slice(0, 4))
  return schoolYear(day.slice(5) < yearStarts ? year - 1 : year, yearStarts)
}

/** How a school year is written: "2025/26", and "2026" where it is the calendar's. */
export function schoolYearName({ from, to }: Pick<SchoolYear, 'from' | 'to'>): string {
  return from.slice(5) === '01-01' ? from.slice(0, 4) : `${from.slice(0, 4)}/${to.slice(2, 4)}`
}

/** The same day so many months later or, with a negative number, earlier; the last of a month that is too short. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, days))).toISOString().slice(0, 10)
}
