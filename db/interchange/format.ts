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
import { AgendaVersionContent, TemplateItems } from '../model/agendaTemplate'
import * as ids from '../model/ids'
import { RichText } from '../model/richText'
import * as words from '../model/vocabulary'
import type { Topic } from '../model/topics'
import { peopleAndEvidenceTables, registerTables } from './registerFormat'

/** First line of every interchange file. */
export const FORMAT_NAME = 'Minutebook interchange'
/** The version that this program writes, and the newest that it reads. What version 1 lacked has defaults. */
export const FORMAT_VERSION = 2

/** Ids of rows that nothing outside their table has a type for. */
const RowId = z.uuidv7().lowercase()

/** Longest text of the frozen minutes of one meeting, in characters. */
const RECORD_MAX = 50_000_000

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Must be a SHA-256 in lower-case hexadecimal.')

/** Month and day, such as 07-01. */
const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Must be a month and a day like 07-01.')

const hasOne = (...values: readonly (string | null)[]) => values.filter((value) => value !== null).length === 1

const position = z.int().min(0)
const runningNumber = z.int().min(1)

const endsInOrder = (span: { startedAt: string; endedAt: string | null }) =>
  span.endedAt === null || span.endedAt >= span.startedAt
const endOrder = { message: 'It ends before it starts.', path: ['endedAt'] }

