import { instantNow } from '../../electron/contract/model'

/** Dates are `YYYY-MM-DD`, times `HH:MM`, instants ISO in UTC; everything a person reads goes through here. */

let locale = 'en-GB'
const cache = new Map<string, Intl.DateTimeFormat>()

/** Sets the locale of dates, times and numbers once, before the first paint. */
export function setFormatLocale(next: string): void {
  locale = Intl.DateTimeFormat.supportedLocalesOf(next)[0] ?? 'en-GB'
  cache.clear()
}

/** The locale in which dates, times and numbers are written. */
export function formatLocale(): string {
  return locale
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  cache.set(key, made)
  return made
}

/** A plain date as midnight UTC: shown in UTC it is that day everywhere. */
function atUtc(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`)
}

/** `day` 12 Nov · `weekday` Thu 12 Nov · `year` 12 Nov 2026 · `weekdayYear` Thu 12 Nov 2026 · `long` Thursday 12 November · `longYear` 12 November 2026 · `full` Thursday 12 November 2026 */
export type DateStyle = 'day' | 'weekday' | 'year' | 'weekdayYear' | 'long' | 'longYear' | 'full'

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  weekdayYear: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  longYear: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}

/** A date as people say it: `formatDate('2026-11-12')` is "Thu 12 Nov", in the order of the locale. */
export function formatDate(isoDate: string, style: DateStyle = 'weekday'): string {
  const parts = dateFormat({ ...dateStyles[style], timeZone: 'UTC' }).formatToParts(atUtc(isoDate))
  // "Thu, 12 Nov": nobody says that comma. One before a year ("Nov 12, 2026") stays.
  return parts
    .map((part, index) => (part.type === 'literal' && parts[index - 1]?.type === 'weekday' ? ' ' : part.value))
    .join('')
}

/** The name of a month, by its number from 1: "July". */
export function formatMonth(month: number): string {
  return dateFormat({ month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2001, month - 1, 15)))
}

/** The date without its year when that is this year: "Thu 12 Nov", else "Thu 12 Nov 2025". */
export function formatDateNear(isoDate: string, today: string): string {
  return formatDate(isoDate, isoDate.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'weekdayYear')
}

/** A wall-clock time in the locale's way: "17:30" or "5:30 PM". */
export function formatTime(time: string): string {
  return dateFormat({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(`1970-01-01T${time}:00Z`))
}

/** The time of day of an instant on this computer, with seconds for the save state: "18:12:04". */
export function formatClock(instant: string | Date, withSeconds = false): string {
  const seconds = withSeconds ? ({ second: '2-digit' } as const) : {}
  return dateFormat({ hour: 'numeric', minute: '2-digit', ...seconds }).format(new Date(instant))
}

/** Day and time of an instant on this computer: "Thu 12 Nov 18:12". */
export function formatInstant(instant: string | Date): string {
  return `${formatDate(localDate(new Date(instant)))} ${formatClock(instant)}`
}

/** The plain date on this computer of an instant. */
export function localDate(instant: Date = instantNow()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
}

/** Minutes with the signs of their units, the same in every language: "90 min", from two hours on "2 h 30 min". */
export function formatDuration(minutes: number): string {
  if (minutes < 120) return `${formatNumber(minutes)} min`
  const rest = minutes % 60
  const hours = `${formatNumber(Math.floor(minutes / 60))} h`
  return rest === 0 ? hours : `${hours} ${rest} min`
}

/** A number in the locale's way. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale).format(value)
}

/** A file's size in the nearest unit: "214 MB". */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  const options = {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  } as const
  return new Intl.NumberFormat(locale, options).format(value)
}

/** Names in a sentence: "Ines Aldana, Wes Tanaka and Lena Brandt". */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atUtc(to).getTime() - atUtc(from).getTime()) / 86_400_000)
}

/** The date so many days later. */
export function addDays(isoDate: string, days: number): string {
  return new Date(atUtc(isoDate).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The wall-clock time so many minutes later; past midnight it starts again at 00:00. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(':').map(Number)
  const total = (((hours * 60 + mins + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
