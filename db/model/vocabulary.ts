import { z } from 'zod'

/** What an outside body is to the school. */
export const OrganizationKind = z.enum(['employer', 'school', 'union', 'agency', 'other'])
export type OrganizationKind = z.infer<typeof OrganizationKind>

export const BoardKind = z.enum([
  'program_advisory_committee',
  'employer_board',
  'institutional_advisory_committee',
  'other',
])
export type BoardKind = z.infer<typeof BoardKind>

/** The board's colour in the interface: never a state. */
export const Cloth = z.enum(['petrol', 'umber', 'plum', 'straw', 'moss', 'slate', 'rose', 'navy'])
export type Cloth = z.infer<typeof Cloth>

/**
 * How many voting members must be there. Majority is Robert's Rules' default for a body without another rule;
 * half plus one and a fixed number are used by boards' own bylaws.
 */
export const QuorumRule = z.enum(['majority', 'half_plus_one', 'fixed'])
export type QuorumRule = z.infer<typeof QuorumRule>

export const MemberRole = z.enum(['chair', 'vice_chair', 'secretary', 'member', 'ex_officio'])
export type MemberRole = z.infer<typeof MemberRole>

/** Whom a member speaks for: reviewers count these kinds separately. */
export const MemberCategory = z.enum([
  'employer',
  'technician',
  'labor',
  'former_student',
  'student',
  'public',
  'government',
  'secondary_school',
  'higher_education',
  'faculty',
  'administration',
  'other',
])
export type MemberCategory = z.infer<typeof MemberCategory>

/** Internal people are employed by the institution: reviewers of industry involvement do not count them. */
export const Side = z.enum(['internal', 'external'])
export type Side = z.infer<typeof Side>

export const MeetingKind = z.enum(['regular', 'special', 'annual', 'skills_validation', 'subcommittee'])
export type MeetingKind = z.infer<typeof MeetingKind>

/** planned → in_progress (called to order) → held (adjourned) → approved; or cancelled. */
export const MeetingStatus = z.enum(['planned', 'in_progress', 'held', 'approved', 'cancelled'])
export type MeetingStatus = z.infer<typeof MeetingStatus>

export const MeetingMode = z.enum(['in_person', 'online', 'hybrid'])
export type MeetingMode = z.infer<typeof MeetingMode>

export const AgendaItemKind = z.enum(['procedural', 'information', 'discussion', 'decision', 'consent'])
export type AgendaItemKind = z.infer<typeof AgendaItemKind>

/** Items with a standing task: the app fills `matters_arising` with the open actions of earlier meetings. */
export const StandingItem = z.enum([
  'call_to_order',
  'previous_minutes',
  'matters_arising',
  'next_meeting',
  'adjournment',
])
export type StandingItem = z.infer<typeof StandingItem>

export const AttendanceStatus = z.enum(['present', 'absent', 'excused'])
export type AttendanceStatus = z.infer<typeof AttendanceStatus>

export const AttendanceMode = z.enum(['in_person', 'online'])
export type AttendanceMode = z.infer<typeof AttendanceMode>

export const AttendanceCapacity = z.enum(['member', 'guest'])
export type AttendanceCapacity = z.infer<typeof AttendanceCapacity>

export const VotingMethod = z.enum(['voice', 'show_of_hands', 'roll_call', 'ballot', 'unanimous_consent'])
export type VotingMethod = z.infer<typeof VotingMethod>

export const MotionResult = z.enum(['carried', 'failed', 'tabled', 'withdrawn'])
export type MotionResult = z.infer<typeof MotionResult>

export const VoteChoice = z.enum(['for', 'against', 'abstain', 'recused'])
export type VoteChoice = z.infer<typeof VoteChoice>

export const ActionStatus = z.enum(['open', 'in_progress', 'blocked', 'done', 'dropped'])
export type ActionStatus = z.infer<typeof ActionStatus>

export const PaperSize = z.enum(['a4', 'us-letter'])
export type PaperSize = z.infer<typeof PaperSize>

export const AttachmentRole = z.enum(['paper', 'logo'])
export type AttachmentRole = z.infer<typeof AttachmentRole>

/** What a block in the text of the minutes can stand for. */
export const RecordType = z.enum(['motion', 'action', 'decision'])
export type RecordType = z.infer<typeof RecordType>
