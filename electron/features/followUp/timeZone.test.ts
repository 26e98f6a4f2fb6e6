import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { timeZoneComponent } from './timeZone'

/** What a wall clock time in a zone is in UTC, by searching the offset that brings it back. Null if it is shown never or twice. */
function instantOf(zone: string, wall: string): number | null {
  const local = Date.parse(`${wall}Z`)
  const shown = (ms: number) =>
    new Date(ms).toLocaleString('sv-SE', { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' })
  const hits = new Set<number>()
  for (let quarters = -56; quarters <= 56; quarters += 1) {
    const ms = local + quarters * 15 * 60_000
    if (shown(ms) === `${wall.slice(0, 10)} ${wall.slice(11)}:00`) hits.add(ms)
  }
  return hits.size === 1 ? [...hits][0]! : null
}

const read = (zone: string, date: string) =>
  new ICAL.Timezone(new ICAL.Component(ICAL.parse(timeZoneComponent(zone, date)) as unknown[]))

const inZone = (zone: ICAL.Timezone, wall: string) => {
  const time = ICAL.Time.fromDateTimeString(`${wall}:00`)
  time.zone = zone
  return time.toUnixTime() * 1000
}

describe('the VTIMEZONE of a meeting', () => {
  it('says the rule of a zone whose clocks change every year alike', () => {
    const text = timeZoneComponent('America/Chicago', '2026-11-12')
    expect(text).toContain('TZID:America/Chicago')
    expect(text).toContain(
      'DTSTART:20250309T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    )
    expect(text).toContain(
      'DTSTART:20251102T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    )
    expect(timeZoneComponent('Europe/Berlin', '2026-11-12')).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
  })

  it('lists the changes one by one where they follow no yearly rule', () => {
    // Morocco turns its clocks back for Ramadan, on other days each year.
    const text = timeZoneComponent('Africa/Casablanca', '2026-03-12')
    expect(text).not.toContain('RRULE')
    expect(text.match(/BEGIN:(STANDARD|DAYLIGHT)/g)?.length).toBeGreaterThan(4)
  })

  it('is one offset for good where the clocks never change', () => {
    const text = timeZoneComponent('America/Phoenix', '2026-07-01')
    expect(text.match(/BEGIN:STANDARD/g)).toHaveLength(1)
    expect(text).toContain('TZOFFSETTO:-0700')
    expect(text).not.toContain('DAYLIGHT')
  })

  it.each([
    ['America/Chicago', '2026-03-07T17:30', '2026-03-07T23:30:00.000Z'],
    ['America/Chicago', '2026-03-09T17:30', '2026-03-09T22:30:00.000Z'],
    ['America/Chicago', '2026-10-31T17:30', '2026-10-31T22:30:00.000Z'],
    ['America/Chicago', '2026-11-02T17:30', '2026-11-02T23:30:00.000Z'],
    ['Europe/London', '2026-03-28T17:30', '2026-03-28T17:30:00.000Z'],
    ['Europe/London', '2026-03-30T17:30', '2026-03-30T16:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-01-15T09:00', '2026-01-14T22:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-15T09:00', '2026-01-15T03:15:00.000Z'],
  ])('tells a reader which moment %s means by %s', (zone, wall, moment) => {
    expect(new Date(inZone(read(zone, wall), wall)).toISOString()).toBe(moment)
  })

  it('agrees with the zone data of this machine on any day of many zones', () => {
    const zones = Intl.supportedValuesOf('timeZone')
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2001-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
        (zone, date) => {
          const wall = date.toISOString().slice(0, 16)
          const instant = instantOf(zone, wall)
          fc.pre(instant !== null)
          expect(new Date(inZone(read(zone, wall), wall)).toISOString()).toBe(new Date(instant!).toISOString())
        },
      ),
      { numRuns: 150 },
    )
  })
})
