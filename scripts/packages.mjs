// The npm packages, exactly as the lock file names them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { explain, npmMissing, refuseFullDisk, SetupFailure } from './failures.mjs'
import { readJson, root } from './place.mjs'
import { ownNode, runNpm } from './processes.mjs'

const bringsNode = new Set(['linux-x64', 'linux-arm64', 'win32-x64'])

/**
 * Whether what npm noted down at its last install is what the lock file wants. npm writes its note last, so an
 * interrupted install counts as none.
 *
 * @param {Record<string, any>} wanted the packages of package-lock.json
 * @param {Record<string, any>} have the packages of node_modules/.package-lock.json
 */
export function isComplete(wanted, have) {
  const folders = Object.keys(wanted).filter((folder) => folder !== '')
  const missing = folders.some((folder) => {
    const there = have[folder]
    if (!there) return !(wanted[folder].optional || wanted[folder].peer)
    return there.version !== wanted[folder].version || there.integrity !== wanted[folder].integrity
  })
  return !missing && Object.keys(have).every((folder) => folder in wanted)
}

function isInstalled() {
  const note = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(note) || !existsSync(join(root, 'node_modules/electron/package.json'))) return false
  if (bringsNode.has(`${process.platform}-${process.arch}`) && ownNode() === process.execPath && !runsOnOwnNode()) {
    return false
  }
  return isComplete(readJson(join(root, 'package-lock.json')).packages, readJson(note).packages)
}

function runsOnOwnNode() {
  return process.execPath.startsWith(join(root, 'node_modules'))
}

/**
 * Installs the npm packages if they are not the ones of the lock file.
 *
 * @param {(message: string) => void} say
 */
export async function ensurePackages(say) {
  if (isInstalled()) return
  refuseFullDisk(root, existsSync(join(root, 'node_modules')) ? 300 : 1000)
  say('installing npm packages')
  // On Windows a running node.exe cannot be deleted, and `npm ci` begins by deleting everything.
  const verb = process.platform === 'win32' && existsSync(join(root, 'node_modules')) ? 'install' : 'ci'
  const env = { ...process.env, npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000' }
  const doing = 'installing npm packages'
  let done
  try {
    done = await runNpm([verb, '--loglevel=error', '--include=dev', '--include=optional'], { env })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') throw npmMissing()
    throw explain({ doing, error })
  }
  if (done.status === 127) throw npmMissing()
  if (done.status !== 0) throw explain({ doing, output: done.stderr || done.stdout })
  if (!isInstalled()) {
    throw new SetupFailure(
      'npm left out packages that the lock file names.',
      'See that `npm config get omit` prints nothing, delete node_modules and run the same command again.',
    )
  }
}
