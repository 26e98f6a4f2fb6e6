/** Day and time on the wall of a place: `YYYY-MM-DD` and `HH:MM`. */
export interface WallClock {
  date: string
  time: string
}

/** What the clock on the wall shows in a time zone at an instant (ISO 8601). */
export function wallClock(instant: string, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}
