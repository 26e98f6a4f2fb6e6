import type { ReadDb } from '../../../db/changelog/store'
import { getDeskNews } from '../../../db/queries/deskNews'
import type { Handlers } from '../../ipc/handlers'
import type { DeskLooks } from './deskLook'

/** What is new on the chair's desk, and what of it was seen. */
export function deskNewsHandlers(
  db: () => ReadDb,
  looks: DeskLooks,
  actor: () => string,
): Handlers<'desk.news' | 'desk.looked'> {
  return {
    'desk.news': () => getDeskNews(db(), { look: looks.since(db()), actor: actor() }),
    'desk.looked': (look) => {
      looks.looked(db(), look)
      return null
    },
  }
}
