import { join } from 'node:path'

/** The names of everything that Minutebook keeps in a workspace folder. */
export interface WorkspacePaths {
  readonly folder: string
  readonly database: string
  /** Where a new database is built before it gets its name, so that a half-made one never carries it. */
  readonly unfinishedDatabase: string
  readonly lock: string
  readonly attachments: string
  readonly backups: string
  readonly restoreJournal: string
  /** The verified copy that a restore is about to put in place. */
  readonly incomingDatabase: string
}

/** File name of the database, in the workspace and in a folder of replaced files. */
export const DATABASE_NAME = 'minutebook.db'

/** What SQLite may keep beside a database file; each belongs to that very file and moves with it. */
export const SIDECAR_SUFFIXES = ['-wal', '-shm', '-journal'] as const

/** The places of one workspace. */
export function workspacePaths(folder: string): WorkspacePaths {
  return {
    folder,
    database: join(folder, DATABASE_NAME),
    unfinishedDatabase: join(folder, `${DATABASE_NAME}.new`),
    lock: join(folder, 'minutebook.lock'),
    attachments: join(folder, 'attachments'),
    backups: join(folder, 'backups'),
    restoreJournal: join(folder, 'restore.json'),
    incomingDatabase: join(folder, `${DATABASE_NAME}.incoming`),
  }
}

/** A moment as part of a file name: sorts by time, and holds no colon, which Windows forbids. */
export function fileStamp(moment: Date): string {
  return moment.toISOString().slice(0, 19).replaceAll(':', '-')
}

/** Where the bytes of an attachment lie: a file named by their SHA-256, so equal files are kept once. */
export function attachmentPath(paths: WorkspacePaths, sha256: string): string {
  return join(paths.attachments, sha256)
}
