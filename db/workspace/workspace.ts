import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Sqlite } from './connection'
import type { MigrationSet } from './migrations'
import type { WorkspacePaths } from './paths'

/** Something that happened while opening and that a person may want to know; none of them stops the work. */
export interface WorkspaceProblem {
  readonly kind: 'uncleanExit' | 'searchIndexRebuilt' | 'restoreFinished' | 'restoreUndone' | 'readOnlyPlace'
  readonly message: string
}

/** An open workspace: the database and the folder around it. */
export interface Workspace {
  readonly folder: string
  readonly paths: WorkspacePaths
  readonly db: BetterSQLite3Database
  readonly sqlite: Sqlite
  readonly isReadOnly: boolean
  readonly isNew: boolean
  /** ISO instant. */
  readonly openedAt: string
  /** The file's version before it was brought up to date; absent when it was. */
  readonly migratedFrom?: number
  readonly problems: readonly WorkspaceProblem[]
  readonly migrations: MigrationSet
  /** Moves everything into the one file, closes it and gives the lock back. A second call does nothing. */
  close(): void
}

/** How to open a workspace. */
export interface OpenOptions {
  /** Name under which others find the workspace taken. */
  readonly program?: string
  /** Makes a workspace where there is none. On by default. */
  readonly mayCreate?: boolean
  /** Opens for reading beside a program that writes, without the lock. */
  readonly readOnly?: boolean
  /** Takes the lock from a holder on another computer. */
  readonly takeOver?: boolean
  /** Checks every page before use, also after a clean exit. */
  readonly fullCheck?: boolean
  /** Other migrations than the shipped ones, for tests. */
  readonly migrations?: MigrationSet
}
