// Sets this clone up: npm packages, system libraries, Electron. Needs nothing but Node and npm, and does nothing, in a
// fraction of a second, when all is there. Speaks on stderr only, and only when it has something to do.
import { join } from 'node:path'
import { oldNode, report, unsupportedPlatform } from './failures.mjs'
import { ensurePackages } from './packages.mjs'
import { oneAtATime, root } from './place.mjs'
import { ownNode, run } from './processes.mjs'
import { isRuntimeReady } from './runtime.mjs'
import { ensureSystemLibraries } from './systemLibraries.mjs'

const oldestNode = { setUp: '20.11', project: '22.14' }

/** @param {string} have @param {string} need */
export function isOlder(have, need) {
  const [major = 0, minor = 0] = have.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = need.split('.').map(Number)
  return major < needMajor || (major === needMajor && minor < needMinor)
}

/**
 * Stops on a machine that Minutebook cannot run on. Linux and Windows get a Node of their own with the packages;
 * elsewhere the machine's has to do.
 *
 * @param {{ platform: string, arch: string, node: string }} machine
 */
export function refuseUnfit({ platform, arch, node }) {
  const hasElectron = ['linux', 'darwin', 'win32'].includes(platform) && ['x64', 'arm64'].includes(arch)
  if (!hasElectron) throw unsupportedPlatform(platform, arch)
  const bringsNode = platform === 'linux' || (platform === 'win32' && arch === 'x64')
  const need = bringsNode ? oldestNode.setUp : oldestNode.project
  if (isOlder(node, need)) throw oldNode(node, need)
}

/** @param {readonly string[]} flags `--tests`: also what the tests need */
async function setUp(flags) {
  const began = Date.now()
  let spoke = false
  const say = (/** @type {string} */ message) => {
    spoke = true
    console.error(`set-up: ${message}`)
  }
  refuseUnfit({ platform: process.platform, arch: process.arch, node: process.versions.node })
  const lockName = root.replaceAll(/[^\w]+/g, '-').slice(-150)
  await oneAtATime(lockName, say, async () => {
    const needsDisplay = flags.includes('--tests') || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    /** @type {import('./systemLibraries.mjs').Purpose[]} */
    const purposes = ['electron']
    if (needsDisplay) purposes.push('display')
    if (flags.includes('--tests')) purposes.push('tests')
    await ensureSystemLibraries(purposes, say)
    await ensurePackages(say)
    if (isRuntimeReady()) return
    spoke = true
    const runtime = await run(ownNode(), [join(root, 'scripts/runtime.mjs')], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    if (runtime.status !== 0) throw new AlreadyReported()
  })
  if (spoke) console.error(`set-up: done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

/** The program that failed has printed its line. */
class AlreadyReported extends Error {}

try {
  await setUp(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof AlreadyReported)) report(error, 'setting up')
  process.exitCode = 1
}
