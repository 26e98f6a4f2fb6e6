import { z } from 'zod'
import type { Board } from './board'
import { command } from './command'
import { CalendarDate, Line, Minutes, OptionalLine, OptionalParagraph, TimeZone, WallTime } from './fields'
import {
  AgendaItemId,
  AgendaTemplateId,
  AttachmentId,
  AttendanceId,
  BoardId,
  MeetingId,
  MembershipId,
  PersonId,
} from './ids'
import { PersonChoice, type Institution } from './institution'
import type { ReviewTopic } from './registers/words'
import {
  AgendaItemKind,
  AttendanceMode,
  AttendanceStatus,
  MeetingKind,
  MeetingMode,
  StandingItem,
  type AttendanceCapacity,
  type Cloth,
  type MeetingStatus,
  type MemberCategory,
  type MemberRole,
  type Side,
} from './vocabulary'

/** One meeting of a board. Date and times are wall clock in `timeZone`. */
export interface Meeting {
  id: MeetingId
  boardId: BoardId
  title: string
  kind: MeetingKind
  status: MeetingStatus
  date: string
  startTime: string
  endTime: string
  timeZone: string
  place: string | null
  onlineAddress: string | null
  mode: MeetingMode
  calledToOrderAt: string | null
  adjournedAt: string | null
  presiding: { personId: PersonId; fullName: string } | null
  recorder: { personId: PersonId; fullName: string } | null
  approvedOn: string | null
  approvedAsCorrected: boolean
  /** How the minutes were approved if not by a motion of a later meeting; printed. */
  approvalNote: string | null
  /** Why approved minutes are being corrected; set exactly while they are. */
  correctionReason: string | null
  /** Where the item numbers begin, once that is fixed; null = as the board's rule says. */
  firstItemNumber: number | null
}

export interface MeetingDetail extends Meeting {
  board: Board
  institution: Institution
  /** The number of the first item, fixed or as the board's rule says. */
  itemNumbersFrom: number
  previousMeeting: { id: MeetingId; title: string; date: string; status: MeetingStatus } | null
  nextMeeting: { id: MeetingId; title: string; date: string; startTime: string; place: string | null } | null
  /** The draft of the minutes that went out last; null before the first. */
  latestDraft: { number: number; circulatedOn: string; commentsDueOn: string | null } | null
}

/** A line in a list of meetings. */
export interface MeetingRow {
  id: MeetingId
  boardId: BoardId
  boardName: string
  cloth: Cloth
  title: string
  kind: MeetingKind
  status: MeetingStatus
  date: string
  startTime: string
  endTime: string
  place: string | null
  itemCount: number
  /** Voting members present and needed; null before anybody was marked. */
  quorum: { present: number; needed: number; isMet: boolean } | null
}

/** An item of the agenda. Items are in order; sub-items name their parent and stand behind it. */
export interface AgendaItem {
  id: AgendaItemId
  meetingId: MeetingId
  parentId: AgendaItemId | null
  /** As printed: "4" or "2.1". */
  number: string
  kind: AgendaItemKind
  standing: StandingItem | null
  title: string
  /** The question that the board is asked, if one is written down. */
  question: string | null
  /** Who leads the item: somebody the workspace knows, or a free text such as "all employers". */
  presenter: { personId: PersonId | null; name: string } | null
  minutesAllotted: number | null
  /** Its words go to no public copy and to no projector. */
  isConfidential: boolean
  /** The consent item that this one was pulled out of. */
  pulledFromId: AgendaItemId | null
  papers: { id: AttachmentId; fileName: string; sizeBytes: number }[]
  /** How many records the item holds, and whether it has any words, for the outline. */
  motionCount: number
  decisionCount: number
  actionCount: number
  commentCount: number
  ideaCount: number
  /** Entries of registers that were recorded under it. */
  entryCount: number
  /** What it reviewed, in the order of the list. */
  reviewed: ReviewTopic[]
  interestCount: number
  hasNote: boolean
}

/** Who was at a meeting, with title and affiliation as of that day. */
export interface AttendanceRow {
  /** Null while nobody has marked this member. */
  id: AttendanceId | null
  personId: PersonId
  membershipId: MembershipId | null
  fullName: string
  capacity: AttendanceCapacity
  status: AttendanceStatus | null
  mode: AttendanceMode | null
  title: string | null
  affiliation: string | null
  isVoting: boolean
  side: Side
  role: MemberRole | null
  category: MemberCategory | null
}

/** Quorum at this moment: voting members only, present in person or online. */
export interface Quorum {
  votingSeats: number
  present: number
  needed: number
  isMet: boolean
}

export interface MeetingAttendance {
  rows: AttendanceRow[]
  quorum: Quorum
}

/** Where a new agenda comes from. */
export const AgendaSource = z.union([
  z.strictObject({ kind: z.literal('blank') }),
  z.strictObject({
    kind: z.literal('template'),
    template: z.enum(['standard', 'skills_validation', 'college_committee']),
  }),
  /** The board's latest earlier meeting. */
  z.strictObject({ kind: z.literal('last_meeting') }),
  /** A template of the meeting's own board. */
  z.strictObject({ kind: z.literal('board_template'), templateId: AgendaTemplateId }),
])
export type AgendaSource = z.infer<typeof AgendaSource>

