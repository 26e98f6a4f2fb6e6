import { and, asc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import type { Board } from '../../model/board'
import type { EvidenceLink } from '../../model/compliance'
import type { MeetingId, PersonId } from '../../model/ids'
import type { MeetingKind, MeetingStatus, MemberCategory, MemberRole, Side } from '../../model/vocabulary'
import { institutionTable } from '../../schema/institution'
import { agendaItemTable, attendanceTable, meetingTable } from '../../schema/meeting'
import { requireBoard } from '../board'

export type MeetingSql = typeof meetingTable.$inferSelect
export type AttendanceSql = typeof attendanceTable.$inferSelect

/** A seat as it stood on a day, with the person's present title and employer. */
export interface Seat {
  id: string
  personId: PersonId
  fullName: string
  role: MemberRole
  category: MemberCategory
  isVoting: boolean
  side: Side
  termStart: string
  termEnd: string | null
  beyondReason: string | null
}

/** What the rules look at: a board, a period, and the day as of which they are told. */
export interface RuleContext {
  db: ReadDb
  board: Board
  yearStarts: string
  from: string
  to: string
  today: string
  /** The last day of the period that is not in the future. */
  day: string
  /** Every meeting of the board that was not cancelled, by date. */
  meetings: readonly MeetingSql[]
  /** The counted meetings of the period that were held. */
  held: readonly MeetingSql[]
  /** Items whose words are for the board alone. */
  confidential: ReadonlySet<string>
}

/** Meetings that count for a year and its gaps, where a profile says nothing else: a special one is called besides. */
const COUNTED_KINDS: readonly MeetingKind[] = ['regular', 'annual', 'skills_validation']

const HELD: readonly MeetingStatus[] = ['held', 'approved', 'correcting']

export const isHeld = ({ status }: { status: MeetingStatus }) => HELD.includes(status)

export const isCounted = ({ kind }: { kind: MeetingKind }, kinds: readonly MeetingKind[] = COUNTED_KINDS) =>
  kinds.includes(kind)

/** Reads what all rules share. */
export function ruleContext(
  db: ReadDb,
  { boardId, from, to, today }: { boardId: string; from: string; to: string; today: string },
): RuleContext {
  const board = requireBoard(db, boardId)
  const institution = db
    .select({ yearStarts: institutionTable.yearStarts })
    .from(institutionTable)
    .where(eq(institutionTable.id, board.institutionId))
    .get()
  const meetings = db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), sql`${meetingTable.status} <> 'cancelled'`))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
  const day = to < today ? to : today
  return {
    db,
    board,
    yearStarts: institution?.yearStarts ?? '07-01',
    from,
    to,
    today,
    day,
    meetings,
    held: meetings.filter((each) => isHeld(each) && isCounted(each) && each.date >= from && each.date <= day),
    confidential: confidentialItems(db, boardId),
  }
}

function confidentialItems(db: ReadDb, boardId: string): Set<string> {
  const rows = db.all<{ id: string }>(
    sql`select i.id as id from ${agendaItemTable} i join ${meetingTable} m on m.id = i.meeting_id
      left join ${agendaItemTable} p on p.id = i.parent_id
      where m.board_id = ${boardId} and (i.is_confidential = 1 or p.is_confidential = 1)`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The next planned meeting from today on; undefined while none is planned. */
export function nextMeeting({ meetings, today }: RuleContext): MeetingSql | undefined {
  return meetings.find(({ status, date }) => (status === 'planned' || status === 'in_progress') && date >= today)
}

/** Who was marked at a meeting, as frozen on its day. */
export function attendanceOf({ db }: RuleContext, meetingId: string): AttendanceSql[] {
  return db
    .select()
    .from(attendanceTable)
    .where(eq(attendanceTable.meetingId, meetingId))
    .orderBy(asc(attendanceTable.fullName), asc(attendanceTable.id))
    .all()
}

/** Whether anybody was marked as present: at the adjournment all who were not marked become absent. */
export const isTaken = (rows: readonly AttendanceSql[]) => rows.some(({ status }) => status === 'present')

/** Categories of people who teach or learn at some school: they speak for no business. */
const SCHOOL: readonly MemberCategory[] = [
  'secondary_school',
  'higher_education',
  'faculty',
  'administration',
  'student',
]

/** Whether somebody comes from industry: from outside, and from no school. */
export const isIndustry = ({ side, category }: { side: Side; category: MemberCategory | null }) =>
  side === 'external' && category !== null && !SCHOOL.includes(category)

/** The seats of a board whose term covers a day; a person with two seats has the later one. */
export function rosterOn({ db, board }: RuleContext, day: string): Seat[] {
  const rows = db.all<Omit<Seat, 'isVoting'> & { isVoting: number }>(
    sql`select m.id as id, m.person_id as personId, p.full_name as fullName, m.role as role, m.category as category,
      m.is_voting as isVoting, m.side as side, m.term_start as termStart, m.term_end as termEnd,
      m.beyond_reason as beyondReason
    from membership m join person p on p.id = m.person_id
    where m.board_id = ${board.id} and m.term_start <= ${day} and (m.term_end is null or m.term_end >= ${day})
    order by p.full_name collate nocase, m.term_start desc, m.id`,
  )
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    if (seen.has(row.personId)) return []
    seen.add(row.personId)
    return [{ ...row, isVoting: row.isVoting === 1 }]
  })
}

/** Whether the board ever had a member: without one, an empty roster says nothing. */
export function hasMembers({ db, board }: RuleContext): boolean {
  return (
    db.get<{ id: string } | undefined>(sql`select id from membership where board_id = ${board.id} limit 1`) !==
    undefined
  )
}

const link = (given: Pick<EvidenceLink, 'kind' | 'id' | 'label'> & Partial<EvidenceLink>): EvidenceLink => ({
  meetingId: null,
  date: null,
  outcome: null,
  reason: null,
  ...given,
})

export const meetingLink = (meeting: MeetingSql, rest: Partial<EvidenceLink> = {}): EvidenceLink =>
  link({
    kind: 'meeting',
    id: meeting.id,
    meetingId: meeting.id as MeetingId,
    label: meeting.title,
    date: meeting.date,
    ...rest,
  })

export const seatLink = (seat: Seat, rest: Partial<EvidenceLink> = {}): EvidenceLink =>
  link({ kind: 'member', id: seat.id, label: seat.fullName, ...rest })

/**
 * A link to what was recorded under an item, or to its meeting alone where the item is confidential or is a meeting's
 * own matter.
 */
export function recordLink(
  { confidential, meetings }: RuleContext,
  record: Pick<EvidenceLink, 'kind' | 'id' | 'label'> & { meetingId: string | null; agendaItemId: string | null },
  rest: Partial<EvidenceLink> = {},
): EvidenceLink {
  const { agendaItemId, meetingId, ...named } = record
  if (agendaItemId === null || !confidential.has(agendaItemId)) {
    return link({ ...named, meetingId: meetingId as MeetingId | null, ...rest })
  }
  const meeting = meetings.find(({ id }) => id === meetingId)
  return meeting === undefined ? link({ kind: 'board', id: '', label: '', ...rest }) : meetingLink(meeting, rest)
}

export const plainLink = link
