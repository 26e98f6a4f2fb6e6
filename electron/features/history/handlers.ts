import type { ReadDb } from '../../../db/changelog/store'
import { findNextSteps, listMeetingHistory } from '../../../db/queries/history'
import { listNoteVersions, requireNoteVersion } from '../../../db/queries/noteVersions'
import { listNoteVariants } from '../../../db/queries/noteVariants'
import type { historyQueries } from '../../contract/history'
import type { Handlers } from '../../ipc/handlers'

/** Questions about what was done before; `actor` is the person at the keyboard. */
export function historyHandlers(db: () => ReadDb, actor: () => string): Handlers<keyof typeof historyQueries> {
  return {
    'meeting.history': (input) => listMeetingHistory(db(), input),
    'note.versions': (input) => listNoteVersions(db(), input),
    'note.version': (input) => requireNoteVersion(db(), input),
    'note.variants': (input) => listNoteVariants(db(), input),
    'change.lastUndoable': () => findNextSteps(db(), { actor: actor() }),
  }
}
