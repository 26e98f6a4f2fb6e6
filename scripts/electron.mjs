// Runs what needs Electron, with what this machine needs for it: a display, no sandbox as root, the right runtime.
//
//   node scripts/electron.mjs [arguments of the app]
//   node scripts/electron.mjs -- <command> [arguments]     (a tool that starts Electron itself)
//
// `--hidden` in front takes a virtual display even where there is a real one.
import { withDisplay } from './display.mjs'
import { report, SetupFailure } from './failures.mjs'
import { readRuntime, root } from './place.mjs'
import { ownNode, projectEnv, startTied, statusOf } from './processes.mjs'

/** @returns {import('./place.mjs').Runtime} */
function requireRuntime() {
  const runtime = readRuntime()
  if (runtime) return runtime
  throw new SetupFailure('This folder is not set up yet.', 'Run: npm run setup')
}

/** @returns {NodeJS.ProcessEnv} what tools and the app read to find this machine's Electron and SQLite. */
export function electronEnv() {
  const runtime = requireRuntime()
  return {
    // The electron package reads the first of these only, electron-vite the second only.
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
    ELECTRON_EXEC_PATH: runtime.executable,
    ...(runtime.sqliteBinding ? { MINUTEBOOK_SQLITE_BINDING: runtime.sqliteBinding } : {}),
  }
}

/** @returns {string[]} flags that Electron needs in front of the app folder on this machine. */
function machineFlags() {
  // Chromium's own log is about services that a machine without a desktop does not have.
  const quiet = '--log-level=3'
  return process.getuid?.() === 0 ? ['--no-sandbox', quiet] : [quiet]
}

/**
 * Runs the built app to its end and returns its exit code.
 *
 * @param {readonly string[]} args
 */
export async function runApp(args) {
  const { executable } = requireRuntime()
  return runShown(executable, [...machineFlags(), root, ...args], await withDisplay())
}

/**
 * Runs the built app's command line: the same Electron as a plain Node, which needs no display.
 *
 * @param {string} script a file under the root
 * @param {readonly string[]} args
 */
export async function runAsNode(script, args) {
  const { executable } = requireRuntime()
  return runShown(executable, [script, ...args], { env: { ELECTRON_RUN_AS_NODE: '1' }, close() {} })
}

/**
 * Runs a tool that starts Electron itself. `node` means the project's own Node.
 *
 * @param {readonly string[]} line
 * @param {{ hidden?: boolean, env?: NodeJS.ProcessEnv }} options
 */
export async function runTool([command = 'node', ...args], { hidden = false, env = {} } = {}) {
  const display = await withDisplay({ hidden })
  const program = command === 'node' ? ownNode() : command
  return runShown(program, args, { ...display, env: { ...display.env, ...env } })
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, close: () => void }} place
 * @returns {Promise<number>}
 */
async function runShown(command, args, { env, close }) {
  const isScript = process.platform === 'win32' && !command.endsWith('.exe')
  try {
    return await new Promise((resolve, reject) => {
      const child = startTied(command, args, {
        stdio: 'inherit',
        shell: isScript,
        env: projectEnv({ ...electronEnv(), ...env }),
      })
      child.on('error', reject)
      child.on('close', (code, signal) => resolve(statusOf(code, signal)))
    })
  } finally {
    close()
  }
}

if (process.argv[1] === import.meta.filename) {
  const args = process.argv.slice(2)
  const hidden = args[0] === '--hidden'
  if (hidden) args.shift()
  try {
    process.exitCode = args[0] === '--' ? await runTool(args.slice(1), { hidden }) : await runApp(args)
  } catch (error) {
    process.exitCode = report(error, 'starting Electron')
  }
}
