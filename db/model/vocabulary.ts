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

/**
 * When a vote carries. Majority of the votes cast, abstentions left out, is Robert's Rules' default; two thirds of the
 * votes cast is what some national councils ask for when a vote is not unanimous.
 */
export const MajorityRule = z.enum(['majority_of_votes', 'majority_of_present', 'two_thirds_of_votes'])
export type MajorityRule = z.infer<typeof MajorityRule>

/** Item numbers begin at 1 in each meeting, or run on from meeting to meeting, as UK college committees have them. */
export const ItemNumbering = z.enum(['per_meeting', 'running'])
export type ItemNumbering = z.infer<typeof ItemNumbering>

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

/**
 * planned → in_progress (called to order) → held (adjourned) → approved; or cancelled. Approved minutes that turn out to
 * be wrong go through `correcting` and are approved, and sealed, again.
 */
export const MeetingStatus = z.enum(['planned', 'in_progress', 'held', 'approved', 'correcting', 'cancelled'])
export type MeetingStatus = z.infer<typeof MeetingStatus>

export const MeetingMode = z.enum(['in_person', 'online', 'hybrid'])
export type MeetingMode = z.infer<typeof MeetingMode>

export const AgendaItemKind = z.enum(['procedural', 'information', 'discussion', 'decision', 'consent'])
export type AgendaItemKind = z.infer<typeof AgendaItemKind>

/**
 * Items with a standing task: the app fills `matters_arising` with the open actions of earlier meetings, and
 * `recommendations` with those that the institution has not answered, or not reported back to the board.
 */
export const StandingItem = z.enum([
  'call_to_order',
  'previous_minutes',
  'matters_arising',
  'recommendations',
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

/** What changes about a person's presence during a meeting. */
export const PresenceChangeKind = z.enum(['arrived', 'left', 'rejoined', 'moved_online', 'moved_to_room'])
export type PresenceChangeKind = z.infer<typeof PresenceChangeKind>

/** `email` is for votes taken between two meetings. */
export const VotingMethod = z.enum(['voice', 'show_of_hands', 'roll_call', 'ballot', 'unanimous_consent', 'email'])
export type VotingMethod = z.infer<typeof VotingMethod>

/**
 * What a motion is about. `adjourn`, `recess`, `fix_time` and `obtain_quorum` are the only ones in order without a quorum
 * (Robert's Rules).
 */
export const MotionKind = z.enum([
  'main',
  'amendment',
  'approve_minutes',
  'adjourn',
  'recess',
  'fix_time',
  'obtain_quorum',
])
export type MotionKind = z.infer<typeof MotionKind>

export const MotionResult = z.enum(['carried', 'failed', 'tabled', 'withdrawn'])
export type MotionResult = z.infer<typeof MotionResult>

export const VoteChoice = z.enum(['for', 'against', 'abstain', 'recused'])
export type VoteChoice = z.infer<typeof VoteChoice>

export const ActionStatus = z.enum(['open', 'in_progress', 'blocked', 'done', 'dropped'])
export type ActionStatus = z.infer<typeof ActionStatus>

/** How much an action item presses, as its givers see it. */
export const ActionPriority = z.enum(['low', 'normal', 'high'])
export type ActionPriority = z.infer<typeof ActionPriority>

/** When an action that is done comes up again. */
export const ActionRepeat = z.enum(['every_meeting', 'every_year'])
export type ActionRepeat = z.infer<typeof ActionRepeat>

/** Why a text stands beside the one that holds: two machines wrote at once, or its minutes were sealed meanwhile. */
export const NoteVariantReason = z.enum(['written_at_once', 'sealed_meanwhile'])
export type NoteVariantReason = z.infer<typeof NoteVariantReason>

export const PaperSize = z.enum(['a4', 'us-letter'])
export type PaperSize = z.infer<typeof PaperSize>

export const AttachmentRole = z.enum(['paper', 'logo', 'photo'])
export type AttachmentRole = z.infer<typeof AttachmentRole>

/** A topic for some coming meeting waits, stands on an agenda, or was dropped. */
export const ProposalStatus = z.enum(['waiting', 'scheduled', 'dropped'])
export type ProposalStatus = z.infer<typeof ProposalStatus>

/** A reviewer's comment on a draft of the minutes, and what became of it. */
export const ReviewStatus = z.enum(['open', 'accepted', 'declined'])
export type ReviewStatus = z.infer<typeof ReviewStatus>

/** What a block in the text of the minutes can stand for. `comment` is what somebody from industry said. */
export const RecordType = z.enum([
  'motion',
  'action',
  'decision',
  'comment',
  'idea',
  'interest',
  'prospect',
  'pledge',
  'gap',
  'recommendation',
  'development',
  'story',
])
export type RecordType = z.infer<typeof RecordType>
