import { expect, it } from 'vitest'
import type { PersonId } from '../../../../electron/contract/model'
import { moversOn } from './movers'

const id = (name: string) => name as PersonId
const seat = (fullName: string, termStart: string, isExpired = false) => ({
  personId: id(fullName),
  fullName,
  termStart,
  isExpired,
})

it('offers whoever is in office on the day, once, and whom the motion names already', () => {
  const members = [
    seat('Ines', '2023-07-01'),
    // Renewed ahead of time.
    seat('Ines', '2026-07-01'),
    seat('Tom', '2026-06-30'),
    seat('Ada', '2026-07-01'),
    seat('Lena', '2020-07-01', true),
  ]
  const offered = (today: string, ...named: (PersonId | null)[]) =>
    moversOn(members, today, named).map(({ fullName }) => fullName)
  expect(offered('2026-06-30')).toEqual(['Ines', 'Tom'])
  expect(offered('2026-07-01')).toEqual(['Ines', 'Tom', 'Ada'])
  expect(offered('2026-06-30', id('Lena'), null)).toEqual(['Ines', 'Tom', 'Lena'])
})
