import { basename } from 'node:path'
import { listSealedVersions } from '../../../../db/queries/sealedRecords'
import { verifySeals } from '../../../../db/queries/verifySeals'
import type { Workspace } from '../../../../db/workspace/workspace'
import type { sealCalls, sealQueries } from '../../../contract/seals'
import type { Handlers } from '../../../ipc/handlers'
import { readPdfFile } from './pdfFile'

/** The sealed versions of minutes, and the checks of what was sealed. */
export function sealHandlers(
  workspace: () => Pick<Workspace, 'db' | 'paths' | 'migrations'>,
  chooseFile: (windowId: number, extensions: readonly string[]) => Promise<string | null>,
): Handlers<keyof typeof sealQueries | keyof typeof sealCalls> {
  return {
    'seal.versions': (input) => listSealedVersions(workspace().db, input),
    'seal.verifyWorkspace': () => verifySeals(workspace()),
    'seal.verifyFile': async (_, { windowId }) => {
      const file = await chooseFile(windowId, ['.pdf'])
      if (file === null) return null
      const bytes = readPdfFile(file)
      // The reader of PDFs is large, and few starts of the app need it.
      const { verifyPdf } = await import('./verifyPdf')
      return { fileName: basename(file), report: await verifyPdf(bytes, workspace().db) }
    },
  }
}
