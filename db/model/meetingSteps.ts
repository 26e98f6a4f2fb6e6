import { z } from 'zod'
import { command } from './command'
import { WallTime } from './fields'
import { AgendaItemId, MeetingId, PersonId, type ItemSpanId, type RecessId } from './ids'

/** The timed steps of a meeting, from the call to order to the adjournment. Times are wall clock of the meeting. */
export const meetingStepCommands = {
  /**
   * planned → in_progress. Fixes title and affiliation of the members as of the day. Who is not named presides and records
   * by office: chair, else vice chair; secretary. `agendaItemId` is taken up at once.
   */
  'meeting.callToOrder': command<{ id: MeetingId }>()(
    z.strictObject({
      id: MeetingId,
      at: WallTime,
      presidingId: PersonId.optional(),
      recorderId: PersonId.optional(),
      agendaItemId: AgendaItemId.optional(),
    }),
  ),
  /** Begins an item and ends the one that was being taken. Nothing changes if the item is being taken already. */
  'meeting.takeUp': command<{ id: ItemSpanId }>()(z.strictObject({ agendaItemId: AgendaItemId, at: WallTime })),
  'meeting.recess': command<{ id: RecessId }>()(z.strictObject({ id: MeetingId, at: WallTime })),
  'meeting.resume': command<{ id: RecessId }>()(z.strictObject({ id: MeetingId, at: WallTime })),
  /**
   * in_progress → held. Members nobody marked are recorded absent, the matters arising are fixed as they stand, the item
   * being taken and a recess end.
   */
  'meeting.adjourn': command<{ id: MeetingId }>()(z.strictObject({ id: MeetingId, at: WallTime })),
  /** held → in_progress, to finish minutes that were closed too early; the last item is being taken again. */
  'meeting.reopen': command<{ id: MeetingId }>()(z.strictObject({ id: MeetingId })),
  /** Corrects when the meeting was called to order or adjourned. What began or ended with it moves along. */
  'meeting.reviseTimes': command<{ id: MeetingId }>()(
    z.strictObject({ id: MeetingId, calledToOrderAt: WallTime.optional(), adjournedAt: WallTime.optional() }),
  ),
} as const
