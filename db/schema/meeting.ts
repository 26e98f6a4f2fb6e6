import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import {
  AgendaItemKind,
  AttendanceCapacity,
  AttendanceMode,
  AttendanceStatus,
  MeetingKind,
  MeetingMode,
  MeetingStatus,
  MemberCategory,
  MemberRole,
  PresenceChangeKind,
  ProposalStatus,
  Side,
  StandingItem,
} from '../model/vocabulary'
import { boardTable, membershipTable } from './board'
import { idColumn, isDate, isFlag, isNotBlank, isTime, oneOf, words } from './columns'
import { personTable } from './institution'

/** Date and times are wall clock in `time_zone`: a meeting called for 17:30 stays at 17:30 when zone rules change. */
export const meetingTable = sqliteTable(
  'meeting',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    title: text('title').notNull(),
    kind: text('kind', { enum: words(MeetingKind) }).notNull(),
    status: text('status', { enum: words(MeetingStatus) }).notNull(),
    date: text('date').notNull(),
    startTime: text('start_time').notNull(),
    endTime: text('end_time').notNull(),
    timeZone: text('time_zone').notNull(),
    place: text('place'),
    onlineAddress: text('online_address'),
    mode: text('mode', { enum: words(MeetingMode) }).notNull(),
    calledToOrderAt: text('called_to_order_at'),
    adjournedAt: text('adjourned_at'),
    presidingId: text('presiding_id').references(() => personTable.id, { onDelete: 'restrict' }),
    recorderId: text('recorder_id').references(() => personTable.id, { onDelete: 'restrict' }),
    approvedOn: text('approved_on'),
    approvedAsCorrected: integer('approved_as_corrected', { mode: 'boolean' }).notNull(),
    /** How the minutes were approved if not by a motion of a later meeting: an exception that is printed. */
    approvalNote: text('approval_note'),
    /** Why approved minutes are being corrected; set exactly while they are. */
    correctionReason: text('correction_reason'),
    /** Where the item numbers begin, once that is fixed; null = the board's rule says. */
    firstItemNumber: integer('first_item_number'),
    /** Whether it was held at the institution; null = nobody said. */
    isOnCampus: integer('is_on_campus', { mode: 'boolean' }),
  },
  (t) => [
    check('meeting_title', isNotBlank(t.title)),
    check('meeting_kind', oneOf(t.kind, MeetingKind.options)),
    check('meeting_status', oneOf(t.status, MeetingStatus.options)),
    check('meeting_date', isDate(t.date)),
    check('meeting_times', sql`${isTime(t.startTime)} and ${isTime(t.endTime)} and ${t.endTime} > ${t.startTime}`),
    check('meeting_mode', oneOf(t.mode, MeetingMode.options)),
    check('meeting_called_to_order_at', sql`${t.calledToOrderAt} is null or ${isTime(t.calledToOrderAt)}`),
    check('meeting_adjourned_at', sql`${t.adjournedAt} is null or ${isTime(t.adjournedAt)}`),
    check('meeting_approved_on', sql`(${t.status} in ('approved', 'correcting')) = (${t.approvedOn} is not null)`),
    check('meeting_correction_reason', sql`(${t.status} = 'correcting') = (${t.correctionReason} is not null)`),
    check('meeting_first_item_number', sql`${t.firstItemNumber} is null or ${t.firstItemNumber} >= 1`),
    check('meeting_approved_as_corrected', isFlag(t.approvedAsCorrected)),
    index('meeting_by_board').on(t.boardId, t.date, t.startTime),
    index('meeting_by_date').on(t.date),
    index('meeting_by_presiding').on(t.presidingId),
    index('meeting_by_recorder').on(t.recorderId),
  ],
)

