import type { PersonId } from '../../../electron/contract/model'

/** Before the name of somebody who is not in the address book yet, in the value of a contact's field. */
const NEW = 'new:'

/** The value of a contact's field for a name that was typed. */
export const newContact = (name: string): string => `${NEW}${name}`

/** The name in the value of a contact's field that stands for somebody new; null for a person who was chosen, or none. */
export function nameOfNewContact(value: unknown): string | null {
  return typeof value === 'string' && value.startsWith(NEW) ? value.slice(NEW.length) : null
}

/** What a command takes for the value of a contact's field: the person chosen, or the name of somebody new. */
export function contactOf(value: unknown): { contactId: PersonId | null; contactName: string | null } {
  const contactName = nameOfNewContact(value)
  return contactName === null
    ? { contactId: typeof value === 'string' && value !== '' ? (value as PersonId) : null, contactName: null }
    : { contactId: null, contactName }
}
