import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { appFolder } from './launch'

/** How a call of the command line ended and what it said. */
export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line of the built app, in the same Electron as the window. */
export function runCli(workspace: string, ...words: readonly string[]): CliResult {
  const electron = process.env['ELECTRON_EXEC_PATH']
  if (electron === undefined) throw new Error('Start the tests by scripts/test.mjs: it knows where Electron is.')
  const script = join(process.env['MINUTEBOOK_APP_FOLDER'] ?? appFolder, 'out/main/cli.js')
  const { status, stdout, stderr, error } = spawnSync(electron, [script, '--workspace', workspace, ...words], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  })
  if (error) throw error
  return { status, stdout, stderr }
}
