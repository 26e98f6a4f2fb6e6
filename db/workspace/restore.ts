import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { AppError } from '../model/errors'
import { verifyCopy } from './backupFile'
import { describeBackup, type BackupInfo } from './backupList'
import { connect } from './connection'
import { removeIfThere, sizeOf, syncFile } from './durableFiles'
import { withAppErrors } from './errors'
import { acquireLock } from './lock'
import { shippedMigrations, type MigrationSet } from './migrations'
import { DATABASE_NAME, fileStamp, SIDECAR_SUFFIXES, workspacePaths, type WorkspacePaths } from './paths'
import { continueRestore, finishPendingRestore, writeJournal, type StepObserver } from './restoreJournal'

/** How to restore. */
export interface RestoreOptions {
  readonly program?: string
  readonly takeOver?: boolean
  readonly migrations?: MigrationSet
  readonly onStep?: StepObserver
}

/** What a restore did. */
export interface Restored {
  /** The file that was in use, now a backup itself; undefined when there was none. */
  readonly replaced: BackupInfo | undefined
}

/**
 * Puts a backup in the place of the workspace's database. `file` is a name from the list of backups or a path. Nobody
 * may have the workspace open (LOCKED). The file that was in use is kept and can be restored in turn. A crash at any
 * moment leaves either the old or the new database after the next opening.
 */
export function restoreBackup(folder: string, file: string, options: RestoreOptions = {}): Restored {
  return withAppErrors(() => {
    const paths = workspacePaths(resolve(folder))
    const set = options.migrations ?? shippedMigrations()
    const source = findSource(paths, file)
    mkdirSync(paths.folder, { recursive: true })
    const lock = acquireLock(paths.lock, {
      program: options.program ?? 'Minutebook (restoring a backup)',
      takeOver: options.takeOver ?? false,
    })
    if (!lock)
      throw new AppError('READ_ONLY', 'Nothing can be restored into a place that can only be read.', { folder })
    let isDone = false
    try {
      finishPendingRestore(paths, set)
      const restored = replaceBy(source, paths, set, options.onStep ?? (() => undefined))
      isDone = true
      return restored
    } finally {
      // The new file was checked as a whole, so an earlier unclean exit is settled by it.
      lock.release(isDone || !lock.wasUnclean ? 'clean' : 'unclean')
    }
  })
}

function findSource(paths: WorkspacePaths, file: string): string {
  const source = isAbsolute(file) ? file : join(paths.backups, file)
  if (!existsSync(source)) throw new AppError('NOT_FOUND', 'There is no such backup.', { file })
  if (resolve(source) === paths.database) {
    throw new AppError('INVALID_INPUT', 'This is the database in use, not a backup of it.', { file })
  }
  return source
}

function replaceBy(source: string, paths: WorkspacePaths, set: MigrationSet, onStep: StepObserver): Restored {
  bringIn(source, paths, set)
  onStep('verified')
  const startedAt = new Date()
  const replacedFolder = freeReplacedFolder(paths, startedAt)
  const journal = { version: 1, state: 'movingAside', replacedFolder, startedAt: startedAt.toISOString() } as const
  writeJournal(paths, journal)
  onStep('movingAside')
  if (continueRestore(paths, journal, set, onStep) === 'undone') {
    throw new AppError('CORRUPT', 'The backup could not be read once it was in place. The workspace is as it was.', {
      source,
    })
  }
  const replaced = join(paths.backups, replacedFolder, DATABASE_NAME)
  return { replaced: existsSync(replaced) ? describeBackup(paths, replaced, set) : undefined }
}

/** Copies the backup into the folder and checks it there: the backup itself is only read. */
function bringIn(source: string, paths: WorkspacePaths, set: MigrationSet): void {
  const incoming = paths.incomingDatabase
  try {
    copyFileSync(source, incoming)
    // A replaced database, or one copied by hand, may have its last changes in a -wal beside it.
    for (const suffix of ['-wal', '-journal']) {
      if (sizeOf(source + suffix) > 0) copyFileSync(source + suffix, incoming + suffix)
    }
    verifyCopy(incoming, set)
    forgetSite(incoming)
    syncFile(incoming)
  } catch (error) {
    for (const suffix of ['', ...SIDECAR_SUFFIXES]) removeIfThere(incoming + suffix)
    throw error
  }
}

/**
 * What is done after a restore must not count on where the steps after the backup already did: the others may know
 * those. The next opening gives the file a new name.
 */
function forgetSite(incoming: string): void {
  const sqlite = connect(incoming, 'raw')
  try {
    const isKnown =
      sqlite.prepare(`select 1 from pragma_table_info('site') where name = 'made_for'`).get() !== undefined
    if (isKnown) sqlite.prepare('update site set made_for = null').run()
  } finally {
    sqlite.close()
  }
}

function freeReplacedFolder(paths: WorkspacePaths, moment: Date): string {
  for (let number = 1; ; number += 1) {
    const name = `replaced-${fileStamp(moment)}${number === 1 ? '' : `-${number}`}`
    if (!existsSync(join(paths.backups, name))) return name
  }
}
