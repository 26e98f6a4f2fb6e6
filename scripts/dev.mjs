// npm run dev: the app with changes of the renderer taken over while it runs.
import { runTool } from './electron.mjs'
import { report } from './failures.mjs'
import { toolScript } from './processes.mjs'

try {
  const flags = process.getuid?.() === 0 ? ['--noSandbox'] : []
  const script = toolScript('electron-vite', 'electron-vite')
  process.exitCode = await runTool(['node', script, 'dev', ...flags, ...process.argv.slice(2)])
} catch (error) {
  process.exitCode = report(error, 'running the development build')
}
