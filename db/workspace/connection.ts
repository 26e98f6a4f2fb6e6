import Database from 'better-sqlite3'

/** A raw connection to an SQLite file. */
export type Sqlite = Database.Database

/** What a connection may do. `raw` sets nothing, for a look at a file whose mode must not change. */
export type ConnectionMode = 'write' | 'read' | 'raw'

/**
 * Opens a connection. The shipped SQLite binary needs Node-API 10; an older runtime, used only for development and
 * tests, is handed one that was built for it.
 */
export function connect(file: string, mode: ConnectionMode): Sqlite {
  const binding = Number(process.versions['napi']) < 10 ? process.env['MINUTEBOOK_SQLITE_BINDING'] : undefined
  const sqlite = new Database(file, {
    readonly: mode === 'read',
    timeout: 5000,
    ...(binding === undefined ? {} : { nativeBinding: binding }),
  })
  try {
    if (mode === 'write') setWriterPragmas(sqlite)
    else sqlite.pragma('trusted_schema = OFF')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function setWriterPragmas(sqlite: Sqlite): void {
  sqlite.pragma('journal_mode = WAL')
  // The default changes to NORMAL with WAL in this build; NORMAL may lose the last commits when the power goes.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('busy_timeout = 5000')
  if (process.platform === 'darwin') sqlite.pragma('checkpoint_fullfsync = ON')
}

/** One number that a pragma answers. */
export function pragmaNumber(sqlite: Sqlite, name: string): number {
  return Number(sqlite.pragma(name, { simple: true }))
}

/** Moves everything from the -wal into the file itself; false when another connection stood in the way. */
export function checkpoint(sqlite: Sqlite): boolean {
  const [row] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return row?.busy === 0
}

/** Findings of SQLite's own check of all pages; empty when the file is sound. */
export function quickCheck(sqlite: Sqlite): string[] {
  try {
    const rows = sqlite.pragma('quick_check(20)') as { quick_check: string }[]
    return rows.map((row) => row.quick_check).filter((line) => line !== 'ok')
  } catch (error) {
    // Some damage keeps the check itself from going on.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
      return [error.message]
    throw error
  }
}

/** Whether the file has a table by this name. */
export function hasTable(sqlite: Sqlite, name: string): boolean {
  return sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined
}