const Schedule = {
  date: CalendarDate,
  startTime: WallTime,
  endTime: WallTime,
  timeZone: TimeZone,
}
const endsAfterStart = (schedule: { startTime: string; endTime: string }) => schedule.endTime > schedule.startTime
const scheduleOrder = { message: 'The meeting ends before it starts.', path: ['endTime'] }

/** The place of an item: under a parent (null = top level), behind a sibling (null = first). */
const ItemPlace = { parentId: AgendaItemId.nullable(), afterId: AgendaItemId.nullable() }

const ItemText = {
  kind: AgendaItemKind,
  title: Line,
  question: OptionalParagraph,
  presenterId: PersonId.nullable(),
  /** Free text for a presenter who is not one person; ignored while `presenterId` is set. */
  presenterName: OptionalLine,
  minutesAllotted: Minutes.nullable(),
}

export const meetingCommands = {
  'meeting.create': command<{ id: MeetingId }>()(
    z
      .strictObject({
        boardId: BoardId,
        title: Line,
        kind: MeetingKind,
        ...Schedule,
        place: OptionalLine,
        onlineAddress: OptionalLine,
        mode: MeetingMode,
        agenda: AgendaSource,
      })
      .refine(endsAfterStart, scheduleOrder),
  ),
  'meeting.reschedule': command<{ id: MeetingId }>()(
    z.strictObject({ id: MeetingId, ...Schedule }).refine(endsAfterStart, scheduleOrder),
  ),
  'meeting.revise': command<{ id: MeetingId }>()(
    z.strictObject({
      id: MeetingId,
      title: Line.optional(),
      kind: MeetingKind.optional(),
      place: OptionalLine.optional(),
      onlineAddress: OptionalLine.optional(),
      mode: MeetingMode.optional(),
      presidingId: PersonId.nullable().optional(),
      recorderId: PersonId.nullable().optional(),
      /** Where the item numbers begin; null = as the board's rule says. */
      firstItemNumber: z.int().min(1).max(100_000).nullable().optional(),
    }),
  ),
  /**
   * held → approved without a motion of a later meeting: the exception. `note` says how, and is printed. The usual way is
   * a carried motion that approves the minutes.
   */
  'meeting.approveMinutes': command<{ id: MeetingId }>()(
    z.strictObject({ id: MeetingId, on: CalendarDate, asCorrected: z.boolean(), note: OptionalParagraph.optional() }),
  ),
  'meeting.cancel': command<{ id: MeetingId }>()(z.strictObject({ id: MeetingId })),
  /** Only a planned or cancelled meeting without minutes can go. */
  'meeting.remove': command<{ id: MeetingId }>()(z.strictObject({ id: MeetingId })),
  'agenda.addItem': command<{ id: AgendaItemId }>()(
    z.strictObject({
      meetingId: MeetingId,
      ...ItemPlace,
      ...ItemText,
      isConfidential: z.boolean().default(false),
    }),
  ),
  'agenda.reviseItem': command<{ id: AgendaItemId }>()(
    z.strictObject({
      id: AgendaItemId,
      kind: ItemText.kind.optional(),
      title: ItemText.title.optional(),
      question: ItemText.question.optional(),
      presenterId: ItemText.presenterId.optional(),
      presenterName: ItemText.presenterName.optional(),
      minutesAllotted: ItemText.minutesAllotted.optional(),
      isConfidential: z.boolean().optional(),
    }),
  ),
  'agenda.moveItem': command<{ id: AgendaItemId }>()(z.strictObject({ id: AgendaItemId, ...ItemPlace })),
  /** Takes sub-items along. Refused while the item or a sub-item holds words or records. */
  'agenda.removeItem': command<{ id: AgendaItemId }>()(z.strictObject({ id: AgendaItemId })),
  /** Appends the items of a template or of the board's last meeting. */
  'agenda.fill': command<{ added: number }>()(z.strictObject({ meetingId: MeetingId, agenda: AgendaSource })),
  'attendance.mark': command<{ id: AttendanceId }>()(
    z.strictObject({
      meetingId: MeetingId,
      personId: PersonId,
      status: AttendanceStatus,
      mode: AttendanceMode,
    }),
  ),
  /** Marks everybody who is not marked yet. */
  'attendance.markRest': command<{ marked: number }>()(
    z.strictObject({ meetingId: MeetingId, status: AttendanceStatus, mode: AttendanceMode }),
  ),
  'attendance.addGuest': command<{ id: AttendanceId; personId: PersonId }>()(
    z.strictObject({ meetingId: MeetingId, person: PersonChoice, mode: AttendanceMode }),
  ),
  /** Takes a guest off the list, or a member's mark away. Refused while a motion of the meeting names the person. */
  'attendance.remove': command<{ id: AttendanceId }>()(z.strictObject({ id: AttendanceId })),
  /** Corrects title and affiliation as of the day, for this meeting only. */
  'attendance.correct': command<{ id: AttendanceId }>()(
    z.strictObject({ id: AttendanceId, title: OptionalLine, affiliation: OptionalLine }),
  ),
} as const
