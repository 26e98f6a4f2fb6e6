const DAY_MS = 86_400_000
const YEARS_AROUND = 1
/** No zone has changed its clocks twice within fewer days since 1970; the shortest pause, for Ramadan, is four weeks. */
const STEP_MS = 5 * DAY_MS

/** A moment at which the clocks of a zone are set anew. */
interface Onset {
  /** The clock before, at the moment it is changed: local time as UTC milliseconds. */
  local: Date
  before: number
  after: number
  name: string
}

/** Offset of a zone from UTC at a moment, in seconds. */
function offsetAt(clock: Intl.DateTimeFormat, ms: number): number {
  const parts = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000) / 1000)
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

/** The short name of a zone at a moment, such as CST. */
function nameAt(timeZone: string, ms: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(ms)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** All changes of the clock from the beginning of one year to the end of another, looked for step by step. */
function onsetsOf(timeZone: string, firstYear: number, lastYear: number): Onset[] {
  const clock = clockOf(timeZone)
  const onsets: Onset[] = []
  const end = Date.UTC(lastYear + 1, 0, 1)
  let before = offsetAt(clock, Date.UTC(firstYear, 0, 1))
  for (let day = Date.UTC(firstYear, 0, 1); day < end; day += STEP_MS) {
    const after = offsetAt(clock, day + STEP_MS)
    if (after === before) continue
    let [low, high] = [day, day + STEP_MS]
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000
      if (offsetAt(clock, middle) === before) low = middle
      else high = middle
    }
    onsets.push({ local: new Date(high + before * 1000), before, after, name: nameAt(timeZone, high) })
    before = after
  }
  return onsets
}

const two = (value: number) => String(value).padStart(2, '0')

function offsetText(seconds: number): string {
  const all = Math.abs(seconds)
  const rest = all % 60 === 0 ? '' : two(all % 60)
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(all / 3600))}${two(Math.floor((all % 3600) / 60))}${rest}`
}

const stamp = (local: Date) => local.toISOString().replaceAll(/[-:]|\.\d+Z$/g, '')

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/**
 * The yearly rule that these changes follow, one in each year; null when they follow none. Programs that read only one
 * change of each kind, as some do, are right for every year with it.
 */
function yearlyRule(onsets: readonly Onset[], years: number): string | null {
  const [first] = onsets
  if (first === undefined || onsets.length !== years) return null
  const isSame = (of: (onset: Onset) => number | string) => onsets.every((onset) => of(onset) === of(first))
  const isAlike =
    isSame(({ local }) => local.getUTCMonth()) &&
    isSame(({ local }) => local.getUTCDay()) &&
    isSame(({ local }) => local.getTime() % DAY_MS) &&
    isSame(({ before, after }) => `${before} ${after}`) &&
    new Set(onsets.map(({ local }) => local.getUTCFullYear())).size === years
  if (!isAlike) return null
  const isLast = onsets.every(
    ({ local }) => new Date(local.getTime() + 7 * DAY_MS).getUTCMonth() !== local.getUTCMonth(),
  )
  const nth = ({ local }: Onset) => Math.ceil(local.getUTCDate() / 7)
  if (!isLast && !isSame(nth)) return null
  const weekday = WEEKDAYS[first.local.getUTCDay()]
  return `FREQ=YEARLY;BYMONTH=${first.local.getUTCMonth() + 1};BYDAY=${isLast ? -1 : nth(first)}${weekday}`
}

function observance(onset: Onset, rule: string | null): string[] {
  const kind = onset.after > onset.before ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(onset.local)}`,
    `TZOFFSETFROM:${offsetText(onset.before)}`,
    `TZOFFSETTO:${offsetText(onset.after)}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `TZNAME:${onset.name}`,
    `END:${kind}`,
  ]
}

/**
 * The VTIMEZONE of a zone, right in the year of a date and the ones beside it. The rules come from the zone data that
 * this program runs on, so no second copy of them can grow old.
 */
export function timeZoneComponent(timeZone: string, date: string): string {
  const year = Number(date.slice(0, 4))
  const [firstYear, lastYear] = [year - YEARS_AROUND, year + YEARS_AROUND]
  const onsets = onsetsOf(timeZone, firstYear, lastYear)
  const clock = clockOf(timeZone)
  const start = Date.UTC(firstYear, 0, 1)
  const offset = offsetAt(clock, start)
  // What holds before the first change, and in a zone without any for good.
  const base: Onset = {
    local: new Date('1900-01-01T00:00:00Z'),
    before: offset,
    after: offset,
    name: nameAt(timeZone, start),
  }
  const kinds = [
    onsets.filter(({ before, after }) => after > before),
    onsets.filter(({ before, after }) => after < before),
  ]
  const lines = kinds.flatMap((kind) => {
    const rule = yearlyRule(kind, lastYear - firstYear + 1)
    const [first] = kind
    return rule === null || first === undefined
      ? kind.flatMap((onset) => observance(onset, null))
      : observance(first, rule)
  })
  const isRuled = lines.some((line) => line.startsWith('RRULE:'))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...(isRuled ? [] : observance(base, null)),
    ...lines,
    'END:VTIMEZONE',
  ].join('\r\n')
}
