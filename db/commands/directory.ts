import type { CommandContext } from '../changelog/run'
import type { NewPerson, PersonChoice } from '../model/institution'
import type { OrganizationId, PersonId } from '../model/ids'
import type { OrganizationKind } from '../model/vocabulary'
import { organizationTable, personTable } from '../schema/institution'
import type { RowOf } from '../schema'
import { conflict } from './refusals'
import { requireRow } from './rows'

/** A name without case, accents and odd spaces: two spellings of one name fold to the same text. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** An e-mail address as it is compared. */
export function foldEmail(email: string): string {
  return email.toLowerCase()
}

/** The people and organizations of the workspace while one command adds to them. */
export interface Directory {
  /** The organization of that name, case and accents aside; made if there is none. */
  organizationNamed(name: string, kind: OrganizationKind): RowOf<'organization'>
  findOrganization(name: string): RowOf<'organization'> | undefined
  findByEmail(email: string): RowOf<'person'> | undefined
  /** Somebody new, or the person who has the same e-mail address already. CONFLICT if that one has another name. */
  addPerson(person: NewPerson): RowOf<'person'>
  choosePerson(choice: PersonChoice): RowOf<'person'>
}

/** Reads the directory once, when it is first needed, so that an import of a thousand lines does not read it each time. */
export function openDirectory({ db, write, newId }: CommandContext): Directory {
  let organizations: Map<string, RowOf<'organization'>> | undefined
  let people: Map<string, RowOf<'person'>> | undefined

  const organizationsByName = () => {
    organizations ??= new Map(
      db
        .select()
        .from(organizationTable)
        .all()
        .map((row) => [foldName(row.name), row]),
    )
    return organizations
  }
  const peopleByEmail = () => {
    people ??= new Map(
      db
        .select()
        .from(personTable)
        .all()
        .flatMap((row) => (row.email === null ? [] : [[foldEmail(row.email), row]])),
    )
    return people
  }

  const directory: Directory = {
    findOrganization: (name) => organizationsByName().get(foldName(name)),
    organizationNamed(name, kind) {
      const known = directory.findOrganization(name)
      if (known) return known
      const made = write.insert('organization', { id: newId<OrganizationId>(), name, kind })
      organizationsByName().set(foldName(name), made)
      return made
    },
    findByEmail: (email) => peopleByEmail().get(foldEmail(email)),
    addPerson(person) {
      const known = person.email === null ? undefined : directory.findByEmail(person.email)
      if (known) {
        if (foldName(known.fullName) !== foldName(person.fullName)) throw emailIsTaken(known)
        return known
      }
      const organization =
        person.organizationName === null
          ? null
          : directory.organizationNamed(person.organizationName, person.organizationKind)
      const made = write.insert('person', {
        id: newId<PersonId>(),
        fullName: person.fullName,
        title: person.title,
        organizationId: organization?.id ?? null,
        email: person.email,
        phone: person.phone,
      })
      if (made.email !== null) peopleByEmail().set(foldEmail(made.email), made)
      return made
    },
    choosePerson: (choice) => ('id' in choice ? requireRow(db, 'person', choice.id) : directory.addPerson(choice.new)),
  }
  return directory
}

/** An address belongs to one person: taking two names for one would put words into the wrong mouth. */
export function emailIsTaken(holder: RowOf<'person'>) {
  return conflict(
    `The e-mail address ${holder.email} belongs to ${holder.fullName}. Choose that person, or leave the address out.`,
    { personId: holder.id, path: ['email'] },
  )
}
