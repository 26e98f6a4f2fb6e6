import { z } from 'zod'
import { CalendarDate, Line, OptionalLine, OptionalParagraph, Paragraph } from '../model/fields'
import * as ids from '../model/ids'
import * as registers from '../model/registers/words'
import * as words from '../model/vocabulary'

const position = z.int().min(0)
const year = z.int().min(1900).max(2999)
const count = z.int().min(0).max(100_000)
const hours = z.number().min(0).max(1_000_000)
const date = CalendarDate.nullable()
const person = ids.PersonId.nullable()
const JsonText = z.string().max(5_000_000).refine(isJson, { message: 'Must be JSON in a text.' })

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What every entry of a register holds. */
const Entry = {
  boardId: ids.BoardId,
  programId: ids.ProgramId.nullable(),
  meetingId: ids.MeetingId.nullable(),
  agendaItemId: ids.AgendaItemId.nullable(),
  text: Paragraph,
}

/** Who sits on a board, and by what it is judged. */
export const peopleAndEvidenceTables = {
  seat_plan: z.strictObject({
    id: ids.SeatPlanId,
    boardId: ids.BoardId,
    category: words.MemberCategory,
    seats: z.int().min(0).max(500),
  }),
  expertise: z.strictObject({
    id: ids.ExpertiseId,
    personId: ids.PersonId,
    kind: registers.ExpertiseKind,
    label: Line,
  }),
  interest_statement: z.strictObject({
    id: ids.InterestStatementId,
    personId: ids.PersonId,
    boardId: ids.BoardId.nullable(),
    text: Paragraph,
    declaredOn: CalendarDate,
    endedOn: date,
  }),
  orientation_step: z.strictObject({
    id: ids.OrientationStepId,
    membershipId: ids.MembershipId,
    position,
    text: Line,
    doneOn: date,
  }),
  compliance_profile: z.strictObject({
    id: ids.ComplianceProfileId,
    institutionId: ids.InstitutionId,
    presetId: Line,
    name: Line,
    /** The rules as JSON, in a text. */
    content: JsonText,
  }),
  board_profile: z
    .strictObject({
      id: ids.BoardProfileId,
      boardId: ids.BoardId,
      presetId: OptionalLine,
      profileId: ids.ComplianceProfileId.nullable(),
    })
    .refine(({ presetId, profileId }) => (presetId === null) !== (profileId === null), {
      message: 'A board is judged by a preset or by a copy of one.',
      path: ['profileId'],
    }),
  plan_goal: z.strictObject({
    id: ids.PlanGoalId,
    boardId: ids.BoardId,
    year,
    position,
    text: Paragraph,
    ownerId: person,
    dueOn: date,
    status: registers.GoalStatus,
    progress: OptionalParagraph,
  }),
  annual_report: z.strictObject({
    id: ids.AnnualReportId,
    boardId: ids.BoardId,
    year,
    /** What was written under each heading as JSON, in a text. */
    sections: JsonText,
    filedOn: date,
  }),
  interaction: z.strictObject({
    id: ids.InteractionId,
    organizationId: ids.OrganizationId,
    contactId: person,
    boardId: ids.BoardId.nullable(),
    heldOn: CalendarDate,
    channel: registers.InteractionChannel,
    byId: person,
    byName: OptionalLine,
    note: Paragraph,
    nextStep: OptionalParagraph,
    nextStepOn: date,
    nextStepDoneOn: date,
  }),
} as const

