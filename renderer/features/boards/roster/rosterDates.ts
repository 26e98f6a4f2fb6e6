/** In which order the numbers of a date stand. A date with the year first or a named month needs no choice. */
export type DateOrder = 'dayFirst' | 'monthFirst'

/** A date that names only a month or a year means its first day as a start and its last as an end. */
export type DateEdge = 'start' | 'end'

const two = (value: number) => String(value).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null
  return `${year}-${two(month)}-${two(day)}`
}

/** Two digits: a roster speaks of terms around now, so 69 is 2069 and 70 is 1970. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year + (year < 70 ? 2000 : 1900)
}

/** The languages in which months may be named in a file, whatever the language of the interface. */
const monthLocales = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl']

const monthNames: ReadonlyMap<string, number> = new Map(
  monthLocales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) =>
      Array.from({ length: 12 }, (_, month): [string, number] => [
        plainWord(new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(Date.UTC(2026, month, 15))),
        month + 1,
      ]),
    ),
  ),
)

function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}

/** A month by its name or the beginning of it, from three letters on: "Sept" is September. */
function monthOf(word: string): number | undefined {
  const exact = monthNames.get(word)
  if (exact !== undefined || word.length < 3) return exact
  for (const [name, month] of monthNames) if (name.startsWith(word)) return month
  return undefined
}

function namedDate(text: string, edge: DateEdge): string | null {
  const words = text
    .split(/[\s,./-]+/)
    .map(plainWord)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of')
  const month = words.map(monthOf).find((found) => found !== undefined)
  const numbers = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|er)?$/.exec(word)?.[1])
    .filter((digits) => digits !== undefined)
  if (month === undefined || numbers.length + 1 !== words.length) return null
  const [first = '', second] = numbers
  if (numbers.length === 2 && second !== undefined) {
    return first.length === 4
      ? isoDate(Number(first), month, Number(second))
      : isoDate(fullYear(second), month, Number(first))
  }
  if (numbers.length !== 1 || first.length !== 4) return null
  const year = Number(first)
  return isoDate(year, month, edge === 'start' ? 1 : lastDay(year, month))
}

const timeOfDay = /[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?Z?$/i

/**
 * Reads a date as rosters write it: `2024-07-01`, `1.7.2024`, `07/01/24`, `1 July 2024`, `Jul 2024`, `2024`.
 * Gives `YYYY-MM-DD`, or null when it cannot tell or there is no such day.
 */
export function readRosterDate(text: string, order: DateOrder, edge: DateEdge): string | null {
  const typed = text.trim().replace(timeOfDay, '')
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(typed)
  if (yearFirst) return isoDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const numbers = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})$/.exec(typed)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    const year = fullYear(numbers[3] ?? '')
    return order === 'dayFirst' ? isoDate(year, second, first) : isoDate(year, first, second)
  }
  const monthOfYear = /^(\d{1,2})[-./](\d{4})$/.exec(typed) ?? swapped(/^(\d{4})[-./](\d{1,2})$/.exec(typed))
  if (monthOfYear) {
    const [month, year] = [Number(monthOfYear[1]), Number(monthOfYear[2])]
    return isoDate(year, month, edge === 'start' ? 1 : lastDay(year, month))
  }
  if (/^\d{4}$/.test(typed)) return edge === 'start' ? isoDate(Number(typed), 1, 1) : isoDate(Number(typed), 12, 31)
  return namedDate(typed, edge)
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]]
}

/** What the dates of a file say about their order; undefined when every one of them can be read both ways. */
export function detectDateOrder(texts: readonly string[]): DateOrder | undefined {
  let dayFirst = 0
  let monthFirst = 0
  for (const text of texts) {
    const numbers = /^(\d{1,2})([-./ ])(\d{1,2})[-./ ](\d{4}|\d{2})(\D|$)/.exec(text.trim())
    if (!numbers) continue
    if (Number(numbers[1]) > 12) dayFirst += 1
    else if (Number(numbers[3]) > 12) monthFirst += 1
    // Points between the numbers are written only where the day comes first.
    else if (numbers[2] === '.') dayFirst += 1
  }
  if (dayFirst === monthFirst) return undefined
  return dayFirst > monthFirst ? 'dayFirst' : 'monthFirst'
}
