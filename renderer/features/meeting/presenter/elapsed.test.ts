import { describe, expect, it } from 'vitest'
import { elapsedAt } from './elapsed'

describe('elapsedAt', () => {
  it.each([
    ['17:30', '17:30', 0],
    ['17:30', '18:05', 35],
    ['23:50', '00:10', 20],
  ])('from %s to %s are %i minutes', (since, now, minutes) => {
    expect(elapsedAt(since, now)).toBe(minutes)
  })
})
