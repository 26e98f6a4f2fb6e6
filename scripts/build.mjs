// Builds the app into out/ if its sources changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { electronEnv } from './electron.mjs'
import { explain, report, SetupFailure } from './failures.mjs'
import { cacheFolder, oneAtATime, root, writeWhole } from './place.mjs'
import { ownNode, projectEnv, run, toolScript } from './processes.mjs'

const sources = ['db', 'electron', 'renderer', 'resources', 'scripts/appResources.ts']
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const isNoSource = /\.test\.tsx?$|^electron[\\/](e2e|bench)[\\/]|^db[\\/]testing[\\/]/

/** @param {string} path below the root @returns {string[]} the files of a folder and all below it */
function filesOf(path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return []
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** A name for the content of everything that the build reads. */
export function sourcesHash() {
  const folders = sources.filter((path) => !path.includes('.')).flatMap(filesOf)
  const files = [...folders, ...sources.filter((path) => path.includes('.')), ...settings]
  const hash = createHash('sha256')
  for (const file of files.filter((each) => !isNoSource.test(each)).toSorted()) {
    hash.update(`${file.replaceAll('\\', '/')}\0`)
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

const stamp = join(root, 'out/.sources')
const results = ['main/main.js', 'main/cli.js', 'main/documentsWorker.js', 'preload/preload.cjs', 'renderer/index.html']

/** @param {string} hash */
function isBuilt(hash) {
  if (!results.every((file) => existsSync(join(root, 'out', file)))) return false
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/**
 * Builds if needed; what it does it says on stderr.
 *
 * @param {{ force?: boolean }} options
 */
export async function build({ force = false } = {}) {
  const say = (/** @type {string} */ message) => console.error(`build: ${message}`)
  await oneAtATime(`build-${root.replaceAll(/[^\w]+/g, '-').slice(-150)}`, say, async () => {
    const hash = sourcesHash()
    if (!force && isBuilt(hash)) return
    const began = Date.now()
    // Taken away first, so that a build that stops half-way is not taken for a whole one.
    rmSync(stamp, { force: true })
    const script = toolScript('electron-vite', 'electron-vite')
    const done = await run(ownNode(), [script, 'build', '--logLevel', 'warn'], { env: projectEnv(electronEnv()) })
    if (done.status !== 0) {
      const log = join(cacheFolder(), 'build.log')
      writeWhole(log, done.stdout + done.stderr)
      process.stderr.write(done.stdout + done.stderr)
      const output = done.stderr || done.stdout
      throw /ENOSPC/.test(output)
        ? explain({ doing: 'building Minutebook', output, log })
        : new SetupFailure('Minutebook could not be built from its sources.', `The errors stand above and in ${log}`)
    }
    process.stderr.write(done.stderr)
    refuseBundledNatives()
    writeWhole(stamp, hash)
    say(`done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  })
}

/** A driver that was bundled instead of left outside works nowhere, and says so only when a database is opened. */
function refuseBundledNatives() {
  const code = readdirSync(join(root, 'out/main'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(root, 'out/main', file), 'utf8'))
    .join('\n')
  const isOutside = /from\s*["']better-sqlite3["']|import\s*\(?["']better-sqlite3["']|require\(["']better-sqlite3["']\)/
  if (isOutside.test(code)) return
  throw new SetupFailure(
    'The build does not load better-sqlite3 from node_modules.',
    'Keep it in "dependencies" of package.json, since only those stay outside the bundle.',
  )
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build({ force: process.argv.includes('--force') })
  } catch (error) {
    process.exitCode = report(error, 'building Minutebook')
  }
}
