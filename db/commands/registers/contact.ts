import { eq } from 'drizzle-orm'
import type { CommandContext } from '../../changelog/run'
import { personTable } from '../../schema/institution'
import { foldName, openDirectory } from '../directory'
import { invalidInput } from '../refusals'
import { requireRow } from '../rows'

/** Who stands for an organization in an entry, as a command takes it. */
export interface ContactGiven {
  contactId?: string | null | undefined
  /** Somebody who need not be in the address book yet. */
  contactName?: string | null | undefined
}

/**
 * The contact of an entry: the person chosen, or the one of that name at the organization, who is added to the address
 * book if it has nobody of that name there. Undefined when the command says nothing about it. INVALID_INPUT for both at
 * once, NOT_FOUND for a person who is not there.
 */
export function contactIdOf(
  context: CommandContext,
  { contactId, contactName }: ContactGiven,
  organizationId: string | null,
): string | null | undefined {
  if (contactName === undefined || contactName === null) {
    if (contactId) requireRow(context.db, 'person', contactId)
    return contactId
  }
  if (contactId) throw invalidInput(['contactName'], 'Choose a person or write a new name, not both.')
  const organization = organizationId === null ? null : requireRow(context.db, 'organization', organizationId)
  const there =
    organization === null
      ? []
      : context.db.select().from(personTable).where(eq(personTable.organizationId, organization.id)).all()
  const known = there.find(({ fullName }) => foldName(fullName) === foldName(contactName))
  return (
    known ??
    openDirectory(context).addPerson({
      fullName: contactName,
      title: null,
      organizationName: organization?.name ?? null,
      organizationKind: organization?.kind ?? 'employer',
      email: null,
      phone: null,
    })
  ).id
}
