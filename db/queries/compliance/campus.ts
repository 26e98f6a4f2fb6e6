import { eq } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import { AppError } from '../../model/errors'
import { meetingTable } from '../../schema/meeting'

/**
 * Whether a meeting was held at the institution; null = nobody said. A question of its own, as it is no part of the
 * minutes and must not get into what is sealed. NOT_FOUND if there is no such meeting.
 */
export function isMeetingOnCampus(db: ReadDb, meetingId: string): boolean | null {
  const row = db
    .select({ isOnCampus: meetingTable.isOnCampus })
    .from(meetingTable)
    .where(eq(meetingTable.id, meetingId))
    .get()
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such meeting.', { id: meetingId })
  return row.isOnCampus
}
