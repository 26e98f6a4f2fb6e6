import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, Line, OptionalLine, OptionalParagraph, Paragraph } from '../fields'
import {
  AgendaItemId,
  BoardId,
  InteractionId,
  MembershipId,
  OrganizationId,
  PersonId,
  ProgramId,
  ProspectId,
  type MeetingId,
} from '../ids'
import { MemberCategory, MemberRole, Side, type OrganizationKind } from '../vocabulary'
import { InteractionChannel, ProspectSource, ProspectStage } from './words'

interface Named<Id> {
  id: Id
  name: string
}

/** An organization with what the school has to do with it. */
export interface Partner {
  id: OrganizationId
  name: string
  kind: OrganizationKind
  place: string | null
  website: string | null
  note: string | null
  /** Its people in the address book, by name. */
  contacts: { personId: PersonId; fullName: string; title: string | null; email: string | null; phone: string | null }[]
  /** Boards on which its people hold a seat today. */
  boards: Named<BoardId>[]
  /** Day of the last interaction; null when there was none. */
  lastInteractionOn: string | null
  /** The next step that was agreed and is not done, the earliest first; null when there is none. */
  nextStep: { interactionId: InteractionId; text: string; on: string | null } | null
  openPledges: number
}

/** A talk, visit or letter. */
export interface Interaction {
  id: InteractionId
  organization: Named<OrganizationId>
  contact: { personId: PersonId; fullName: string } | null
  board: Named<BoardId> | null
  heldOn: string
  channel: InteractionChannel
  /** Who spoke for the school: somebody of the address book, or a name. */
  by: { personId: PersonId | null; name: string } | null
  note: string
  nextStep: string | null
  nextStepOn: string | null
  nextStepDoneOn: string | null
}

/** A possible partner of a board. */
export interface Prospect {
  id: ProspectId
  boardId: BoardId
  boardName: string
  program: Named<ProgramId> | null
  text: string
  organization: Named<OrganizationId> | null
  contact: { personId: PersonId; fullName: string } | null
  stage: ProspectStage
  source: ProspectSource | null
  sourceDetail: string | null
  referredBy: { personId: PersonId; fullName: string } | null
  owner: { personId: PersonId; fullName: string } | null
  gapCategory: MemberCategory | null
  gapSkill: string | null
  identifiedOn: string
  membershipId: MembershipId | null
  /** Where it was recorded; null between meetings. */
  meeting: { id: MeetingId; title: string; date: string } | null
  agendaItemId: AgendaItemId | null
  /** Named under a confidential item: shown to the board, in no file. */
  isConfidential: boolean
}

/** An organization as a form knows it: one of the workspace, or a name that is found or made. */
const OrganizationName = OptionalLine

const prospectFacts = {
  programId: ProgramId.nullable(),
  organizationName: OrganizationName,
  contactId: PersonId.nullable(),
  /** In place of `contactId`: somebody who is added to the address book if the organization has nobody of that name. */
  contactName: OptionalLine,
  source: ProspectSource.nullable(),
  sourceDetail: OptionalLine,
  referredById: PersonId.nullable(),
  ownerId: PersonId.nullable(),
  gapCategory: MemberCategory.nullable(),
  gapSkill: OptionalLine,
}

const nullable = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).partial().shape

export const partnerCommands = {
  'prospect.record': command<{ id: ProspectId }>()(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting under which it was named; null between meetings. */
      agendaItemId: AgendaItemId.nullable().default(null),
      text: Paragraph,
      stage: ProspectStage.default('identified'),
      /** The day, for one named between meetings; that of a meeting's item is the meeting's. */
      identifiedOn: CalendarDate.nullable().default(null),
      ...nullable(prospectFacts),
    }),
  ),
  'prospect.revise': command<{ id: ProspectId }>()(
    z.strictObject({
      id: ProspectId,
      text: Paragraph.optional(),
      stage: ProspectStage.optional(),
      identifiedOn: CalendarDate.optional(),
      ...nullable(prospectFacts),
    }),
  ),
  /** Takes its block out of the item's note too. Refused once approved minutes hold it. */
  'prospect.remove': command<{ id: ProspectId }>()(z.strictObject({ id: ProspectId })),
  /** Gives the contact of a prospect a seat on its board: person, seat and stage in one step. */
  'prospect.appoint': command<{ id: ProspectId; membershipId: MembershipId; personId: PersonId }>()(
    z
      .strictObject({
        id: ProspectId,
        /** Who takes the seat: the contact when null, else somebody new of the prospect's organization. */
        newPerson: z.strictObject({ fullName: Line, title: OptionalLine }).nullable(),
        role: MemberRole,
        category: MemberCategory,
        isVoting: z.boolean(),
        side: Side,
        termStart: CalendarDate,
        termEnd: CalendarDate.nullable(),
      })
      .refine(({ termStart, termEnd }) => termEnd === null || termEnd >= termStart, {
        message: 'The term ends before it starts.',
        path: ['termEnd'],
      }),
  ),
  /** What is known about an organization beside its name and kind. */
  'organization.describe': command<{ id: OrganizationId }>()(
    z.strictObject({
      id: OrganizationId,
      place: OptionalLine.optional(),
      website: OptionalLine.optional(),
      note: OptionalParagraph.optional(),
    }),
  ),
  'interaction.record': command<{ id: InteractionId }>()(
    z.strictObject({
      /** The organization is made if the workspace does not have it. */
      organizationName: Line,
      contactId: PersonId.nullable().default(null),
      /** In place of `contactId`, as with a prospect. */
      contactName: OptionalLine.default(null),
      boardId: BoardId.nullable().default(null),
      heldOn: CalendarDate,
      channel: InteractionChannel,
      byId: PersonId.nullable().default(null),
      byName: OptionalLine.default(null),
      note: Paragraph,
      nextStep: OptionalParagraph.default(null),
      nextStepOn: CalendarDate.nullable().default(null),
    }),
  ),
  'interaction.revise': command<{ id: InteractionId }>()(
    z.strictObject({
      id: InteractionId,
      contactId: PersonId.nullable().optional(),
      contactName: OptionalLine.optional(),
      boardId: BoardId.nullable().optional(),
      heldOn: CalendarDate.optional(),
      channel: InteractionChannel.optional(),
      byId: PersonId.nullable().optional(),
      byName: OptionalLine.optional(),
      note: Paragraph.optional(),
      nextStep: OptionalParagraph.optional(),
      nextStepOn: CalendarDate.nullable().optional(),
      /** The day on which the next step was taken; null = it is still to be taken. */
      nextStepDoneOn: CalendarDate.nullable().optional(),
    }),
  ),
  'interaction.remove': command<{ id: InteractionId }>()(z.strictObject({ id: InteractionId })),
} as const
