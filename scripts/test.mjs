// npm test: everything that can fail, each step to its end, and as the last line how much passed and failed.
//
//   node scripts/test.mjs            all steps
//   node scripts/test.mjs --static   those that only read the sources
//   node scripts/test.mjs unit e2e   the named ones
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { withDisplay } from './display.mjs'
import { electronEnv } from './electron.mjs'
import { report, SetupFailure } from './failures.mjs'
import { ownNode, projectEnv, run, toolScript } from './processes.mjs'
import { playwrightCount, vitestCount } from './testCount.mjs'

/** @typedef {import('./testCount.mjs').Count} Count */
/** @typedef {{ name: string, title: string, isStatic?: boolean, play: () => Promise<Count> }} Step */

/** Journeys that run beside each other, each on a display of its own: they wait more than they compute. */
const WORKERS = 2

const reports = mkdtempSync(join(tmpdir(), 'minutebook-test-'))

/**
 * A tool that says nothing of interest unless it fails.
 *
 * @param {string} packageName
 * @param {string} tool
 * @param {readonly string[]} args
 */
async function check(packageName, tool, args) {
  const done = await run(ownNode(), [toolScript(packageName, tool), ...args], { env: projectEnv() })
  if (done.status !== 0) console.log(`${done.stdout}${done.stderr}`.trim())
  return done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Free room from which a folder in memory serves; one run needs a small part of it. */
const MEMORY_BYTES = 2 * 1024 ** 3

/** Where unit tests make their folders. Each of their commits waits for the disk, and in memory there is none. */
function placeForFolders() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize >= MEMORY_BYTES) {
      const folder = mkdtempSync('/dev/shm/minutebook-test-')
      // Open to everybody, as the system's own is: some tests go on as another account.
      chmodSync(folder, 0o1777)
      return folder
    }
  } catch {
    // Not every system has one, and not every one lets us write there.
  }
  return mkdtempSync(join(tmpdir(), 'minutebook-test-'))
}

async function unit() {
  const folders = placeForFolders()
  try {
    return await unitIn(folders)
  } finally {
    rmSync(folders, { recursive: true, force: true })
  }
}

/** @param {string} folders */
async function unitIn(folders) {
  const file = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const line = [toolScript('vitest', 'vitest'), 'run', ...reporters]
  const env = projectEnv({ ...electronEnv(), TMPDIR: folders })
  const done = await run(ownNode(), line, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  return vitestCount(file, done.status)
}

/** The app is built by a step of its own; a journey through a stale build would prove nothing. */
let isBuilt = false
async function buildApp() {
  await build()
  isBuilt = true
  return { passed: 1, failed: 0 }
}

async function journeys() {
  if (!isBuilt) await buildApp()
  const file = join(reports, 'playwright.json')
  const displays = await Promise.all(Array.from({ length: WORKERS }, () => withDisplay({ hidden: true })))
  try {
    const line = [toolScript('@playwright/test', 'playwright'), 'test', '--reporter=list,json']
    const env = projectEnv({
      ...electronEnv(),
      ...displays[0]?.env,
      MINUTEBOOK_DISPLAYS: displays.map(({ env: { DISPLAY } }) => DISPLAY ?? '').join(' '),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    })
    const done = await run(ownNode(), line, { env, stdio: ['ignore', 'inherit', 'inherit'] })
    return playwrightCount(file, done.status)
  } finally {
    for (const display of displays) display.close()
  }
}

/** @type {readonly Step[]} */
const steps = [
  { name: 'format', title: 'format', isStatic: true, play: () => check('oxfmt', 'oxfmt', ['--check']) },
  {
    name: 'lint',
    title: 'lint',
    isStatic: true,
    play: () => check('oxlint', 'oxlint', ['--type-aware', '--deny-warnings']),
  },
  { name: 'types', title: 'types', isStatic: true, play: () => check('typescript', 'tsc', ['-p', '.']) },
  {
    name: 'boundaries',
    title: 'import boundaries',
    isStatic: true,
    play: () => check('oxlint', 'oxlint', ['-c', 'boundaries.oxlintrc.json', '--deny-warnings']),
  },
  {
    name: 'dead',
    title: 'dead code',
    isStatic: true,
    play: () => check('knip', 'knip', ['--no-progress', '--no-config-hints']),
  },
  { name: 'unit', title: 'unit and database tests', play: unit },
  { name: 'build', title: 'build', play: buildApp },
  { name: 'e2e', title: 'journeys in the real app', play: journeys },
]

/** @param {readonly string[]} args @returns {readonly Step[]} */
function chosen(args) {
  if (args.includes('--static')) return steps.filter((step) => step.isStatic)
  const unknown = args.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    const names = steps.map(({ name }) => name).join(', ')
    throw new SetupFailure(`There is no step ${unknown.join(' or ')}.`, `The steps are: ${names}`)
  }
  return args.length === 0 ? steps : steps.filter((step) => args.includes(step.name))
}

let interrupted = false
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => (interrupted = true))
}

/** @param {Step} step @returns {Promise<Count>} */
async function play(step) {
  const began = Date.now()
  console.log(`\n=== ${step.title}`)
  /** @type {Count} */
  let count = { passed: 0, failed: 1 }
  try {
    count = await step.play()
  } catch (error) {
    report(error, `running the step "${step.title}"`)
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(`=== ${step.title}: ${count.failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)`)
  return count
}

/** @param {readonly Step[]} wanted */
async function playAll(wanted) {
  const total = { passed: 0, failed: 0, flaky: 0 }
  /** @type {string[]} */
  const failing = []
  for (const step of wanted) {
    // One after the other on purpose: all of them want both cores, and their output must not mix.
    // oxlint-disable-next-line no-await-in-loop
    const { passed, failed, flaky = 0 } = await play(step)
    total.passed += passed
    total.failed += failed
    total.flaky += flaky
    if (failed > 0) failing.push(step.title)
    if (interrupted) break
  }
  if (interrupted) console.log('\nInterrupted; the steps that were left did not run.')
  else if (failing.length > 0) console.log(`\nNot in order: ${failing.join(', ')}`)
  if (total.flaky > 0)
    console.log(`\n${total.flaky} passed on the second try only: see “flaky” above, and look for the race.`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 || total.passed === 0 || interrupted ? 1 : 0
}

try {
  process.exitCode = await playAll(chosen(process.argv.slice(2)))
} catch (error) {
  process.exitCode = report(error, 'testing')
} finally {
  rmSync(reports, { recursive: true, force: true })
}
