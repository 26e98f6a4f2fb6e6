import { and, eq, ne } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { institutionCommands } from '../model/institution'
import type { InstitutionId, OrganizationId, PersonId, ProgramId } from '../model/ids'
import { programTable } from '../schema/institution'
import { emailIsTaken, openDirectory } from './directory'
import { conflict } from './refusals'
import { given, requireRow } from './rows'

/** The school, its programs of study, and the address book. */
export const institutionHandlers: CommandHandlers<keyof typeof institutionCommands> = {
  'institution.create': ({ write, newId }, input) => {
    const id = newId<InstitutionId>()
    write.insert('institution', { id, ...input })
    return { id }
  },
  'institution.revise': ({ write }, { id, ...columns }) => {
    write.update('institution', id, given(columns))
    return { id }
  },
  'program.add': (context, input) => {
    requireRow(context.db, 'institution', input.institutionId)
    refuseTakenProgramName(context, input.institutionId, input.name, null)
    const id = context.newId<ProgramId>()
    context.write.insert('program', { id, ...input })
    return { id }
  },
  'program.revise': (context, { id, ...columns }) => {
    const program = requireRow(context.db, 'program', id)
    if (columns.name !== undefined) refuseTakenProgramName(context, program.institutionId, columns.name, id)
    context.write.update('program', id, given(columns))
    return { id }
  },
  'organization.add': (context, input) => {
    refuseTakenOrganizationName(context, input.name, null)
    const id = context.newId<OrganizationId>()
    context.write.insert('organization', { id, ...input })
    return { id }
  },
  'organization.revise': (context, { id, ...columns }) => {
    requireRow(context.db, 'organization', id)
    if (columns.name !== undefined) refuseTakenOrganizationName(context, columns.name, id)
    context.write.update('organization', id, given(columns))
    return { id }
  },
  'person.add': (context, input) => ({ id: openDirectory(context).addPerson(input).id as PersonId }),
  'person.revise': (context, { id, organizationName, organizationKind, ...columns }) => {
    requireRow(context.db, 'person', id)
    const directory = openDirectory(context)
    const holder = columns.email ? directory.findByEmail(columns.email) : undefined
    if (holder && holder.id !== id) throw emailIsTaken(holder)
    const organizationId = organizationName
      ? directory.organizationNamed(organizationName, organizationKind ?? 'employer').id
      : organizationName
    context.write.update('person', id, given({ ...columns, organizationId }))
    return { id }
  },
}

function refuseTakenProgramName({ db }: CommandContext, institutionId: string, name: string, ownId: string | null) {
  const taken = db
    .select({ id: programTable.id })
    .from(programTable)
    .where(
      and(
        eq(programTable.institutionId, institutionId),
        eq(programTable.name, name),
        ownId === null ? undefined : ne(programTable.id, ownId),
      ),
    )
    .get()
  if (taken) throw conflict(`There is a program named ${name} already. Choose another name.`, { path: ['name'] })
}

function refuseTakenOrganizationName(context: CommandContext, name: string, ownId: string | null) {
  const taken = openDirectory(context).findOrganization(name)
  if (taken && taken.id !== ownId) {
    throw conflict(`There is an organization named ${taken.name} already. Choose another name.`, { path: ['name'] })
  }
}
