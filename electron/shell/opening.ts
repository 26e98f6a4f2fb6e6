import { backupWorkspace } from '../../db/workspace/backup'
import { listBackups } from '../../db/workspace/backupList'
import { restoreBackup } from '../../db/workspace/restore'
import type { Log } from './log'
import type { Problem, ProblemAction } from './problemPage'
import type { WorkspaceSession } from './workspaceSession'

/** What opening the workspace needs from outside. */
export interface OpeningOptions {
  readonly workspace: WorkspaceSession
  readonly window: {
    readonly showApp: () => void
    readonly showProblem: (problem: Problem) => void
    readonly problem: () => Problem | undefined
  }
  readonly log: Log
  readonly chooseFolder: () => Promise<string | null>
  readonly showFolder: (folder: string) => unknown
  readonly logs: string
  readonly quit: () => void
}

/** Opening the workspace for the window, at the start and again from the problem page. */
export interface Opening {
  /** Opens it, or shows why that is not possible. */
  readonly open: (folder?: string) => void
  /** Does what a person chose on the problem page. */
  readonly act: (action: ProblemAction) => Promise<void>
}

/** Makes the rule by which the window shows the app or a problem. */
export function createOpening(options: OpeningOptions): Opening {
  const { workspace, window, log } = options

  const show = (failure: { code: string; message: string } | undefined) => {
    const kind = failure?.code ?? 'INTERNAL'
    const backup = kind === 'CORRUPT' || kind === 'NOT_FOUND' ? newestSoundBackup(workspace.folder(), log) : undefined
    window.showProblem({ kind, folder: workspace.folder(), detail: failure?.message ?? '', ...(backup && { backup }) })
  }
  const open = (folder?: string) => {
    if (!workspace.open(folder)) show(workspace.failure())
    // At the start-up the page is loading already while the file opens.
    else if (window.problem() !== undefined) window.showApp()
  }
  const restore = () => {
    const backup = window.problem()?.backup
    if (backup === undefined) return
    try {
      const { replaced } = workspace.whileClosed((folder) => restoreBackup(folder, backup.file))
      log.info('workspace.restored', { file: backup.file, replaced: replaced?.file })
    } catch (error) {
      log.error('workspace.notRestored', { error })
    }
    open()
  }
  const act = async (action: ProblemAction) => {
    switch (action) {
      case 'retry':
        return open()
      case 'restore':
        return restore()
      case 'choose': {
        const folder = await options.chooseFolder()
        return folder === null ? undefined : open(folder)
      }
      case 'show':
        return void options.showFolder(workspace.folder())
      case 'log':
        return void options.showFolder(options.logs)
      case 'quit':
        return options.quit()
    }
  }
  return { open, act }
}

/** The copy to offer when the file itself is of no use. A backups folder that cannot be read offers none. */
function newestSoundBackup(folder: string, log: Log): Problem['backup'] {
  try {
    return listBackups(folder).find((backup) => backup.isSound && !backup.isNewer)
  } catch (error) {
    log.warn('workspace.backupsUnreadable', { error })
    return undefined
  }
}

/** A session with changes ends with a copy of the workspace; without changes the last copy speaks for it. */
export async function backupAtQuit(workspace: WorkspaceSession): Promise<void> {
  if (workspace.failure() !== undefined) return
  const open = workspace.current()
  if (!open.isReadOnly) await backupWorkspace(open)
}
