import type { Sqlite } from './connection'

/** Names of the full-text tables. */
export function listSearchIndexes(sqlite: Sqlite): string[] {
  return sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%' AND sql LIKE '%fts5%'`,
    )
    .pluck()
    .all()
}

/**
 * Whether a full-text table agrees with the rows that it indexes. Neither quick_check nor integrity_check sees such a
 * drift; only this command with rank 1 compares the two. It counts as a write, so it needs a writable connection.
 */
export function isSearchIndexSound(sqlite: Sqlite, name: string): boolean {
  try {
    sqlite.prepare(`INSERT INTO "${name}"("${name}", rank) VALUES('integrity-check', 1)`).run()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT')) return false
    throw error
  }
}

/** Builds every full-text table that drifted from its rows again; answers with their names. */
export function repairSearchIndexes(sqlite: Sqlite): string[] {
  const drifted = listSearchIndexes(sqlite).filter((name) => !isSearchIndexSound(sqlite, name))
  for (const name of drifted) sqlite.prepare(`INSERT INTO "${name}"("${name}") VALUES('rebuild')`).run()
  return drifted
}
