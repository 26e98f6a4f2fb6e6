import { createHash } from 'node:crypto'
import type { Knowledge } from '../../../../db/model/exchange'
import type { PacketManifest } from '../packet/packetFormat'

/**
 * How the files lie in a shared folder:
 *
 *     minutebook-<workspace>/<site>/00000001-<hash>.minutebook
 *
 * Each site writes into its own folder only, files that never change again. The name holds the beginning of the file's
 * SHA-256, so that a renamed, exchanged or half-copied file is known by its name alone.
 */
const FOLDER_PREFIX = 'minutebook-'
const BATCH = /^(\d{8})-([0-9a-f]{16})\.minutebook$/
const SITE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH_DIGITS = 16

/** The steps that one file holds: of each site the first and the last. */
export type Ranges = PacketManifest['steps']

/** The folder of a workspace inside a shared one. */
export function workspaceFolderName(workspaceId: string): string {
  return FOLDER_PREFIX + workspaceId
}

/** The workspace whose folder has this name; undefined for a folder of something else. */
export function workspaceOfFolder(name: string): string | undefined {
  const id = name.startsWith(FOLDER_PREFIX) ? name.slice(FOLDER_PREFIX.length) : ''
  return SITE.test(id) ? id : undefined
}

/** Whether a folder's name is that of a site. */
export function isSiteFolder(name: string): boolean {
  return SITE.test(name)
}

/** The name of a site's next file, which says what is in it. */
export function batchName(number: number, bytes: Uint8Array): string {
  return `${String(number).padStart(8, '0')}-${hashOf(bytes)}.minutebook`
}

/** What a name in a site's folder says of its file. */
export type JudgedName =
  | { readonly kind: 'batch'; readonly number: number; readonly hash: string }
  /** A copy that a sync program or a person made: "… (1)", "conflicted copy", "sync-conflict-…". */
  | { readonly kind: 'double' }
  /** Nothing of ours: unfinished files, what systems and sync programs put everywhere. */
  | { readonly kind: 'other' }

/** See {@link JudgedName}. */
export function judgeName(name: string): JudgedName {
  const found = BATCH.exec(name)
  if (found?.[1] && found[2]) return { kind: 'batch', number: Number(found[1]), hash: found[2] }
  const isUnfinished =
    name.startsWith('.') || name.startsWith('~') || /\.(partial|part|tmp|temp|crdownload)$/i.test(name)
  return !isUnfinished && /\.minutebook/i.test(name) ? { kind: 'double' } : { kind: 'other' }
}

/** Whether the bytes are those that the name was given for. */
export function fitsName(hash: string, bytes: Uint8Array): boolean {
  return hashOf(bytes) === hash
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS)
}

/** What the files of a folder hold together: of each site the last step up to which none is missing. */
export function coverageOf(files: Iterable<Ranges>): Knowledge {
  const bySite = new Map<string, { first: number; last: number }[]>()
  for (const ranges of files) {
    for (const [siteId, range] of Object.entries(ranges)) {
      const list = bySite.get(siteId)
      if (list) list.push(range)
      else bySite.set(siteId, [range])
    }
  }
  const covered: Record<string, number> = {}
  for (const [siteId, ranges] of bySite) {
    let last = 0
    for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
      if (range.first <= last + 1) last = Math.max(last, range.last)
    }
    if (last > 0) covered[siteId] = last
  }
  return covered
}
