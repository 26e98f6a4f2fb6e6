import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '../model/errors'
import { syncFile, syncFolder } from './durableFiles'
import { isReadOnlyPlace, isTaken } from './errors'
import { bootTime, isAlive, processIdentity } from './processIdentity'

const LockHolder = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  /** ISO instant at which the workspace was opened. */
  since: z.string(),
  program: z.string(),
  /** See processIdentity; null where the system does not tell. */
  process: z.string().nullable(),
  /** The holder gave the workspace up without having closed it well. */
  isAbandoned: z.boolean(),
})

/** Who writes to a workspace, as told by its lock file. */
export type LockHolder = z.infer<typeof LockHolder>

/** The right to write to a workspace; at most one process has it. */
export interface WorkspaceLock {
  /** The last holder did not close the workspace: its process was killed or the power went. */
  readonly wasUnclean: boolean
  /** Gives the right back. An unclean release leaves the mark that makes the next opening check the whole file. */
  release(how?: 'clean' | 'unclean'): void
}

/** How to ask for the lock. */
export interface LockRequest {
  /** Name of the program for whoever finds the workspace taken. */
  readonly program: string
  /** Takes the lock from a holder that this machine cannot judge, as after a crash on another computer. */
  readonly takeOver: boolean
}

/**
 * Takes the lock of a workspace. Answers undefined where the place cannot be written to, for then nobody can write.
 * Throws LOCKED with the holder when another living process has it.
 */
export function acquireLock(lockFile: string, request: LockRequest): WorkspaceLock | undefined {
  const mine: LockHolder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    program: request.program,
    process: processIdentity(process.pid) ?? null,
    isAbandoned: false,
  }
  let wasUnclean = false
  // A second round follows only when a stale lock was moved out of the way, a third when somebody was faster.
  for (let round = 0; round < 3; round += 1) {
    try {
      if (createLock(lockFile, mine)) return heldLock(lockFile, mine, wasUnclean)
    } catch (error) {
      if (isReadOnlyPlace(error)) return undefined
      throw error
    }
    const holder = readLockHolder(lockFile)
    if (holder === 'gone') continue
    if (holder !== 'unreadable' && !request.takeOver && !isStale(holder)) throw lockedBy(holder)
    moveAway(lockFile, holder === 'unreadable' ? undefined : holder)
    wasUnclean = true
  }
  throw new AppError('LOCKED', 'Another program is just opening this workspace.')
}

/** Makes the lock file with its whole text at once; false when there is one. */
function createLock(lockFile: string, mine: LockHolder): boolean {
  const draft = `${lockFile}.${mine.token}`
  try {
    writeFileSync(draft, JSON.stringify(mine))
    syncFile(draft)
    try {
      linkSync(draft, lockFile)
    } catch (error) {
      if (isTaken(error)) return false
      // Some file systems know no links (a USB stick); there the file is made first and filled at once.
      writeFileSync(lockFile, JSON.stringify(mine), { flag: 'wx' })
    }
    syncFolder(dirname(lockFile))
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function heldLock(lockFile: string, mine: LockHolder, wasUnclean: boolean): WorkspaceLock {
  return {
    wasUnclean,
    release(how = 'clean') {
      const holder = readLockHolder(lockFile)
      if (typeof holder === 'string' || holder.token !== mine.token) return
      if (how === 'unclean') writeFileSync(lockFile, JSON.stringify({ ...mine, isAbandoned: true }))
      else rmSync(lockFile)
      syncFolder(dirname(lockFile))
    },
  }
}

/** Reads who holds a workspace; a lock file is unreadable when its writer died over it. */
export function readLockHolder(lockFile: string): LockHolder | 'gone' | 'unreadable' {
  let text: string
  try {
    text = readFileSync(lockFile, 'utf8')
  } catch {
    return 'gone'
  }
  try {
    return LockHolder.parse(JSON.parse(text))
  } catch {
    // Where links are unknown, a lock is empty for an instant after it was made; then it is somebody's.
    const made = statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs
    if (made === undefined) return 'gone'
    const ageMs = Date.now() - made
    if (ageMs < 2000) throw new AppError('LOCKED', 'Another program is just opening this workspace.')
    return 'unreadable'
  }
}

/** Whether the holder has ended without giving the lock back. */
export function isStale(holder: LockHolder): boolean {
  if (holder.isAbandoned) return true
  // Nothing can be known about a process on another computer.
  if (holder.host !== hostname()) return false
  if (!isAlive(holder.pid)) return true
  // The number runs, but is it the same process? Numbers are given out again, after a restart soon.
  if (Date.parse(holder.since) < bootTime().getTime() - 10_000) return true
  const identity = processIdentity(holder.pid)
  return holder.process !== null && identity !== undefined && identity !== holder.process
}

/** Moves exactly this lock away. One that another process made meanwhile is put back. */
function moveAway(lockFile: string, expected: LockHolder | undefined): void {
  const aside = `${lockFile}.${randomUUID()}`
  try {
    renameSync(lockFile, aside)
  } catch {
    return
  }
  const moved = readLockHolder(aside)
  if (expected && typeof moved !== 'string' && moved.token !== expected.token) {
    renameSync(aside, lockFile)
    throw lockedBy(moved)
  }
  rmSync(aside, { force: true })
}

function lockedBy(holder: LockHolder): AppError {
  return new AppError(
    'LOCKED',
    `${holder.program} (process ${holder.pid} on ${holder.host}) has had this workspace open since ${holder.since}.`,
    { program: holder.program, pid: holder.pid, host: holder.host, since: holder.since },
  )
}
