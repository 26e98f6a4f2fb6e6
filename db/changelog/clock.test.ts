import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTime } from './clock'

const later = (a: string, b: string) => (a > b ? a : b)

test('times of one site increase whatever its clock does', () => {
  const walls = fc.array(fc.integer({ min: 1, max: 9_999_999_999_998 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(walls, (wallMs) => {
      const times: string[] = []
      for (const wall of wallMs) times.push(nextTime(times.at(-1) ?? null, wall, 'site-a'))
      expect(times).toEqual([...new Set(times)].toSorted())
    }),
  )
})

test('a clock that stands still counts on, past the end of the counter', () => {
  let time = nextTime(null, 1000, 'a')
  expect(time).toBe('0000000001000.0000.a')
  time = nextTime(time, 1000, 'a')
  expect(time).toBe('0000000001000.0001.a')
  time = nextTime('0000000001000.zzzz.a', 1000, 'a')
  expect(time).toBe('0000000001001.0000.a')
  expect(nextTime(time, 999, 'a')).toBe('0000000001001.0001.a')
})

test('what a site does after it has seen another one sorts behind it, however wrong their clocks are', () => {
  const event = fc.record({ site: fc.constantFrom('a', 'b'), receives: fc.boolean(), wallMs: fc.nat(5) })
  const skew = fc.record({ a: fc.nat(3_600_000), b: fc.nat(3_600_000) })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), skew, (events, skewMs) => {
      const last = { a: '', b: '' }
      const all: string[] = []
      let wallMs = 1_700_000_000_000
      for (const { site, receives, wallMs: passedMs } of events) {
        wallMs += passedMs
        const seen = receives ? later(last.a, last.b) : last[site]
        const time = nextTime(seen === '' ? null : seen, wallMs + skewMs[site], site)
        expect(time > seen).toBe(true)
        last[site] = time
        all.push(time)
      }
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})
