import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordChanges } from '../changelog/run'
import { openWorkspace } from '../workspace/openWorkspace'
import { workspacePaths } from '../workspace/paths'
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

let emptyFile: Uint8Array | undefined

/** The file of a new workspace, which no one has written to: what makes it differ from others comes with its first step. */
function newFile(): Uint8Array {
  if (emptyFile !== undefined) return emptyFile
  const { folder, remove } = createTestFolder()
  try {
    openWorkspace(folder, { program: 'test' }).close()
    emptyFile = readFileSync(workspacePaths(folder).database)
    return emptyFile
  } finally {
    remove()
  }
}

/**
 * Makes an empty workspace in a folder of its own. Whoever calls this removes it. All migrations take longer than most
 * tests, so the file is the copy of one that went through them.
 */
export function createTestWorkspace(options: OpenOptions = {}): TestWorkspace {
  const { folder, remove } = createTestFolder()
  try {
    if (options.migrations === undefined) writeFileSync(workspacePaths(folder).database, newFile())
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
