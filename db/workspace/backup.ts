import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../model/errors'
import { instantNow } from '../model/now'
import { acceptCopy, removeBackupFile } from './backupFile'
import { describeBackup, listBackups, type BackupInfo } from './backupList'
import { checkpoint, connect } from './connection'
import { changeMark } from './contents'
import { copyDurably, removeIfThere } from './durableFiles'
import { asAppError } from './errors'
import type { MigrationSet } from './migrations'
import { fileStamp, type WorkspacePaths } from './paths'
import type { Workspace } from './workspace'

/** How many routine copies are kept. Those made before a migration or a restore are not counted and stay. */
export const ROUTINE_BACKUPS_KEPT = 10

/** How to make a backup. */
export interface BackupOptions {
  /** Makes one even if nothing changed since the last. */
  readonly evenIfUnchanged?: boolean
  readonly now?: Date
}

/**
 * Copies the open workspace into its backups folder while work goes on. The copy is opened and checked before it
 * counts. Answers undefined when nothing changed since the last sound copy.
 */
export async function backupWorkspace(
  workspace: Workspace,
  options: BackupOptions = {},
): Promise<BackupInfo | undefined> {
  const { paths, sqlite, migrations } = workspace
  if (workspace.isReadOnly)
    throw new AppError('READ_ONLY', 'A backup cannot be written into a place that can only be read.')
  if (!options.evenIfUnchanged && changeMark(sqlite) === lastMark(paths, migrations)) return undefined
  const now = options.now ?? instantNow()
  try {
    mkdirSync(paths.backups, { recursive: true })
    removeUnfinished(paths)
    const file = freeName(paths, `minutebook-${fileStamp(now)}`)
    const partial = `${file}.partial`
    try {
      await sqlite.backup(partial)
      acceptCopy(partial, file, 'routine', now, migrations)
    } catch (error) {
      removeBackupFile(partial)
      throw error
    }
    removeSurplus(paths, migrations)
    return describeBackup(paths, file, migrations)
  } catch (error) {
    throw asAppError(error)
  }
}

/**
 * Copies a database that is about to be migrated. Nobody may have it open: the copy is made by the file system, since
 * that alone keeps every byte, and closing its handle would drop the locks of a connection of this process.
 */
export function copyBeforeMigration(paths: WorkspacePaths, fromVersion: number, set: MigrationSet): string {
  mkdirSync(paths.backups, { recursive: true })
  const now = instantNow()
  const file = freeName(paths, `before-migration-${fileStamp(now)}-format-${fromVersion}`)
  const partial = `${file}.partial`
  try {
    copyDurably(paths.database, partial)
    acceptCopy(partial, file, 'before_migration', now, set)
    return file
  } catch (error) {
    removeBackupFile(partial)
    throw error
  }
}

/** Moves what the -wal holds into the file, so that the file alone is the whole database. */
export function settleLog(database: string): void {
  const sqlite = connect(database, 'raw')
  try {
    if (!checkpoint(sqlite)) throw new AppError('LOCKED', 'Another program has the database open.', { file: database })
  } finally {
    sqlite.close()
  }
}

function lastMark(paths: WorkspacePaths, set: MigrationSet): string | undefined {
  const last = listBackups(paths.folder, set).find((backup) => backup.reason === 'routine' && backup.isSound)
  return last?.changeMark ?? undefined
}

function freeName(paths: WorkspacePaths, name: string): string {
  for (let number = 1; ; number += 1) {
    const file = join(paths.backups, number === 1 ? `${name}.db` : `${name}-${number}.db`)
    if (!existsSync(file)) return file
  }
}

/** What a killed process left of a copy that it was making. */
function removeUnfinished(paths: WorkspacePaths): void {
  for (const name of readdirSync(paths.backups)) {
    if (/\.partial(-wal|-shm|-journal)?$/.test(name)) removeIfThere(join(paths.backups, name))
  }
}

function removeSurplus(paths: WorkspacePaths, set: MigrationSet): void {
  const routine = listBackups(paths.folder, set).filter((backup) => backup.reason === 'routine')
  for (const surplus of routine.slice(ROUTINE_BACKUPS_KEPT)) removeBackupFile(surplus.path)
}
