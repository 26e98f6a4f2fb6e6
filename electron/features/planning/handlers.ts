import type { ReadDb } from '../../../db/changelog/store'
import { getComingUp } from '../../../db/queries/comingUp'
import { listDeadlines } from '../../../db/queries/deadlines'
import { listProposals } from '../../../db/queries/proposal'
import type { planningQueries } from '../../contract/planning'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** Questions about what is to come: deadlines, what fills itself, the parking lot. */
export function planningHandlers(db: () => ReadDb): Handlers<keyof typeof planningQueries> {
  return {
    'meeting.comingUp': (input) => getComingUp(db(), input),
    'board.deadlines': (input) => listDeadlines(db(), { ...input, today: localToday() }),
    'proposal.list': (input) => listProposals(db(), input),
  }
}
