/** Days of a month in a year without a leap day: a day of every year is never the 29th of February. */
export function daysOfMonth(month: number): number {
  return new Date(Date.UTC(2001, month, 0)).getUTCDate()
}

/** A month and a day as `MM-DD`; the last of the month where it is too short for the day. */
export function monthDay(month: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(month)}-${two(Math.min(day, daysOfMonth(month)))}`
}

/** The month and the day of `MM-DD`; undefined for anything else. */
export function readMonthDay(value: string): { month: number; day: number } | undefined {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(value) ?? []
  return month === undefined || day === undefined ? undefined : { month: Number(month), day: Number(day) }
}
