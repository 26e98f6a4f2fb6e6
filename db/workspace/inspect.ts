import { AppError } from '../model/errors'
import { connect, pragmaNumber, quickCheck, type Sqlite } from './connection'
import { removeIfThere, sizeOf } from './durableFiles'
import { APPLICATION_ID, readFileHeader } from './fileHeader'
import { refuseNewer } from './migrate'
import type { MigrationSet } from './migrations'

function damaged(reason: string, details: Readonly<Record<string, unknown>>): AppError {
  return new AppError('CORRUPT', reason, details)
}

function refuseForeign(applicationId: number, file: string): void {
  if (applicationId === APPLICATION_ID) return
  throw new AppError('NOT_OURS', 'This database belongs to another program, not to Minutebook.', {
    file,
    applicationId,
  })
}

/**
 * Looks at a database file before it is opened for writing, and answers with its version. A file that is refused here
 * (empty, no database, cut short, another program's, a newer Minutebook's) has not been touched.
 */
export function inspectFile(file: string, set: MigrationSet): number {
  const header = readFileHeader(file)
  if (header.sizeBytes === 0) throw damaged('The database file is empty (0 bytes).', { file, sizeBytes: 0 })
  if (!header.isSqlite) {
    throw damaged(
      'The database file does not begin like a database: it is damaged, encrypted or another kind of file.',
      {
        file,
        sizeBytes: header.sizeBytes,
      },
    )
  }
  // A rollback journal that was left behind may have to put the first page right; SQLite does that when it opens.
  if (sizeOf(`${file}-journal`) > 0) return header.userVersion
  if (sizeOf(`${file}-wal`) === 0) {
    refuseForeign(header.applicationId, file)
    refuseNewer(header.userVersion, set)
    if (header.isCutShort) {
      throw damaged('The end of the database file is missing.', { file, sizeBytes: header.sizeBytes })
    }
    return header.userVersion
  }
  // What the -wal holds counts more than the file: a newer Minutebook may have been killed before moving it over.
  return withReader(file, (sqlite) => refuseUnfit(sqlite, file, set))
}

/** Refuses an open file that is not ours or too new; answers with its version. */
export function refuseUnfit(sqlite: Sqlite, file: string, set: MigrationSet): number {
  refuseForeign(pragmaNumber(sqlite, 'application_id'), file)
  const version = pragmaNumber(sqlite, 'user_version')
  refuseNewer(version, set)
  return version
}

/** Reads every page of a file and throws CORRUPT with the findings; changes nothing in it. */
export function verifyWholeFile(file: string): void {
  const findings = withReader(file, quickCheck)
  if (findings.length > 0) throw damaged('The database file is damaged.', { file, findings })
}

/**
 * Works with a reading connection. Unlike a writing one it never moves the -wal into the file when it closes. A -wal
 * and -shm that only its opening made are taken away again.
 */
export function withReader<T>(file: string, work: (sqlite: Sqlite) => T): T {
  const hadLog = sizeOf(`${file}-wal`) > 0
  // A rollback journal that a killed process left must be played back first, which a reading connection may not do.
  const sqlite = connect(file, sizeOf(`${file}-journal`) > 0 ? 'raw' : 'read')
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
    if (!hadLog && sizeOf(`${file}-wal`) === 0) {
      removeIfThere(`${file}-wal`)
      removeIfThere(`${file}-shm`)
    }
  }
}
