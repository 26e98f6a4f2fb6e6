import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** Whether Debian's Syncthing is here; the set-up for tests installs it. */
export function hasSyncthing(): boolean {
  return spawnSync('syncthing', ['--version'], { stdio: 'ignore' }).status === 0
}

/** One Syncthing that runs, on the loopback only. */
interface Instance {
  readonly home: string
  readonly deviceId: string
  readonly port: number
  readonly apiPort: number
  readonly folder: string
}

const API_KEY = 'minutebook-journey'

/**
 * Two Syncthings that keep two folders equal, as two machines would run them: they know each other by address, ask
 * nobody in the network, and open no page. `stop` ends both.
 */
export async function keepFoldersEqual(
  place: string,
  folders: readonly [string, string],
): Promise<{ stop: () => Promise<void> }> {
  const instances: Instance[] = []
  for (const [index, folder] of folders.entries()) {
    const home = join(place, `syncthing-${index}`)
    mkdirSync(folder, { recursive: true })
    // oxlint-disable-next-line no-await-in-loop -- a port that is free now must be taken before the next is looked for
    instances.push({ home, deviceId: makeDevice(home), port: await freePort(), apiPort: await freePort(), folder })
  }
  const running: ChildProcess[] = []
  for (const instance of instances) {
    writeFileSync(join(instance.home, 'config.xml'), configOf(instance, instances))
    running.push(
      spawn('syncthing', ['serve', `--home=${instance.home}`, '--no-browser', '--no-upgrade', '--no-restart'], {
        stdio: 'ignore',
        env: { ...process.env, STNOUPGRADE: '1', STNODEFAULTFOLDER: '1', HOME: instance.home },
      }),
    )
  }
  const stop = async () => {
    await Promise.all(
      running.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null) return resolve()
            child.once('exit', () => resolve())
            child.kill()
          }),
      ),
    )
  }
  try {
    for (const { apiPort } of instances) {
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => isConnected(apiPort), { timeout: 60_000 }).toBe(true)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

/** Makes keys and tells the name that they give the device. */
function makeDevice(home: string): string {
  const made = spawnSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder'], { encoding: 'utf8' })
  const id = /[A-Z2-7]{7}(?:-[A-Z2-7]{7}){7}/.exec(made.stdout + made.stderr)?.[0]
  if (id === undefined) throw new Error(`Syncthing made no device: ${made.stderr}`)
  return id
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function configOf(own: Instance, all: readonly Instance[]): string {
  const devices = all.map(
    ({ deviceId, port }) =>
      `<device id="${deviceId}" name="${port}" compression="never"><address>tcp://127.0.0.1:${port}</address></device>`,
  )
  const members = all.map(({ deviceId }) => `<device id="${deviceId}"/>`)
  return `<configuration version="35">
  <folder id="minutes" label="minutes" path="${own.folder}" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1">
    ${members.join('')}
  </folder>
  ${devices.join('\n  ')}
  <gui enabled="true" tls="false"><address>127.0.0.1:${own.apiPort}</address><apikey>${API_KEY}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <startBrowser>false</startBrowser>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
  </options>
</configuration>
`
}

async function isConnected(apiPort: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${apiPort}/rest/system/connections`, {
      headers: { 'X-API-Key': API_KEY },
    })
    const { connections } = (await answer.json()) as { connections: Record<string, { connected: boolean }> }
    return Object.values(connections).some(({ connected }) => connected)
  } catch {
    // Not up yet.
    return false
  }
}
