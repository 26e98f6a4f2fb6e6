import { z } from 'zod'
import type { ComingUp } from '../../db/model/comingUp'
import type { BoardDeadlines } from '../../db/model/deadlines'
import { BoardId, MeetingId } from '../../db/model/ids'
import type { Proposal } from '../../db/model/proposal'
import { query } from './channel'

export const planningQueries = {
  /** What fills the standing items of a meeting: minutes to approve and matters arising. */
  'meeting.comingUp': query<ComingUp>()(z.strictObject({ id: MeetingId }), [
    'meeting',
    'motion',
    'minutes_draft',
    'action_item',
    'action_owner',
    'matter_arising',
    'recommendation',
    'recommendation_arising',
    'agenda_item',
    'person',
    'board',
  ]),
  /** What the rules of one board, or with null of every board, ask for as of today. */
  'board.deadlines': query<BoardDeadlines[]>()(z.strictObject({ boardId: BoardId.nullable() }), [
    'board',
    'meeting',
    'agenda_version',
    'minutes_draft',
  ]),
  /** The parking lot of a board. */
  'proposal.list': query<Proposal[]>()(z.strictObject({ boardId: BoardId }), [
    'proposal',
    'agenda_item',
    'meeting',
    'person',
  ]),
} as const
