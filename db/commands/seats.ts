import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { membershipTable } from '../schema/board'
import type { RowOf } from '../schema'

/** The seats whose term covers the day of a meeting, oldest term first; each person once. */
export function listSeats(db: ReadDb, meeting: RowOf<'meeting'>): RowOf<'membership'>[] {
  const seats = db
    .select()
    .from(membershipTable)
    .where(
      and(
        eq(membershipTable.boardId, meeting.boardId),
        lte(membershipTable.termStart, meeting.date),
        or(isNull(membershipTable.termEnd), gte(membershipTable.termEnd, meeting.date)),
      ),
    )
    .orderBy(asc(membershipTable.termStart), asc(membershipTable.id))
    .all()
  return [...new Map(seats.map((seat) => [seat.personId, seat])).values()]
}

/** The seat that a person holds on the day of a meeting, if any. */
export function findSeat(db: ReadDb, meeting: RowOf<'meeting'>, personId: string): RowOf<'membership'> | undefined {
  return listSeats(db, meeting).find((seat) => seat.personId === personId)
}
