import type { ReadDb } from '../../../db/changelog/store'
import { listEmailVotesOfBoard } from '../../../db/queries/emailVote'
import type { voteQueries } from '../../contract/votes'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** Questions about votes that are taken outside of meetings. */
export function voteHandlers(db: () => ReadDb): Handlers<keyof typeof voteQueries> {
  return {
    'emailVote.list': ({ boardId }) => listEmailVotesOfBoard(db(), { boardId, today: localToday() }),
  }
}
