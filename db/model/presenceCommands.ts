import { z } from 'zod'
import { command } from './command'
import { WallTime } from './fields'
import { AgendaItemId, MeetingId, PersonId, PresenceChangeId, type AttendanceId } from './ids'
import { AttendanceMode } from './vocabulary'

/** Whose presence changes, and when. Without an item it is the one that was being taken at that time. */
const Change = {
  meetingId: MeetingId,
  personId: PersonId,
  at: WallTime,
  agendaItemId: AgendaItemId.nullable().optional(),
}

interface Changed {
  id: PresenceChangeId
  attendanceId: AttendanceId
}

/**
 * Presence over the time of a meeting that has begun. Each change must follow from the one before it: nobody leaves who is
 * not there. Refused while it would put somebody outside who voted at that time.
 */
export const presenceCommands = {
  /** Somebody comes after the call to order: a member not marked present so far, or a guest on the list. */
  'attendance.arrive': command<Changed>()(z.strictObject({ ...Change, mode: AttendanceMode })),
  'attendance.leave': command<Changed>()(z.strictObject(Change)),
  /** Comes back after leaving; with another mode than before, the change between room and screen is recorded too. */
  'attendance.rejoin': command<Changed>()(z.strictObject({ ...Change, mode: AttendanceMode.optional() })),
  'attendance.switchMode': command<Changed>()(z.strictObject({ ...Change, mode: AttendanceMode })),
  /** Corrects time or item of a change. A new time without an item takes the item of that time. */
  'presence.revise': command<{ id: PresenceChangeId }>()(
    z.strictObject({
      id: PresenceChangeId,
      at: WallTime.optional(),
      agendaItemId: AgendaItemId.nullable().optional(),
    }),
  ),
  /** Takes a change away. Without the arrival and anything after it a member counts as absent. */
  'presence.remove': command<{ id: PresenceChangeId }>()(z.strictObject({ id: PresenceChangeId })),
} as const
