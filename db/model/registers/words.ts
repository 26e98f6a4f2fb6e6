import { z } from 'zod'

/** How far a possible partner has come. `dormant` can come after any other. */
export const ProspectStage = z.enum(['identified', 'contacted', 'met', 'committed', 'active', 'dormant'])
export type ProspectStage = z.infer<typeof ProspectStage>

/** Where a possible partner was found. */
export const ProspectSource = z.enum(['networking_event', 'industry_conference', 'referral', 'alumni', 'other'])
export type ProspectSource = z.infer<typeof ProspectSource>

export const InteractionChannel = z.enum(['meeting', 'visit', 'call', 'email', 'event', 'letter', 'other'])
export type InteractionChannel = z.infer<typeof InteractionChannel>

/** What an employer can promise to learners. Equipment counts pieces instead of places. */
export const PledgeKind = z.enum([
  'internship',
  'apprenticeship',
  'co_op',
  'job_shadow',
  'site_visit',
  'mentoring',
  'guest_lecture',
  'equipment',
])
export type PledgeKind = z.infer<typeof PledgeKind>

/** `withdrawn` pledges stay on record and leave every count. */
export const PledgeStatus = z.enum(['open', 'withdrawn'])
export type PledgeStatus = z.infer<typeof PledgeStatus>

/** The part of a year that a term is; `year` for a whole one. In the order in which they follow in a calendar year. */
export const Season = z.enum(['winter', 'spring', 'summer', 'fall', 'year'])
export type Season = z.infer<typeof Season>

/** A term of the school: the calendar year in which it begins and its part, such as `2026-fall`. */
export const Term = z
  .string()
  .regex(/^(19|2[0-9])[0-9]{2}-(winter|spring|summer|fall|year)$/, 'Give a year and a term.')

/** What was seen outside: where an industry goes, or what people who are hired cannot do. */
export const GapKind = z.enum(['trend', 'gap'])
export type GapKind = z.infer<typeof GapKind>

/** Knowledge, skills and abilities, as skills-validation (KSA) meetings list them. */
export const SkillKind = z.enum(['knowledge', 'skill', 'ability'])
export type SkillKind = z.infer<typeof SkillKind>

/** What a board advises on. Reviewers ask for advice on the first five by name. */
export const RecommendationType = z.enum([
  'curriculum',
  'equipment',
  'facilities',
  'instruction',
  'outcomes',
  'work_based_learning',
  'partnerships',
  'other',
])
export type RecommendationType = z.infer<typeof RecommendationType>

/** What the institution answered to a recommendation. */
export const InstitutionResponse = z.enum(['accepted', 'partly', 'declined', 'deferred'])
export type InstitutionResponse = z.infer<typeof InstitutionResponse>

export const DevelopmentKind = z.enum(['workshop', 'seminar', 'externship', 'immersion_day', 'conference', 'other'])
export type DevelopmentKind = z.infer<typeof DevelopmentKind>

/** Who teaches whom: people of industry the staff, or the staff people of industry. */
export const DevelopmentDirection = z.enum(['industry_to_staff', 'staff_to_industry'])
export type DevelopmentDirection = z.infer<typeof DevelopmentDirection>

/** What a member brings to the board: a line of business, or something the member can do. */
export const ExpertiseKind = z.enum(['sector', 'skill'])
export type ExpertiseKind = z.infer<typeof ExpertiseKind>

/** What an item of a meeting reviewed, in the words of the reviewers' lists (domain rules R17 and R29). */
export const ReviewTopic = z.enum([
  'curriculum',
  'objectives',
  'length',
  'content',
  'learning_resources',
  'facilities',
  'equipment',
  'admission',
  'delivery',
  'evaluation',
  'graduation',
  'employment',
  'licensing',
  'student_surveys',
  'funding',
  'goals',
  'outcomes',
  'competencies',
  'action_plan',
  'annual_report',
  'trends',
  'ksa_feedback',
])
export type ReviewTopic = z.infer<typeof ReviewTopic>

export const GoalStatus = z.enum(['open', 'done', 'dropped'])
export type GoalStatus = z.infer<typeof GoalStatus>
