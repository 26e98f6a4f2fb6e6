import { z } from 'zod'
import { RegisterFilter, type ActionDetail, type RegisterRow } from '../../db/model/action'
import { ActionItemId } from '../../db/model/ids'
import type { Topic } from '../../db/model/topics'
import { query } from './channel'

/** What a line of the register is made of. */
const ROW_TOPICS = [
  'action_item',
  'action_owner',
  'action_note',
  'due_change',
  'matter_arising',
  'person',
  'membership',
  'board',
  'meeting',
  'agenda_item',
] as const satisfies readonly Topic[]

export const actionQueries = {
  /** The action register, the most urgent first; in a stable order. */
  'action.register': query<RegisterRow[]>()(RegisterFilter, [...ROW_TOPICS]),
  /** One action with its notes, slips, links, the meetings it was carried through, and its series. */
  'action.detail': query<ActionDetail>()(z.strictObject({ id: ActionItemId }), [
    ...ROW_TOPICS,
    'action_link',
    'motion',
    'recommendation',
  ]),
} as const
