import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATABASE_NAME } from './paths'
import { isAlive } from './processIdentity'

const PREFIX = 'minutebook-reading-'

/** A copy of the database in the machine's temporary folder. */
export interface ReadingCopy {
  readonly database: string
  remove(): void
}

/**
 * Copies a database out of a place that cannot be written to. In such a place SQLite cannot open a file in WAL mode,
 * for it would have to make the -shm beside it; and what the -wal holds would be left out.
 */
export function makeReadingCopy(database: string): ReadingCopy {
  removeAbandonedCopies()
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, DATABASE_NAME)
    copyFileSync(database, copy)
    for (const suffix of ['-wal', '-journal']) {
      if (existsSync(database + suffix)) copyFileSync(database + suffix, copy + suffix)
    }
    return { database: copy, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** The copies hold minutes, so those of a process that was killed do not stay. */
function removeAbandonedCopies(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (Number.isNaN(pid) || isAlive(pid)) continue
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another user's copy: not ours to remove.
    }
  }
}
