import type { ReadDb } from '../changelog/store'
import type { MeetingStatus } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { conflict } from './refusals'
import { requireRow } from './rows'

/** Where a meeting stands, behind its title. */
export const STATUS_WORDS: Record<MeetingStatus, string> = {
  planned: 'has not been called to order yet',
  in_progress: 'is in progress',
  held: 'has been held',
  approved: 'has approved minutes',
  correcting: 'has approved minutes that are being corrected',
  cancelled: 'was cancelled',
}

/** The meeting, if it has the status from which this step leads on. */
export function requireMeetingIn(db: ReadDb, id: string, status: MeetingStatus, step: string): RowOf<'meeting'> {
  const meeting = requireRow(db, 'meeting', id)
  if (meeting.status === status) return meeting
  throw conflict(
    `${meeting.title} of ${meeting.date} ${STATUS_WORDS[meeting.status]}. ` +
      `Only a meeting that ${STATUS_WORDS[status]} can be ${step}.`,
    { meetingId: id, status: meeting.status },
  )
}
