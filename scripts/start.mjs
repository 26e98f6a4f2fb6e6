// npm start: builds if the sources changed and opens Minutebook; without a display, the demonstration instead.
import { build } from './build.mjs'
import { demo } from './demo.mjs'
import { hasDisplay } from './display.mjs'
import { runApp } from './electron.mjs'
import { report } from './failures.mjs'

async function start() {
  const args = process.argv.slice(2)
  if (!hasDisplay()) {
    console.log('This machine has no display to open a window on, so here is the demonstration: npm run demo')
    return demo()
  }
  await build()
  return runApp(args)
}

try {
  process.exitCode = await start()
} catch (error) {
  process.exitCode = report(error, 'starting Minutebook')
}
