import { randomUUID } from 'node:crypto'
import type { MachineFile } from './machineFile'

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
