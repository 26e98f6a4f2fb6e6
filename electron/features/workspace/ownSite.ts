import { randomUUID } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { ensureSite } from '../../../db/exchange'
import { openWorkspace } from '../../../db/workspace/openWorkspace'
import type { Workspace } from '../../../db/workspace/workspace'
import type { MachineFile } from '../settings/machineFile'

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

/**
 * The name of this installation, made once. Where it cannot be kept, each start takes another one: too many names are
 * harmless, one name for two files is not.
 */
export function installationIdOf(machine: MachineFile, onNotKept: (error: unknown) => void): string {
  const kept = machine.state().installationId
  if (kept !== null) return kept
  const installationId = randomUUID()
  try {
    machine.change((state) => ({ ...state, installationId }))
  } catch (error) {
    onNotKept(error)
  }
  return installationId
}
