import { expect, it } from 'vitest'
import { contactOf, nameOfNewContact, newContact } from './contact'

it('tells a person who was chosen from a name that was typed', () => {
  const id = '01890b4a-6c00-7000-8000-000000000001'
  expect(contactOf(id)).toEqual({ contactId: id, contactName: null })
  expect(contactOf(newContact('Mo Larsen'))).toEqual({ contactId: null, contactName: 'Mo Larsen' })
  expect(contactOf(null)).toEqual({ contactId: null, contactName: null })
  expect(nameOfNewContact(newContact('new: Mo'))).toBe('new: Mo')
  expect(nameOfNewContact(id)).toBeNull()
})
