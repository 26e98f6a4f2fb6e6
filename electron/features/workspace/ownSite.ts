import { ensureSiteOf } from '../../../db/exchange'
import { openWorkspace } from '../../../db/workspace/openWorkspace'
import type { Workspace } from '../../../db/workspace/workspace'

/**
 * Opens a workspace as this installation's own: a folder that was copied from another machine, or to another place,
 * writes its steps under a name of its own from now on.
 */
export function openOwnWorkspace(folder: string, installationId: string): Workspace {
  const workspace = openWorkspace(folder)
  try {
    ensureSiteOf(workspace, installationId)
    return workspace
  } catch (error) {
    workspace.close()
    throw error
  }
}
