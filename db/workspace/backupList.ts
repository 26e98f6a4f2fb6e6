import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { isAppError } from '../model/errors'
import { type BackupReason, factsOf, readFacts, readFound, type BackupFacts } from './backupFile'
import { asAppError } from './errors'
import { inspectFile, withReader } from './inspect'
import { shippedMigrations, type MigrationSet } from './migrations'
import { DATABASE_NAME, workspacePaths, type WorkspacePaths } from './paths'

/** A copy of the workspace that can be restored. */
export interface BackupInfo extends Omit<BackupFacts, 'version' | 'modifiedMs'> {
  /** Name inside the backups folder. */
  readonly file: string
  readonly path: string
  /** It was made by a newer Minutebook, so this one cannot restore it. */
  readonly isNewer: boolean
}

const NAMES: readonly (readonly [RegExp, BackupReason])[] = [
  [/^minutebook-.*\.db$/, 'routine'],
  [/^before-migration-.*\.db$/, 'before_migration'],
]
const REPLACED_FOLDER = /^replaced-/

/** All copies in a workspace's backups folder, newest first: routine ones, and those from before a migration or a restore. */
export function listBackups(folder: string, set: MigrationSet = shippedMigrations()): BackupInfo[] {
  const paths = workspacePaths(folder)
  if (!existsSync(paths.backups)) return []
  const files = readdirSync(paths.backups).filter((name) => reasonOf(name) !== undefined || REPLACED_FOLDER.test(name))
  return files
    .map((name) => (REPLACED_FOLDER.test(name) ? join(paths.backups, name, DATABASE_NAME) : join(paths.backups, name)))
    .filter((file) => existsSync(file))
    .map((file) => describeBackup(paths, file, set))
    .toSorted((a, b) => (a.madeAt === b.madeAt ? (a.file < b.file ? 1 : -1) : a.madeAt < b.madeAt ? 1 : -1))
}

/** What is known of one copy; a file that nobody has checked yet is opened and checked for it. */
export function describeBackup(paths: WorkspacePaths, file: string, set: MigrationSet): BackupInfo {
  const { version: _, modifiedMs: __, ...facts } = readFacts(file) ?? examine(file, set)
  return {
    ...facts,
    file: relative(paths.backups, file).replaceAll('\\', '/'),
    path: file,
    isNewer: facts.formatVersion > set.steps.length,
  }
}

/** Opens and checks a copy, whatever is noted beside it; changes nothing in it. */
export function examine(file: string, set: MigrationSet): BackupFacts {
  const madeAt = statSync(file).mtime
  const reason = basename(file) === DATABASE_NAME ? 'before_restore' : (reasonOf(basename(file)) ?? 'routine')
  try {
    inspectFile(file, set)
    return factsOf(
      file,
      withReader(file, (sqlite) => readFound(sqlite, file, set)),
      reason,
      madeAt,
    )
  } catch (error) {
    const known = asAppError(error)
    if (!isAppError(known)) throw error
    const fileVersion = known.code === 'NEWER_VERSION' ? Number(known.data?.['fileVersion']) : 0
    return { ...factsOf(file, undefined, reason, madeAt), formatVersion: fileVersion }
  }
}

function reasonOf(name: string): BackupReason | undefined {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1]
}
