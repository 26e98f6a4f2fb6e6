import { z } from 'zod'
import type { EmailVote } from '../../db/model/emailVote'
import { BoardId } from '../../db/model/ids'
import { query } from './channel'

export const voteQueries = {
  /** The votes by e-mail of a board: open ones first, then the newest. */
  'emailVote.list': query<EmailVote[]>()(z.strictObject({ boardId: BoardId }), [
    'motion',
    'vote',
    'person',
    'board',
    'membership',
    'meeting',
  ]),
} as const
