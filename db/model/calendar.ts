const DAY_MS = 86_400_000

/** Whole days from one calendar date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The calendar date so many days later. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day so many years later; 28 February for the 29th in a year that has none. */
export function plusYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const day = date.slice(4) === '-02-29' && !isLeap ? '-02-28' : date.slice(4)
  return `${String(year).padStart(4, '0')}${day}`
}
