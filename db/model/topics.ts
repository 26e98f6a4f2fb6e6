import { z } from 'zod'

/**
 * The kinds of rows that commands change: one for each table that the change log covers. A query names the topics it
 * reads, a committed command those it changed, and whoever shows the query asks again when the two meet.
 */
export const Topic = z.enum([
  'institution',
  'snippet',
  'program',
  'organization',
  'person',
  'board',
  'board_program',
  'agenda_template',
  'membership',
  'meeting',
  'agenda_item',
  'proposal',
  'agenda_version',
  'attendance',
  'presence_change',
  'recess',
  'item_span',
  'minutes_note',
  'note_variant',
  'motion',
  'vote',
  'decision',
  'industry_comment',
  'idea',
  'declared_interest',
  'action_item',
  'action_owner',
  'action_note',
  'due_change',
  'action_link',
  'matter_arising',
  'attachment',
  'minutes_draft',
  'review_comment',
  'sealed_record',
])
export type Topic = z.infer<typeof Topic>