/** An item of an agenda. A trigger keeps nesting at one level and parent and child in the same meeting. */
export const agendaItemTable = sqliteTable(
  'agenda_item',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    parentId: text('parent_id').references((): AnySQLiteColumn => agendaItemTable.id, { onDelete: 'restrict' }),
    /** Order among the items with the same parent, from 0 without gaps. */
    position: integer('position').notNull(),
    kind: text('kind', { enum: words(AgendaItemKind) }).notNull(),
    standing: text('standing', { enum: words(StandingItem) }),
    title: text('title').notNull(),
    question: text('question'),
    presenterId: text('presenter_id').references(() => personTable.id, { onDelete: 'restrict' }),
    presenterName: text('presenter_name'),
    minutesAllotted: integer('minutes_allotted'),
    isConfidential: integer('is_confidential', { mode: 'boolean' }).notNull().default(false),
    /** The consent item that this one was pulled out of, to be taken on its own. */
    pulledFromId: text('pulled_from_id').references((): AnySQLiteColumn => agendaItemTable.id, {
      onDelete: 'restrict',
    }),
  },
  (t) => [
    check('agenda_item_position', sql`${t.position} >= 0`),
    check('agenda_item_kind', oneOf(t.kind, AgendaItemKind.options)),
    check('agenda_item_standing', oneOf(t.standing, StandingItem.options)),
    check('agenda_item_title', isNotBlank(t.title)),
    check('agenda_item_presenter', sql`${t.presenterId} is null or ${t.presenterName} is null`),
    check('agenda_item_minutes', sql`${t.minutesAllotted} is null or ${t.minutesAllotted} between 0 and 1440`),
    check('agenda_item_is_confidential', isFlag(t.isConfidential)),
    index('agenda_item_by_pulled_from').on(t.pulledFromId),
    index('agenda_item_by_meeting').on(t.meetingId, t.parentId, t.position),
    index('agenda_item_by_parent').on(t.parentId),
    index('agenda_item_by_presenter').on(t.presenterId),
  ],
)

/** Presence at one meeting with everything that a reviewer reads, frozen as of that day. */
export const attendanceTable = sqliteTable(
  'attendance',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    membershipId: text('membership_id').references(() => membershipTable.id, { onDelete: 'restrict' }),
    capacity: text('capacity', { enum: words(AttendanceCapacity) }).notNull(),
    status: text('status', { enum: words(AttendanceStatus) }).notNull(),
    /** How a present person takes part; null for the absent and the excused. */
    mode: text('mode', { enum: words(AttendanceMode) }),
    fullName: text('full_name').notNull(),
    title: text('title'),
    affiliation: text('affiliation'),
    isVoting: integer('is_voting', { mode: 'boolean' }).notNull(),
    side: text('side', { enum: words(Side) }).notNull(),
    role: text('role', { enum: words(MemberRole) }),
    category: text('category', { enum: words(MemberCategory) }),
  },
  (t) => [
    check('attendance_capacity', oneOf(t.capacity, AttendanceCapacity.options)),
    check('attendance_status', oneOf(t.status, AttendanceStatus.options)),
    check(
      'attendance_mode',
      sql`(${t.status} = 'present') = (${t.mode} is not null) and (${oneOf(t.mode, AttendanceMode.options)})`,
    ),
    check('attendance_is_voting', sql`${isFlag(t.isVoting)} and (${t.capacity} = 'member' or ${t.isVoting} = 0)`),
    check('attendance_side', oneOf(t.side, Side.options)),
    check('attendance_role', oneOf(t.role, MemberRole.options)),
    check('attendance_category', oneOf(t.category, MemberCategory.options)),
    uniqueIndex('attendance_pair').on(t.meetingId, t.personId),
    index('attendance_by_person').on(t.personId),
    index('attendance_by_membership').on(t.membershipId),
  ],
)

