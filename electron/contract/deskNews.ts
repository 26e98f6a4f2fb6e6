import { z } from 'zod'
import type { DeskNewsList } from '../../db/model/deskNews'
import { call, query } from './channel'

export const deskNewsQueries = {
  /** What others changed since this machine's last look at the desk, on every board. */
  'desk.news': query<DeskNewsList>()(z.strictObject({}), [
    'action_item',
    'action_note',
    'action_owner',
    'due_change',
    'meeting',
    'minutes_draft',
    'review_comment',
    'board',
  ]),
} as const

export const deskNewsCalls = {
  /**
   * The news were on the screen, with the history up to this step: the next start of the app counts from there. With
   * `isPutAway` this run does so at once.
   */
  'desk.looked': call<null>()(z.strictObject({ seq: z.int().min(0), isPutAway: z.boolean() })),
} as const
