import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '../model/errors'
import { copyBeforeMigration, settleLog } from './backup'
import { removeBackupFile } from './backupFile'
import { checkpoint, connect, type Sqlite } from './connection'
import { moveDurably, removeIfThere, sizeOf } from './durableFiles'
import { isReadOnlyPlace, withAppErrors } from './errors'
import { APPLICATION_ID } from './fileHeader'
import { inspectFile, refuseUnfit, verifyWholeFile, withReader } from './inspect'
import { acquireLock, type WorkspaceLock } from './lock'
import { hasChangedExtras, migrate, pendingSteps } from './migrate'
import { shippedMigrations, type MigrationSet } from './migrations'
import { SIDECAR_SUFFIXES, workspacePaths, type WorkspacePaths } from './paths'
import { makeReadingCopy } from './readingCopy'
import { finishPendingRestore } from './restoreJournal'
import { repairSearchIndexes } from './searchIndex'
import type { OpenOptions, Workspace, WorkspaceProblem } from './workspace'

const RESTORE_PROBLEMS: Readonly<Record<'finished' | 'undone', WorkspaceProblem>> = {
  finished: { kind: 'restoreFinished', message: 'Restoring a backup had been interrupted and was finished now.' },
  undone: { kind: 'restoreUndone', message: 'Restoring a backup had been interrupted and was taken back.' },
}

/**
 * Opens the workspace in a folder, makes it if there is none, and brings it to the present format. Throws LOCKED,
 * CORRUPT, NOT_OURS, NEWER_VERSION, CONFLICT, NOT_FOUND, READ_ONLY or DISK_FULL; the file is then as it was.
 */
export function openWorkspace(folder: string, options: OpenOptions = {}): Workspace {
  return withAppErrors(() => {
    const paths = workspacePaths(resolve(folder))
    const set = options.migrations ?? shippedMigrations()
    if (options.readOnly) return openForReading(paths, set)
    prepareFolder(paths, options.mayCreate ?? true)
    const lock = isUnwritable(paths.database)
      ? undefined
      : acquireLock(paths.lock, { program: options.program ?? 'Minutebook', takeOver: options.takeOver ?? false })
    if (!lock) return openReadOnlyPlace(paths, set)
    try {
      return openForWriting(paths, set, options, lock)
    } catch (error) {
      // The mark of an unclean exit stays until a check of the whole file has gone well.
      lock.release(lock.wasUnclean ? 'unclean' : 'clean')
      throw error
    }
  })
}

function prepareFolder(paths: WorkspacePaths, mayCreate: boolean): void {
  if (!existsSync(paths.folder)) {
    if (!mayCreate) throw new AppError('NOT_FOUND', 'There is no such folder.', { folder: paths.folder })
    mkdirSync(paths.folder, { recursive: true })
  }
}

function isUnwritable(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch (error) {
    if (isReadOnlyPlace(error)) return true
    throw error
  }
}

