import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { workspacePaths } from '../workspace/paths'
import type { Workspace } from '../workspace/workspace'

const PAGE_BYTES = 4096

/** Fingerprint of a file, to show that it was not touched. Not for a file that this process has open as a database. */
export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Fingerprints of all files of a folder by name, without looking into its folders. */
export function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, digestOf(join(folder, name))]))
}

/** A torn write: the second half of one page is turned round. Pages count from 1. */
export function tearPage(file: string, page: number): void {
  const handle = openSync(file, 'r+')
  try {
    const half = Buffer.alloc(PAGE_BYTES / 2)
    const at = (page - 1) * PAGE_BYTES + PAGE_BYTES / 2
    readSync(handle, half, 0, half.length, at)
    writeSync(
      handle,
      half.map((byte) => byte ^ 0xff),
      0,
      half.length,
      at,
    )
  } finally {
    closeSync(handle)
  }
}

/** The page at which a table begins. */
export function firstPageOf(file: string, table: string): number {
  const sqlite = new Database(file, { readonly: true })
  try {
    return Number(sqlite.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  } finally {
    sqlite.close()
  }
}

/** The end of the file is lost, as after a copy that was broken off. */
export function cutShort(file: string): void {
  truncateSync(file, Math.floor(statSync(file).size / PAGE_BYTES / 2) * PAGE_BYTES)
}

/** The file is there but has no bytes. */
export function emptyFile(file: string): void {
  truncateSync(file, 0)
}

/** The beginning of the file is overwritten by something else. */
export function garbleHeader(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    writeSync(
      handle,
      Buffer.from('not a database at all, this is the text of another file'.padEnd(100, '.')),
      0,
      100,
      0,
    )
  } finally {
    closeSync(handle)
  }
}

/** A database of another program, healthy in itself. */
export function writeForeignDatabase(file: string): void {
  const sqlite = new Database(file)
  sqlite.exec("CREATE TABLE recipe (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO recipe (name) VALUES ('Bread')")
  sqlite.close()
}

/** The file says that a newer Minutebook wrote it. */
export function claimVersion(file: string, version: number): void {
  const sqlite = new Database(file)
  sqlite.pragma(`user_version = ${version}`)
  sqlite.close()
}

/** A full disk: the open database may not grow any more. Answers with how to make room again. */
export function fillDisk(sqlite: Database.Database): () => void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const pages = Number(sqlite.pragma('page_count', { simple: true }))
  sqlite.pragma(`max_page_count = ${pages}`)
  return () => void sqlite.pragma('max_page_count = 1073741823')
}

/** Takes all right to write from a folder and the files in it. The superuser is not held by this: see runInChild. */
export function makeReadOnly(folder: string): void {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())) {
    chmodSync(join(folder, name), 0o444)
  }
  chmodSync(folder, 0o555)
}

/** Gives the rights back, so that the folder can be taken away. */
export function makeWritable(folder: string): void {
  chmodSync(folder, 0o755)
}

/** What a process that was killed leaves: its lock, with a number that no process has. */
export function leaveLock(lockFile: string, holder: Readonly<Record<string, unknown>> = {}): void {
  const dead = {
    token: 'left-behind',
    pid: 2 ** 22 + 1,
    host: '',
    since: new Date().toISOString(),
    program: 'Minutebook',
    process: null,
    isAbandoned: false,
  }
  writeFileSync(lockFile, JSON.stringify({ ...dead, ...holder }))
}

/**
 * Copies an open workspace as a kill at this moment would leave it: the last changes are only in the -wal. Close the
 * workspace soon after: reading its file drops the locks that SQLite has on it.
 */
export function copyAsKilled(workspace: Pick<Workspace, 'paths'>, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const to = workspacePaths(folder)
  for (const suffix of ['', '-wal']) copyFileSync(workspace.paths.database + suffix, to.database + suffix)
  leaveLock(to.lock, { isAbandoned: true })
}
