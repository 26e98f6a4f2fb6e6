import { z } from 'zod'

/** Longest text of one line (a name, a title), in characters. */
export const LINE_MAX = 300
/** Longest text of one paragraph (the wording of a motion or an action), in characters. */
export const PARAGRAPH_MAX = 10_000

const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/

/** One line that must not be empty: trimmed, no line breaks, at most {@link LINE_MAX} characters. */
export const Line = z
  .string()
  .trim()
  .min(1, 'Must not be empty.')
  .max(LINE_MAX, `Must be at most ${LINE_MAX} characters.`)
  .refine(
    (text) => !/[\r\n\u2028\u2029]/.test(text) && !controlCharacters.test(text),
    'Must be one line of plain text.',
  )

/** A line that may be missing. An empty string is not a value: null says "not given". */
export const OptionalLine = Line.nullable()

/** Several lines that must not be empty: the wording of a motion, a decision or an action. */
export const Paragraph = z
  .string()
  .trim()
  .min(1, 'Must not be empty.')
  .max(PARAGRAPH_MAX, `Must be at most ${PARAGRAPH_MAX} characters.`)
  .refine((text) => !controlCharacters.test(text), 'Must not hold control characters.')

export const OptionalParagraph = Paragraph.nullable()

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A calendar date, `YYYY-MM-DD`, from 1900 to 2199: older or later ones are typing errors in this field of work. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Must be a date like 2026-11-12.')
  .refine((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || isCalendarDate(text), 'There is no such day in the calendar.')
  .refine((text) => text >= '1900-01-01' && text <= '2199-12-31', 'Must be a year from 1900 to 2199.')

/** A wall-clock time, `HH:MM`, in the time zone of its meeting. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Must be a time like 17:30.')

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime({ precision: 3 })

/** An IANA time zone that this runtime knows. */
export const TimeZone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
    } catch {
      return false
    }
  }, 'Must be a time zone like America/Chicago.')

/** A BCP 47 language tag such as `en-US`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Must be a language like en-US.')

/** E-mail address, loosely: people's address books hold odd ones. */
export const EmailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'Must be an address like name@example.org.')

/** Whole minutes from 0 to a day. */
export const Minutes = z.int().min(0).max(1440)

/** How many people voted one way. */
export const VoteCount = z.int().min(0).max(10_000)
