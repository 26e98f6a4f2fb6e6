import { z } from 'zod'
import { command } from './command'
import { CalendarDate, LanguageTag, Line, OptionalLine } from './fields'
import { BoardId, InstitutionId, MeetingId, MembershipId, PersonId } from './ids'
import { NewPerson, PersonChoice, type Organization, type Program } from './institution'
import {
  BoardKind,
  Cloth,
  ItemNumbering,
  MajorityRule,
  MemberCategory,
  MemberRole,
  QuorumRule,
  Side,
  type AttendanceMode,
  type AttendanceStatus,
  type MeetingStatus,
} from './vocabulary'

/** The rules and names of one advisory board. */
export interface Board {
  id: BoardId
  institutionId: InstitutionId
  name: string
  shortName: string | null
  kind: BoardKind
  cloth: Cloth
  quorumRule: QuorumRule
  /** Voting members needed; set exactly when the rule is `fixed`. */
  quorumFixed: number | null
  requiresSeconder: boolean
  /** Days between the agenda's sending and the meeting that the board's own rules ask for, if any. */
  noticeDays: number | null
  /** When a vote carries, unless a motion says otherwise. */
  majorityRule: MajorityRule
  /** Whether a member who steps back for an interest, and stays in the room, still counts towards the quorum. */
  recusedInQuorum: boolean
  /** Days after a meeting by which its draft minutes go out, by the board's own rules. */
  minutesDays: number | null
  /** Meetings that the board's rules ask for in a calendar year. */
  meetingsPerYear: number | null
  itemNumbering: ItemNumbering
  /** Language of the minutes where it is not the institution's. */
  language: string | null
  /** How long a term usually is. */
  termYears: number | null
  /** How many terms a person may serve one after another. */
  maxTerms: number | null
  /** After how many absences one after another the board acts. */
  absenceLimit: number | null
  /** The share of meetings, in percent, that a member should attend. */
  attendancePercent: number | null
}

export interface BoardDetail extends Board {
  programs: Program[]
  memberCount: number
  votingMemberCount: number
  chair: { personId: PersonId; fullName: string } | null
  meetingCount: number
}

/** A line of the boards list. */
export interface BoardListRow {
  id: BoardId
  name: string
  shortName: string | null
  cloth: Cloth
  memberCount: number
  openActionCount: number
  overdueActionCount: number
  lastMeeting: { id: MeetingId; title: string; date: string; status: MeetingStatus } | null
  nextMeeting: { id: MeetingId; title: string; date: string; startTime: string; status: MeetingStatus } | null
}

/** A seat on the board with the person who holds it. */
export interface MembershipRow {
  id: MembershipId
  personId: PersonId
  fullName: string
  title: string | null
  organization: Organization | null
  email: string | null
  phone: string | null
  role: MemberRole
  category: MemberCategory
  isVoting: boolean
  side: Side
  termStart: string
  termEnd: string | null
  /** The term has ended before today. */
  isExpired: boolean
  /** The board decided that the person does not go on after it. */
  isFinal: boolean
  /** Presence at the last four held meetings during the membership, oldest first; null = not recorded. */
  recentAttendance: {
    meetingId: MeetingId
    date: string
    status: AttendanceStatus | null
    mode: AttendanceMode | null
  }[]
}

const Seat = {
  role: MemberRole,
  category: MemberCategory,
  isVoting: z.boolean(),
  side: Side,
  termStart: CalendarDate,
  termEnd: CalendarDate.nullable(),
}

/** Refuses a term that ends before it starts. Used by every command that sets both ends. */
function termEndsAfterStart(seat: { termStart: string; termEnd: string | null }): boolean {
  return seat.termEnd === null || seat.termEnd >= seat.termStart
}
const termOrder = { message: 'The term ends before it starts.', path: ['termEnd'] }

/** One line of a roster that is being brought in from a table. */
export const RosterLine = z.strictObject({ person: NewPerson, ...Seat }).refine(termEndsAfterStart, termOrder)
export type RosterLine = z.infer<typeof RosterLine>

/** Most lines of one roster import. */
export const ROSTER_MAX = 1000

