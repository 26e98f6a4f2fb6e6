import { AppError } from '../model/errors'
import { hasTable, pragmaNumber, type Sqlite } from './connection'
import type { MigrationSet, MigrationStep } from './migrations'

/** Tables of the file's own history; they hold no minutes. */
const HISTORY_SQL = `
  CREATE TABLE IF NOT EXISTS schema_migration (
    position INTEGER PRIMARY KEY, tag TEXT NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS schema_extra (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
`

/** Refuses a file that a newer Minutebook wrote; its version goes into the error. */
export function refuseNewer(fileVersion: number, set: MigrationSet): void {
  if (fileVersion <= set.steps.length) return
  throw new AppError(
    'NEWER_VERSION',
    `This workspace was written by a newer Minutebook (format ${fileVersion}; this one knows up to ${set.steps.length}).`,
    { fileVersion, knownVersion: set.steps.length },
  )
}

/**
 * The steps that a file still lacks. What the file went through must be the beginning of what this build knows: a step
 * that was edited after its release, or one that another branch put in between, is refused instead of skipped.
 */
export function pendingSteps(sqlite: Sqlite, set: MigrationSet): readonly MigrationStep[] {
  const version = pragmaNumber(sqlite, 'user_version')
  refuseNewer(version, set)
  const applied = hasTable(sqlite, 'schema_migration')
    ? sqlite
        .prepare<[], { tag: string; hash: string }>('SELECT tag, hash FROM schema_migration ORDER BY position')
        .all()
    : []
  if (applied.length !== version) {
    throw new AppError('CONFLICT', `The file says format ${version} but went through ${applied.length} migrations.`, {
      fileVersion: version,
      applied: applied.length,
    })
  }
  applied.forEach((row, index) => {
    const known = set.steps[index]
    if (known?.tag === row.tag && known.hash === row.hash) return
    throw new AppError('CONFLICT', `Migration ${row.tag} of this file is not the one that this Minutebook knows.`, {
      applied: row.tag,
      known: known?.tag ?? null,
      isEdited: known?.tag === row.tag,
    })
  })
  return set.steps.slice(version)
}

/** Whether the search index or a trigger has another text in this build than in the file. */
export function hasChangedExtras(sqlite: Sqlite, set: MigrationSet): boolean {
  if (!hasTable(sqlite, 'schema_extra')) return true
  const known = new Map(sqlite.prepare<[], [string, string]>('SELECT name, hash FROM schema_extra').raw().all())
  return known.size !== set.extras.length || set.extras.some((extra) => known.get(extra.name) !== extra.hash)
}

/** Brings a file to the present schema in one transaction: either all of it holds or nothing happened. */
export function migrate(sqlite: Sqlite, set: MigrationSet, now: Date): void {
  const steps = pendingSteps(sqlite, set)
  // Rebuilding a table drops the old one, and with foreign keys on that would delete the rows that refer to it.
  // Inside a transaction the pragma does nothing, so it stands outside.
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.transaction(() => apply(sqlite, set, steps, now)).immediate()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function apply(sqlite: Sqlite, set: MigrationSet, steps: readonly MigrationStep[], now: Date): void {
  sqlite.exec(HISTORY_SQL)
  // A trigger or a view that names a table which is being rebuilt makes the rename fail. All of them are made by the
  // extras, so they can step aside and come back; one that an extra no longer makes is gone by that.
  const helpers = sqlite
    .prepare<[], { type: string; name: string }>(
      `SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY type`,
    )
    .all()
  for (const { type, name } of helpers) sqlite.exec(`DROP ${type} "${name}"`)

  const remember = sqlite.prepare('INSERT INTO schema_migration (position, tag, hash, applied_at) VALUES (?, ?, ?, ?)')
  for (const step of steps) {
    sqlite.exec(step.sql)
    remember.run(set.steps.indexOf(step) + 1, step.tag, step.hash, now.toISOString())
  }

  for (const extra of set.extras) sqlite.exec(extra.sql)
  sqlite.exec('DELETE FROM schema_extra')
  const rememberExtra = sqlite.prepare('INSERT INTO schema_extra (name, hash) VALUES (?, ?)')
  for (const extra of set.extras) rememberExtra.run(extra.name, extra.hash)

  sqlite.pragma(`user_version = ${set.steps.length}`)
  const orphans = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
  if (orphans.length > 0) {
    throw new AppError('CONFLICT', 'The migration would leave rows without the row that they belong to.', {
      count: orphans.length,
      tables: [...new Set(orphans.map((row) => `${row.table} -> ${row.parent}`))],
    })
  }
}
