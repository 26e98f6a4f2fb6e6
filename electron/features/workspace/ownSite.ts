import { realpathSync } from 'node:fs'
import { ensureSite } from '../../../db/exchange'
import { openWorkspace } from '../../../db/workspace/openWorkspace'
import type { Workspace } from '../../../db/workspace/workspace'

/**
 * Opens a workspace as this installation's own: a folder that was copied from another machine, or to another place,
 * writes its steps under a name of its own from now on.
 */
export function openOwnWorkspace(folder: string, installationId: string): Workspace {
  const workspace = openWorkspace(folder)
  try {
    ensureSite(workspace, `${installationId} ${realpathSync(workspace.paths.folder)}`)
    return workspace
  } catch (error) {
    workspace.close()
    throw error
  }
}
