import { AppError, isAppError, type ErrorCode } from '../model/errors'

const SQLITE_MESSAGES: Partial<Record<ErrorCode, string>> = {
  DISK_FULL: 'The disk is full. Nothing of this change was written.',
  READ_ONLY: 'This place can only be read, not written.',
  CORRUPT: 'The database file is damaged.',
  LOCKED: 'Another program is using the database file.',
  CONFLICT: 'This does not agree with what is stored.',
  INVALID_INPUT: 'The database refuses this value.',
}

/** What the triggers of sealed minutes refuse with, for people. */
const SEALED_MESSAGE = 'These minutes are approved and sealed. Start a correction, with its reason, to change them.'

/** SQLite result codes by their beginning; the first that fits counts, so the longer stand first. */
const SQLITE_CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'READ_ONLY'],
  ['SQLITE_CANTOPEN', 'READ_ONLY'],
  ['SQLITE_PERM', 'READ_ONLY'],
  ['SQLITE_CORRUPT', 'CORRUPT'],
  ['SQLITE_NOTADB', 'CORRUPT'],
  ['SQLITE_IOERR_CORRUPTFS', 'CORRUPT'],
  ['SQLITE_IOERR_DATA', 'CORRUPT'],
  ['SQLITE_IOERR_SHORT_READ', 'CORRUPT'],
  ['SQLITE_BUSY', 'LOCKED'],
  ['SQLITE_LOCKED', 'LOCKED'],
  ['SQLITE_CONSTRAINT_CHECK', 'INVALID_INPUT'],
  ['SQLITE_CONSTRAINT_NOTNULL', 'INVALID_INPUT'],
  ['SQLITE_CONSTRAINT_DATATYPE', 'INVALID_INPUT'],
  ['SQLITE_TOOBIG', 'INVALID_INPUT'],
  ['SQLITE_CONSTRAINT', 'CONFLICT'],
]

const FILE_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'READ_ONLY',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  ENOENT: 'NOT_FOUND',
  ENOTDIR: 'NOT_FOUND',
}

const FILE_MESSAGES: Readonly<Record<string, string>> = {
  DISK_FULL: 'The disk is full.',
  READ_ONLY: 'This place can only be read, not written.',
  NOT_FOUND: 'The file or folder does not exist.',
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Whether a failed file operation says that this place cannot be written to. */
export function isReadOnlyPlace(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && FILE_CODES[code] === 'READ_ONLY'
}

/** Whether a file operation failed because something by that name exists. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === 'EEXIST'
}

/**
 * What a failure of SQLite or of the file system means for the person; anything not understood comes back as it is,
 * for that is a bug and not a state of the disk. Errors wrapped by the query builder are looked through.
 */
export function asAppError(error: unknown): unknown {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (isAppError(at)) return at
    const code = codeOf(at)
    if (code === undefined) continue
    if (code === 'SQLITE_CONSTRAINT_TRIGGER' && at.message.startsWith('sealed: ')) {
      return new AppError('CONFLICT', SEALED_MESSAGE, { sqlite: code, detail: at.message }, { cause: error })
    }
    const sqliteCode = SQLITE_CODES.find(([prefix]) => code.startsWith(prefix))?.[1]
    if (sqliteCode) {
      return new AppError(
        sqliteCode,
        SQLITE_MESSAGES[sqliteCode] ?? at.message,
        { sqlite: code, detail: at.message },
        { cause: error },
      )
    }
    const fileCode = FILE_CODES[code]
    if (fileCode) {
      const path = 'path' in at && typeof at.path === 'string' ? { path: at.path } : {}
      return new AppError(fileCode, FILE_MESSAGES[fileCode] ?? at.message, { system: code, ...path }, { cause: error })
    }
  }
  return error
}

/** Runs work on the file and lets its failures out as our own codes. */
export function withAppErrors<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asAppError(error)
  }
}
