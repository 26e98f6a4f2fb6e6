import { z } from 'zod'

/**
 * The kinds of rows that commands change: one for each table that the change log covers. A query names the topics it
 * reads, a committed command those it changed, and whoever shows the query asks again when the two meet.
 */
export const Topic = z.enum([
  'institution',
  'program',
  'organization',
  'person',
  'board',
  'board_program',
  'membership',
  'meeting',
  'agenda_item',
  'attendance',
  'minutes_note',
  'motion',
  'vote',
  'decision',
  'action_item',
  'action_owner',
  'matter_arising',
  'attachment',
])
export type Topic = z.infer<typeof Topic>
