import { and, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { inOrderOfTakingUp, type MeetingInTime } from '../model/comingUp'
import type { MeetingId } from '../model/ids'
import { meetingTable } from '../schema/meeting'

/** The meetings of a board that are not over, in the order in which they take up what earlier ones left open. */
export function listComingMeetings(db: ReadDb, boardId: string): (MeetingInTime & { id: MeetingId; title: string })[] {
  const { id, date, startTime, kind, status, title } = meetingTable
  const rows = db
    .select({ id, date, startTime, kind, status, title })
    .from(meetingTable)
    .where(and(eq(meetingTable.boardId, boardId), inArray(meetingTable.status, ['planned', 'in_progress'])))
    .all()
  return inOrderOfTakingUp(rows.map((row) => ({ ...row, id: row.id as MeetingId })))
}
