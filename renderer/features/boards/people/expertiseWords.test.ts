import { expect, it } from 'vitest'
import type { ExpertiseId, MemberExpertise } from '../../../../electron/contract/model'
import { wordsOfMembers } from './expertiseWords'

const brings = (sectors: string[], skills: string[]): Pick<MemberExpertise, 'expertise'> => ({
  expertise: [
    ...sectors.map((label) => ({ id: `sector ${label}` as ExpertiseId, kind: 'sector' as const, label })),
    ...skills.map((label) => ({ id: `skill ${label}` as ExpertiseId, kind: 'skill' as const, label })),
  ],
})

it('names every sector and skill once, sectors first and the commonest first, with how many bring it', () => {
  const many = Array.from({ length: 20 }, (_, index) => `Skill ${String(index).padStart(2, '0')}`)
  const words = wordsOfMembers([
    brings(['Rail', 'Energy'], ['Welding', 'Rail']),
    brings(['Rail'], ['Welding', 'Drafting']),
    brings([], ['Welding', 'Energy', ...many]),
  ])
  expect(words.slice(0, 4).map(({ label, holders }) => `${label} ${holders}`)).toEqual([
    'Energy 2',
    'Rail 2',
    'Welding 3',
    'Drafting 1',
  ])
  expect(words.slice(4).map(({ label }) => label)).toEqual(many)
})
