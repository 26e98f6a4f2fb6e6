import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportInterchange } from '../../../db/interchange/export'
import { importInterchange, type ImportCounts } from '../../../db/interchange/import'
import type { Committed } from '../../../db/changelog/run'
import { AppError } from '../../../db/model/errors'
import { listBoards } from '../../../db/queries/board'
import { getInstitution } from '../../../db/queries/institution'
import { listBackups } from '../../../db/workspace/backupList'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'
import type { Workspace } from '../../../db/workspace/workspace'
import type { Handlers } from '../../ipc/handlers'
import { localToday } from '../today'

/** What the handlers need of the desktop and of this machine. */
export interface WorkspaceDesktop {
  readonly actor: () => string
  /** Throws on a machine that takes no file in: one that is set up for the chair. */
  readonly refuseImport: () => void
  readonly appVersion: string
  readonly runtimeWarning: string | null
  /** Folder with the samples. */
  readonly resources: string
  readonly chooseFile: (windowId: number, extensions: readonly string[]) => Promise<string | null>
  readonly chooseTarget: (windowId: number, fileName: string, extension: string) => Promise<string | null>
  readonly showFolder: (folder: string) => Promise<void>
}

const SAMPLE_FILES = { board: 'sampleBoard.json', institution: 'sampleInstitution.json' }

type Channels =
  | 'workspace.state'
  | 'workspace.loadSample'
  | 'workspace.import'
  | 'workspace.export'
  | 'workspace.showFolder'

/** The workspace as a whole: what it is, filling it, taking it out. */
export function workspaceHandlers(
  workspace: () => Workspace,
  announce: (committed: Committed<unknown>, command: string) => void,
  desktop: WorkspaceDesktop,
): Handlers<Channels> {
  const bringIn = (file: string): ImportCounts => {
    const committed = importInterchange(workspace(), readFileSync(file, 'utf8'), { actor: desktop.actor() })
    announce(committed, 'workspace.import')
    return committed.output
  }
  return {
    'workspace.state': () => {
      const { folder, db, isReadOnly } = workspace()
      return {
        folder,
        isReadOnly,
        isEmpty: getInstitution(db) === null && listBoards(db, { today: localToday() }).length === 0,
        lastBackupAt: listBackups(folder).find((backup) => backup.reason === 'routine')?.madeAt ?? null,
        appVersion: desktop.appVersion,
        runtimeWarning: desktop.runtimeWarning,
      }
    },
    'workspace.loadSample': ({ sample }) => {
      if (getInstitution(workspace().db) !== null) {
        throw new AppError('CONFLICT', 'A sample goes into an empty workspace only.')
      }
      const { boards } = bringIn(join(desktop.resources, SAMPLE_FILES[sample]))
      return { boards }
    },
    'workspace.import': async (_, { windowId }) => {
      desktop.refuseImport()
      const file = await desktop.chooseFile(windowId, ['.json'])
      if (file === null) return null
      const { boards, meetings } = bringIn(file)
      return { boards, meetings }
    },
    'workspace.export': async (_, { windowId }) => {
      const path = await desktop.chooseTarget(windowId, `minutebook-${localToday()}.json`, '.json')
      if (path === null) return null
      const text = exportInterchange(workspace(), { kind: 'workspace' })
      withAppErrors(() => writeWhole(path, text))
      return { path }
    },
    'workspace.showFolder': async () => {
      await desktop.showFolder(workspace().folder)
      return null
    },
  }
}
