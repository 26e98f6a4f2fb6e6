import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseAll, chooseOnly, extendTo, noSelection, restrict, toggle } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']

describe('choosing many rows', () => {
  it('draws a range from where it began, also back over it', () => {
    const begun = chooseOnly('b')
    const down = extendTo(begun, 'd', order)
    expect([...down.chosen]).toEqual(['b', 'c', 'd'])
    expect([...extendTo(down, 'a', order).chosen]).toEqual(['a', 'b'])
    expect(extendTo(down, 'a', order)).toMatchObject({ anchor: 'b', active: 'a' })
  })

  it('begins a range anew when the row that it began at is gone', () => {
    expect([...extendTo(chooseOnly('z'), 'c', order).chosen]).toEqual(['c'])
  })

  it('adds and takes away one by one, and chooses all', () => {
    const two = toggle(chooseOnly('a'), 'c')
    expect([...two.chosen]).toEqual(['a', 'c'])
    expect([...toggle(two, 'a').chosen]).toEqual(['c'])
    expect([...chooseAll(two, order).chosen]).toEqual(order)
  })

  it('acts on nothing that is not on screen', () => {
    fc.assert(
      fc.property(fc.subarray(order), fc.subarray(order), (chosen, shown) => {
        const left = restrict({ ...noSelection, chosen: new Set(chosen) }, shown)
        expect([...left.chosen].every((id) => shown.includes(id))).toBe(true)
        expect([...left.chosen]).toEqual(chosen.filter((id) => shown.includes(id)))
      }),
    )
  })
})
