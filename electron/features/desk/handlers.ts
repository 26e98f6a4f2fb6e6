import type { ReadDb } from '../../../db/changelog/store'
import type { TypesetPdf } from '../../../db/model/documents'
import type { BoardId } from '../../../db/model/ids'
import { getDigest } from '../../../db/queries/digest'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { deskCalls, deskQueries } from '../../contract/desk'
import type { Handlers } from '../../ipc/handlers'

/** What the desk needs of the rest of the app. */
export interface DeskTools {
  readonly db: () => ReadDb
  /** The digest as a typeset file. */
  readonly digestPdf: (boardId: BoardId | null, today: string) => Promise<TypesetPdf & { fileName: string }>
  readonly today: () => string
  /** Asks where to write; null when the person closed the dialog. */
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
}

/** The chair's desk, on the screen and on paper. */
export function deskHandlers(tools: DeskTools): Handlers<keyof typeof deskQueries | keyof typeof deskCalls> {
  return {
    'digest.get': ({ boardId }) => getDigest(tools.db(), { boardId, today: tools.today() }),
    'digest.export': async ({ boardId }, { windowId }) => {
      // Typeset before asking: a document that cannot be made should not cost the person a choice of place first.
      const { pdf, pageCount, substitutions, fileName } = await tools.digestPdf(boardId, tools.today())
      const path = await tools.chooseTarget(windowId, fileName)
      if (path === null) return null
      withAppErrors(() => writeWhole(path, pdf))
      return { path, pageCount, substitutions }
    },
  }
}
