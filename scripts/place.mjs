// Where things are: this clone, the per-user cache, and the note about what set-up found.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. Not `import.meta.dirname`: set-up must be able to say that an old Node is too old. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * The folder of a user's caches that Minutebook may fill; it outlives a clone.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (platform === 'darwin') return join(homedir(), 'Library/Caches/minutebook')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'minutebook')
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minutebook')
}

/**
 * What set-up found out about the Electron of this machine. `sqliteBinding` is there only with the test runtime, whose
 * Node-API is older than the one that the shipped SQLite was built for.
 *
 * @typedef {object} Runtime
 * @property {'official' | 'test'} kind
 * @property {string} version
 * @property {string} dist
 * @property {string} executable
 * @property {string} [sqliteBinding]
 */

// In node_modules, so that the note vanishes together with what it speaks of.
const runtimeNote = join(root, 'node_modules/.minutebook-runtime.json')

/** @returns {Runtime | undefined} the runtime that the last set-up wrote down */
export function readRuntime() {
  try {
    return JSON.parse(readFileSync(runtimeNote, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {Runtime} runtime */
export function writeRuntime(runtime) {
  writeWhole(runtimeNote, `${JSON.stringify(runtime, undefined, 2)}\n`)
}

/**
 * Writes a file so that a reader sees all of it or the former one.
 *
 * @param {string} file
 * @param {string} text
 */
export function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}`
  writeFileSync(fresh, text)
  renameSync(fresh, file)
}

/** @param {string} file @returns {any} */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Lets one process at a time do `work`. The lock lies in the cache, since node_modules is replaced under it.
 *
 * @template T
 * @param {string} name
 * @param {(message: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, say, work) {
  const lock = join(cacheFolder(), 'locks', `${name}.lock`)
  mkdirSync(dirname(lock), { recursive: true })
  let told = false
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const holder = readHolder(lock)
    // An empty file is a lock whose owner is about to write its number; a missing one was just given back.
    if (holder && !isAlive(Number(holder))) rmSync(lock, { force: true })
    else if (!told) {
      told = true
      say(`waiting for another set-up of this folder (process ${holder || 'starting'})`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const giveBack = () => rmSync(lock, { force: true })
  process.on('exit', giveBack)
  try {
    return await work()
  } finally {
    process.off('exit', giveBack)
    giveBack()
  }
}

/** @param {string} lock */
function readHolder(lock) {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}