/** Somebody came, left, came back or changed between room and screen while a meeting was in progress. */
export const presenceChangeTable = sqliteTable(
  'presence_change',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    attendanceId: text('attendance_id')
      .notNull()
      .references(() => attendanceTable.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: words(PresenceChangeKind) }).notNull(),
    at: text('at').notNull(),
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('presence_change_kind', oneOf(t.kind, PresenceChangeKind.options)),
    check('presence_change_at', isTime(t.at)),
    index('presence_change_by_meeting').on(t.meetingId, t.at),
    index('presence_change_by_attendance').on(t.attendanceId),
    index('presence_change_by_item').on(t.agendaItemId),
  ],
)

/** A pause of the meeting. */
export const recessTable = sqliteTable(
  'recess',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    startedAt: text('started_at').notNull(),
    /** Null while the meeting is in recess. */
    endedAt: text('ended_at'),
  },
  (t) => [
    check('recess_started_at', isTime(t.startedAt)),
    check('recess_ended_at', sql`${t.endedAt} is null or (${isTime(t.endedAt)} and ${t.endedAt} >= ${t.startedAt})`),
    index('recess_by_meeting').on(t.meetingId, t.startedAt),
  ],
)

/** When an item was really taken up and for how long. The one without an end is the current item. */
export const itemSpanTable = sqliteTable(
  'item_span',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at'),
  },
  (t) => [
    check('item_span_started_at', isTime(t.startedAt)),
    check('item_span_ended_at', sql`${t.endedAt} is null or (${isTime(t.endedAt)} and ${t.endedAt} >= ${t.startedAt})`),
    index('item_span_by_meeting').on(t.meetingId, t.startedAt),
    index('item_span_by_item').on(t.agendaItemId),
  ],
)

/** A topic that waits for a coming meeting. */
export const proposalTable = sqliteTable(
  'proposal',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    title: text('title').notNull(),
    question: text('question'),
    kind: text('kind', { enum: words(AgendaItemKind) }).notNull(),
    presenterId: text('presenter_id').references(() => personTable.id, { onDelete: 'restrict' }),
    presenterName: text('presenter_name'),
    proposedById: text('proposed_by_id').references(() => personTable.id, { onDelete: 'restrict' }),
    minutesAllotted: integer('minutes_allotted'),
    proposedOn: text('proposed_on').notNull(),
    status: text('status', { enum: words(ProposalStatus) }).notNull(),
    /** The item that it became. */
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
  },
  (t) => [
    check('proposal_title', isNotBlank(t.title)),
    check('proposal_kind', oneOf(t.kind, AgendaItemKind.options)),
    check('proposal_presenter', sql`${t.presenterId} is null or ${t.presenterName} is null`),
    check('proposal_minutes', sql`${t.minutesAllotted} is null or ${t.minutesAllotted} between 0 and 1440`),
    check('proposal_proposed_on', isDate(t.proposedOn)),
    check('proposal_status', oneOf(t.status, ProposalStatus.options)),
    check('proposal_item', sql`(${t.status} = 'scheduled') = (${t.agendaItemId} is not null)`),
    index('proposal_by_board').on(t.boardId, t.status, t.proposedOn),
    index('proposal_by_presenter').on(t.presenterId),
    index('proposal_by_proposer').on(t.proposedById),
    index('proposal_by_item').on(t.agendaItemId),
  ],
)

/** An agenda as it was sent out. A trigger refuses every change. */
export const agendaVersionTable = sqliteTable(
  'agenda_version',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    /** 1, 2, 3 … in each meeting. */
    number: integer('number').notNull(),
    publishedOn: text('published_on').notNull(),
    publishedAt: text('published_at').notNull(),
    /** JSON of the meeting's date, time, place and items. */
    content: text('content').notNull(),
  },
  (t) => [
    check('agenda_version_number', sql`${t.number} >= 1`),
    check('agenda_version_published_on', isDate(t.publishedOn)),
    check('agenda_version_content', sql`json_valid(${t.content})`),
    uniqueIndex('agenda_version_by_number').on(t.meetingId, t.number),
  ],
)
