import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSiteFolder, judgeName } from './folderNames'

/** One file of a site in the shared folder. */
export interface FolderFile {
  /** `<site>/<name>`: names it for good, as it never changes. */
  readonly key: string
  readonly siteId: string
  readonly name: string
  readonly path: string
  readonly number: number
  readonly hash: string
}

/** What lies in the folder of a workspace. */
export interface FolderListing {
  /** In the order in which each site wrote them. */
  readonly files: readonly FolderFile[]
  /** Copies that a sync program or a person made, as `<site>/<name>`. */
  readonly doubles: readonly string[]
}

/** Lists a workspace's folder. Empty when it is not there yet; throws what reading fails with. */
export async function listFolder(root: string): Promise<FolderListing> {
  const files: FolderFile[] = []
  const doubles: string[] = []
  for (const siteId of (await namesIn(root, 'folders')).filter(isSiteFolder).toSorted()) {
    // One after another: a network share answers no faster when it is asked for all at once.
    // oxlint-disable-next-line no-await-in-loop
    for (const name of (await namesIn(join(root, siteId), 'files')).toSorted()) {
      const judged = judgeName(name)
      const key = `${siteId}/${name}`
      if (judged.kind === 'double') doubles.push(key)
      if (judged.kind !== 'batch') continue
      files.push({ key, siteId, name, path: join(root, siteId, name), number: judged.number, hash: judged.hash })
    }
  }
  return { files, doubles }
}

/** Names of the folders or files in a place; none when it is not there. */
export async function namesIn(place: string, kind: 'folders' | 'files'): Promise<string[]> {
  try {
    const entries = await readdir(place, { withFileTypes: true })
    return entries
      .filter((entry) => (kind === 'folders' ? entry.isDirectory() : entry.isFile()))
      .map(({ name }) => name)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    throw error
  }
}

/** Size and time of a file, by which a change of it is noticed; undefined when it went away meanwhile. */
export async function lookOf(path: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs } = await stat(path)
    return `${size} ${mtimeMs}`
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Whether an error of the file system has one of these codes. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
