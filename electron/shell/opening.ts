import { backupWorkspace } from '../../db/workspace/backup'
import type { Broadcast } from '../ipc/broadcast'
import type { ProblemAction, Problem } from './problemPage'
import type { WorkspaceSession } from './workspaceSession'

/** What opening the workspace needs from outside. */
export interface OpeningOptions {
  readonly workspace: WorkspaceSession
  readonly window: {
    readonly showApp: () => void
    readonly showProblem: (problem: Problem) => void
    readonly problem: () => Problem | undefined
  }
  readonly broadcast: Broadcast
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
  const { workspace, window, broadcast } = options

  const open = (folder?: string) => {
    if (workspace.open(folder)) {
      // Shown already at the start-up, where the page loads while the file opens.
      if (window.problem() !== undefined) window.showApp()
      const readOnly = workspace.current().problems.find(({ kind }) => kind === 'readOnlyPlace')
      if (readOnly) broadcast('workspaceProblem', { code: 'READ_ONLY', message: readOnly.message })
      return
    }
    const failure = workspace.failure()
    window.showProblem({
      kind: failure?.code ?? 'INTERNAL',
      folder: workspace.folder(),
      detail: failure?.message ?? '',
    })
  }
  const act = async (action: ProblemAction) => {
    switch (action) {
      case 'retry':
        return open()
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

/** A session with changes ends with a copy of the workspace; without changes the last copy speaks for it. */
export async function backupAtQuit(workspace: WorkspaceSession): Promise<void> {
  if (workspace.failure() !== undefined) return
  const open = workspace.current()
  if (!open.isReadOnly) await backupWorkspace(open)
}
