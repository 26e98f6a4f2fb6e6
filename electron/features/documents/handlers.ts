import type { DocumentData } from '../../../db/model/documents'
import type { PaperSize } from '../../../db/model/vocabulary'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { Workspace } from '../../../db/workspace/workspace'
import type { Handlers } from '../../ipc/handlers'
import type { DocumentsService } from './documentsService'
import { meetingDocumentJob, type MeetingDocumentRequest } from './meetingDocument'
import type { PageShelf } from './pageShelf'

/** What the handlers need of the rest of the app. */
export interface DocumentHandlersOptions {
  workspace: () => Pick<Workspace, 'db' | 'paths'>
  documents: DocumentsService
  /** Folder with the catalogues of words. */
  resources: string
  shelf: PageShelf
  /** Address under which the shelf's paths are served, such as `app://bundle/pages`. */
  pagesAddress: string
  /** The paper set on this machine; null follows the institution. */
  machinePaper: () => PaperSize | null
  /** Asks where to write; null when the person closed the dialog. */
  chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
}

/** Showing the pages of a meeting's agenda and minutes, and writing them as PDF. */
export function documentHandlers(options: DocumentHandlersOptions): Handlers<'document.pages' | 'document.export'> {
  const { documents, shelf } = options
  const jobOf = (request: MeetingDocumentRequest) =>
    meetingDocumentJob(options.workspace(), options.resources, {
      ...request,
      paper: request.paper ?? options.machinePaper(),
    })
  return {
    'document.pages': async (request) => {
      const { pages, substitutions } = await documents.pages(jobOf(request))
      const paths = shelf.put(pages)
      return {
        pages: pages.map(({ widthPt, heightPt, text }, i) => ({
          address: `${options.pagesAddress}/${paths[i]}`,
          widthPt,
          heightPt,
          text,
        })),
        substitutions,
      }
    },
    'document.export': async (request, { windowId }) => {
      const job = jobOf(request)
      // Typeset before asking: a document that cannot be made should not cost the person a choice of place first.
      const { pdf, pageCount, substitutions } = await documents.pdf(job)
      const path = await options.chooseTarget(windowId, fileNameOf(job.data))
      if (path === null) return null
      withAppErrors(() => writeWhole(path, pdf))
      return { path, pageCount, substitutions }
    },
  }
}

/** "2026-03-12 Minutes, Machining Advisory Board.pdf", without what file systems refuse. */
export function fileNameOf({
  meta,
  documentName,
  board,
}: Pick<DocumentData, 'meta' | 'documentName' | 'board'>): string {
  const { year, month, day } = meta.date
  const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  const name = [...`${date} ${documentName}, ${board}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')].slice(0, 120).join('')
  return `${name.replaceAll(/\s+/g, ' ').replace(/[. ]+$/, '')}.pdf`
}
