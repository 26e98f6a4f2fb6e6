import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** 'MinB' as a number: the mark by which a file says that it is Minutebook's. */
export const APPLICATION_ID = 0x4d696e42

/** What the first 100 bytes of an SQLite file say, read without opening it as a database. */
export interface FileHeader {
  readonly sizeBytes: number
  readonly isSqlite: boolean
  readonly applicationId: number
  readonly userVersion: number
  /** The file ends before the last page that its header speaks of. */
  readonly isCutShort: boolean
}

const MAGIC = 'SQLite format 3\0'

/**
 * Reads the header with the file system alone, so that a file which is refused is not touched in any way: opening it
 * as a database would put a -wal and a -shm beside it. Never call this for a file that this process has open as a
 * database: closing the handle would drop SQLite's own locks on it.
 */
export function readFileHeader(file: string): FileHeader {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(100)
    const read = readSync(handle, bytes, 0, bytes.length, 0)
    const sizeBytes = fstatSync(handle).size
    const isSqlite = read === bytes.length && bytes.toString('latin1', 0, 16) === MAGIC
    if (!isSqlite) return { sizeBytes, isSqlite, applicationId: 0, userVersion: 0, isCutShort: read < bytes.length }
    const storedPageSize = bytes.readUInt16BE(16)
    const pageSize = storedPageSize === 1 ? 65_536 : storedPageSize
    // The page count is only kept up by writers that also wrote the change counter beside it.
    const isCountValid = bytes.readUInt32BE(24) === bytes.readUInt32BE(92)
    return {
      sizeBytes,
      isSqlite,
      applicationId: bytes.readUInt32BE(68),
      userVersion: bytes.readUInt32BE(60),
      isCutShort: isCountValid && sizeBytes < bytes.readUInt32BE(28) * pageSize,
    }
  } finally {
    closeSync(handle)
  }
}
