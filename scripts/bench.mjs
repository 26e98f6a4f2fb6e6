// npm run bench: the measurements of electron/bench, on the built app.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runTool } from './electron.mjs'
import { report, SetupFailure } from './failures.mjs'
import { root } from './place.mjs'

const measurements = 'electron/bench/bench.ts'

try {
  if (!existsSync(join(root, measurements))) {
    throw new SetupFailure(`The measurements ${measurements} are missing.`, 'Run: git checkout HEAD -- electron/bench')
  }
  await build()
  const line = ['node', join(root, 'scripts/runTypescript.mjs'), measurements, ...process.argv.slice(2)]
  process.exitCode = await runTool(line, { hidden: true })
} catch (error) {
  process.exitCode = report(error, 'measuring')
}
