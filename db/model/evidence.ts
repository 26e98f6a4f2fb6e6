import { z } from 'zod'
import { command } from './command'
import { CalendarDate, OptionalParagraph, Paragraph } from './fields'
import { AnnualReportId, BoardId, ConsultationId, InstitutionId, MeetingId, PersonId, PlanGoalId } from './ids'
import { GoalStatus } from './registers/words'

/** The headings of the yearly statement as Ohio's joint statement of business advisory councils has them. */
export const ReportSection = z.enum([
  'meetings_held',
  'plan_progress',
  'activities',
  'skills_advice',
  'job_market_advice',
  'working_relationships',
  'actions',
])
export type ReportSection = z.infer<typeof ReportSection>

/** A goal of a board's program of work for one school year. */
export interface PlanGoal {
  id: PlanGoalId
  boardId: BoardId
  year: number
  position: number
  text: string
  owner: { id: PersonId; fullName: string } | null
  dueOn: string | null
  status: GoalStatus
  progress: string | null
}

/** The yearly statement of a board; `sections` holds what was written under each heading. */
export interface AnnualReport {
  boardId: BoardId
  year: number
  sections: Partial<Record<string, string>>
  /** When it was handed in; null = being written. */
  filedOn: string | null
}

/** A group of stakeholders that was asked. */
export interface Consultation {
  id: ConsultationId
  institutionId: InstitutionId
  board: { id: BoardId; name: string } | null
  meeting: { id: MeetingId; title: string; date: string } | null
  /** One of {@link STAKEHOLDERS}, or a word of the institution's own. */
  stakeholder: string
  heldOn: string
  note: string | null
}

/** The groups that a Perkins needs assessment has to consult; the catalogue has their words. */
export const STAKEHOLDERS = [
  'business_industry',
  'labor',
  'students',
  'parents',
  'academic_teachers',
  'cte_teachers',
  'faculty',
  'administrators',
  'counselors',
  'tech_prep',
  'special_populations',
  'others',
] as const

/** The calendar year in which a school year begins. */
export const StartYear = z.int().min(1900).max(2999)

/** A heading of a statement: one of the preset's, or a word of an institution's own list. */
const SectionKey = z.string().trim().min(1).max(300)

const Stakeholder = z.string().trim().min(1, 'Say which group was asked.').max(300)

export const evidenceCommands = {
  /** Puts a goal at the end of a year's program of work. */
  'goal.add': command<{ id: PlanGoalId }>()(
    z.strictObject({
      boardId: BoardId,
      year: StartYear,
      text: Paragraph,
      ownerId: PersonId.nullable().default(null),
      dueOn: CalendarDate.nullable().default(null),
    }),
  ),
  'goal.revise': command<{ id: PlanGoalId }>()(
    z.strictObject({
      id: PlanGoalId,
      text: Paragraph.optional(),
      ownerId: PersonId.nullable().optional(),
      dueOn: CalendarDate.nullable().optional(),
      status: GoalStatus.optional(),
      progress: OptionalParagraph.optional(),
    }),
  ),
  'goal.remove': command<{ id: PlanGoalId }>()(z.strictObject({ id: PlanGoalId })),
  /** Writes under one heading; null takes the words away. Refused once the report is filed. */
  'annualReport.write': command<{ id: AnnualReportId }>()(
    z.strictObject({ boardId: BoardId, year: StartYear, section: SectionKey, text: OptionalParagraph }),
  ),
  /** Says on which day it was handed in; null takes that back, so that it can be changed. */
  'annualReport.file': command<{ id: AnnualReportId }>()(
    z.strictObject({ boardId: BoardId, year: StartYear, filedOn: CalendarDate.nullable() }),
  ),
  'consultation.record': command<{ id: ConsultationId }>()(
    z.strictObject({
      institutionId: InstitutionId,
      /** The board that asked; null = the institution did. */
      boardId: BoardId.nullable().default(null),
      meetingId: MeetingId.nullable().default(null),
      stakeholder: Stakeholder,
      heldOn: CalendarDate,
      note: OptionalParagraph.default(null),
    }),
  ),
  'consultation.revise': command<{ id: ConsultationId }>()(
    z.strictObject({
      id: ConsultationId,
      boardId: BoardId.nullable().optional(),
      meetingId: MeetingId.nullable().optional(),
      stakeholder: Stakeholder.optional(),
      heldOn: CalendarDate.optional(),
      note: OptionalParagraph.optional(),
    }),
  ),
  'consultation.remove': command<{ id: ConsultationId }>()(z.strictObject({ id: ConsultationId })),
} as const
