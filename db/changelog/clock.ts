/**
 * Hybrid logical time as sortable text: milliseconds of the wall clock, a counter for times within one millisecond or a
 * clock that ran back, and the site. Comparing two as text orders events of all sites, and an event that was caused by
 * another one always sorts behind it (Kulkarni et al., "Logical Physical Clocks", 2014).
 */
const MS_DIGITS = 13
const COUNTER_DIGITS = 4
const COUNTER_RADIX = 36
const COUNTER_END = COUNTER_RADIX ** COUNTER_DIGITS

/** The time of the next event of this site, later than `last` whatever the wall clock says. */
export function nextTime(last: string | null, wallMs: number, siteId: string): string {
  const [lastMs = 0, lastCounter = 0] = last === null ? [] : partsOf(last)
  if (wallMs > lastMs) return format(wallMs, 0, siteId)
  return lastCounter + 1 < COUNTER_END ? format(lastMs, lastCounter + 1, siteId) : format(lastMs + 1, 0, siteId)
}

function partsOf(time: string): [ms: number, counter: number] {
  const [ms = '', counter = ''] = time.split('.')
  return [Number(ms), Number.parseInt(counter, COUNTER_RADIX)]
}

function format(ms: number, counter: number, siteId: string): string {
  return `${String(ms).padStart(MS_DIGITS, '0')}.${counter.toString(COUNTER_RADIX).padStart(COUNTER_DIGITS, '0')}.${siteId}`
}
