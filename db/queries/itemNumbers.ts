import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'

/**
 * The number of the first item of meeting `m` of board `b`, in SQL; null where the meetings before must be looked at.
 * That is on a board whose numbers run on, for a meeting that is still ahead and has no fixed number. A rule that is
 * changed later does not renumber minutes that were written before.
 */
export const FIXED_FIRST_NUMBER = sql`coalesce(m.first_item_number,
  case when b.item_numbering = 'running' and m.status in ('planned', 'cancelled') then null else 1 end)`

interface NumberingSql {
  id: string
  boardId: string
  date: string
  startTime: string
  fixed: number | null
  itemCount: number
}

const NUMBERING = sql`select m.id as id, m.board_id as boardId, m.date as date, m.start_time as startTime,
    ${FIXED_FIRST_NUMBER} as fixed,
    (select count(*) from agenda_item i where i.meeting_id = m.id and i.parent_id is null) as itemCount
  from meeting m join board b on b.id = m.board_id`

/**
 * The number of a meeting's first item: the fixed one, or the one behind the last item of the board's meeting before
 * it, cancelled ones left out. 1 for the first meeting of a board.
 */
export function firstItemNumberOf(db: ReadDb, meetingId: string): number {
  let meeting = db.get<NumberingSql | undefined>(sql`${NUMBERING} where m.id = ${meetingId}`)
  let between = 0
  while (meeting !== undefined) {
    if (meeting.fixed !== null) return meeting.fixed + between
    meeting = db.get<NumberingSql | undefined>(
      sql`${NUMBERING} where m.board_id = ${meeting.boardId} and m.status <> 'cancelled'
        and (m.date, m.start_time, m.id) < (${meeting.date}, ${meeting.startTime}, ${meeting.id})
        order by m.date desc, m.start_time desc, m.id desc limit 1`,
    )
    between += meeting?.itemCount ?? 0
  }
  return 1 + between
}

/** An item's number as printed, from its place (counted from 0) and, of a sub-item, the place of its parent. */
export function printedNumber(first: number, position: number, parentPosition: number | null): string {
  return parentPosition === null ? String(first + position) : `${first + parentPosition}.${position + 1}`
}