function openForWriting(
  paths: WorkspacePaths,
  set: MigrationSet,
  options: OpenOptions,
  lock: WorkspaceLock,
): Workspace {
  const problems: WorkspaceProblem[] = []
  const restore = finishPendingRestore(paths, set)
  if (restore) problems.push(RESTORE_PROBLEMS[restore])
  const isNew = !existsSync(paths.database)
  if (isNew) createDatabase(paths, set, options.mayCreate ?? true)

  const version = inspectFile(paths.database, set)
  if (lock.wasUnclean || options.fullCheck) verifyWholeFile(paths.database)
  if (lock.wasUnclean && !isNew) {
    problems.push({
      kind: 'uncleanExit',
      message: 'Minutebook was not closed last time. The whole file was checked and is sound.',
    })
  }
  mkdirSync(paths.attachments, { recursive: true })
  mkdirSync(paths.backups, { recursive: true })

  const isBehind = version < set.steps.length
  const safetyCopy = isBehind ? copyFirst(paths, version, set) : undefined
  const sqlite = connect(paths.database, 'write')
  try {
    refuseUnfit(sqlite, paths.database, set)
    const hasNewSchema = bringUpToDate(sqlite, set, safetyCopy)
    if (hasNewSchema || lock.wasUnclean || options.fullCheck) {
      const rebuilt = repairSearchIndexes(sqlite)
      if (rebuilt.length > 0 && !hasNewSchema) {
        problems.push({
          kind: 'searchIndexRebuilt',
          message: 'The search index did not agree with the minutes and was built again.',
        })
      }
    }
    return workspaceOver(sqlite, paths, set, {
      isReadOnly: false,
      isNew,
      problems,
      ...(isBehind ? { migratedFrom: version } : {}),
      afterClose: () => lock.release(),
    })
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Copies a file that is about to be migrated, after making sure that it can be; answers with the copy. */
function copyFirst(paths: WorkspacePaths, version: number, set: MigrationSet): string {
  withReader(paths.database, (sqlite) => pendingSteps(sqlite, set))
  if (sizeOf(`${paths.database}-wal`) > 0) settleLog(paths.database)
  return copyBeforeMigration(paths, version, set)
}

/** Migrates if there is something to migrate, and answers whether there was. */
function bringUpToDate(sqlite: Sqlite, set: MigrationSet, safetyCopy: string | undefined): boolean {
  if (pendingSteps(sqlite, set).length === 0 && !hasChangedExtras(sqlite, set)) return false
  try {
    migrate(sqlite, set, new Date())
  } catch (error) {
    // The transaction was taken back, so the file is what the copy is; each further try would leave one more.
    if (safetyCopy !== undefined) removeBackupFile(safetyCopy)
    throw error
  }
  sqlite.pragma('optimize')
  return true
}

/**
 * Builds a new database under another name and gives it its own only when it is complete. So an empty or headless file
 * by the right name is always a damaged one and never "just being made".
 */
function createDatabase(paths: WorkspacePaths, set: MigrationSet, mayCreate: boolean): void {
  const strayLog = SIDECAR_SUFFIXES.some((suffix) => sizeOf(paths.database + suffix) > 0)
  const backups = existsSync(paths.backups) ? readdirSync(paths.backups).filter((name) => name.endsWith('.db')) : []
  if (!mayCreate || strayLog || backups.length > 0) {
    throw new AppError('NOT_FOUND', 'The folder holds no minutebook.db.', { folder: paths.folder, backups, strayLog })
  }
  for (const suffix of ['', ...SIDECAR_SUFFIXES]) removeIfThere(paths.unfinishedDatabase + suffix)
  const sqlite = connect(paths.unfinishedDatabase, 'raw')
  try {
    sqlite.pragma(`application_id = ${APPLICATION_ID}`)
    sqlite.pragma('journal_mode = WAL')
    migrate(sqlite, set, new Date())
    checkpoint(sqlite)
  } finally {
    sqlite.close()
  }
  moveDurably(paths.unfinishedDatabase, paths.database)
}

/** A place that cannot be written to: everything can be read, each write fails with READ_ONLY. */
function openReadOnlyPlace(paths: WorkspacePaths, set: MigrationSet): Workspace {
  if (existsSync(paths.restoreJournal)) {
    throw new AppError(
      'READ_ONLY',
      'Restoring a backup was interrupted here and cannot be finished in a place that can only be read.',
      {
        folder: paths.folder,
      },
    )
  }
  if (!existsSync(paths.database)) {
    throw new AppError('READ_ONLY', 'This folder holds no workspace, and none can be made in it.', {
      folder: paths.folder,
    })
  }
  const copy = makeReadingCopy(paths.database)
  try {
    const version = inspectFile(copy.database, set)
    const writer = connect(copy.database, 'write')
    let isBehind = false
    try {
      isBehind = pendingSteps(writer, set).length > 0
      if (isBehind) {
        migrate(writer, set, new Date())
        repairSearchIndexes(writer)
      }
    } finally {
      writer.close()
    }
    return workspaceOver(connect(copy.database, 'read'), paths, set, {
      isReadOnly: true,
      isNew: false,
      problems: [{ kind: 'readOnlyPlace', message: 'This place can only be read. Nothing can be changed here.' }],
      ...(isBehind ? { migratedFrom: version } : {}),
      afterClose: copy.remove,
    })
  } catch (error) {
    copy.remove()
    throw error
  }
}

/** A second program that only reads, beside the one that writes. */
function openForReading(paths: WorkspacePaths, set: MigrationSet): Workspace {
  if (!existsSync(paths.database)) {
    throw new AppError('NOT_FOUND', 'The folder holds no minutebook.db.', { folder: paths.folder, backups: [] })
  }
  const sqlite = connect(paths.database, 'read')
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    sqlite.close()
    // Beside a file in WAL mode even a reader makes the -shm; where it may not, SQLite says one of these.
    if (error instanceof Error && 'code' in error && /^SQLITE_(CANTOPEN|READONLY)/.test(String(error.code)))
      return openReadOnlyPlace(paths, set)
    throw error
  }
  try {
    refuseUnfit(sqlite, paths.database, set)
    const pending = pendingSteps(sqlite, set).length
    if (pending > 0) {
      throw new AppError('CONFLICT', 'The workspace is from an older Minutebook. Open it for writing once.', {
        pending,
      })
    }
    return workspaceOver(sqlite, paths, set, {
      isReadOnly: true,
      isNew: false,
      problems: [],
      afterClose: () => undefined,
    })
  } catch (error) {
    sqlite.close()
    throw error
  }
}

interface Opened {
  isReadOnly: boolean
  isNew: boolean
  problems: readonly WorkspaceProblem[]
  migratedFrom?: number
  afterClose: () => void
}

function workspaceOver(sqlite: Sqlite, paths: WorkspacePaths, migrations: MigrationSet, opened: Opened): Workspace {
  const { afterClose, ...facts } = opened
  return {
    ...facts,
    folder: paths.folder,
    paths,
    db: drizzle(sqlite),
    sqlite,
    openedAt: new Date().toISOString(),
    migrations,
    close() {
      if (!sqlite.open) return
      try {
        if (!opened.isReadOnly) tidyUp(sqlite)
      } finally {
        sqlite.close()
        afterClose()
      }
    },
  }
}

/** Closing must work on a full disk too: neither step is needed for what is stored to be safe. */
function tidyUp(sqlite: Sqlite): void {
  try {
    sqlite.pragma('optimize')
    checkpoint(sqlite)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR|BUSY|READONLY)/.test(String(error.code))))
      throw error
  }
}
