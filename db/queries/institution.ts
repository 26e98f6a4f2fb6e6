import { asc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { AppError } from '../model/errors'
import type { AttachmentId, InstitutionId, OrganizationId, PersonId, ProgramId } from '../model/ids'
import type { Institution, NamedPerson, Organization, Person, Program } from '../model/institution'
import { attachmentTable } from '../schema/attachment'
import { boardProgramTable } from '../schema/board'
import { institutionTable, organizationTable, personTable, programTable } from '../schema/institution'

/** The institution of the workspace, the first one made if there are several; null in an empty workspace. */
export function getInstitution(db: ReadDb): Institution | null {
  const row = db.select().from(institutionTable).orderBy(asc(institutionTable.id)).limit(1).get()
  return row === undefined ? null : withLogo(db, row)
}

/** The institution of a board. NOT_FOUND if there is none of that id. */
export function requireInstitution(db: ReadDb, id: string): Institution {
  const row = db.select().from(institutionTable).where(eq(institutionTable.id, id)).get()
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such institution.', { id })
  return withLogo(db, row)
}

function withLogo(db: ReadDb, row: typeof institutionTable.$inferSelect): Institution {
  const logo = db
    .select({ id: attachmentTable.id, fileName: attachmentTable.fileName })
    .from(attachmentTable)
    .where(sql`${attachmentTable.institutionId} = ${row.id} and ${attachmentTable.role} = 'logo'`)
    .get()
  return {
    ...row,
    id: row.id as InstitutionId,
    logo: logo === undefined ? null : { id: logo.id as AttachmentId, fileName: logo.fileName },
  }
}

/** The programs of study that a board advises, by name. */
export function listProgramsOfBoard(db: ReadDb, boardId: string): Program[] {
  return db
    .select({ id: programTable.id, name: programTable.name, credential: programTable.credential })
    .from(boardProgramTable)
    .innerJoin(programTable, eq(programTable.id, boardProgramTable.programId))
    .where(eq(boardProgramTable.boardId, boardId))
    .orderBy(asc(programTable.name))
    .all()
    .map((row) => ({ ...row, id: row.id as ProgramId }))
}

/** Every organization, by name. */
export function listOrganizations(db: ReadDb): Organization[] {
  return db
    .select()
    .from(organizationTable)
    .orderBy(sql`${organizationTable.name} collate nocase`)
    .all()
    .map((row) => ({ ...row, id: row.id as OrganizationId }))
}

/** The address book by name; `text` narrows it to names and employers that hold it. At most 500 people. */
export function listPeople(db: ReadDb, input: { text: string }): Person[] {
  const pattern = `%${input.text.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db
    .select({ person: personTable, organization: organizationTable })
    .from(personTable)
    .leftJoin(organizationTable, eq(organizationTable.id, personTable.organizationId))
    .where(
      sql`${personTable.fullName} like ${pattern} escape '\\' or ${organizationTable.name} like ${pattern} escape '\\'`,
    )
    .orderBy(sql`${personTable.fullName} collate nocase`)
    .limit(500)
    .all()
    .map(({ person, organization }) => personOf(person, organization))
}

/** One person. NOT_FOUND if there is none of that id. */
export function requirePerson(db: ReadDb, input: { id: string }): Person {
  const row = db
    .select({ person: personTable, organization: organizationTable })
    .from(personTable)
    .leftJoin(organizationTable, eq(organizationTable.id, personTable.organizationId))
    .where(eq(personTable.id, input.id))
    .get()
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such person.', input)
  return personOf(row.person, row.organization)
}

function personOf(
  person: typeof personTable.$inferSelect,
  organization: typeof organizationTable.$inferSelect | null,
): Person {
  return {
    id: person.id as PersonId,
    fullName: person.fullName,
    title: person.title,
    organization: organization === null ? null : { ...organization, id: organization.id as OrganizationId },
    email: person.email,
    phone: person.phone,
  }
}

/** Names of people by their ids, for lists that only show names. */
export function namesOf(db: ReadDb, ids: readonly (string | null)[]): Map<string, NamedPerson> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const names = new Map<string, NamedPerson>()
  // SQLite takes 32,766 parameters; a list of people never comes near it, but a whole workspace might.
  for (let start = 0; start < wanted.length; start += 10_000) {
    const part = wanted.slice(start, start + 10_000)
    const rows = db
      .select({ id: personTable.id, fullName: personTable.fullName })
      .from(personTable)
      .where(sql`${personTable.id} in ${part}`)
      .all()
    for (const row of rows) names.set(row.id, { personId: row.id as PersonId, fullName: row.fullName })
  }
  return names
}
