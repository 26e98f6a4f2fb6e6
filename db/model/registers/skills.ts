import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, Line, OptionalLine, OptionalParagraph, Paragraph } from '../fields'
import {
  AgendaItemId,
  BoardId,
  MeetingId,
  PersonId,
  ProgramId,
  SkillId,
  SkillRatingId,
  SkillRoundId,
  SkillsGapId,
} from '../ids'
import { GapKind, SkillKind } from './words'

interface MeetingOfRegister {
  id: MeetingId
  title: string
  date: string
}

/** A trend of an industry, or a skill that people lack. */
export interface SkillsGap {
  id: SkillsGapId
  boardId: BoardId
  boardName: string
  programId: ProgramId | null
  programName: string | null
  kind: GapKind
  text: string
  evidence: string | null
  /** Who raised it: a person with the employer of now, or a free text; null = not said who. */
  raisedBy: { personId: PersonId | null; name: string; affiliation: string | null } | null
  raisedOn: string
  meeting: MeetingOfRegister | null
  agendaItemId: AgendaItemId | null
  isConfidential: boolean
}

/** Something that graduates should know or be able to do. */
export interface Skill {
  id: SkillId
  boardId: BoardId
  programId: ProgramId | null
  programName: string | null
  kind: SkillKind
  text: string
  /** From when on it is not asked for any more. */
  retiredOn: string | null
  /** Whether a member has rated it in any round: then it is kept. */
  isRated: boolean
}

/** How much a skill is needed, from not at all to must have. */
export const SKILL_RATINGS = [1, 2, 3, 4] as const
export type SkillRatingValue = (typeof SKILL_RATINGS)[number]

/** A yearly round. */
export interface SkillRound {
  id: SkillRoundId
  boardId: BoardId
  year: number
  openedOn: string
  closedOn: string | null
  meeting: MeetingOfRegister | null
  ratingCount: number
}

/** How the members rated one skill: how many gave each rating, and the mean; null when nobody rated it. */
export interface SkillSummary {
  skillId: SkillId
  /** From 1 to 4. */
  counts: [number, number, number, number]
  mean: number | null
}

/** A round with all that its grid and its summary show. */
export interface SkillRoundDetail extends SkillRound {
  /** Skills that were asked for: those not retired when the round opened, and those that were rated in it. */
  skills: Skill[]
  /** Members on the day of the round, and whoever rated. */
  members: { personId: PersonId; fullName: string; affiliation: string | null; isMember: boolean }[]
  ratings: { skillId: SkillId; personId: PersonId; rating: SkillRatingValue }[]
  summary: SkillSummary[]
}

/** Lists of skills, their rounds, and the people who rate. */
export interface SkillsOfBoard {
  skills: Skill[]
  /** The newest first. */
  rounds: SkillRound[]
}

/** How many ratings of each kind skills got, and their mean. */
export function summarize(
  skills: readonly Pick<Skill, 'id'>[],
  ratings: readonly { skillId: string; rating: number }[],
): SkillSummary[] {
  return skills.map(({ id }) => {
    const own = ratings.filter(({ skillId }) => skillId === id)
    const count = (value: number) => own.filter(({ rating }) => rating === value).length
    const sum = own.reduce((total, { rating }) => total + rating, 0)
    return {
      skillId: id,
      counts: [count(1), count(2), count(3), count(4)],
      mean: own.length === 0 ? null : sum / own.length,
    }
  })
}

const RaisedBy = { raisedById: PersonId.nullable(), raisedByName: OptionalLine }

export const gapCommands = {
  'gap.record': command<{ id: SkillsGapId }>()(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting under which it was raised; null between meetings. */
      agendaItemId: AgendaItemId.nullable(),
      programId: ProgramId.nullable().default(null),
      kind: GapKind,
      text: Paragraph,
      evidence: OptionalParagraph.default(null),
      raisedById: RaisedBy.raisedById.default(null),
      raisedByName: RaisedBy.raisedByName.default(null),
      /** The day, for one raised between meetings; that of a meeting's item is the meeting's. */
      raisedOn: CalendarDate.nullable().default(null),
    }),
  ),
  /** Approved minutes hold the words; the rest can be sorted out later. A person takes the place of a free text. */
  'gap.revise': command<{ id: SkillsGapId }>()(
    z.strictObject({
      id: SkillsGapId,
      text: Paragraph.optional(),
      kind: GapKind.optional(),
      programId: ProgramId.nullable().optional(),
      evidence: OptionalParagraph.optional(),
      raisedById: RaisedBy.raisedById.optional(),
      raisedByName: RaisedBy.raisedByName.optional(),
      raisedOn: CalendarDate.optional(),
    }),
  ),
  /** Takes its block out of the item's note too. */
  'gap.remove': command<{ id: SkillsGapId }>()(z.strictObject({ id: SkillsGapId })),
} as const

const skill = command<{ id: SkillId }>()
const round = command<{ id: SkillRoundId }>()

export const skillCommands = {
  /** Adds skills to the end of a board's list, in their order. */
  'skill.add': command<{ ids: SkillId[] }>()(
    z.strictObject({
      boardId: BoardId,
      programId: ProgramId.nullable().default(null),
      kind: SkillKind,
      texts: z.array(Line).min(1).max(200),
    }),
  ),
  'skill.revise': skill(
    z.strictObject({
      id: SkillId,
      text: Line.optional(),
      kind: SkillKind.optional(),
      programId: ProgramId.nullable().optional(),
    }),
  ),
  /** To behind another one, or with null to the top. */
  'skill.move': skill(z.strictObject({ id: SkillId, afterId: SkillId.nullable() })),
  /** It is not asked for any more from this day on; null = it is. */
  'skill.retire': skill(z.strictObject({ id: SkillId, on: CalendarDate.nullable() })),
  /** Refused once somebody has rated it: then it can be retired. */
  'skill.remove': skill(z.strictObject({ id: SkillId })),
  /** Begins a round. A board has one a year. */
  'skillRound.open': round(
    z.strictObject({
      boardId: BoardId,
      year: z.int().min(1900).max(2999),
      openedOn: CalendarDate,
      meetingId: MeetingId.nullable().default(null),
    }),
  ),
  'skillRound.revise': round(z.strictObject({ id: SkillRoundId, meetingId: MeetingId.nullable() })),
  /** Ends it: its ratings stand. Null opens it again. */
  'skillRound.close': round(z.strictObject({ id: SkillRoundId, on: CalendarDate.nullable() })),
  /** Refused while it holds ratings. */
  'skillRound.remove': round(z.strictObject({ id: SkillRoundId })),
  /** What one member thinks of some skills; a rating of null is taken away. */
  'skillRating.set': command<{ ids: SkillRatingId[] }>()(
    z.strictObject({
      roundId: SkillRoundId,
      personId: PersonId,
      ratings: z
        .array(z.strictObject({ skillId: SkillId, rating: z.int().min(1).max(4).nullable() }))
        .min(1)
        .max(500)
        .refine((each) => new Set(each.map(({ skillId }) => skillId)).size === each.length, 'Each skill only once.'),
    }),
  ),
} as const
