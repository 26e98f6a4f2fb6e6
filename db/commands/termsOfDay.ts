import { and, eq, inArray } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import { attendanceTable, meetingTable } from '../schema/meeting'
import { refuseIfVoted } from './attendance'
import { listChangesOf } from './presenceOrder'
import { requireRow } from './rows'
import { listSeats } from './seats'

/**
 * Makes the attendance list of a meeting say what the terms say on its day: whoever has no seat then is a guest without
 * a vote if there, and not on the list if not; whoever has one is a member with that seat's vote. To be called after the
 * day of a meeting or a term has changed. Refused where somebody who has no vote any more has voted.
 */
export function followTerms(context: CommandContext, meetingId: string): void {
  const { db, write } = context
  const meeting = requireRow(db, 'meeting', meetingId)
  const seats = new Map(listSeats(db, meeting).map((seat) => [seat.personId, seat]))
  for (const row of db.select().from(attendanceTable).where(eq(attendanceTable.meetingId, meetingId)).all()) {
    const seat = seats.get(row.personId)
    if (seat === undefined) {
      if (row.capacity === 'guest') continue
      refuseIfVoted(db, row)
      if (row.status === 'present') {
        const guest = { capacity: 'guest', membershipId: null, isVoting: false, role: null, category: null } as const
        write.update('attendance', row.id, guest)
        continue
      }
      for (const change of listChangesOf(db, row.id)) write.remove('presence_change', change.id)
      write.remove('attendance', row.id)
      continue
    }
    if (row.membershipId === seat.id) continue
    if (row.isVoting && !seat.isVoting) refuseIfVoted(db, row)
    const { isVoting, side, role, category } = seat
    write.update('attendance', row.id, { capacity: 'member', membershipId: seat.id, isVoting, side, role, category })
  }
}

/** The same for the meetings of a board whose minutes are not approved, as far as this person is on their lists. */
export function followTermsOf(context: CommandContext, boardId: string, personId: string): void {
  const open = context.db
    .selectDistinct({ id: meetingTable.id })
    .from(meetingTable)
    .innerJoin(attendanceTable, eq(attendanceTable.meetingId, meetingTable.id))
    .where(
      and(
        eq(meetingTable.boardId, boardId),
        inArray(meetingTable.status, ['planned', 'in_progress']),
        eq(attendanceTable.personId, personId),
      ),
    )
    .all()
  for (const { id } of open) followTerms(context, id)
}
