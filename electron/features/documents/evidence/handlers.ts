import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadDb } from '../../../../db/changelog/store'
import { getAnnualReport, listConsultations, listPlanGoals } from '../../../../db/queries/evidence'
import { syncFolder, writeWhole } from '../../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../../db/workspace/errors'
import type { evidenceCalls, evidenceQueries } from '../../../contract/evidence'
import type { Handlers } from '../../../ipc/handlers'
import { freeName, type createEvidenceFiles } from './evidenceFiles'
import type { FolderFile } from './evidenceFolder'

/** What the evidence of boards needs of the rest of the app. */
export interface EvidenceTools {
  readonly db: () => ReadDb
  readonly evidence: ReturnType<typeof createEvidenceFiles>
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
  readonly chooseTargetFolder: (windowId: number) => Promise<string | null>
}

/** Programs of work, yearly statements, consultations, and the documents made of all that is known of a board. */
export function evidenceHandlers(
  tools: EvidenceTools,
): Handlers<keyof typeof evidenceQueries | keyof typeof evidenceCalls> {
  const { db, evidence } = tools
  return {
    'plan.goals': (scope) => listPlanGoals(db(), scope),
    'annualReport.get': (scope) => getAnnualReport(db(), scope),
    'consultation.list': (scope) => listConsultations(db(), scope),
    'evidence.look': ({ boardId, period }) => evidence.look({ boardId, ...period }),
    'evidence.export': async ({ boardId, period, document }, { windowId }) => {
      const made = await evidence.pdf(document, { boardId, ...period })
      if (made === null) return null
      const { pdf, pageCount, substitutions, fileName } = made
      const path = await tools.chooseTarget(windowId, fileName)
      if (path === null) return null
      withAppErrors(() => writeWhole(path, pdf))
      return { path, pageCount, substitutions }
    },
    'evidence.exportFolder': async ({ boardId, period }, { windowId }) => {
      const made = await evidence.folder({ boardId, ...period })
      if (made === null) return null
      const parent = await tools.chooseTargetFolder(windowId)
      if (parent === null) return null
      const path = withAppErrors(() => writeFolder(parent, made.name, made.files))
      return { path, files: made.files.length }
    },
    'evidence.cancel': () => {
      evidence.cancel()
      return null
    },
  }
}

/** Writes a folder beside the one that it becomes, so that half of it is never taken for the whole. */
export function writeFolder(parent: string, name: string, files: readonly FolderFile[]): string {
  const path = join(parent, freeName(parent, name))
  const begun = `${path}.part`
  rmSync(begun, { recursive: true, force: true })
  try {
    mkdirSync(begun)
    for (const { name: fileName, content } of files) writeWhole(join(begun, fileName), content)
    renameSync(begun, path)
  } catch (error) {
    rmSync(begun, { recursive: true, force: true })
    throw error
  }
  syncFolder(parent)
  return path
}
