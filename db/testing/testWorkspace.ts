import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordChanges } from '../changelog/run'
import { openWorkspace } from '../workspace/openWorkspace'
import type { OpenOptions, Workspace } from '../workspace/workspace'

/** A folder of its own for one test. */
export interface TestFolder {
  readonly folder: string
  remove(): void
}

/** Makes an empty folder that no other test uses. */
export function createTestFolder(): TestFolder {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A real workspace: a file on disk with the shipped migrations and pragmas. */
export interface TestWorkspace {
  readonly workspace: Workspace
  /** Closes the workspace, if it is still open, and takes its folder away. */
  remove(): void
}

/** Makes an empty workspace in a folder of its own. Whoever calls this removes it. */
export function createTestWorkspace(options: OpenOptions = {}): TestWorkspace {
  const { folder, remove } = createTestFolder()
  try {
    const workspace = openWorkspace(folder, { program: 'test', ...options })
    return {
      workspace,
      remove() {
        workspace.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Runs a test in an empty workspace and cleans up after it, whatever happens. */
export async function withTestWorkspace<T>(
  test: (workspace: Workspace) => T | Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const { workspace, remove } = createTestWorkspace(options)
  try {
    return await test(workspace)
  } finally {
    remove()
  }
}

/** The smallest real change: an organization by this name, with its entry in the change log. */
export function addOrganization(workspace: Workspace, name: string): void {
  recordChanges(workspace, 'test.addOrganization', { actor: 'Test' }, ({ write, newId }) =>
    write.insert('organization', { id: newId(), name, kind: 'employer' }),
  )
}

/** The names of all organizations, in the order in which they were added. */
export function organizationNames(workspace: Pick<Workspace, 'sqlite'>): string[] {
  return workspace.sqlite.prepare<[], string>('SELECT name FROM organization ORDER BY rowid').pluck().all()
}
