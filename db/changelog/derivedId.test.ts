import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActionItemId } from '../model/ids'
import { derivedId } from './derivedId'

const OLDER = '01a20e6e-ab43-7470-bbb5-3820066dcd21'
const NEWER = '01a20e6e-ab79-71a7-a36b-c0f9357106b5'

test('gives the same id of the same rows, and another one of any others', () => {
  const keys = fc.array(fc.oneof(fc.uuid({ version: 7 }), fc.constantFrom('chair', '')), { maxLength: 3 })
  const named = fc.tuple(fc.constantFrom('owner', 'carry'), keys)
  fc.assert(
    fc.property(named, named, ([kind, one], [otherKind, other]) => {
      const isSame = JSON.stringify([kind, one]) === JSON.stringify([otherKind, other])
      expect(derivedId(kind, ...one) === derivedId(otherKind, ...other)).toBe(isSame)
    }),
  )
})

test('has the shape of an id, and the time of the newest row that it follows from', () => {
  const id = derivedId('owner', OLDER, NEWER, 'chair')
  expect(ActionItemId.parse(id)).toBe(id)
  expect(id.slice(0, 14)).toBe('01a20e6e-ab79-')
  expect(ActionItemId.parse(derivedId('office', 'chair'))).toMatch(/^00000000-0000-7/)
})
