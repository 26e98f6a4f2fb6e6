// Finds or makes the Electron that runs on this machine. Runs on the project's own Node, as a program of its own.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronUnreachable, explain, report } from './failures.mjs'
import { readJson, readRuntime, root, writeRuntime } from './place.mjs'
import { run } from './processes.mjs'
import { ensureSqliteBinding, sqliteBindingFile } from './sqliteBinding.mjs'
import { ensureSystemLibraries } from './systemLibraries.mjs'
import { ensureTestRuntime, hasTestRuntime, testRuntimeFolder, testRuntimeVersion } from './testRuntime.mjs'

/** @typedef {import('./place.mjs').Runtime} Runtime */

const electronPackage = join(root, 'node_modules/electron')

/** Whether the runtime that an earlier set-up wrote down is still the right one, and still there. */
export function isRuntimeReady() {
  const runtime = readRuntime()
  if (!runtime || !existsSync(runtime.executable)) return false
  if (runtime.kind === 'official') return runtime.version === readJson(join(electronPackage, 'package.json')).version
  const driver = readJson(join(root, 'node_modules/better-sqlite3/package.json')).version
  return (
    runtime.dist === testRuntimeFolder() &&
    runtime.sqliteBinding === sqliteBindingFile(driver) &&
    existsSync(runtime.sqliteBinding)
  )
}

/** @param {(message: string) => void} say @returns {Promise<Runtime | undefined>} */
async function official(say) {
  const { version } = readJson(join(electronPackage, 'package.json'))
  say(`looking for Electron ${version}`)
  const done = await run(process.execPath, [join(electronPackage, 'install.js')])
  if (done.status === 0) {
    const dist = join(electronPackage, 'dist')
    const executable = join(dist, readFileSync(join(electronPackage, 'path.txt'), 'utf8'))
    return { kind: 'official', version, dist, executable }
  }
  const failure = explain({ doing: `downloading Electron ${version}`, output: done.stderr })
  // A full disk or an altered file must not be passed over; a page that cannot be reached has a way round it.
  if (/disk|integrity/.test(failure.message)) throw failure
  if (hasTestRuntime()) return undefined
  throw /network connection/.test(failure.message) ? electronUnreachable(version) : failure
}

/** @param {(message: string) => void} say @returns {Promise<Runtime>} */
async function forTests(say) {
  say(`Electron's release page cannot be reached; taking the test runtime, Electron ${testRuntimeVersion}`)
  await ensureSystemLibraries(['testRuntime'], say)
  const [dist, sqliteBinding] = await bothOrFirstFailure(ensureTestRuntime(say), ensureSqliteBinding(say))
  return { kind: 'test', version: testRuntimeVersion, dist, executable: join(dist, 'electron'), sqliteBinding }
}

/**
 * Waits for both even if one fails, so that neither is cut off with a half-made folder left behind.
 *
 * @template A, B
 * @param {Promise<A>} first
 * @param {Promise<B>} second
 * @returns {Promise<[A, B]>}
 */
async function bothOrFirstFailure(first, second) {
  await Promise.allSettled([first, second])
  return Promise.all([first, second])
}

/** @param {(message: string) => void} say */
async function main(say) {
  try {
    writeRuntime((await official(say)) ?? (await forTests(say)))
    return 0
  } catch (error) {
    return report(error, 'getting Electron')
  }
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main((message) => console.error(`set-up: ${message}`))
}
