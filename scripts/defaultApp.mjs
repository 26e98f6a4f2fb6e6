// Stands in for the default app that an Electron release carries: opens the app folder named on the command line.
// It is copied into the test runtime, so a change here needs a new recipe number in testRuntime.mjs.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as electronApp } from 'electron'

/** What Electron's own default app uses and its types do not name. */
const app = /** @type {any} */ (electronApp)

/** @returns {{ folder: string, preloads: string[] }} */
function readArguments() {
  /** @type {string[]} */
  const preloads = []
  const args = process.argv.slice(1)
  while (args.length > 0) {
    const arg = args.shift() ?? ''
    if (arg === '-r' || arg === '--require') preloads.push(resolve(args.shift() ?? ''))
    else if (arg === '--version' || arg === '-v') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (!arg.startsWith('-')) return { folder: resolve(arg), preloads }
  }
  console.error('usage: electron [-r file] folder')
  process.exit(1)
}

const { folder, preloads } = readArguments()
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const require = createRequire(import.meta.url)
for (const file of preloads) require(file)

const manifest = join(folder, 'package.json')
let entry = folder
if (existsSync(manifest)) {
  const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8'))
  app.setName(productName ?? name)
  if (version) app.setVersion(version)
  app.setAppPath(folder)
  entry = join(folder, main)
} else app.setAppPath(dirname(folder))

// Awaited at the top: Electron gets ready only when this module is done, and what an app registers before it is ready
// (privileged schemes) would come too late otherwise.
await import(pathToFileURL(entry).href)
