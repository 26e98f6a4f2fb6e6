import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { childPrograms } from './childPrograms'

const PROGRAMS = new URL('./childPrograms.ts', import.meta.url).pathname
const ROOT = new URL('../..', import.meta.url).pathname
/** The programs go through the same transformation as the tests, since they import bundled SQL. */
const LAUNCHER = `
  import { mkdtempSync, rmSync } from 'node:fs'
  import { runnerImport } from 'vite'
  const [name, ...args] = process.argv.slice(1)
  const cacheDir = mkdtempSync('/tmp/minutebook-child-')
  const { module } = await runnerImport(${JSON.stringify(PROGRAMS)}, { configFile: false, root: ${JSON.stringify(ROOT)}, cacheDir, logLevel: 'error' })
  rmSync(cacheDir, { recursive: true, force: true })
  module.childPrograms[name](...args)
`

/** A started child. */
export interface Child {
  readonly process: ChildProcess
  /** Every line that it has said so far. */
  readonly lines: string[]
  /** Resolves with the line that fits, or fails when the child ends without saying it. */
  waitFor(fits: (line: string) => boolean): Promise<string>
  /** Resolves with all lines when the child has ended, however it ended. */
  ended(): Promise<string[]>
  /** Ends it at once, with no chance to tidy up. */
  kill(): Promise<void>
}

/** Starts one of the child programs; as an unprivileged user if asked, for no folder is read-only to the superuser. */
export function runInChild<Name extends keyof typeof childPrograms>(
  name: Name,
  args: Parameters<(typeof childPrograms)[Name]>,
  options: { asNobody?: boolean } = {},
): Child {
  const command = [process.execPath, '--input-type=module', '--eval', LAUNCHER, name, ...args]
  const asNobody = options.asNobody === true && process.getuid?.() === 0
  const [program = '', ...rest] = asNobody
    ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command]
    : command
  const child = spawn(program, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  const closed = new Promise<string[]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code ? reject(new Error(`The child failed: ${errors}`)) : resolve(lines)))
  })
  // Whoever waits sees the failure; without anybody waiting it must not end the test run.
  closed.catch(() => undefined)
  return {
    process: child,
    lines,
    ended: () => closed,
    waitFor: (fits) =>
      new Promise((resolve, reject) => {
        const found = lines.find(fits)
        if (found !== undefined) return resolve(found)
        reader.on('line', (line) => {
          if (fits(line)) resolve(line)
        })
        closed.then(() => reject(new Error(`The child ended without saying it: ${errors}`)), reject)
      }),
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}