/** Where a record of the minutes stands. */
const RecordPlace = { boardId: ids.BoardId, meetingId: ids.MeetingId, agendaItemId: ids.AgendaItemId }

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
    yearStarts: MonthDay.default('07-01'),
  }),
  snippet: z.strictObject({
    id: ids.SnippetId,
    institutionId: ids.InstitutionId,
    abbreviation: Line,
    text: Paragraph,
  }),
  program: z.strictObject({
    id: ids.ProgramId,
    institutionId: ids.InstitutionId,
    name: Line,
    credential: OptionalLine,
    closedOn: CalendarDate.nullable().default(null),
  }),
  organization: z.strictObject({
    id: ids.OrganizationId,
    name: Line,
    kind: words.OrganizationKind,
    place: OptionalLine.default(null),
    website: OptionalLine.default(null),
    note: OptionalParagraph.default(null),
  }),
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
      majorityRule: words.MajorityRule.default('majority_of_votes'),
      recusedInQuorum: z.boolean().default(true),
      minutesDays: z.int().min(0).max(365).nullable().default(null),
      meetingsPerYear: z.int().min(1).max(366).nullable().default(null),
      itemNumbering: words.ItemNumbering.default('per_meeting'),
      language: LanguageTag.nullable().default(null),
      termYears: z.int().min(1).max(50).nullable().default(null),
      maxTerms: z.int().min(1).max(50).nullable().default(null),
      absenceLimit: z.int().min(1).max(50).nullable().default(null),
      attendancePercent: z.int().min(1).max(100).nullable().default(null),
    })
    .refine((board) => (board.quorumRule === 'fixed') === (board.quorumFixed !== null), {
      message: 'A fixed quorum needs its number, another rule has none.',
      path: ['quorumFixed'],
    }),
  board_program: z.strictObject({ id: RowId, boardId: ids.BoardId, programId: ids.ProgramId }),
  agenda_template: z.strictObject({
    id: ids.AgendaTemplateId,
    boardId: ids.BoardId,
    name: Line,
    items: TemplateItems,
  }),
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
      isFinal: z.boolean().default(false),
      beyondReason: OptionalLine.default(null),
    })
    .refine((seat) => seat.termEnd === null || seat.termEnd >= seat.termStart, {
      message: 'The term ends before it starts.',
      path: ['termEnd'],
    }),
  ...peopleAndEvidenceTables,
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
      approvalNote: OptionalParagraph.default(null),
      correctionReason: OptionalParagraph.default(null),
      firstItemNumber: runningNumber.nullable().default(null),
      isOnCampus: z.boolean().nullable().default(null),
    })
    .refine((meeting) => meeting.endTime > meeting.startTime, {
      message: 'The meeting ends before it starts.',
      path: ['endTime'],
    })
    .refine((meeting) => ['approved', 'correcting'].includes(meeting.status) === (meeting.approvedOn !== null), {
      message: 'Approved minutes have the day of their approval, others do not.',
      path: ['approvedOn'],
    })
    .refine((meeting) => (meeting.status === 'correcting') === (meeting.correctionReason !== null), {
      message: 'Minutes that are being corrected have the reason, others do not.',
      path: ['correctionReason'],
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
      isConfidential: z.boolean().default(false),
      pulledFromId: ids.AgendaItemId.nullable().default(null),
    })
    .refine((item) => item.presenterId === null || item.presenterName === null, {
      message: 'A presenter is a person or a free text, not both.',
      path: ['presenterName'],
    }),
  proposal: z
    .strictObject({
      id: ids.ProposalId,
      boardId: ids.BoardId,
      title: Line,
      question: OptionalParagraph,
      kind: words.AgendaItemKind,
      presenterId: ids.PersonId.nullable(),
      presenterName: OptionalLine,
      proposedById: ids.PersonId.nullable(),
      minutesAllotted: Minutes.nullable(),
      proposedOn: CalendarDate,
      status: words.ProposalStatus,
      agendaItemId: ids.AgendaItemId.nullable(),
    })
    .refine((proposal) => proposal.presenterId === null || proposal.presenterName === null, {
      message: 'A presenter is a person or a free text, not both.',
      path: ['presenterName'],
    })
    .refine((proposal) => (proposal.status === 'scheduled') === (proposal.agendaItemId !== null), {
      message: 'A scheduled proposal names its agenda item, others do not.',
      path: ['agendaItemId'],
    }),
  agenda_version: z.strictObject({
    id: ids.AgendaVersionId,
    meetingId: ids.MeetingId,
    number: runningNumber,
    publishedOn: CalendarDate,
    publishedAt: Instant,
    content: AgendaVersionContent,
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
  presence_change: z.strictObject({
    id: ids.PresenceChangeId,
    meetingId: ids.MeetingId,
    attendanceId: ids.AttendanceId,
    kind: words.PresenceChangeKind,
    at: WallTime,
    agendaItemId: ids.AgendaItemId.nullable(),
  }),
  recess: z
    .strictObject({ id: ids.RecessId, meetingId: ids.MeetingId, startedAt: WallTime, endedAt: WallTime.nullable() })
    .refine(endsInOrder, endOrder),
  item_span: z
    .strictObject({
      id: ids.ItemSpanId,
      meetingId: ids.MeetingId,
      agendaItemId: ids.AgendaItemId,
      startedAt: WallTime,
      endedAt: WallTime.nullable(),
    })
    .refine(endsInOrder, endOrder),
  minutes_note: z.strictObject({
    id: RowId,
    agendaItemId: ids.AgendaItemId,
    body: RichText,
    revision: z.int().min(1),
    savedAt: Instant,
  }),
  note_variant: z.strictObject({
    id: ids.NoteVariantId,
    agendaItemId: ids.AgendaItemId,
    body: RichText,
    reason: words.NoteVariantReason,
    writtenBy: Line,
    writtenAt: Instant,
  }),
  motion: z
    .strictObject({
      id: ids.MotionId,
      boardId: ids.BoardId,
      meetingId: ids.MeetingId.nullable(),
      agendaItemId: ids.AgendaItemId.nullable(),
      number: runningNumber,
      text: Paragraph,
      moverId: ids.PersonId.nullable(),
      seconderId: ids.PersonId.nullable(),
      method: words.VotingMethod.nullable(),
      votesFor: VoteCount.nullable(),
      votesAgainst: VoteCount.nullable(),
      votesAbstain: VoteCount.nullable(),
      result: words.MotionResult.nullable(),
      kind: words.MotionKind.default('main'),
      amendsId: ids.MotionId.nullable().default(null),
      approvesMeetingId: ids.MeetingId.nullable().default(null),
      approvesAsCorrected: z.boolean().nullable().default(null),
      majorityRule: words.MajorityRule.nullable().default(null),
      votedAt: WallTime.nullable().default(null),
      votedOn: CalendarDate.nullable().default(null),
      withoutQuorumReason: OptionalParagraph.default(null),
    })
    .refine((motion) => (motion.meetingId === null) === (motion.agendaItemId === null), {
      message: 'A motion comes from an item of a meeting, or from neither.',
      path: ['agendaItemId'],
    })
    .refine((motion) => (motion.meetingId === null) === (motion.method === 'email'), {
      message: 'A motion without a meeting is an e-mail vote, and no other is.',
      path: ['method'],
    })
    .refine((motion) => motion.votedOn === null || motion.meetingId === null, {
      message: 'Only an e-mail vote has a day of its own.',
      path: ['votedOn'],
    })
    .refine((motion) => (motion.kind === 'amendment') === (motion.amendsId !== null), {
      message: 'An amendment names the motion that it amends, others do not.',
      path: ['amendsId'],
    })
    .refine(
      (motion) =>
        (motion.kind === 'approve_minutes') === (motion.approvesMeetingId !== null) &&
        (motion.kind === 'approve_minutes') === (motion.approvesAsCorrected !== null),
      {
        message: 'A motion that approves minutes names their meeting and says whether as corrected, others do not.',
        path: ['approvesMeetingId'],
      },
    ),
  vote: z.strictObject({ id: RowId, motionId: ids.MotionId, personId: ids.PersonId, choice: words.VoteChoice }),
  decision: z.strictObject({
    id: ids.DecisionId,
    boardId: ids.BoardId,
    meetingId: ids.MeetingId,
    agendaItemId: ids.AgendaItemId,
    number: runningNumber,
    text: Paragraph,
  }),
  industry_comment: z
    .strictObject({
      id: ids.IndustryCommentId,
      ...RecordPlace,
      personId: ids.PersonId.nullable(),
      speakerName: OptionalLine,
      text: Paragraph,
    })
    .refine((comment) => comment.personId === null || comment.speakerName === null, {
      message: 'A speaker is a person or a free text, not both.',
      path: ['speakerName'],
    }),
  idea: z.strictObject({ id: ids.IdeaId, ...RecordPlace, text: Paragraph }),
  declared_interest: z
    .strictObject({
      id: ids.DeclaredInterestId,
      ...RecordPlace,
      personId: ids.PersonId,
      text: OptionalParagraph,
      at: WallTime.nullable(),
      isRecused: z.boolean(),
      hasLeftRoom: z.boolean(),
      returnedAt: WallTime.nullable(),
    })
    .refine((interest) => interest.isRecused || !interest.hasLeftRoom, {
      message: 'Who left the room stepped back from the vote.',
      path: ['hasLeftRoom'],
    }),
  ...registerTables,
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
      givenOn: CalendarDate.nullable().default(null),
      priority: words.ActionPriority.default('normal'),
      statusReason: OptionalParagraph.default(null),
      repeats: words.ActionRepeat.nullable().default(null),
      repeatOfId: ids.ActionItemId.nullable().default(null),
    })
    .refine(({ status, statusReason }) => statusReason === null || status === 'blocked' || status === 'dropped', {
      message: 'Only a blocked or dropped action has a reason.',
      path: ['statusReason'],
    })
    .refine((action) => (action.status === 'done' || action.status === 'dropped') === (action.closedOn !== null), {
      message: 'A done or dropped action has the day of its closing, others do not.',
      path: ['closedOn'],
    })
    .refine((action) => (action.meetingId === null) === (action.agendaItemId === null), {
      message: 'An action comes from an item of a meeting, or from neither.',
      path: ['agendaItemId'],
    }),
  action_owner: z
    .strictObject({
      id: RowId,
      actionItemId: ids.ActionItemId,
      personId: ids.PersonId.nullable(),
      office: words.MemberRole.nullable().default(null),
      position,
    })
    .refine(({ personId, office }) => (personId === null) !== (office === null), {
      message: 'An owner is a person or an office.',
      path: ['personId'],
    }),
  action_note: z.strictObject({
    id: ids.ActionNoteId,
    actionItemId: ids.ActionItemId,
    text: Paragraph,
    authorName: Line,
    writtenAt: Instant,
  }),
  due_change: z
    .strictObject({
      id: RowId,
      actionItemId: ids.ActionItemId,
      dueBefore: CalendarDate.nullable(),
      dueAfter: CalendarDate.nullable(),
      changedBy: Line,
      changedAt: Instant,
      reason: OptionalParagraph,
    })
    .refine(({ dueBefore, dueAfter }) => dueBefore !== dueAfter, {
      message: 'A slip changes the date.',
      path: ['dueAfter'],
    }),
  action_link: z
    .strictObject({
      id: ids.ActionLinkId,
      actionItemId: ids.ActionItemId,
      agendaItemId: ids.AgendaItemId.nullable(),
      motionId: ids.MotionId.nullable(),
      recommendationId: ids.RecommendationId.nullable().default(null),
    })
    .refine((link) => hasOne(link.agendaItemId, link.motionId, link.recommendationId), {
      message: 'A link leads to one thing.',
      path: ['agendaItemId'],
    }),
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
      storyId: ids.StoryId.nullable().default(null),
      role: words.AttachmentRole,
      fileName: Line,
      mediaType: Line,
      sizeBytes: z.int().min(0),
      sha256: Sha256,
      /** The file itself. */
      contentBase64: z.base64(),
    })
    .refine((file) => hasOne(file.institutionId, file.agendaItemId, file.storyId), {
      message: 'An attachment belongs to an institution, an agenda item or a story.',
      path: ['agendaItemId'],
    }),
  minutes_draft: z.strictObject({
    id: ids.MinutesDraftId,
    meetingId: ids.MeetingId,
    number: runningNumber,
    circulatedOn: CalendarDate,
    circulatedAt: Instant,
    commentsDueOn: CalendarDate.nullable(),
    record: z.string().max(RECORD_MAX),
    sha256: Sha256,
  }),
  review_comment: z
    .strictObject({
      id: ids.ReviewCommentId,
      meetingId: ids.MeetingId,
      agendaItemId: ids.AgendaItemId.nullable(),
      draftId: ids.MinutesDraftId.nullable(),
      authorId: ids.PersonId.nullable(),
      authorName: Line,
      quote: OptionalParagraph,
      text: Paragraph,
      status: words.ReviewStatus,
      response: OptionalParagraph,
      madeOn: CalendarDate,
      resolvedOn: CalendarDate.nullable(),
    })
    .refine((comment) => (comment.status === 'open') === (comment.resolvedOn === null), {
      message: 'An answered comment has the day of its answer, an open one does not.',
      path: ['resolvedOn'],
    }),
  /** The record is a text and not an object here: its fingerprint is that of its very characters. */
  sealed_record: z
    .strictObject({
      id: ids.SealedRecordId,
      boardId: ids.BoardId,
      meetingId: ids.MeetingId,
      version: runningNumber,
      position: runningNumber,
      record: z.string().max(RECORD_MAX),
      sha256: Sha256,
      previousSha256: Sha256.nullable(),
      sealedAt: Instant,
      sealedBy: Line,
      reason: OptionalParagraph,
    })
    .refine((seal) => (seal.version === 1) === (seal.reason === null), {
      message: 'A later version has the reason for it, the first has none.',
      path: ['reason'],
    })
    .refine((seal) => (seal.position === 1) === (seal.previousSha256 === null), {
      message: 'Every record but the first names the fingerprint of the one before.',
      path: ['previousSha256'],
    }),
} as const satisfies Record<Topic, z.ZodType>

