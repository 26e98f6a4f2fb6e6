import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leaveLock } from '../testing/faults'
import { createTestFolder, type TestFolder } from '../testing/testWorkspace'
import { acquireLock, isStale, readLockHolder, type LockHolder } from './lock'
import { workspacePaths } from './paths'
import { isAlive, processIdentity } from './processIdentity'

const request = { program: 'test', takeOver: false }
let place: TestFolder
let lockFile: string
beforeEach(() => {
  place = createTestFolder()
  lockFile = workspacePaths(place.folder).lock
})
afterEach(() => place.remove())

/** A holder on this machine that is this very process. */
function livingHolder(): LockHolder {
  return {
    token: 'other',
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    program: 'Minutebook',
    process: processIdentity(process.pid) ?? null,
    isAbandoned: false,
  }
}

test('a lock is taken once, tells who has it, and is gone when it is released', () => {
  const lock = acquireLock(lockFile, request)
  expect(lock?.wasUnclean).toBe(false)
  expect(readLockHolder(lockFile)).toMatchObject({ pid: process.pid, program: 'test', host: hostname() })
  expect(() => acquireLock(lockFile, request)).toThrow(expect.objectContaining({ code: 'LOCKED' }))
  lock?.release()
  expect(readdirSync(place.folder)).toEqual([])
})

test('a lock that is released unclean is free, and its next holder knows', () => {
  acquireLock(lockFile, request)?.release('unclean')
  expect(existsSync(lockFile)).toBe(true)
  const next = acquireLock(lockFile, request)
  expect(next?.wasUnclean).toBe(true)
  next?.release()
  expect(readdirSync(place.folder)).toEqual([])
})

test('the lock of a process that has ended is stale', () => {
  leaveLock(lockFile, { host: hostname() })
  expect(acquireLock(lockFile, request)?.wasUnclean).toBe(true)
})

test('the lock of an earlier process with the same number is stale', () => {
  expect(isStale(livingHolder())).toBe(false)
  expect(isStale({ ...livingHolder(), process: 'another boot:1' })).toBe(true)
  expect(isStale({ ...livingHolder(), process: null, since: '2001-01-01T00:00:00.000Z' })).toBe(true)
  expect(isStale({ ...livingHolder(), process: null })).toBe(false)
})

test('a lock of another computer is believed until somebody says to take it', () => {
  leaveLock(lockFile, { host: 'the-other-one' })
  expect(() => acquireLock(lockFile, request)).toThrow(
    expect.objectContaining({ code: 'LOCKED', data: expect.objectContaining({ host: 'the-other-one' }) }),
  )
  expect(acquireLock(lockFile, { program: 'test', takeOver: true })?.wasUnclean).toBe(true)
})

test('a lock without text is being made when it is new, and left behind when it is old', () => {
  writeFileSync(lockFile, '')
  expect(() => acquireLock(lockFile, request)).toThrow(expect.objectContaining({ code: 'LOCKED' }))
  utimesSync(lockFile, new Date('2026-01-01'), new Date('2026-01-01'))
  expect(acquireLock(lockFile, request)?.wasUnclean).toBe(true)
})

test('releasing does not take away a lock that somebody else has by now', () => {
  const lock = acquireLock(lockFile, request)
  const other = JSON.stringify({ ...livingHolder(), token: 'somebody else' })
  writeFileSync(lockFile, other)
  lock?.release()
  expect(readFileSync(lockFile, 'utf8')).toBe(other)
})

test('a process is known by the moment at which it started', () => {
  expect(isAlive(process.pid)).toBe(true)
  expect(isAlive(2 ** 22 + 1)).toBe(false)
  expect(processIdentity(process.pid)).toBe(processIdentity(process.pid))
  expect(processIdentity(2 ** 22 + 1)).toBeUndefined()
})
