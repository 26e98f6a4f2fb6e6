import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EntryFacts, EntryType, OrganizationId, PersonId } from '../../../../electron/contract/model'
import { setFormatLocale } from '../../../lib/format'
import { isEntryComplete, readEntryLine, type EntryContext } from './entryLine'

setFormatLocale('en-US')

const organization = (name: string, tail: string) => ({
  id: OrganizationId.parse(`01970000-0000-7000-8000-00000000001${tail}`),
  name,
})
const harbor = organization('Harbor Motors', '1')
const north = organization('Harbor Motors North', '2')
const grete = {
  personId: PersonId.parse('01970000-0000-7000-8000-000000000001'),
  fullName: 'Grete Solheim',
  detail: 'Harbor Motors',
  circle: 'here' as const,
}
const context: EntryContext = { candidates: [grete], organizations: [harbor, north], today: '2026-03-12' }
const read = (type: EntryType, line: string) => readEntryLine(type, line, context)

describe('a pledge in one line', () => {
  it('has places, kind, organization and term, and keeps all its words', () => {
    const line = '2 internship places at Harbor Motors fall 2026'
    const entry = read('pledge', line)
    expect(entry).toEqual({
      text: line,
      speaker: null,
      facts: { recordType: 'pledge', kind: 'internship', places: 2, term: '2026-fall', organizationId: harbor.id },
    })
    expect(isEntryComplete(entry)).toBe(true)
  })
  it.each([
    ['Three paid apprenticeships, autumn term of 2027', { kind: 'apprenticeship', places: 3, term: '2027-fall' }],
    [
      'harbor motors north takes two job shadows in spring 2027',
      { kind: 'job_shadow', term: '2027-spring', organizationId: north.id },
    ],
    ['Co-op for 4 students, 2027 summer', { kind: 'co_op', places: 4, term: '2027-summer' }],
    ['A guest lecture on brakes', { kind: 'guest_lecture' }],
    ['Donates equipment: 12 units', { kind: 'equipment', places: 12 }],
  ])('reads %s', (line, facts) => {
    expect(read('pledge', line).facts).toEqual({ recordType: 'pledge', ...facts })
  })
  it.each([
    'internships or apprenticeships, fall 2026 or spring 2027',
    'Room 12, shop 4, in the fall',
    'something with 14 days',
  ])('takes nothing out of %s, where it could mean more than one thing', (line) => {
    expect(read('pledge', line).facts).toEqual({ recordType: 'pledge' })
    expect(read('pledge', line).text).toBe(line)
  })
  it('is by the firm of whoever says it', () => {
    expect(read('pledge', 'Grete: two interns')).toMatchObject({
      text: 'Two interns',
      speaker: grete,
      facts: { organizationId: harbor.id, places: 2 },
    })
  })
})

it('reads who raised a gap, a trend by its word, and what a recommendation is about when only one thing is named', () => {
  expect(read('gap', 'Graduates cannot read CAN bus diagrams')).toMatchObject({
    text: 'Graduates cannot read CAN bus diagrams',
    facts: { recordType: 'gap' },
  })
  expect(read('gap', 'Grete said that nobody reads CAN bus')).toMatchObject({
    text: 'Nobody reads CAN bus',
    facts: { personId: grete.personId },
  })
  expect(read('gap', 'Trend: shops buy used batteries').facts).toMatchObject({ kind: 'trend' })
  expect(read('recommendation', 'Renew the equipment').facts).toMatchObject({ kind: 'equipment' })
  expect(read('recommendation', 'Renew equipment and curriculum').facts).toEqual({ recordType: 'recommendation' })
})

it('reads a workshop with day, hours and host, and where a partner was found', () => {
  expect(read('development', 'Hybrid workshop at Harbor Motors on May 12, 6 hours').facts).toEqual({
    recordType: 'development',
    kind: 'workshop',
    hours: 6,
    heldOn: '2026-05-12',
    organizationId: harbor.id,
  })
  expect(read('prospect', 'Harbor Motors North, referral by Grete').facts).toEqual({
    recordType: 'prospect',
    source: 'referral',
    organizationId: north.id,
  })
  expect(read('story', 'How Harbor Motors hired six').facts).toMatchObject({ organizationId: harbor.id })
})

it('never fails and never gives what could not be stored', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EntryType.options), fc.string(), (type, line) => {
      const { facts, text } = read(type, line)
      expect(EntryFacts.safeParse(facts).success).toBe(true)
      expect(text === '').toBe(line.trim() === '')
    }),
  )
})
