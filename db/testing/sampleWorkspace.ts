import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importInterchange } from '../interchange/import'
import type { Workspace } from '../workspace/workspace'
import { withTestWorkspace } from './testWorkspace'

/** The text of the sample board that the app ships. */
export const sampleText = readFileSync(join(import.meta.dirname, '../../resources/sampleBoard.json'), 'utf8')

/** Runs a test in a workspace that holds the sample board. */
export async function withSampleWorkspace<T>(test: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  return await withTestWorkspace((workspace) => {
    importInterchange(workspace, sampleText, { actor: 'Test' })
    return test(workspace)
  })
}
