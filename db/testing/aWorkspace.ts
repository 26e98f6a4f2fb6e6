import { onTestFinished } from 'vitest'
import type { Workspace } from '../workspace/workspace'
import { createTestWorkspace } from './testWorkspace'

/** An empty workspace on disk that goes away with the test. */
export function aWorkspace(): Workspace {
  const made = createTestWorkspace()
  onTestFinished(made.remove)
  return made.workspace
}

/** An id of the right form that no row has. */
export const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000'