/** Columns that hold JSON as text, and are written as what the text says. */
export const JSON_COLUMNS: Partial<Record<Topic, string>> = {
  agenda_template: 'items',
  agenda_version: 'content',
  minutes_note: 'body',
  note_variant: 'body',
}

/** The most rows of one kind in one file: beyond any real workspace, and below what would exhaust the memory. */
const ROWS_MAX = 1_000_000

const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(row).max(ROWS_MAX)
/** Rows of a kind that version 1 did not have. */
const laterRowsOf = <Row extends z.ZodType>(row: Row) => rowsOf(row).prefault([])

/** A whole interchange file. */
export const Interchange = z.strictObject({
  format: z.literal(FORMAT_NAME),
  version: z.union([z.literal(1), z.literal(FORMAT_VERSION)]),
  institution: rowsOf(interchangeTables.institution),
  snippet: laterRowsOf(interchangeTables.snippet),
  program: rowsOf(interchangeTables.program),
  organization: rowsOf(interchangeTables.organization),
  person: rowsOf(interchangeTables.person),
  board: rowsOf(interchangeTables.board),
  board_program: rowsOf(interchangeTables.board_program),
  agenda_template: laterRowsOf(interchangeTables.agenda_template),
  membership: rowsOf(interchangeTables.membership),
  seat_plan: laterRowsOf(interchangeTables.seat_plan),
  expertise: laterRowsOf(interchangeTables.expertise),
  interest_statement: laterRowsOf(interchangeTables.interest_statement),
  orientation_step: laterRowsOf(interchangeTables.orientation_step),
  compliance_profile: laterRowsOf(interchangeTables.compliance_profile),
  board_profile: laterRowsOf(interchangeTables.board_profile),
  plan_goal: laterRowsOf(interchangeTables.plan_goal),
  annual_report: laterRowsOf(interchangeTables.annual_report),
  interaction: laterRowsOf(interchangeTables.interaction),
  meeting: rowsOf(interchangeTables.meeting),
  agenda_item: rowsOf(interchangeTables.agenda_item),
  proposal: laterRowsOf(interchangeTables.proposal),
  agenda_version: laterRowsOf(interchangeTables.agenda_version),
  attendance: rowsOf(interchangeTables.attendance),
  presence_change: laterRowsOf(interchangeTables.presence_change),
  recess: laterRowsOf(interchangeTables.recess),
  item_span: laterRowsOf(interchangeTables.item_span),
  minutes_note: rowsOf(interchangeTables.minutes_note),
  note_variant: laterRowsOf(interchangeTables.note_variant),
  motion: rowsOf(interchangeTables.motion),
  vote: rowsOf(interchangeTables.vote),
  decision: rowsOf(interchangeTables.decision),
  industry_comment: laterRowsOf(interchangeTables.industry_comment),
  idea: laterRowsOf(interchangeTables.idea),
  declared_interest: laterRowsOf(interchangeTables.declared_interest),
  topic_review: laterRowsOf(interchangeTables.topic_review),
  consultation: laterRowsOf(interchangeTables.consultation),
  prospect: laterRowsOf(interchangeTables.prospect),
  pledge: laterRowsOf(interchangeTables.pledge),
  placement: laterRowsOf(interchangeTables.placement),
  skills_gap: laterRowsOf(interchangeTables.skills_gap),
  skill: laterRowsOf(interchangeTables.skill),
  skill_round: laterRowsOf(interchangeTables.skill_round),
  skill_rating: laterRowsOf(interchangeTables.skill_rating),
  recommendation: laterRowsOf(interchangeTables.recommendation),
  recommendation_arising: laterRowsOf(interchangeTables.recommendation_arising),
  development: laterRowsOf(interchangeTables.development),
  story: laterRowsOf(interchangeTables.story),
  action_item: rowsOf(interchangeTables.action_item),
  action_owner: rowsOf(interchangeTables.action_owner),
  action_note: laterRowsOf(interchangeTables.action_note),
  due_change: laterRowsOf(interchangeTables.due_change),
  action_link: laterRowsOf(interchangeTables.action_link),
  matter_arising: rowsOf(interchangeTables.matter_arising),
  attachment: rowsOf(interchangeTables.attachment),
  minutes_draft: laterRowsOf(interchangeTables.minutes_draft),
  review_comment: laterRowsOf(interchangeTables.review_comment),
  sealed_record: laterRowsOf(interchangeTables.sealed_record),
})
export type Interchange = z.infer<typeof Interchange>
