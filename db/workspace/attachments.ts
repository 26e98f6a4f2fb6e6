import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { AppError } from '../model/errors'
import { writeWhole } from './durableFiles'
import { withAppErrors } from './errors'
import { attachmentPath, type WorkspacePaths } from './paths'

/** What the database keeps of a stored file. */
export interface StoredFile {
  sha256: string
  sizeBytes: number
}

/**
 * Puts bytes into the attachments folder under the name of their SHA-256, on disk before the database speaks of them.
 * The same bytes are stored once, however often they are added.
 */
export function storeAttachment(paths: WorkspacePaths, bytes: Uint8Array): StoredFile {
  return withAppErrors(() => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = attachmentPath(paths, sha256)
    if (!existsSync(file)) {
      mkdirSync(paths.attachments, { recursive: true })
      writeWhole(file, bytes)
    }
    return { sha256, sizeBytes: bytes.byteLength }
  })
}

/** The bytes of a stored file. NOT_FOUND when it is gone, CORRUPT when they are not the ones that were stored. */
export function readAttachment(paths: WorkspacePaths, sha256: string): Buffer {
  const file = attachmentPath(paths, sha256)
  if (!existsSync(file)) {
    throw new AppError('NOT_FOUND', 'The attached file is not in the attachments folder any more.', { sha256 })
  }
  const bytes = readFileSync(file)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('CORRUPT', 'The attached file has changed since it was added.', { sha256 })
  }
  return bytes
}
