import { describe, expect, it } from 'vitest'
import type { MembershipId, PersonId, TermRow } from '../../../../electron/contract/model'
import { decisionsOf, draftsOf, isComplete, spread } from './renewalDraft'

const term = (fullName: string, given: Partial<TermRow> = {}): TermRow => ({
  membershipId: fullName as MembershipId,
  personId: fullName as PersonId,
  fullName,
  affiliation: null,
  role: 'member',
  category: 'employer',
  isVoting: true,
  side: 'external',
  termStart: '2023-07-01',
  termEnd: '2026-06-30',
  termsInARow: 1,
  isExpired: false,
  isFinal: false,
  isAtMaximum: false,
  isBeyondMaximum: false,
  beyondReason: null,
  ...given,
})

describe('the decisions on ending terms', () => {
  it('are about terms that have ended or end within 90 days, with one more term as what is likely', () => {
    const drafts = draftsOf(
      [
        term('Ines'),
        term('Tom', { isAtMaximum: true }),
        term('Ada', { termEnd: '2026-09-30' }),
        term('Lena', { termEnd: null }),
        term('Marek', { isFinal: true }),
      ],
      3,
      '2026-07-01',
    )
    expect(drafts.map(({ term: { fullName }, kind, termEnd }) => [fullName, kind, termEnd])).toEqual([
      ['Ines', 'renew', '2029-06-30'],
      ['Tom', 'end', '2029-06-30'],
      // Ada's term has 91 days left, Lena's no end, and Marek's was decided on.
    ])
  })

  it('say why somebody goes on who has served the most terms, and nobody else’s', () => {
    const [tom, ines] = draftsOf([term('Tom', { isAtMaximum: true }), term('Ines')], 3, '2026-07-01')
    if (tom === undefined || ines === undefined) throw new Error('Both terms have ended.')
    const renewed = { ...tom, kind: 'renew' as const }
    expect([isComplete(tom), isComplete(renewed), isComplete(ines)]).toEqual([true, false, true])
    expect(isComplete({ ...renewed, beyondReason: '  ' })).toBe(false)
    const beyondReason = 'Knows the pipe shop.'
    expect(isComplete({ ...renewed, beyondReason })).toBe(true)
    expect(
      decisionsOf([
        { ...renewed, beyondReason },
        { ...ines, beyondReason },
      ]),
    ).toMatchObject([
      { kind: 'renew', membershipId: 'Tom', beyondReason },
      { kind: 'renew', membershipId: 'Ines', beyondReason: null },
    ])
    expect(
      decisionsOf([
        { ...tom, beyondReason },
        { ...ines, kind: 'later' },
      ]),
    ).toEqual([{ kind: 'end', membershipId: 'Tom', termEnd: '2026-06-30' }])
  })

  it('can be spread so that about a third ends each year', () => {
    const drafts = draftsOf(
      ['Ines', 'Tom', 'Ada'].map((name) => term(name)),
      3,
      '2026-07-01',
    )
    const ends = spread(drafts, [], { yearStarts: '07-01', termYears: 3 }).map(({ termEnd }) => termEnd)
    expect(ends).toEqual(['2029-06-30', '2028-06-30', '2027-06-30'])
  })
})
