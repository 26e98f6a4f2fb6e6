import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, OptionalLine, OptionalParagraph, Paragraph } from '../fields'
import {
  AgendaItemId,
  BoardId,
  DevelopmentId,
  ProgramId,
  RecommendationId,
  type MeetingId,
  type OrganizationId,
} from '../ids'
import { DevelopmentDirection, DevelopmentKind } from './words'

/** A workshop, an externship, a day in a plant. */
export interface Development {
  id: DevelopmentId
  boardId: BoardId
  boardName: string
  program: { id: ProgramId; name: string } | null
  text: string
  kind: DevelopmentKind
  direction: DevelopmentDirection
  /** Who hosts it: an organization of the workspace, or a name. */
  host: { organizationId: OrganizationId | null; name: string } | null
  topic: string | null
  /** Null = offered, without a day yet. */
  heldOn: string | null
  endsOn: string | null
  /** Hours of one participant. */
  hours: number | null
  participants: number | null
  participantNames: string | null
  followUp: string | null
  recommendation: { id: RecommendationId; number: number } | null
  recordedOn: string
  meeting: { id: MeetingId; title: string; date: string } | null
  agendaItemId: AgendaItemId | null
  /** Spoken of under a confidential item: shown to the board, in no file. */
  isConfidential: boolean
}

const Hours = z.number().min(0).max(10_000)
const People = z.int().min(0).max(100_000)

const facts = {
  programId: ProgramId.nullable(),
  /** An organization of that name is found, or the name stands as it is. */
  hostName: OptionalLine,
  topic: OptionalLine,
  heldOn: CalendarDate.nullable(),
  endsOn: CalendarDate.nullable(),
  hours: Hours.nullable(),
  participants: People.nullable(),
  participantNames: OptionalParagraph,
  followUp: OptionalParagraph,
  recommendationId: RecommendationId.nullable(),
}
const optionalFacts = z.object(facts).partial().shape

export const developmentCommands = {
  'development.record': command<{ id: DevelopmentId }>()(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting under which it was offered or reported; null between meetings. */
      agendaItemId: AgendaItemId.nullable().default(null),
      text: Paragraph,
      kind: DevelopmentKind,
      direction: DevelopmentDirection.default('industry_to_staff'),
      recordedOn: CalendarDate.nullable().default(null),
      ...optionalFacts,
    }),
  ),
  'development.revise': command<{ id: DevelopmentId }>()(
    z.strictObject({
      id: DevelopmentId,
      text: Paragraph.optional(),
      kind: DevelopmentKind.optional(),
      direction: DevelopmentDirection.optional(),
      ...optionalFacts,
    }),
  ),
  /** Takes its block out of the item's note too. Refused once approved minutes hold it. */
  'development.remove': command<{ id: DevelopmentId }>()(z.strictObject({ id: DevelopmentId })),
} as const
