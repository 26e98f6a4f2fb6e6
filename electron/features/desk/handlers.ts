import { AppError } from '../../../db/model/errors'
import type { BoardId } from '../../../db/model/ids'
import type { PaperSize } from '../../../db/model/vocabulary'
import { getDigest } from '../../../db/queries/digest'
import { getInstitution } from '../../../db/queries/institution'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { Workspace } from '../../../db/workspace/workspace'
import type { DocumentJob } from '../../../db/model/documents'
import type { deskCalls, deskQueries } from '../../contract/desk'
import type { Handlers } from '../../ipc/handlers'
import { digestDocument } from '../documents/digestDocument'
import type { DocumentsService } from '../documents/documentsService'
import { fileNameOf } from '../documents/handlers'
import { logoPathOf } from '../documents/logoPath'
import { logoOf } from '../documents/meetingDocument'
import { loadWords } from '../documents/words'

/** What the desk needs of the rest of the app. */
export interface DeskTools {
  readonly workspace: () => Pick<Workspace, 'db' | 'paths'>
  readonly documents: Pick<DocumentsService, 'pdf'>
  /** Folder with the catalogues of words. */
  readonly resources: string
  readonly machinePaper: () => PaperSize | null
  readonly today: () => string
  /** Asks where to write; null when the person closed the dialog. */
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
}

/** The chair's desk, on the screen and on paper. */
export function deskHandlers(tools: DeskTools): Handlers<keyof typeof deskQueries | keyof typeof deskCalls> {
  return {
    'digest.get': ({ boardId }) => getDigest(tools.workspace().db, { boardId, today: tools.today() }),
    'digest.export': async ({ boardId }, { windowId }) => {
      const job = digestJob(tools, boardId)
      // Typeset before asking: a document that cannot be made should not cost the person a choice of place first.
      const { pdf, pageCount, substitutions } = await tools.documents.pdf(job)
      const path = await tools.chooseTarget(windowId, fileNameOf(job.data))
      if (path === null) return null
      withAppErrors(() => writeWhole(path, pdf))
      return { path, pageCount, substitutions }
    },
  }
}

function digestJob({ workspace, resources, machinePaper, today }: DeskTools, boardId: BoardId | null): DocumentJob {
  const open = workspace()
  const institution = getInstitution(open.db)
  if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
  const digest = getDigest(open.db, { boardId, today: today() })
  const [board] = digest.boards
  if (boardId !== null && board === undefined) throw new AppError('NOT_FOUND', 'There is no such board.', { boardId })
  const logo = logoOf(open, institution)
  const data = digestDocument(
    { digest, about: boardId === null || board === undefined ? institution.name : board.name, institution },
    {
      paper: machinePaper() ?? institution.paper,
      words: loadWords(resources, institution.language),
      logoPath: logo === null ? null : logoPathOf(logo.format),
    },
  )
  return { data, logo }
}
