import { AppError, isAppError } from '../../db/model/errors'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import type { Workspace } from '../../db/workspace/workspace'
import type { Log } from './log'

/** The workspace that this run of the app works on: open, or failed to open. */
export interface WorkspaceSession {
  readonly folder: () => string
  /** The open workspace. Throws what opening it failed with. */
  readonly current: () => Workspace
  /** Why it is not open; undefined when it is. */
  readonly failure: () => AppError | undefined
  /** Opens the folder, or another one; true if that worked. What was open is closed first. */
  readonly open: (folder?: string) => boolean
  /** Closes the workspace, lets `work` have the folder for itself, and opens it again, whatever came of it. */
  readonly whileClosed: <T>(work: (folder: string) => T) => T
  readonly close: () => void
}

/** Holds the workspace. It is opened by `open`, after the single-instance lock and beside the window's loading. */
export function createWorkspaceSession(
  folder: string,
  log: Log,
  openFolder: (folder: string) => Workspace = openWorkspace,
): WorkspaceSession {
  let place = folder
  let workspace: Workspace | undefined
  let failure: AppError | undefined = new AppError('INTERNAL', 'The workspace is not open yet.')

  const close = () => {
    const open = workspace
    workspace = undefined
    open?.close()
  }
  const open = (): boolean => {
    close()
    try {
      workspace = openFolder(place)
      failure = undefined
      log.info('workspace.opened', {
        isReadOnly: workspace.isReadOnly,
        isNew: workspace.isNew,
        migratedFrom: workspace.migratedFrom,
        problems: workspace.problems.map(({ kind }) => kind),
      })
      return true
    } catch (error) {
      failure = isAppError(error) ? error : new AppError('INTERNAL', String(error), undefined, { cause: error })
      log.error('workspace.refused', { code: failure.code, error })
      return false
    }
  }
  return {
    folder: () => place,
    current: () => {
      if (workspace !== undefined) return workspace
      throw failure ?? new AppError('INTERNAL', 'The workspace is closed.')
    },
    failure: () => failure,
    open: (other) => {
      if (other !== undefined) place = other
      return open()
    },
    whileClosed: (work) => {
      close()
      try {
        return work(place)
      } finally {
        open()
      }
    },
    close,
  }
}
