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
    check('meeting_approved_on', sql`(${t.status} = 'approved') = (${t.approvedOn} is not null)`),
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
  },
  (t) => [
    check('agenda_item_position', sql`${t.position} >= 0`),
    check('agenda_item_kind', oneOf(t.kind, AgendaItemKind.options)),
    check('agenda_item_standing', oneOf(t.standing, StandingItem.options)),
    check('agenda_item_title', isNotBlank(t.title)),
    check('agenda_item_presenter', sql`${t.presenterId} is null or ${t.presenterName} is null`),
    check('agenda_item_minutes', sql`${t.minutesAllotted} is null or ${t.minutesAllotted} between 0 and 1440`),
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
