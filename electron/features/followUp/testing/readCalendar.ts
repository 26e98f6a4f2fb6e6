import ICAL from 'ical.js'
import { expect } from 'vitest'

/** A calendar file as another library understands it, after what every file has to keep: lines, length, encoding. */
export function readCalendar(file: string): ICAL.Component {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  // A line that is cut within a character would not come back from its bytes as it was.
  expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file)
  return new ICAL.Component(ICAL.parse(file) as unknown[])
}

/** The only component of a kind. */
export function onlyOne(calendar: ICAL.Component, kind: string): ICAL.Component {
  const [only, ...others] = calendar.getAllSubcomponents(kind)
  if (only === undefined || others.length > 0) throw new Error(`There is not one ${kind} in it.`)
  return only
}

/** The moment of a property in a zone that the file itself describes. */
export function momentOf(calendar: ICAL.Component, event: ICAL.Component, name: string): string {
  const zone = new ICAL.Timezone(onlyOne(calendar, 'vtimezone'))
  const time = event.getFirstPropertyValue(name) as ICAL.Time
  time.zone = zone
  return time.toJSDate().toISOString()
}
