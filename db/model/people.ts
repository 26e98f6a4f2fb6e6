import { z } from 'zod'
import { command } from './command'
import { CalendarDate, Line, Paragraph } from './fields'
import {
  BoardId,
  InterestStatementId,
  MembershipId,
  OrientationStepId,
  PersonId,
  type AgendaItemId,
  type DeclaredInterestId,
  type ExpertiseId,
  type MeetingId,
  type ProspectId,
} from './ids'
import type { ExpertiseKind, ProspectStage } from './registers/words'
import type { Stagger } from './terms'
import { MemberCategory, type AttendanceStatus, type MemberRole, type Side } from './vocabulary'

interface SeatOfPerson {
  membershipId: MembershipId
  personId: PersonId
  fullName: string
  affiliation: string | null
  role: MemberRole
  category: MemberCategory
  isVoting: boolean
  side: Side
}

/** The newest seat of a person on a board, while it is held, to come, or ended within a year. */
export interface TermRow extends SeatOfPerson {
  termStart: string
  termEnd: string | null
  /** Terms served one after another, this one among them. */
  termsInARow: number
  /** The term has ended, and with it the vote. */
  isExpired: boolean
  /** The board decided that the person does not go on after it. */
  isFinal: boolean
  /** One more term would be over what the board allows. */
  isAtMaximum: boolean
  /** This term is over what the board allows. */
  isBeyondMaximum: boolean
  /** Why the board lets the person serve it, if it said so. */
  beyondReason: string | null
}

/** How many seats of a kind the board wants, and how many are filled; with whoever could fill the rest. */
export interface Vacancy {
  category: MemberCategory
  /** Null = the board's plan says nothing of this kind. */
  wanted: number | null
  filled: number
  vacant: number
  candidates: {
    id: ProspectId
    name: string
    organizationName: string | null
    stage: ProspectStage
    gapSkill: string | null
  }[]
}

/** How often a member came, of the held meetings within their terms. */
export interface MemberAttendance extends SeatOfPerson {
  present: number
  /** Meetings within the terms at which the member was marked in any way. */
  meetings: number
  /** In percent, rounded down; null before the first meeting. */
  share: number | null
  /** Unexcused absences one after another up to now; an excused one neither counts nor ends them. */
  absencesInARow: number
  isBelowShare: boolean
  isOverAbsences: boolean
  /** The newest last. */
  marks: { meetingId: MeetingId; date: string; status: AttendanceStatus }[]
}

/** How many members came to a held meeting. */
export interface Turnout {
  meetingId: MeetingId
  title: string
  date: string
  members: number
  present: number
  voting: number
  votingPresent: number
}

/** What a member brings to the board. */
export interface MemberExpertise extends SeatOfPerson {
  expertise: { id: ExpertiseId; kind: ExpertiseKind; label: string }[]
}

/** An interest that somebody declared: a standing one, or one on an item of a meeting. */
export interface InterestRow {
  id: InterestStatementId | DeclaredInterestId
  personId: PersonId
  fullName: string
  text: string
  declaredOn: string
  /** The last day of a standing one, if it has ended. */
  endedOn: string | null
  /** Null for one that was declared on an item. */
  standing: { id: InterestStatementId; isOfEveryBoard: boolean } | null
  item: {
    meetingId: MeetingId
    agendaItemId: AgendaItemId
    title: string
    isRecused: boolean
    isConfidential: boolean
  } | null
}

/** The orientation of a member in office; `membershipId` is the seat of the row of terms with which it was begun. */
export interface MemberOrientation extends SeatOfPerson {
  /** The first day of the first of the terms served without a break. */
  termStart: string
  /** Empty = none was begun. */
  steps: { id: OrientationStepId; text: string; doneOn: string | null }[]
}

/** Everything about the people of a board as of a day. */
export interface BoardPeople {
  yearStarts: string
  terms: TermRow[]
  stagger: Stagger
  vacancies: Vacancy[]
  /** Candidates for the board of whom nothing says which kind of seat they would fill. */
  otherCandidates: Vacancy['candidates']
  attendance: MemberAttendance[]
  turnout: Turnout[]
  expertise: MemberExpertise[]
  interests: InterestRow[]
  orientation: MemberOrientation[]
}

/** The steps of the checklist that was begun last on a board, or null before the first. It is where the next one begins. */
export type LastChecklist = string[] | null

const endsInOrder = (value: { declaredOn: string; endedOn: string | null }) =>
  value.endedOn === null || value.endedOn >= value.declaredOn

export const peopleCommands = {
  /** How many seats of each kind the board wants; a kind that is left out has no number any more. */
  'seatPlan.set': command<{ id: BoardId }>()(
    z.strictObject({
      boardId: BoardId,
      seats: z
        .array(z.strictObject({ category: MemberCategory, seats: z.int().min(0).max(500) }))
        .max(MemberCategory.options.length)
        .refine((all) => new Set(all.map(({ category }) => category)).size === all.length, 'Each kind only once.'),
    }),
  ),
  /** The lines of business and the skills of a person, in place of what stood there. */
  'expertise.set': command<{ id: PersonId }>()(
    z.strictObject({ personId: PersonId, sectors: z.array(Line).max(50), skills: z.array(Line).max(50) }),
  ),
  /** A standing interest; without a board it concerns every one. */
  'interestStatement.record': command<{ id: InterestStatementId }>()(
    z.strictObject({
      personId: PersonId,
      boardId: BoardId.nullable(),
      text: Paragraph,
      declaredOn: CalendarDate,
    }),
  ),
  'interestStatement.revise': command<{ id: InterestStatementId }>()(
    z
      .strictObject({
        id: InterestStatementId,
        text: Paragraph,
        declaredOn: CalendarDate,
        endedOn: CalendarDate.nullable(),
      })
      .refine(endsInOrder, { message: 'The interest ends before it was declared.', path: ['endedOn'] }),
  ),
  /** For one entered by mistake: an interest that is over gets its last day instead. */
  'interestStatement.remove': command<{ id: InterestStatementId }>()(z.strictObject({ id: InterestStatementId })),
  /** The steps of a member's orientation, in their order. Steps whose words stay keep the day on which they were done. */
  'orientation.set': command<{ id: MembershipId }>()(
    z.strictObject({ membershipId: MembershipId, steps: z.array(Line).max(50) }),
  ),
  /** Done on this day; null = not done. */
  'orientation.check': command<{ id: OrientationStepId }>()(
    z.strictObject({ id: OrientationStepId, doneOn: CalendarDate.nullable() }),
  ),
} as const
