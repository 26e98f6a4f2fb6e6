import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Waits until a file's bytes are on the disk itself. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Waits until a folder's names (a rename, a new file) are on the disk itself. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder; its file systems journal the names themselves.
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a small file in place as a whole: a reader sees the old text or the new one, never a part. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const unfinished = `${path}.partial`
  try {
    writeFileSync(unfinished, text)
    syncFile(unfinished)
    renameSync(unfinished, path)
  } catch (error) {
    // On a full disk the part that was written would hold the room that is missing.
    rmSync(unfinished, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Renames so that the new name survives a power cut. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from))
}

/** Copies so that the copy survives a power cut. */
export function copyDurably(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
  syncFile(to)
}

/** Removes a file that may not be there. */
export function removeIfThere(path: string): void {
  rmSync(path, { force: true })
}

/** Size of a file, or 0 when there is none. */
export function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}
