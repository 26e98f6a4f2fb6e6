import { describe, expect, it } from 'vitest'
import {
  MembershipId,
  OrganizationId,
  PersonId,
  type MembershipRow,
  type Person,
} from '../../../../electron/contract/model'
import { complainAbout, draftOf, newDraft, personOf, withCategory, withPerson } from './memberDraft'

const uuid = (n: number) => `01931b7e-0000-7000-8000-${String(n).padStart(12, '0')}`
const ines: Person = {
  id: PersonId.parse(uuid(1)),
  fullName: 'Ines Aldana',
  title: 'Owner',
  organization: { id: OrganizationId.parse(uuid(2)), name: 'Halvick Diesel', kind: 'employer' },
  email: 'ines@halvick.example',
  phone: null,
}
const seat: MembershipRow = {
  ...ines,
  id: MembershipId.parse(uuid(3)),
  personId: ines.id,
  role: 'chair',
  category: 'employer',
  isVoting: true,
  side: 'external',
  termStart: '2024-07-01',
  termEnd: '2027-06-30',
  isExpired: false,
  isFinal: false,
  recentAttendance: [],
}
const today = '2026-11-12'
const draft = newDraft(today)

describe('complainAbout', () => {
  it('is content with somebody new', () => {
    expect(complainAbout({ ...draft, fullName: 'Wes Tanaka' }, [seat], [ines], null)).toEqual([])
  })

  it('refuses somebody who is on the board, by name, by address and by choice', () => {
    const duplicate = [{ field: 'fullName', kind: 'duplicate', seat }]
    expect(complainAbout({ ...draft, fullName: ' ines  ALDANA' }, [seat], [ines], null)).toEqual(duplicate)
    expect(
      complainAbout(withPerson(draft, { ...ines, fullName: 'I. Aldana', email: null }), [seat], [ines], null),
    ).toEqual(duplicate)
    expect(
      complainAbout({ ...draft, fullName: 'Ines Aldana', email: 'INES@halvick.example' }, [seat], [ines], null),
    ).toEqual(duplicate)
  })

  it('takes back somebody whose term is over by then', () => {
    expect(complainAbout({ ...withPerson(draft, ines), termStart: '2027-07-01' }, [seat], [ines], null)).toEqual([])
  })

  it('does not hold a seat against itself', () => {
    expect(complainAbout(draftOf(seat), [seat], [ines], seat.id)).toEqual([])
  })

  it('refuses a term that ends before it starts, at its end', () => {
    const term = { ...draft, fullName: 'Wes', termStart: '2026-07-01', termEnd: '2026-06-30' }
    expect(complainAbout(term, [], [], null)).toEqual([{ field: 'termEnd', kind: 'endsBeforeStart' }])
  })

  it('refuses addresses that are none or belong to somebody else', () => {
    const wes = { ...draft, fullName: 'Wes Tanaka' }
    expect(complainAbout({ ...wes, email: 'at home' }, [], [], null)).toEqual([{ field: 'email', kind: 'badAddress' }])
    expect(complainAbout({ ...wes, email: 'ines@halvick.example' }, [], [ines], null)).toEqual([
      { field: 'email', kind: 'addressTaken' },
    ])
  })
})

describe('withCategory', () => {
  it('makes staff internal without a vote, and leaves the rest as it was', () => {
    expect(withCategory(draft, 'faculty')).toMatchObject({ side: 'internal', isVoting: false })
    expect(withCategory({ ...draft, isVoting: false }, 'labor')).toMatchObject({ side: 'external', isVoting: false })
  })
})

describe('personOf', () => {
  it('trims, and gives null for what was left empty', () => {
    expect(personOf({ ...draft, fullName: '  Wes   Tanaka ', title: ' ', category: 'labor' })).toEqual({
      fullName: 'Wes Tanaka',
      title: null,
      organizationName: null,
      organizationKind: 'union',
      email: null,
      phone: null,
    })
  })
})
