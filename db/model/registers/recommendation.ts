import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, Line, OptionalLine, OptionalParagraph, Paragraph } from '../fields'
import {
  ActionItemId,
  AgendaItemId,
  BoardId,
  MeetingId,
  MotionId,
  PersonId,
  ProgramId,
  RecommendationId,
  type RecommendationId as Id,
} from '../ids'
import type { ActionStatus } from '../vocabulary'
import { InstitutionResponse, RecommendationType } from './words'

/**
 * How far a recommendation has come on its way: made, answered by the institution, told back to the board. One that was
 * withdrawn goes no further.
 */
export const RecommendationStage = z.enum(['made', 'answered', 'reported', 'withdrawn'])
export type RecommendationStage = z.infer<typeof RecommendationStage>

interface MeetingOfRegister {
  id: MeetingId
  title: string
  date: string
}

/** What a board recommended, and what became of it. */
export interface Recommendation {
  id: Id
  boardId: BoardId
  boardName: string
  programId: ProgramId | null
  programName: string | null
  /** Running number of the board. */
  number: number
  text: string
  type: RecommendationType
  /** Who made it: a person, a free text, or neither for the board as a whole. */
  from: { personId: PersonId | null; name: string } | null
  madeOn: string
  /** Where it was made; null between meetings. */
  meeting: MeetingOfRegister | null
  agendaItemId: AgendaItemId | null
  /** Whether the item that it was made under is confidential, by itself or through its parent. */
  isConfidential: boolean
  motion: { id: MotionId; number: number } | null
  response: InstitutionResponse | null
  responseReason: string | null
  respondedBy: string | null
  respondedOn: string | null
  outcome: string | null
  outcomeOn: string | null
  /** The meeting at which the board heard the answer. */
  reportedAt: MeetingOfRegister | null
  withdrawnOn: string | null
  stage: RecommendationStage
}

/** One recommendation with what hangs on it. */
export interface RecommendationDetail extends Recommendation {
  /** Meetings that had it before them and are over, in the order of time, with the answer that it had then. */
  arisings: { meeting: MeetingOfRegister; responseThen: InstitutionResponse | null }[]
  /** The one coming meeting that has it before it; null when it is settled or no meeting is planned. */
  comesUpAt: MeetingOfRegister | null
  /** Meetings of its board that have begun after it was made: those at which an answer can have been reported. */
  meetings: MeetingOfRegister[]
  /** What people do about it. */
  actions: { linkId: string; id: ActionItemId; number: number; text: string; status: ActionStatus }[]
}

/** A recommendation that a meeting has (or had) before it, with the answer that it has (or had then). */
export interface RecommendationArising {
  id: Id
  number: number
  text: string
  type: RecommendationType
  madeOn: string
  /** Whether it was made under a confidential item. */
  isConfidential: boolean
  /** Null = not answered. */
  responseThen: InstitutionResponse | null
  /** What was said with that answer; null when there is none, or when the institution has answered otherwise since. */
  answer: { reason: string | null; by: string | null; on: string } | null
  /** Whether the board heard the answer at this meeting. */
  isReportedHere: boolean
}

/** How a recommendation stands at a meeting that has it before it, with the answer of now or of then. */
export function arisingAt(
  meetingId: string,
  recommendation: Recommendation,
  responseThen: InstitutionResponse | null,
): RecommendationArising {
  const { id, number, text, type, madeOn, isConfidential, response, respondedOn } = recommendation
  const isSame = response !== null && response === responseThen && respondedOn !== null
  return {
    id,
    number,
    text,
    type,
    madeOn,
    isConfidential,
    responseThen,
    answer: isSame ? { reason: recommendation.responseReason, by: recommendation.respondedBy, on: respondedOn } : null,
    isReportedHere: isSame && recommendation.reportedAt?.id === meetingId,
  }
}

/** How far a recommendation has come, told by what its row holds. */
export function stageOf(row: {
  response: string | null
  isReported: boolean
  withdrawnOn: string | null
}): RecommendationStage {
  if (row.withdrawnOn !== null) return 'withdrawn'
  if (row.response === null) return 'made'
  return row.isReported ? 'reported' : 'answered'
}

const id = { id: RecommendationId }
const changed = command<{ id: RecommendationId }>()

const From = { fromId: PersonId.nullable(), fromName: OptionalLine }

export const recommendationCommands = {
  'recommendation.record': command<{ id: RecommendationId; number: number }>()(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting under which it was made; null between meetings. */
      agendaItemId: AgendaItemId.nullable(),
      programId: ProgramId.nullable().default(null),
      text: Paragraph,
      type: RecommendationType,
      fromId: From.fromId.default(null),
      fromName: From.fromName.default(null),
      motionId: MotionId.nullable().default(null),
      /** The day it was made, for one made between meetings; that of a meeting's item is the meeting's. */
      madeOn: CalendarDate.nullable().default(null),
    }),
  ),
  /** Approved minutes hold the words; the rest can be sorted out later. A person takes the place of a free text. */
  'recommendation.revise': changed(
    z.strictObject({
      ...id,
      text: Paragraph.optional(),
      type: RecommendationType.optional(),
      programId: ProgramId.nullable().optional(),
      fromId: From.fromId.optional(),
      fromName: From.fromName.optional(),
      motionId: MotionId.nullable().optional(),
      madeOn: CalendarDate.optional(),
    }),
  ),
  /**
   * What the institution answered; null takes the answer back. Another answer than the one that was reported has to be
   * reported again.
   */
  'recommendation.respond': changed(
    z.strictObject({
      ...id,
      answer: z
        .strictObject({
          response: InstitutionResponse,
          reason: OptionalParagraph,
          by: Line.nullable(),
          on: CalendarDate,
        })
        .nullable(),
    }),
  ),
  /** What came of it in the end; null takes it back. */
  'recommendation.setOutcome': changed(
    z.strictObject({ ...id, outcome: z.strictObject({ text: Paragraph, on: CalendarDate.nullable() }).nullable() }),
  ),
  /** The board heard the answer at this meeting; null = it did not. */
  'recommendation.reportBack': changed(z.strictObject({ ...id, meetingId: MeetingId.nullable() })),
  /** It is not to be pursued from this day on; null = it is. */
  'recommendation.withdraw': changed(z.strictObject({ ...id, on: CalendarDate.nullable() })),
  /** Takes its block out of the item's note too. Refused once approved minutes or a later meeting's list hold it. */
  'recommendation.remove': changed(z.strictObject(id)),
} as const
