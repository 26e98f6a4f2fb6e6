// A display on Linux machines that have none.
import { spawn, spawnSync } from 'node:child_process'
import { displayMissing, explain } from './failures.mjs'
import { tiedToUs } from './processes.mjs'

/** Whether windows opened now would be seen by somebody. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * A virtual display that ends with this process. Not `xvfb-run`: a signal to that leaves the server and the app behind.
 *
 * @returns {Promise<{ name: string, close: () => void }>}
 */
export async function openVirtualDisplay() {
  if (spawnSync('Xvfb', ['-version'], { stdio: 'ignore' }).error) throw displayMissing()
  // Without -noreset the server starts over when its last window closes, and turns away whoever comes meanwhile.
  const flags = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const [command, args] = tiedToUs('Xvfb', flags)
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let words = ''
  server.stderr?.setEncoding('utf8').on('data', (text) => (words += text))
  const name = await new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`))
    server.once('error', reject)
    server.once('exit', () => reject(explain({ doing: 'opening a virtual display', output: words })))
  })
  const close = () => void server.kill()
  process.once('exit', close)
  return { name, close }
}

/**
 * The environment in which windows can be opened, and how to give it back.
 *
 * @param {{ hidden?: boolean }} options hidden: a virtual display even where there is a real one (tests)
 * @returns {Promise<{ env: NodeJS.ProcessEnv, close: () => void }>}
 */
export async function withDisplay({ hidden = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !hidden)) return { env: {}, close() {} }
  const { name, close } = await openVirtualDisplay()
  return { env: { DISPLAY: name, WAYLAND_DISPLAY: '' }, close }
}
