import type { ReadDb } from '../../../db/changelog/store'
import { requireActionDetail } from '../../../db/queries/actionDetail'
import { listRegister } from '../../../db/queries/actionRegister'
import type { actionQueries } from '../../contract/actions'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** Questions about actions across all boards. */
export function actionHandlers(db: () => ReadDb): Handlers<keyof typeof actionQueries> {
  return {
    'action.register': (input) => listRegister(db(), { ...input, today: localToday() }),
    'action.detail': (input) => requireActionDetail(db(), { ...input, today: localToday() }),
  }
}
