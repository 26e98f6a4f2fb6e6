// Runs a TypeScript program of this project as the tests would: `node scripts/runTypescript.mjs FILE [arguments]`.
// The file exports `main(args)`, which resolves to an exit code or to nothing.
import { constants } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { root } from './place.mjs'

for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
  // Playwright closes the app it started on these, and then lets this process live on.
  process.on(signal, () => void setTimeout(() => process.exit(128 + constants.signals[signal]), 3000))
}

const [file = '', ...args] = process.argv.slice(2)
const { module } = await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' })
const { main } = /** @type {{ main?: (args: string[]) => Promise<number | void> }} */ (module)
if (typeof main !== 'function') throw new TypeError(`${file} exports no function main(args)`)
process.exitCode = (await main(args)) ?? 0
