import { z } from 'zod'
import {
  CalendarDate,
  EmailAddress,
  Instant,
  LanguageTag,
  Line,
  Minutes,
  OptionalLine,
  OptionalParagraph,
  Paragraph,
  TimeZone,
  VoteCount,
  WallTime,
} from '../model/fields'
import * as ids from '../model/ids'
import { RichText } from '../model/richText'
import * as words from '../model/vocabulary'
import type { Topic } from '../model/topics'

/** First line of every interchange file. */
export const FORMAT_NAME = 'Minutebook interchange'
/** The version that this program writes, and the newest that it reads. */
export const FORMAT_VERSION = 1

/** Ids of rows that nothing outside their table has a type for. */
const RowId = z.uuidv7().lowercase()

const position = z.int().min(0)
const runningNumber = z.int().min(1)

/**
 * One array for each kind of row, in an order in which rows can be put in. Every row keeps its id, so that files of the
 * same workspace can be compared and brought together. What can be worked out again (search index, plain text of notes)
 * and what belongs to one machine (change log, settings) is not in the file.
 */
export const interchangeTables = {
  institution: z.strictObject({
    id: ids.InstitutionId,
    name: Line,
    language: LanguageTag,
    timeZone: TimeZone,
    paper: words.PaperSize,
  }),
  program: z.strictObject({
    id: ids.ProgramId,
    institutionId: ids.InstitutionId,
    name: Line,
    credential: OptionalLine,
  }),
  organization: z.strictObject({ id: ids.OrganizationId, name: Line, kind: words.OrganizationKind }),
  person: z.strictObject({
    id: ids.PersonId,
    fullName: Line,
    title: OptionalLine,
    organizationId: ids.OrganizationId.nullable(),
    email: EmailAddress.nullable(),
    phone: OptionalLine,
  }),
  board: z
    .strictObject({
      id: ids.BoardId,
      institutionId: ids.InstitutionId,
      name: Line,
      shortName: OptionalLine,
      kind: words.BoardKind,
      cloth: words.Cloth,
      quorumRule: words.QuorumRule,
      quorumFixed: z.int().min(1).max(1000).nullable(),
      requiresSeconder: z.boolean(),
      noticeDays: z.int().min(0).max(365).nullable(),
    })
    .refine((board) => (board.quorumRule === 'fixed') === (board.quorumFixed !== null), {
      message: 'A fixed quorum needs its number, another rule has none.',
      path: ['quorumFixed'],
    }),
  board_program: z.strictObject({ id: RowId, boardId: ids.BoardId, programId: ids.ProgramId }),
  membership: z
    .strictObject({
      id: ids.MembershipId,
      boardId: ids.BoardId,
      personId: ids.PersonId,
      role: words.MemberRole,
      category: words.MemberCategory,
      isVoting: z.boolean(),
      side: words.Side,
      termStart: CalendarDate,
      termEnd: CalendarDate.nullable(),
    })
    .refine((seat) => seat.termEnd === null || seat.termEnd >= seat.termStart, {
      message: 'The term ends before it starts.',
      path: ['termEnd'],
    }),
  meeting: z
    .strictObject({
      id: ids.MeetingId,
      boardId: ids.BoardId,
      title: Line,
      kind: words.MeetingKind,
      status: words.MeetingStatus,
      date: CalendarDate,
      startTime: WallTime,
      endTime: WallTime,
      timeZone: TimeZone,
      place: OptionalLine,
      onlineAddress: OptionalLine,
      mode: words.MeetingMode,
      calledToOrderAt: WallTime.nullable(),
      adjournedAt: WallTime.nullable(),
      presidingId: ids.PersonId.nullable(),
      recorderId: ids.PersonId.nullable(),
      approvedOn: CalendarDate.nullable(),
      approvedAsCorrected: z.boolean(),
    })
    .refine((meeting) => meeting.endTime > meeting.startTime, {
      message: 'The meeting ends before it starts.',
      path: ['endTime'],
    })
    .refine((meeting) => (meeting.status === 'approved') === (meeting.approvedOn !== null), {
      message: 'Approved minutes have the day of their approval, others do not.',
      path: ['approvedOn'],
    }),
  agenda_item: z
    .strictObject({
      id: ids.AgendaItemId,
      meetingId: ids.MeetingId,
      parentId: ids.AgendaItemId.nullable(),
      position,
      kind: words.AgendaItemKind,
      standing: words.StandingItem.nullable(),
      title: Line,
      question: OptionalParagraph,
      presenterId: ids.PersonId.nullable(),
      presenterName: OptionalLine,
      minutesAllotted: Minutes.nullable(),
    })
    .refine((item) => item.presenterId === null || item.presenterName === null, {
      message: 'A presenter is a person or a free text, not both.',
      path: ['presenterName'],
    }),
  attendance: z
    .strictObject({
      id: ids.AttendanceId,
      meetingId: ids.MeetingId,
      personId: ids.PersonId,
      membershipId: ids.MembershipId.nullable(),
      capacity: words.AttendanceCapacity,
      status: words.AttendanceStatus,
      mode: words.AttendanceMode.nullable(),
      fullName: Line,
      title: OptionalLine,
      affiliation: OptionalLine,
      isVoting: z.boolean(),
      side: words.Side,
      role: words.MemberRole.nullable(),
      category: words.MemberCategory.nullable(),
    })
    .refine((row) => (row.status === 'present') === (row.mode !== null), {
      message: 'Who was present has a mode, who was not has none.',
      path: ['mode'],
    })
    .refine((row) => row.capacity === 'member' || !row.isVoting, {
      message: 'A guest does not vote.',
      path: ['isVoting'],
    }),
  minutes_note: z.strictObject({
    id: RowId,
    agendaItemId: ids.AgendaItemId,
    body: RichText,
    revision: z.int().min(1),
    savedAt: Instant,
  }),
  motion: z.strictObject({
    id: ids.MotionId,
    boardId: ids.BoardId,
    meetingId: ids.MeetingId,
    agendaItemId: ids.AgendaItemId,
    number: runningNumber,
    text: Paragraph,
    moverId: ids.PersonId.nullable(),
    seconderId: ids.PersonId.nullable(),
    method: words.VotingMethod.nullable(),
    votesFor: VoteCount.nullable(),
    votesAgainst: VoteCount.nullable(),
    votesAbstain: VoteCount.nullable(),
    result: words.MotionResult.nullable(),
  }),
  vote: z.strictObject({ id: RowId, motionId: ids.MotionId, personId: ids.PersonId, choice: words.VoteChoice }),
  decision: z.strictObject({
    id: ids.DecisionId,
    boardId: ids.BoardId,
    meetingId: ids.MeetingId,
    agendaItemId: ids.AgendaItemId,
    number: runningNumber,
    text: Paragraph,
  }),
  action_item: z
    .strictObject({
      id: ids.ActionItemId,
      boardId: ids.BoardId,
      meetingId: ids.MeetingId.nullable(),
      agendaItemId: ids.AgendaItemId.nullable(),
      number: runningNumber,
      text: Paragraph,
      dueOn: CalendarDate.nullable(),
      status: words.ActionStatus,
      closedOn: CalendarDate.nullable(),
    })
    .refine((action) => (action.status === 'done' || action.status === 'dropped') === (action.closedOn !== null), {
      message: 'A done or dropped action has the day of its closing, others do not.',
      path: ['closedOn'],
    })
    .refine((action) => (action.meetingId === null) === (action.agendaItemId === null), {
      message: 'An action comes from an item of a meeting, or from neither.',
      path: ['agendaItemId'],
    }),
  action_owner: z.strictObject({ id: RowId, actionItemId: ids.ActionItemId, personId: ids.PersonId, position }),
  matter_arising: z.strictObject({
    id: RowId,
    meetingId: ids.MeetingId,
    actionItemId: ids.ActionItemId,
    statusThen: words.ActionStatus,
    dueThen: CalendarDate.nullable(),
  }),
  attachment: z
    .strictObject({
      id: ids.AttachmentId,
      institutionId: ids.InstitutionId.nullable(),
      agendaItemId: ids.AgendaItemId.nullable(),
      role: words.AttachmentRole,
      fileName: Line,
      mediaType: Line,
      sizeBytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The file itself. */
      contentBase64: z.base64(),
    })
    .refine((file) => (file.institutionId === null) !== (file.agendaItemId === null), {
      message: 'An attachment belongs to an institution or to an agenda item.',
      path: ['agendaItemId'],
    }),
} as const satisfies Record<Topic, z.ZodType>

