/** What stands at the start of a line of a schedule: minutes after midnight. */
export interface ClockSpan {
  readonly start: number
  readonly end: number | null
  /** The text behind it. */
  readonly rest: string
}

const DAY = 24 * 60
const TIME = String.raw`(\d{1,2})(?:([:.h])(\d{2}))?\s*(a\.?m\b\.?|p\.?m\b\.?|uhr\b|noon\b|h\b)?`
const AT_START = new RegExp(String.raw`^${TIME}(?:\s*(?:–|—|-|to|until|bis|à)\s*${TIME})?(?:\s*[:–—-]\s+|\s+|$)`, 'i')

function minuteOfDay(hours: string, minutes: string | undefined, half: string | undefined): number | null {
  const hour = Number(hours)
  const minute = Number(minutes ?? 0)
  if (hour > 24 || minute > 59) return null
  if (half === undefined || !/^[ap]/i.test(half)) return hour * 60 + minute
  if (hour > 12) return null
  return (hour % 12) * 60 + minute + (/^p/i.test(half) ? DAY / 2 : 0)
}

/** A clock time or a span of time at the start of a line, such as "17:30", "5:30 pm – 5:45 pm" or "9.15 Uhr". */
export function readClock(text: string): ClockSpan | null {
  const found = AT_START.exec(text)
  if (found === null) return null
  const [whole, hour1 = '', sign1, minute1, half1, hour2, sign2, minute2, half2] = found
  // A bare number is a number of an item, and "3.15" that of a sub-item, unless something says that it is a time.
  const isTime = (sign: string | undefined, half: string | undefined) =>
    sign === ':' || sign === 'h' || half !== undefined
  if (!isTime(sign1, half1) && !(hour2 !== undefined && (isTime(sign2, half2) || sign1 === '.'))) return null
  const end = hour2 === undefined ? null : minuteOfDay(hour2, minute2, half2)
  let start = minuteOfDay(hour1, minute1, half1 ?? half2)
  if (start !== null && end !== null && half1 === undefined && start > end)
    start = minuteOfDay(hour1, minute1, undefined)
  if (start === null) return null
  return { start, end: end !== null && end > start ? end : null, rest: text.slice(whole.length) }
}

const MINUTES = /^(?:ca\.?|approx\.?|about|~|±)?\s*(\d{1,3})\s*(?:min(?:ute)?[sn]?\.?|mins\.?|mn|m|['’′])$/i
const HOURS =
  /^(\d{1,2})\s*(?:h|hours?|hrs?\.?|stunden?|std\.?|heures?|horas?)\s*(?:and\s*)?(?:(\d{1,2})\s*(?:m|min(?:ute)?s?\.?)?)?$/i
const DECIMAL_HOURS = /^(\d{1,2})[.,](\d{1,2})\s*(?:h|hours?|hrs?\.?|stunden?|std\.?)$/i
const PARTS: Readonly<Record<string, number>> = { '¼': 15, '½': 30, '¾': 45 }
const PART_HOURS = /^(\d{0,2})\s*([¼½¾])\s*-?\s*(?:h|hours?|hrs?\.?|stunden?|heures?)$/i
const WORD_HOURS: readonly (readonly [RegExp, number])[] = [
  [/^(?:half (?:an )?hour|a half hour|(?:eine )?halbe stunde|une demi-heure|media hora)$/i, 30],
  [/^(?:a )?quarter (?:of an )?hour$/i, 15],
  [/^(?:an|one|eine|une|una) (?:hour|stunde|heure|hora)$/i, 60],
]
const LONGEST = 1440

/** A length of time such as "15 min", "1h30", "¼ hour" or "1.5 hours" as minutes; null when it is something else. */
export function readDuration(text: string): number | null {
  const typed = text.trim()
  const minutes = MINUTES.exec(typed)
  if (minutes) return Number(minutes[1])
  const hours = HOURS.exec(typed)
  if (hours) return within(Number(hours[1]) * 60 + Number(hours[2] ?? 0))
  const decimal = DECIMAL_HOURS.exec(typed)
  if (decimal) return within(Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60))
  const part = PART_HOURS.exec(typed)
  if (part) return within(Number(part[1] === '' ? 0 : part[1]) * 60 + (PARTS[part[2] ?? ''] ?? 0))
  return WORD_HOURS.find(([words]) => words.test(typed))?.[1] ?? null
}

const within = (minutes: number) => (minutes <= LONGEST ? minutes : null)

const AT_END =
  /(?:^|[\s,;:–—-]+)((?:(?:ca\.?|approx\.?|about|~)\s*)?\d{1,3}\s*(?:min(?:ute)?[sn]?\.?|mins\.?|mn)|\d{1,2}\s*h(?:ours?|rs?\.?)?(?:\s*\d{1,2}(?:\s*min(?:ute)?s?)?)?|\d{1,2}[.,]\d{1,2}\s*(?:hours?|hrs?)|\d?\s*[¼½¾]\s*hours?|half an hour|(?:an|one) hour)$/i

/** A length of time at the end of a text, and the text without it. */
export function readDurationAtEnd(text: string): { minutes: number; rest: string } | null {
  const found = AT_END.exec(text.trimEnd())
  const minutes = found ? readDuration(found[1] ?? '') : null
  return found && minutes !== null ? { minutes, rest: text.slice(0, found.index) } : null
}
