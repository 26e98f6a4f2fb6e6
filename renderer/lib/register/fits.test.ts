import { describe, expect, it } from 'vitest'
import { fits } from './fits'

describe('the filter of a register', () => {
  it('wants every word, in whichever text, without case and accents', () => {
    expect(fits('brandt RAMON', 'Brandt Auto', 'Ramón Vega', null)).toBe(true)
    expect(fits('brandt lena', 'Brandt Auto', 'Ramón Vega')).toBe(false)
    expect(fits('  ', null)).toBe(true)
  })
})
