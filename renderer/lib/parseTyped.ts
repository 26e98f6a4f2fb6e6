/** Reads what people type into date, time, duration and number fields. All pure; undefined means "cannot tell". */
import { addDays, formatLocale } from './format'

const two = (value: number) => String(value).padStart(2, '0')

/** Lower case, without accents and without the dots of abbreviations. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
    : undefined
}

/** Which of the locale's and the English names the text begins, from three letters on. */
function indexOfName(text: string, names: (locale: string) => string[]): number {
  const asked = plain(text).replace(/\.$/, '')
  if (asked.length < 2) return -1
  for (const locale of [formatLocale(), 'en']) {
    const found = names(locale).findIndex((name) => {
      const whole = plain(name).replace(/\.$/, '')
      return whole === asked || (asked.length >= 3 && whole.startsWith(asked))
    })
    if (found >= 0) return found
  }
  return -1
}

const monthNames = (locale: string) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)),
  )

/** Sunday first, as `getUTCDay` counts. */
const weekdayNames = (locale: string) =>
  Array.from({ length: 7 }, (_, day) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 1 + day)),
  )

function relativeDay(text: string): number | undefined {
  for (const locale of [formatLocale(), 'en']) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    const offset = [0, 1, -1, 2, -2].find((days) => plain(words.format(days, 'day')) === text)
    if (offset !== undefined) return offset
  }
  const counted = /^(?:\+|in )?(\d{1,3}) ?(d|days?|w|weeks?)$/.exec(text)
  if (counted && /^(\+|in )|[dw]/.test(text)) return Number(counted[1]) * (counted[2]?.startsWith('w') ? 7 : 1)
  return undefined
}

/** Whether the locale writes the month before the day: "11/27". */
function isMonthFirst(): boolean {
  const parts = new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'numeric' }).formatToParts(0)
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day')
}

/** What a date without a year means: the next such day, the last such day, or that day of this year. */
export type YearGuess = 'future' | 'past' | 'thisYear'

function withGuessedYear(month: number, day: number, today: string, guess: YearGuess): string | undefined {
  const year = Number(today.slice(0, 4))
  const candidate = isoDate(year, month, day)
  if (guess === 'future' && candidate !== undefined && candidate < today) return isoDate(year + 1, month, day)
  if (guess === 'past' && candidate !== undefined && candidate > today) return isoDate(year - 1, month, day)
  return candidate
}

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/**
 * A date as it is typed: "27 nov", "Nov 27 2026", "27/11/26", "27.11.", "2026-11-27", "today", "fri", "+2w".
 * `today` is the date it is read on; a date without a year means the next such day unless told otherwise.
 */
export function parseTypedDate(text: string, today: string, guess: YearGuess = 'future'): string | undefined {
  const typed = plain(text).replace(/,/g, ' ').replace(/\s+/g, ' ')
  const relative = relativeDay(typed)
  if (relative !== undefined) return addDays(today, relative)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[./ -](\d{1,2})\.?(?:[./ -]?(\d{4}|\d{2}))?$/.exec(typed)
  if (numbers) {
    const monthFirst = isMonthFirst() && typed.includes('/')
    const [day, month] = monthFirst
      ? [Number(numbers[2]), Number(numbers[1])]
      : [Number(numbers[1]), Number(numbers[2])]
    return numbers[3] === undefined
      ? withGuessedYear(month, day, today, guess)
      : isoDate(fullYear(numbers[3]), month, day)
  }
  return parseNamedDate(typed, today, guess)
}

/** "thu 27 nov 2026", "nov 27", "friday": at least one word is a name. */
function parseNamedDate(typed: string, today: string, guess: YearGuess): string | undefined {
  let day: number | undefined
  let month: number | undefined
  let year: number | undefined
  let weekday: number | undefined
  for (const word of typed.split(' ')) {
    const ordinal = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(word)
    if (ordinal && day === undefined) day = Number(ordinal[1])
    else if (/^(\d{4}|\d{2})$/.test(word) && year === undefined) year = fullYear(word)
    else if (!/\d/.test(word)) {
      const asMonth = indexOfName(word, monthNames)
      const asWeekday = asMonth < 0 ? indexOfName(word, weekdayNames) : -1
      if (asMonth >= 0 && month === undefined) month = asMonth + 1
      else if (asWeekday >= 0 && weekday === undefined) weekday = asWeekday
      else return undefined
    } else return undefined
  }
  if (day !== undefined && month !== undefined) {
    return year === undefined ? withGuessedYear(month, day, today, guess) : isoDate(year, month, day)
  }
  if (weekday === undefined || day !== undefined || month !== undefined || year !== undefined) return undefined
  const ahead = (weekday - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7
  return addDays(today, guess === 'past' ? (ahead === 0 ? -7 : ahead - 7) : ahead === 0 ? 7 : ahead)
}

/** A time as it is typed: "17:30", "1730", "17.30", "17h30", "5:30 pm", "5pm", "9". Gives `HH:MM`. */
export function parseTypedTime(text: string): string | undefined {
  const typed = plain(text)
    .replace(/\s+/g, '')
    .replace(/([ap])\.?m\.?$/, '$1m')
  const read = /^(\d{1,2})(?:[:.h](\d{2})?|(\d{2}))?(am|pm)?h?$/.exec(typed)
  if (!read) return undefined
  let hours = Number(read[1])
  const minutes = Number(read[2] ?? read[3] ?? 0)
  if (read[4] !== undefined) {
    if (hours < 1 || hours > 12) return undefined
    hours = (hours % 12) + (read[4] === 'pm' ? 12 : 0)
  }
  return hours > 23 || minutes > 59 ? undefined : `${two(hours)}:${two(minutes)}`
}

/** A length of time as it is typed, in minutes: "90", "90 min", "1h30", "1:30", "1 h 30 min", "1.5 h". */
export function parseTypedDuration(text: string): number | undefined {
  const typed = plain(text).replace(/\s+/g, '')
  const minutes = /^(\d{1,4})(?:m|min|mins|minutes?|')?$/.exec(typed)
  if (minutes) return Number(minutes[1])
  const both = /^(\d{1,2})(?:h|hr|hrs|hours?|:)(\d{1,2})(?:m|min|mins|minutes?|')?$/.exec(typed)
  if (both) return Number(both[2]) > 59 ? undefined : Number(both[1]) * 60 + Number(both[2])
  const hours = /^(\d{1,2}(?:[.,]\d{1,2})?)(?:h|hr|hrs|hours?)$/.exec(typed)
  return hours ? Math.round(Number(hours[1]?.replace(',', '.')) * 60) : undefined
}

/** A number with the locale's own separators: "1,200.5", in Germany "1.200,5". */
export function parseTypedNumber(text: string): number | undefined {
  const parts = new Intl.NumberFormat(formatLocale()).formatToParts(12345.6)
  const group = parts.find((part) => part.type === 'group')?.value ?? ','
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.'
  const typed = text.trim().replaceAll(group, '').replace(/\s/g, '').replace(decimal, '.')
  return /^[-+]?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined
}
