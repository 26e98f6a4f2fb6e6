import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = join(import.meta.dirname, 'firstSlice')

/**
 * A workspace as the first released format left it: the sample board of that time, imported and closed. Kept as a file,
 * because what must survive is that file and not what today's code would make of it.
 */
export function writeFirstSliceWorkspace(databasePath: string): void {
  writeFileSync(databasePath, gunzipSync(readFileSync(join(folder, 'minutebook.db.gz'))))
}

/** The interchange file of version 1 that the workspace was made from. */
export const firstSliceText = readFileSync(join(folder, 'sampleBoard.json'), 'utf8')

/** The printed minutes of a meeting of that board as the first release set them, by the meeting's date. */
export function firstSliceMinutes(date: '2025-05-15' | '2025-11-20' | '2026-05-14'): string {
  return readFileSync(join(folder, `minutes-${date}.txt`), 'utf8')
}
