import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, Line, OptionalLine, OptionalParagraph, Paragraph } from '../fields'
import {
  AgendaItemId,
  BoardId,
  PledgeId,
  ProgramId,
  RecommendationId,
  StoryId,
  type AttachmentId,
  type MeetingId,
  type OrganizationId,
} from '../ids'

/** What a partnership brought. `text` is its title. */
export interface Story {
  id: StoryId
  boardId: BoardId
  boardName: string
  programId: ProgramId | null
  programName: string | null
  organization: { id: OrganizationId; name: string } | null
  text: string
  challenge: string | null
  contribution: string | null
  result: string | null
  resultFigure: string | null
  quote: string | null
  quoteBy: string | null
  photo: { id: AttachmentId; fileName: string; mediaType: string; sha256: string } | null
  photoAlt: string | null
  happenedOn: string | null
  recordedOn: string
  /** Null = those who are named or shown have not agreed: no word of it leaves the program. */
  consent: { by: string | null; on: string | null } | null
  /** Null = not approved for publication. There is none without consent. */
  approval: { by: string | null; on: string } | null
  meeting: { id: MeetingId; title: string; date: string } | null
  agendaItemId: AgendaItemId | null
  isConfidential: boolean
  pledgeId: PledgeId | null
  recommendationId: RecommendationId | null
}

/** How far a story is from being told outside. */
export type StoryState = 'no_consent' | 'consent' | 'approved'

/** How far this story is. */
export function storyState({ consent, approval }: Pick<Story, 'consent' | 'approval'>): StoryState {
  return consent === null ? 'no_consent' : approval === null ? 'consent' : 'approved'
}

const words = {
  challenge: OptionalParagraph,
  contribution: OptionalParagraph,
  result: OptionalParagraph,
  resultFigure: OptionalLine,
  quote: OptionalParagraph,
  quoteBy: OptionalLine,
  photoAlt: OptionalParagraph,
}

const facts = {
  programId: ProgramId.nullable(),
  /** By name: one that the workspace does not know is made. */
  organizationName: OptionalLine,
  happenedOn: CalendarDate.nullable(),
  pledgeId: PledgeId.nullable(),
  recommendationId: RecommendationId.nullable(),
}

const story = command<{ id: StoryId }>()

export const storyCommands = {
  'story.record': story(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting under which it was told; null between meetings. */
      agendaItemId: AgendaItemId.nullable(),
      /** Its title. */
      text: Paragraph,
      programId: facts.programId.default(null),
      organizationName: facts.organizationName.default(null),
      happenedOn: facts.happenedOn.default(null),
      /** The day, for one recorded between meetings; that of a meeting's item is the meeting's. */
      recordedOn: CalendarDate.nullable().default(null),
    }),
  ),
  /** Other words than those that were approved are not approved: a change of them takes the approval back. */
  'story.revise': story(
    z.strictObject({
      id: StoryId,
      text: Paragraph.optional(),
      challenge: words.challenge.optional(),
      contribution: words.contribution.optional(),
      result: words.result.optional(),
      resultFigure: words.resultFigure.optional(),
      quote: words.quote.optional(),
      quoteBy: words.quoteBy.optional(),
      photoAlt: words.photoAlt.optional(),
      programId: facts.programId.optional(),
      organizationName: facts.organizationName.optional(),
      happenedOn: facts.happenedOn.optional(),
      pledgeId: facts.pledgeId.optional(),
      recommendationId: facts.recommendationId.optional(),
    }),
  ),
  /** Who agreed, and when. Null withdraws the consent, and with it the approval. */
  'story.setConsent': story(
    z.strictObject({ id: StoryId, consent: z.strictObject({ by: Line, on: CalendarDate }).nullable() }),
  ),
  /** Refused without consent, and while a photo has no words for those who do not see it. Null takes it back. */
  'story.approve': story(
    z.strictObject({ id: StoryId, approval: z.strictObject({ by: Line, on: CalendarDate }).nullable() }),
  ),
  /** Takes its photo and its block in the item's note with it. */
  'story.remove': story(z.strictObject({ id: StoryId })),
} as const
