import type { Database } from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'

/** An open database: drizzle for rows, the raw driver for what drizzle cannot say. */
export interface Store {
  readonly db: BetterSQLite3Database
  readonly sqlite: Database
  readonly isReadOnly: boolean
}

/** What a query gets: the same handle, but it can only read. Writing is for commands, through their recorder. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'all' | 'get'>
