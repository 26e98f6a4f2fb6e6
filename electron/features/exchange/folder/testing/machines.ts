import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aWorkspace } from '../../../../../db/testing/aWorkspace'
import type { Workspace } from '../../../../../db/workspace/workspace'
import type { StepFolderState } from '../../../../contract/stepFolder'
import { readPacket } from '../../packet/readPacket'
import { writePacket } from '../../packet/writePacket'
import { createStepFolder, type StepFolder } from '../stepFolder'

/** A machine of a test, with its workspace, the shared folder as it sees it, and what it told its windows. */
export interface Machine {
  readonly name: string
  readonly workspace: Workspace
  readonly folder: string
  readonly step: StepFolder
  readonly states: StepFolderState[]
  readonly problems: unknown[]
  /** Reads, merges and writes once. */
  readonly turn: () => Promise<void>
}

/** An empty folder that goes away with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-step-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A machine with an empty workspace that keeps in step with `folder`. */
export function aMachine(
  name: string,
  folder: string,
  workspace: Workspace = aWorkspace(),
  memoryPath: string = join(aFolder(), 'memory.json'),
): Machine {
  const states: StepFolderState[] = []
  const problems: unknown[] = []
  const step = createStepFolder(folder, {
    workspace: () => workspace,
    packets: { read: readPacket, write: writePacket },
    actor: () => name,
    ownName: () => name,
    announce: () => {},
    settleText: () => Promise.resolve(),
    exchanged: () => {},
    onState: (state) => states.push(state),
    memoryPath,
    now: () => new Date(),
    onProblem: (error) => problems.push(error),
  })
  return { name, workspace, folder, step, states, problems, turn: () => step.turn({ writes: true }) }
}

/** What a sync program does: copies what one folder has and the other lacks. */
export function carry(from: string, to: string): void {
  cpSync(from, to, { recursive: true, force: false, errorOnExist: false })
}
