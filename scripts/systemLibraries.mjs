// The system packages that Electron, its tests and the compiler need on Debian and Ubuntu.
import { spawnSync } from 'node:child_process'
import { explain, librariesMissing, SetupFailure } from './failures.mjs'
import { run } from './processes.mjs'

const libraries = {
  electron: [
    'libnss3',
    'libgtk-3-0',
    'libgbm1',
    'libasound2',
    'libatk-bridge2.0-0',
    'libcups2',
    'libxkbcommon0',
    'fonts-dejavu-core',
  ],
  display: ['xvfb'],
  tests: ['poppler-utils', 'qpdf', 'sqlite3', 'syncthing'],
  testRuntime: ['unzip', 'g++', 'make', 'python3'],
}

/** @typedef {keyof typeof libraries} Purpose */

/**
 * The wanted packages that are not installed. Newer Ubuntus call some of them by the old name and "t64".
 *
 * @param {readonly string[]} wanted
 * @param {string} installed lines of "name status", as dpkg-query prints them
 */
export function missingFrom(wanted, installed) {
  const have = new Set(
    installed
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return wanted.filter((name) => !have.has(name) && !have.has(`${name}t64`))
}

/**
 * Installs what is missing for the given purposes, or stops with the line that the administrator has to type.
 *
 * @param {readonly Purpose[]} purposes
 * @param {(message: string) => void} say
 */
export async function ensureSystemLibraries(purposes, say) {
  if (process.platform !== 'linux') return
  const wanted = purposes.flatMap((purpose) => libraries[purpose])
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted, ...wanted.map((name) => `${name}t64`)]
  const have = spawnSync('dpkg-query', query, { encoding: 'utf8' })
  if (have.error) {
    // Not Debian or Ubuntu: the packages have other names there and most desktops have them. If one is missing,
    // Electron names it itself.
    return
  }
  const missing = missingFrom(wanted, have.stdout)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) throw librariesMissing(namesHere(missing))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  say(`installing system libraries: ${missing.join(' ')}`)
  const updated = await aptGet(['update', '-qq'], env)
  // Sources that could not be read matter only if a package is then not found.
  const installed = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...namesHere(missing)], env)
  if (installed.status !== 0) {
    throw explain({ doing: 'installing system libraries', output: installed.stderr + updated.stderr })
  }
}

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} env */
async function aptGet(args, env) {
  try {
    return await run('apt-get', args, { env })
  } catch (error) {
    throw new SetupFailure(
      'apt-get was not found.',
      `Install these packages yourself: ${args.join(' ')} ${String(error)}`,
    )
  }
}

/** @param {readonly string[]} names @returns {string[]} the names under which this system offers them */
function namesHere(names) {
  const { stdout } = spawnSync('apt-cache', ['pkgnames'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const offered = new Set((stdout ?? '').split('\n'))
  return names.map((name) => (offered.has(`${name}t64`) ? `${name}t64` : name))
}