const QuorumFixed = z.int().min(1).max(1000).nullable()
const NoticeDays = z.int().min(0).max(365).nullable()
/** Rules that came after the first release: who makes a board without them gets what Robert's Rules take for granted. */
const LaterRules = {
  majorityRule: MajorityRule,
  recusedInQuorum: z.boolean(),
  minutesDays: z.int().min(0).max(365).nullable(),
  meetingsPerYear: z.int().min(1).max(366).nullable(),
  itemNumbering: ItemNumbering,
  language: LanguageTag.nullable(),
  termYears: z.int().min(1).max(20).nullable(),
  maxTerms: z.int().min(1).max(20).nullable(),
  absenceLimit: z.int().min(1).max(50).nullable(),
  attendancePercent: z.int().min(1).max(100).nullable(),
}
const fixedQuorumHasNumber = (board: { quorumRule: QuorumRule; quorumFixed: number | null }) =>
  (board.quorumRule === 'fixed') === (board.quorumFixed !== null)

export const boardCommands = {
  'board.create': command<{ id: BoardId }>()(
    z
      .strictObject({
        institutionId: InstitutionId,
        name: Line,
        shortName: OptionalLine,
        kind: BoardKind,
        cloth: Cloth,
        quorumRule: QuorumRule,
        quorumFixed: QuorumFixed,
        requiresSeconder: z.boolean(),
        noticeDays: NoticeDays,
        majorityRule: LaterRules.majorityRule.default('majority_of_votes'),
        recusedInQuorum: LaterRules.recusedInQuorum.default(true),
        minutesDays: LaterRules.minutesDays.default(null),
        meetingsPerYear: LaterRules.meetingsPerYear.default(null),
        itemNumbering: LaterRules.itemNumbering.default('per_meeting'),
        language: LaterRules.language.default(null),
        termYears: LaterRules.termYears.default(null),
        maxTerms: LaterRules.maxTerms.default(null),
        absenceLimit: LaterRules.absenceLimit.default(null),
        attendancePercent: LaterRules.attendancePercent.default(null),
        /** Programs of study that the board advises, by name; made if the institution does not have them. */
        programNames: z.array(Line).max(50),
      })
      .refine(fixedQuorumHasNumber, { message: 'A fixed quorum needs its number.', path: ['quorumFixed'] }),
  ),
  'board.revise': command<{ id: BoardId }>()(
    z.strictObject({
      id: BoardId,
      name: Line.optional(),
      shortName: OptionalLine.optional(),
      kind: BoardKind.optional(),
      cloth: Cloth.optional(),
      quorum: z
        .strictObject({ quorumRule: QuorumRule, quorumFixed: QuorumFixed })
        .refine(fixedQuorumHasNumber, { message: 'A fixed quorum needs its number.', path: ['quorumFixed'] })
        .optional(),
      requiresSeconder: z.boolean().optional(),
      noticeDays: NoticeDays.optional(),
      ...z.strictObject(LaterRules).partial().shape,
      programNames: z.array(Line).max(50).optional(),
    }),
  ),
  /** Only a board without meetings can go; a board with a record stays. */
  'board.remove': command<{ id: BoardId }>()(z.strictObject({ id: BoardId })),
  'membership.add': command<{ id: MembershipId; personId: PersonId }>()(
    z.strictObject({ boardId: BoardId, person: PersonChoice, ...Seat }).refine(termEndsAfterStart, termOrder),
  ),
  'membership.revise': command<{ id: MembershipId }>()(
    z
      .strictObject({
        id: MembershipId,
        ...Seat,
        /** Why the board lets the person serve one term more than its rules allow. */
        beyondReason: OptionalLine.optional(),
      })
      .refine(termEndsAfterStart, termOrder),
  ),
  'membership.end': command<{ id: MembershipId }>()(z.strictObject({ id: MembershipId, termEnd: CalendarDate })),
  /** For a seat entered by mistake: refused once the person's attendance is on record. */
  'membership.remove': command<{ id: MembershipId }>()(z.strictObject({ id: MembershipId })),
  /**
   * Adds all lines or none. Refused with the numbers of their lines are people who have a seat in that time: the same
   * e-mail, or the same name (case, accents and spaces aside) unless two different employers are known.
   */
  'membership.import': command<{ added: number }>()(
    z.strictObject({ boardId: BoardId, lines: z.array(RosterLine).min(1).max(ROSTER_MAX) }),
  ),
} as const
