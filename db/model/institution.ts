import { z } from 'zod'
import { command } from './command'
import { MonthDay } from './complianceRules'
import { CalendarDate, EmailAddress, LanguageTag, Line, OptionalLine, TimeZone } from './fields'
import { AttachmentId, InstitutionId, OrganizationId, PersonId, ProgramId } from './ids'
import { OrganizationKind, PaperSize } from './vocabulary'

/** The school that the boards advise. */
export interface Institution {
  id: InstitutionId
  name: string
  language: string
  timeZone: string
  paper: PaperSize
  /** Month and day on which the school year begins, such as 07-01. */
  yearStarts: string
  logo: { id: AttachmentId; fileName: string } | null
}

export interface Program {
  id: ProgramId
  name: string
  credential: string | null
}

export interface Organization {
  id: OrganizationId
  name: string
  kind: OrganizationKind
}

/** A person as the address book knows them today; what they were on a meeting's day stands in its attendance. */
export interface Person {
  id: PersonId
  fullName: string
  title: string | null
  organization: Organization | null
  email: string | null
  phone: string | null
}

/** A person where only the name is shown. */
export interface NamedPerson {
  personId: PersonId
  fullName: string
}

/** A new person; the organization is given by name and made if the workspace does not have it. */
export const NewPerson = z.strictObject({
  fullName: Line,
  title: OptionalLine,
  organizationName: OptionalLine,
  organizationKind: OrganizationKind.default('employer'),
  email: EmailAddress.nullable(),
  phone: OptionalLine,
})
export type NewPerson = z.infer<typeof NewPerson>

/** Either somebody the workspace knows or somebody new. */
export const PersonChoice = z.union([z.strictObject({ id: PersonId }), z.strictObject({ new: NewPerson })])
export type PersonChoice = z.infer<typeof PersonChoice>

export const institutionCommands = {
  'institution.create': command<{ id: InstitutionId }>()(
    z.strictObject({ name: Line, language: LanguageTag, timeZone: TimeZone, paper: PaperSize }),
  ),
  'institution.revise': command<{ id: InstitutionId }>()(
    z.strictObject({
      id: InstitutionId,
      name: Line.optional(),
      language: LanguageTag.optional(),
      timeZone: TimeZone.optional(),
      paper: PaperSize.optional(),
      /** Month and day on which the school year begins. */
      yearStarts: MonthDay.optional(),
    }),
  ),
  'program.add': command<{ id: ProgramId }>()(
    z.strictObject({ institutionId: InstitutionId, name: Line, credential: OptionalLine }),
  ),
  'program.revise': command<{ id: ProgramId }>()(
    z.strictObject({
      id: ProgramId,
      name: Line.optional(),
      credential: OptionalLine.optional(),
      /** The day on which it was closed; null while it is taught. */
      closedOn: CalendarDate.nullable().optional(),
    }),
  ),
  'organization.add': command<{ id: OrganizationId }>()(z.strictObject({ name: Line, kind: OrganizationKind })),
  'organization.revise': command<{ id: OrganizationId }>()(
    z.strictObject({ id: OrganizationId, name: Line.optional(), kind: OrganizationKind.optional() }),
  ),
  'person.add': command<{ id: PersonId }>()(NewPerson),
  'person.revise': command<{ id: PersonId }>()(
    z.strictObject({
      id: PersonId,
      fullName: Line.optional(),
      title: OptionalLine.optional(),
      organizationName: OptionalLine.optional(),
      organizationKind: OrganizationKind.optional(),
      email: EmailAddress.nullable().optional(),
      phone: OptionalLine.optional(),
    }),
  ),
} as const
