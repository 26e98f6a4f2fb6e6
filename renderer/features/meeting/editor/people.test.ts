import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId } from '../../../../electron/contract/model'
import { personAtStart, suggestPeople, type Candidate } from './people'

const person = (fullName: string, circle: Candidate['circle'] = 'here', detail: string | null = null): Candidate => ({
  personId: PersonId.parse(
    `01970000-0000-7000-8000-${[...fullName]
      .reduce((sum, c) => sum * 7 + c.charCodeAt(0), 7)
      .toString(16)
      .slice(-12)
      .padStart(12, '0')}`,
  ),
  fullName,
  detail,
  circle,
})

const grete = person('Grete Solheim', 'here', 'Velling Motors')
const tobias = person('Tobias Okafor')
const tobiasElse = person('Tobias Brandt', 'workspace')
const joao = person('João Conceição', 'meeting')
const everybody = [tobiasElse, joao, tobias, grete]

describe('suggesting people', () => {
  it('shows those at the meeting first when nothing is typed yet', () => {
    expect(suggestPeople('', everybody)[0]?.circle).toBe('here')
    expect(suggestPeople('', everybody).at(-1)).toBe(tobiasElse)
  })
  it('finds accents without typing them, last names, and employers', () => {
    expect(suggestPeople('conceicao', everybody)).toEqual([joao])
    expect(suggestPeople('Ms Solh', everybody)).toEqual([grete])
    expect(suggestPeople('velling', everybody)).toEqual([grete])
  })
  it('puts the one at the meeting before a namesake in the address book', () => {
    expect(suggestPeople('tobias', everybody)).toEqual([tobias, tobiasElse])
  })
  it('never fails and never invents, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        for (const found of suggestPeople(typed, everybody)) expect(everybody).toContain(found)
      }),
    )
  })
})

describe('a name at the beginning of a line', () => {
  it('takes a first or last name of somebody at the meeting', () => {
    expect(personAtStart('Grete lend a pack', everybody)).toEqual({ person: grete, rest: ' lend a pack' })
    expect(personAtStart('Ms Solheim: lend a pack', everybody)).toEqual({ person: grete, rest: ': lend a pack' })
  })
  it('prefers the whole name, also for somebody who is not there', () => {
    expect(personAtStart('tobias brandt calls', everybody)?.person).toBe(tobiasElse)
    expect(personAtStart('Tobias calls', everybody)?.person).toBe(tobias)
  })
  it('leaves a first name alone that could mean two at the meeting', () => {
    expect(personAtStart('Tobias calls', [tobias, person('Tobias Quist')])).toBeNull()
  })
  it('does not take a genitive for an owner', () => {
    expect(personAtStart('Grete’s pack is collected', everybody)).toBeNull()
  })
  it('finds any whole name, and keeps every letter behind it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everybody), fc.string(), (who, rest) => {
        const found = personAtStart(`${who.fullName} x${rest}`, everybody)
        expect(found?.person).toBe(who)
        expect(`${who.fullName}${found?.rest ?? ''}`).toBe(`${who.fullName} x${rest}`)
      }),
    )
  })
})
