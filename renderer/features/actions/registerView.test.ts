import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GROUPINGS, LAYOUTS, plainView, readAddress, SORT_COLUMNS, writeAddress } from './registerView'

it('finds every view again in its address, and leaves out of the address what is plain', () => {
  const view = fc.record({
    text: fc.string({ maxLength: 500 }),
    layout: fc.constantFrom(...LAYOUTS),
    grouping: fc.constantFrom(...GROUPINGS),
    sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), isDescending: fc.boolean() }),
    openId: fc.option(fc.uuid(), { nil: null }),
  })
  fc.assert(
    fc.property(view, (each) => {
      expect(readAddress(writeAddress(each))).toEqual(each)
    }),
  )
  expect(writeAddress(plainView)).toEqual({})
})

it('takes an order that nobody knows for the plain one', () => {
  expect(readAddress({ sort: '-colour' }).sort).toEqual(plainView.sort)
})
