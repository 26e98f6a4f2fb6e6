// npm run cli -- ARGUMENTS: Minutebook's command line, on the built app, without a window or a display.
import { join } from 'node:path'
import { build } from './build.mjs'
import { runAsNode } from './electron.mjs'
import { report } from './failures.mjs'
import { root } from './place.mjs'

try {
  await build()
  process.exitCode = await runAsNode(join(root, 'out/main/cli.js'), process.argv.slice(2))
} catch (error) {
  process.exitCode = report(error, 'running the command line')
}
