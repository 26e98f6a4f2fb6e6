import { existsSync, readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../model/errors'
import { connect, quickCheck, type Sqlite } from './connection'
import { changeMark, countContents, listAttachedFiles } from './contents'
import { moveDurably, removeIfThere, syncFile, writeWhole } from './durableFiles'
import { inspectFile, refuseUnfit } from './inspect'
import type { MigrationSet } from './migrations'
import { SIDECAR_SUFFIXES } from './paths'

/** Why a copy was made. */
export const BackupReason = z.enum(['routine', 'before_migration', 'before_restore'])
export type BackupReason = z.infer<typeof BackupReason>

const Count = z.int().min(0)

/** What was found in a copy when it was opened and checked; kept beside it, so that a list need not open each. */
export const BackupFacts = z.object({
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  reason: BackupReason,
  isSound: z.boolean(),
  formatVersion: Count,
  counts: z.object({ boards: Count, meetings: Count, motions: Count, actionItems: Count, notes: Count }).nullable(),
  changeMark: z.string().nullable(),
  attachments: z.array(z.object({ sha256: z.string(), sizeBytes: Count })),
  /** Size and time of the file that was checked: another file under the same name is not believed. */
  sizeBytes: Count,
  modifiedMs: z.int(),
})
export type BackupFacts = z.infer<typeof BackupFacts>

type Found = Pick<BackupFacts, 'formatVersion' | 'counts' | 'changeMark' | 'attachments'>

function factsPath(file: string): string {
  return `${file}.json`
}

/** Takes a backup and what is kept beside it away. */
export function removeBackupFile(file: string): void {
  for (const suffix of ['', ...SIDECAR_SUFFIXES]) removeIfThere(file + suffix)
  removeIfThere(factsPath(file))
}

/** Reads what an open database holds, and throws when it is not ours, too new or damaged. */
export function readFound(sqlite: Sqlite, file: string, set: MigrationSet): Found {
  const formatVersion = refuseUnfit(sqlite, file, set)
  const findings = quickCheck(sqlite)
  if (findings.length > 0) throw new AppError('CORRUPT', 'The copy is damaged.', { file, findings })
  return {
    formatVersion,
    counts: countContents(sqlite),
    changeMark: changeMark(sqlite),
    attachments: listAttachedFiles(sqlite),
  }
}

/**
 * Opens a copy, turns it into one single file and checks it as a whole. A copy by the backup interface is still in
 * WAL mode and would leave sidecars wherever it is opened; what a -wal beside it holds is moved into it.
 */
export function verifyCopy(file: string, set: MigrationSet): Found {
  // An empty file would open as a healthy, empty database.
  inspectFile(file, set)
  const sqlite = connect(file, 'raw')
  try {
    refuseUnfit(sqlite, file, set)
    const mode = sqlite.pragma('journal_mode = DELETE', { simple: true })
    if (mode !== 'delete') throw new AppError('LOCKED', 'Another program has the copy open.', { file })
    return readFound(sqlite, file, set)
  } finally {
    sqlite.close()
    for (const suffix of SIDECAR_SUFFIXES) removeIfThere(file + suffix)
  }
}

/** Lets a finished copy count as a backup: checked, on the disk, and only then under its name. */
export function acceptCopy(
  partial: string,
  file: string,
  reason: BackupReason,
  madeAt: Date,
  set: MigrationSet,
): BackupFacts {
  const found = verifyCopy(partial, set)
  syncFile(partial)
  const facts = factsOf(partial, found, reason, madeAt)
  writeWhole(factsPath(file), JSON.stringify(facts))
  moveDurably(partial, file)
  return facts
}

/** Keeps what was found in a file beside it. `found` is undefined for a file that cannot be read. */
export function writeFacts(file: string, found: Found | undefined, reason: BackupReason, madeAt: Date): BackupFacts {
  const facts = factsOf(file, found, reason, madeAt)
  writeWhole(factsPath(file), JSON.stringify(facts))
  return facts
}

/** Joins what was found with the size and time of the file. */
export function factsOf(file: string, found: Found | undefined, reason: BackupReason, madeAt: Date): BackupFacts {
  const { size, mtimeMs } = statSync(file)
  return {
    version: 1,
    madeAt: madeAt.toISOString(),
    reason,
    isSound: found !== undefined,
    ...(found ?? { formatVersion: 0, counts: null, changeMark: null, attachments: [] }),
    sizeBytes: size,
    modifiedMs: Math.trunc(mtimeMs),
  }
}

/** What was found in a backup when it was made; undefined when that is unknown or the file is another one by now. */
export function readFacts(file: string): BackupFacts | undefined {
  if (!existsSync(factsPath(file))) return undefined
  try {
    const facts = BackupFacts.parse(JSON.parse(readFileSync(factsPath(file), 'utf8')))
    const { size, mtimeMs } = statSync(file)
    return size === facts.sizeBytes && Math.trunc(mtimeMs) === facts.modifiedMs ? facts : undefined
  } catch {
    return undefined
  }
}
