import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { AttendanceId, MembershipId, PersonId } from '../model/ids'
import type { AttendanceRow, Meeting } from '../model/meeting'
import type {
  AttendanceCapacity,
  AttendanceMode,
  AttendanceStatus,
  MemberCategory,
  MemberRole,
  Side,
} from '../model/vocabulary'

interface AttendanceSql {
  id: AttendanceId | null
  personId: PersonId
  membershipId: MembershipId | null
  fullName: string
  capacity: AttendanceCapacity
  status: AttendanceStatus | null
  mode: AttendanceMode | null
  title: string | null
  affiliation: string | null
  isVoting: number
  side: Side
  role: MemberRole | null
  category: MemberCategory | null
}

/**
 * Everybody who belongs at a meeting: members whose term covers its date, marked or not, and guests. What was marked
 * shows title and affiliation as of that day; a member not marked yet shows today's. Voting members first, then other
 * members, then guests; officers before the rest. A vacant seat has no row, so it does not raise the quorum.
 */
export function listAttendance(
  db: ReadDb,
  meeting: Pick<Meeting, 'id' | 'boardId' | 'date' | 'status'>,
): AttendanceRow[] {
  return db
    .all<AttendanceSql>(
      sql`select * from (
        select a.id as id, a.person_id as personId, a.membership_id as membershipId, a.full_name as fullName,
          a.capacity as capacity, a.status as status, a.mode as mode, a.title as title, a.affiliation as affiliation,
          a.is_voting as isVoting, a.side as side, a.role as role, a.category as category
        from attendance a where a.meeting_id = ${meeting.id}
        union all
        select null, p.id, m.id, p.full_name, 'member', null, null, p.title, o.name, m.is_voting, m.side, m.role, m.category
        from membership m join person p on p.id = m.person_id left join organization o on o.id = p.organization_id
        where m.board_id = ${meeting.boardId} and m.term_start <= ${meeting.date}
          and (m.term_end is null or m.term_end >= ${meeting.date})
          and not exists (select 1 from attendance a where a.meeting_id = ${meeting.id} and a.person_id = m.person_id)
          and ${meeting.status} in ('planned', 'in_progress')
        group by p.id)
      order by capacity = 'guest', isVoting desc,
        case role when 'chair' then 0 when 'vice_chair' then 1 when 'secretary' then 2 else 3 end,
        fullName collate nocase`,
    )
    .map((row) => ({ ...row, isVoting: row.isVoting === 1 }))
}
