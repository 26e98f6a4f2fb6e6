// npm run demo: the main job without hands, in the real app. The journey itself is electron/e2e/demo.ts.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runTool } from './electron.mjs'
import { report, SetupFailure } from './failures.mjs'
import { root } from './place.mjs'

const journey = 'electron/e2e/demo.ts'

/** Builds if needed and plays the journey; returns the exit code. */
export async function demo() {
  if (!existsSync(join(root, journey))) {
    throw new SetupFailure(`The demonstration ${journey} is missing.`, 'Run: git checkout HEAD -- electron/e2e')
  }
  await build()
  return runTool(['node', join(root, 'scripts/runTypescript.mjs'), journey])
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = await demo()
  } catch (error) {
    process.exitCode = report(error, 'running the demonstration')
  }
}
