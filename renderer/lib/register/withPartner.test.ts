import { expect, it } from 'vitest'
import { withPartner } from './withPartner'

it('names the partner of an entry once', () => {
  expect(withPartner('Four interns in spring', { name: 'Halvick Diesel' })).toBe(
    'Halvick Diesel: Four interns in spring',
  )
  expect(withPartner('HALVICK diesel takes four interns.', { name: 'Halvick Diesel' })).toBe(
    'HALVICK diesel takes four interns.',
  )
  expect(withPartner('Four interns in spring', null)).toBe('Four interns in spring')
})
