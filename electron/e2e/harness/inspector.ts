import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { appFolder } from './launch'
import type { WorkspaceReport } from './workspaceReport'

/** Looks at workspaces in a thread of its own, so that what the test types meanwhile is not held up. */
export interface Inspector {
  readonly reportOf: (folder: string, agendaItemId: string) => Promise<WorkspaceReport>
  readonly close: () => Promise<void>
}

interface Answer {
  readonly id: number
  readonly report?: WorkspaceReport
  readonly error?: string
}

// The database code imports bundled SQL, so it goes through the transformation that the unit tests use.
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { createRequire } = require('node:module')
  const { pathToFileURL } = require('node:url')
  const vite = import(pathToFileURL(createRequire(workerData.root + '/package.json').resolve('vite')))
  const loaded = vite.then(({ runnerImport }) =>
    runnerImport(workerData.file, { root: workerData.root, configFile: false, logLevel: 'error' }))
  parentPort.on('message', async ({ id, args }) => {
    try {
      const { module } = await loaded
      parentPort.postMessage({ id, report: await module.reportOf(...args) })
    } catch (error) {
      parentPort.postMessage({ id, error: String(error && error.stack || error) })
    }
  })
`

/** Starts an inspector. Whoever does so closes it. */
export function startInspector(): Inspector {
  const file = join(appFolder, 'electron/e2e/harness/workspaceReport.ts')
  const worker = new Worker(PROGRAM, { eval: true, workerData: { file, root: appFolder } })
  const waiting = new Map<number, { resolve: (report: WorkspaceReport) => void; reject: (error: Error) => void }>()
  let lastId = 0
  worker.on('message', ({ id, report, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (report === undefined) asked?.reject(new Error(error))
    else asked?.resolve(report)
  })
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  return {
    reportOf: (folder, agendaItemId) =>
      new Promise((resolve, reject) => {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, args: [folder, agendaItemId] })
      }),
    close: async () => void (await worker.terminate()),
  }
}
