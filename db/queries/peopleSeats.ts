import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { MembershipId, PersonId } from '../model/ids'
import type { MemberCategory, MemberRole, Side } from '../model/vocabulary'

/** A seat of a board with its person. */
export interface SeatOfBoard {
  membershipId: MembershipId
  personId: PersonId
  fullName: string
  affiliation: string | null
  role: MemberRole
  category: MemberCategory
  isVoting: boolean
  side: Side
  termStart: string
  termEnd: string | null
  isFinal: boolean
  beyondReason: string | null
}

/** All seats that a board ever had, members with a vote first, then by name. */
export function listSeatsOfBoard(db: ReadDb, boardId: string): SeatOfBoard[] {
  return db
    .all<Omit<SeatOfBoard, 'isVoting' | 'isFinal'> & { isVoting: number; isFinal: number }>(
      sql`select m.id as membershipId, p.id as personId, p.full_name as fullName, o.name as affiliation, m.role as role,
        m.category as category, m.is_voting as isVoting, m.side as side, m.term_start as termStart, m.term_end as termEnd,
        m.is_final as isFinal, m.beyond_reason as beyondReason
      from membership m join person p on p.id = m.person_id left join organization o on o.id = p.organization_id
      where m.board_id = ${boardId}
      order by m.is_voting desc, p.full_name collate nocase, m.term_start, m.id`,
    )
    .map((seat) => ({ ...seat, isVoting: seat.isVoting === 1, isFinal: seat.isFinal === 1 }))
}
