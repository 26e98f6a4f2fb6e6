// npm run dev: the app with changes of the renderer taken over while it runs.
import { join } from 'node:path'
import { runTool } from './electron.mjs'
import { report } from './failures.mjs'
import { root } from './place.mjs'

try {
  const flags = process.getuid?.() === 0 ? ['--noSandbox'] : []
  const script = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  process.exitCode = await runTool(['node', script, 'dev', ...flags, ...process.argv.slice(2)])
} catch (error) {
  process.exitCode = report(error, 'running the development build')
}
