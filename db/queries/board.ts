import { count, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { Board, BoardDetail, BoardListRow, MembershipRow } from '../model/board'
import { AppError } from '../model/errors'
import type { BoardId, InstitutionId, MeetingId, MembershipId, OrganizationId, PersonId } from '../model/ids'
import type {
  AttendanceMode,
  AttendanceStatus,
  Cloth,
  MemberCategory,
  MemberRole,
  OrganizationKind,
  Side,
} from '../model/vocabulary'
import { boardTable, membershipTable } from '../schema/board'
import { meetingTable } from '../schema/meeting'
import { listProgramsOfBoard } from './institution'

/** Presences shown beside a member. */
const RECENT_MEETINGS = 4

interface BoardListSql {
  id: BoardId
  name: string
  shortName: string | null
  cloth: Cloth
  memberCount: number
  openActionCount: number
  overdueActionCount: number
  lastMeeting: string | null
  nextMeeting: string | null
}

/** All boards by name, with what a secretary looks for first: the next meeting and what is open. */
export function listBoards(db: ReadDb, input: { today: string }): BoardListRow[] {
  const { today } = input
  return db
    .all<BoardListSql>(
      sql`select b.id as id, b.name as name, b.short_name as shortName, b.cloth as cloth,
        (select count(distinct m.person_id) from membership m
          where m.board_id = b.id and m.term_start <= ${today} and (m.term_end is null or m.term_end >= ${today})) as memberCount,
        (select count(*) from action_item a
          where a.board_id = b.id and a.status in ('open', 'in_progress', 'blocked')) as openActionCount,
        (select count(*) from action_item a
          where a.board_id = b.id and a.status in ('open', 'in_progress', 'blocked') and a.due_on < ${today}) as overdueActionCount,
        (select json_object('id', m.id, 'title', m.title, 'date', m.date, 'status', m.status) from meeting m
          where m.board_id = b.id and m.status in ('held', 'approved', 'correcting')
          order by m.date desc, m.start_time desc limit 1) as lastMeeting,
        (select json_object('id', m.id, 'title', m.title, 'date', m.date, 'startTime', m.start_time, 'status', m.status)
          from meeting m where m.board_id = b.id and m.status in ('planned', 'in_progress')
          order by m.status <> 'in_progress', m.date, m.start_time limit 1) as nextMeeting
      from board b order by b.name collate nocase, b.id`,
    )
    .map((row) => ({
      ...row,
      lastMeeting: row.lastMeeting === null ? null : (JSON.parse(row.lastMeeting) as BoardListRow['lastMeeting']),
      nextMeeting: row.nextMeeting === null ? null : (JSON.parse(row.nextMeeting) as BoardListRow['nextMeeting']),
    }))
}

/** The board's own row. NOT_FOUND if there is none of that id. */
export function requireBoard(db: ReadDb, id: string): Board {
  const row = db.select().from(boardTable).where(eq(boardTable.id, id)).get()
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such board.', { id })
  return { ...row, id: row.id as BoardId, institutionId: row.institutionId as InstitutionId }
}

/** A board with its programs and counts as of `today`. */
export function requireBoardDetail(db: ReadDb, input: { id: string; today: string }): BoardDetail {
  const board = requireBoard(db, input.id)
  const covers = sql`${membershipTable.boardId} = ${input.id} and ${membershipTable.termStart} <= ${input.today}
    and (${membershipTable.termEnd} is null or ${membershipTable.termEnd} >= ${input.today})`
  const counts = db
    .select({
      members: sql<number>`count(distinct ${membershipTable.personId})`,
      voting: sql<number>`count(distinct case when ${membershipTable.isVoting} = 1 then ${membershipTable.personId} end)`,
    })
    .from(membershipTable)
    .where(covers)
    .get()
  const meetings = db.select({ count: count() }).from(meetingTable).where(eq(meetingTable.boardId, input.id)).get()
  const chair = db.get<{ personId: PersonId; fullName: string } | undefined>(
    sql`select p.id as personId, p.full_name as fullName from membership join person p on p.id = membership.person_id
      where ${covers} and membership.role = 'chair' order by membership.term_start desc limit 1`,
  )
  return {
    ...board,
    programs: listProgramsOfBoard(db, input.id),
    memberCount: counts?.members ?? 0,
    votingMemberCount: counts?.voting ?? 0,
    chair: chair ?? null,
    meetingCount: meetings?.count ?? 0,
  }
}

interface MembershipSql {
  id: MembershipId
  personId: PersonId
  fullName: string
  title: string | null
  organizationId: OrganizationId | null
  organizationName: string | null
  organizationKind: OrganizationKind | null
  email: string | null
  phone: string | null
  role: MemberRole
  category: MemberCategory
  isVoting: number
  side: Side
  termStart: string
  termEnd: string | null
  isFinal: number
}

interface PresenceSql {
  meetingId: MeetingId
  date: string
  personId: PersonId | null
  status: AttendanceStatus | null
  mode: AttendanceMode | null
}

/** All seats of a board, those in office first, officers before members, then by name. */
export function listMemberships(db: ReadDb, input: { boardId: string; today: string }): MembershipRow[] {
  requireBoard(db, input.boardId)
  const seats = db.all<MembershipSql>(
    sql`select m.id as id, p.id as personId, p.full_name as fullName, p.title as title,
      o.id as organizationId, o.name as organizationName, o.kind as organizationKind, p.email as email, p.phone as phone,
      m.role as role, m.category as category, m.is_voting as isVoting, m.side as side,
      m.term_start as termStart, m.term_end as termEnd,
      m.is_final as isFinal
    from membership m join person p on p.id = m.person_id left join organization o on o.id = p.organization_id
    where m.board_id = ${input.boardId}
    order by m.term_end is not null and m.term_end < ${input.today}, m.is_voting desc,
      case m.role when 'chair' then 0 when 'vice_chair' then 1 when 'secretary' then 2 else 3 end,
      p.full_name collate nocase, m.term_start`,
  )
  const presences = db.all<PresenceSql>(
    sql`select m.id as meetingId, m.date as date, a.person_id as personId, a.status as status, a.mode as mode
    from (select id, date, start_time from meeting where board_id = ${input.boardId} and status in ('held', 'approved', 'correcting')
      order by date desc, start_time desc limit 24) m
    left join attendance a on a.meeting_id = m.id
    order by m.date, m.start_time`,
  )
  const meetings = [...new Map(presences.map((row) => [row.meetingId, row.date]))]
  const byPair = new Map(presences.map((row) => [`${row.meetingId} ${row.personId ?? ''}`, row]))
  return seats.map(({ organizationId, organizationName, organizationKind, ...seat }) => ({
    ...seat,
    organization:
      organizationId === null || organizationName === null || organizationKind === null
        ? null
        : { id: organizationId, name: organizationName, kind: organizationKind },
    isVoting: seat.isVoting === 1,
    isFinal: seat.isFinal === 1,
    isExpired: seat.termEnd !== null && seat.termEnd < input.today,
    recentAttendance: meetings
      .filter(([, date]) => date >= seat.termStart && (seat.termEnd === null || date <= seat.termEnd))
      .slice(-RECENT_MEETINGS)
      .map(([meetingId, date]) => {
        const presence = byPair.get(`${meetingId} ${seat.personId}`)
        return { meetingId, date, status: presence?.status ?? null, mode: presence?.mode ?? null }
      }),
  }))
}