/** The most rows of one kind in one file: beyond any real workspace, and below what would exhaust the memory. */
const ROWS_MAX = 1_000_000

const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(row).max(ROWS_MAX)

/** A whole interchange file. */
export const Interchange = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: z.literal(FORMAT_VERSION),
  institution: rowsOf(interchangeTables.institution),
  program: rowsOf(interchangeTables.program),
  organization: rowsOf(interchangeTables.organization),
  person: rowsOf(interchangeTables.person),
  board: rowsOf(interchangeTables.board),
  board_program: rowsOf(interchangeTables.board_program),
  membership: rowsOf(interchangeTables.membership),
  meeting: rowsOf(interchangeTables.meeting),
  agenda_item: rowsOf(interchangeTables.agenda_item),
  attendance: rowsOf(interchangeTables.attendance),
  minutes_note: rowsOf(interchangeTables.minutes_note),
  motion: rowsOf(interchangeTables.motion),
  vote: rowsOf(interchangeTables.vote),
  decision: rowsOf(interchangeTables.decision),
  action_item: rowsOf(interchangeTables.action_item),
  action_owner: rowsOf(interchangeTables.action_owner),
  matter_arising: rowsOf(interchangeTables.matter_arising),
  attachment: rowsOf(interchangeTables.attachment),
})
export type Interchange = z.infer<typeof Interchange>
