import { AppError } from '../../../db/model/errors'
import type { TypesetPdf } from '../../../db/model/documents'
import type { BoardId } from '../../../db/model/ids'
import type { PaperSize } from '../../../db/model/vocabulary'
import { getDigest } from '../../../db/queries/digest'
import { getInstitution } from '../../../db/queries/institution'
import type { Workspace } from '../../../db/workspace/workspace'
import { digestDocument } from './digestDocument'
import type { DocumentsService } from './documentsService'
import { fileNameOf } from './handlers'
import { logoPathOf } from './logoPath'
import { logoOf } from './meetingDocument'
import { loadWords } from './words'

/** What the printed digest needs of the rest of the app. */
export interface DigestPdfOptions {
  workspace: () => Pick<Workspace, 'db' | 'paths'>
  documents: Pick<DocumentsService, 'pdf'>
  /** Folder with the catalogues of words. */
  resources: string
  machinePaper: () => PaperSize | null
}

/** The typeset digest of a board, or with null of all boards, and the name of its file. */
export function createDigestPdf({ workspace, documents, resources, machinePaper }: DigestPdfOptions) {
  return async (boardId: BoardId | null, today: string): Promise<TypesetPdf & { fileName: string }> => {
    const open = workspace()
    const institution = getInstitution(open.db)
    if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
    const digest = getDigest(open.db, { boardId, today })
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
    return { ...(await documents.pdf({ data, logo })), fileName: fileNameOf(data) }
  }
}