/** What came of meetings for the work with industry. */
export const registerTables = {
  topic_review: z.strictObject({
    id: ids.TopicReviewId,
    meetingId: ids.MeetingId,
    agendaItemId: ids.AgendaItemId,
    topic: registers.ReviewTopic,
  }),
  consultation: z.strictObject({
    id: ids.ConsultationId,
    institutionId: ids.InstitutionId,
    boardId: ids.BoardId.nullable(),
    meetingId: ids.MeetingId.nullable(),
    stakeholder: Line,
    heldOn: CalendarDate,
    note: OptionalParagraph,
  }),
  prospect: z.strictObject({
    id: ids.ProspectId,
    ...Entry,
    organizationId: ids.OrganizationId.nullable(),
    contactId: person,
    stage: registers.ProspectStage,
    source: registers.ProspectSource.nullable(),
    sourceDetail: OptionalLine,
    referredById: person,
    ownerId: person,
    gapCategory: words.MemberCategory.nullable(),
    gapSkill: OptionalLine,
    identifiedOn: CalendarDate,
    membershipId: ids.MembershipId.nullable(),
  }),
  pledge: z.strictObject({
    id: ids.PledgeId,
    ...Entry,
    organizationId: ids.OrganizationId.nullable(),
    contactId: person,
    kind: registers.PledgeKind,
    places: count.nullable(),
    term: registers.Term.nullable(),
    pledgedOn: CalendarDate,
    agreementExpiresOn: date,
    status: registers.PledgeStatus,
  }),
  placement: z.strictObject({
    id: ids.PlacementId,
    pledgeId: ids.PledgeId,
    filled: count,
    hours: hours.nullable(),
    startsOn: date,
    endsOn: date,
    note: OptionalParagraph,
  }),
  skills_gap: z.strictObject({
    id: ids.SkillsGapId,
    ...Entry,
    kind: registers.GapKind,
    evidence: OptionalParagraph,
    raisedById: person,
    raisedByName: OptionalLine,
    raisedOn: CalendarDate,
  }),
  skill: z.strictObject({
    id: ids.SkillId,
    boardId: ids.BoardId,
    programId: ids.ProgramId.nullable(),
    kind: registers.SkillKind,
    text: Paragraph,
    position,
    retiredOn: date,
  }),
  skill_round: z.strictObject({
    id: ids.SkillRoundId,
    boardId: ids.BoardId,
    year,
    openedOn: CalendarDate,
    closedOn: date,
    meetingId: ids.MeetingId.nullable(),
  }),
  skill_rating: z.strictObject({
    id: ids.SkillRatingId,
    roundId: ids.SkillRoundId,
    skillId: ids.SkillId,
    personId: ids.PersonId,
    rating: z.int().min(1).max(4),
  }),
  recommendation: z
    .strictObject({
      id: ids.RecommendationId,
      ...Entry,
      number: z.int().min(1),
      type: registers.RecommendationType,
      fromId: person,
      fromName: OptionalLine,
      motionId: ids.MotionId.nullable(),
      madeOn: CalendarDate,
      response: registers.InstitutionResponse.nullable(),
      responseReason: OptionalParagraph,
      respondedBy: OptionalLine,
      respondedOn: date,
      outcome: OptionalParagraph,
      outcomeOn: date,
      reportedAtId: ids.MeetingId.nullable(),
      withdrawnOn: date,
    })
    .refine(({ response, respondedOn }) => (response === null) === (respondedOn === null), {
      message: 'A response has its day, and nothing else has one.',
      path: ['respondedOn'],
    }),
  recommendation_arising: z.strictObject({
    id: z.uuidv7().lowercase(),
    meetingId: ids.MeetingId,
    recommendationId: ids.RecommendationId,
    responseThen: registers.InstitutionResponse.nullable(),
  }),
  development: z.strictObject({
    id: ids.DevelopmentId,
    ...Entry,
    kind: registers.DevelopmentKind,
    direction: registers.DevelopmentDirection,
    hostId: ids.OrganizationId.nullable(),
    hostName: OptionalLine,
    topic: OptionalLine,
    heldOn: date,
    endsOn: date,
    hours: hours.nullable(),
    participants: count.nullable(),
    participantNames: OptionalParagraph,
    followUp: OptionalParagraph,
    recommendationId: ids.RecommendationId.nullable(),
    recordedOn: CalendarDate,
  }),
  story: z.strictObject({
    id: ids.StoryId,
    ...Entry,
    organizationId: ids.OrganizationId.nullable(),
    challenge: OptionalParagraph,
    contribution: OptionalParagraph,
    result: OptionalParagraph,
    resultFigure: OptionalLine,
    quote: OptionalParagraph,
    quoteBy: OptionalLine,
    photoAlt: OptionalLine,
    happenedOn: date,
    recordedOn: CalendarDate,
    hasConsent: z.boolean(),
    consentBy: OptionalLine,
    consentOn: date,
    approvedOn: date,
    approvedBy: OptionalLine,
    pledgeId: ids.PledgeId.nullable(),
    recommendationId: ids.RecommendationId.nullable(),
  }),
} as const
