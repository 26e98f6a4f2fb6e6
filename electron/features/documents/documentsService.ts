import { Worker } from 'node:worker_threads'
import type { DocumentJob, TypesetPages, TypesetPdf } from '../../../db/model/documents'
import type { AppError } from '../../../db/model/errors'
import { documentFailure } from './documentFailure'
import type { TypesetWork, WorkerReply, WorkerRequest } from './workerMessages'

/** Typesets documents off the main thread, one at a time. Works the same in the window's process and in the CLI. */
export interface DocumentsService {
  pdf(job: DocumentJob): Promise<TypesetPdf>
  pages(job: DocumentJob): Promise<TypesetPages>
  /** Ends the worker; what still waits fails. */
  dispose(): Promise<void>
}

export type DocumentsServiceOptions = {
  /** The built worker script. */
  workerPath: string | URL
  /** Folder with `templates/` and `fonts/`, outside any archive: the typesetter reads it by itself. */
  resources: string
  /** A document that takes longer has gone wrong. Two hundred pages take two seconds. */
  timeoutMs?: number
}

type Waiting = {
  request: WorkerRequest
  resolve: (result: TypesetWork[keyof TypesetWork]) => void
  reject: (error: AppError) => void
}

/** Makes the service. The worker starts with the first document and is replaced if it dies. */
export function createDocumentsService({
  workerPath,
  resources,
  timeoutMs = 120_000,
}: DocumentsServiceOptions): DocumentsService {
  const queue: Waiting[] = []
  let current: Waiting | undefined
  let worker: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  let lastId = 0
  let isDisposed = false

  function startWorker(): Worker {
    const started = new Worker(workerPath, { workerData: { resources } })
    // It must not keep the command line tool alive once there is nothing left to typeset.
    started.unref()
    started.on('message', (reply: WorkerReply) => {
      if (started !== worker || reply.id !== current?.request.id) return
      if (reply.ok) settle((waiting) => waiting.resolve(reply.result))
      else settle((waiting) => waiting.reject(documentFailure(reply.reason, reply.detail)))
    })
    started.on('error', (error) => lose(started, documentFailure('crash', String(error))))
    started.on('exit', (code) => lose(started, documentFailure('crash', `The worker ended with code ${code}.`)))
    return started
  }

  function lose(lost: Worker, error: AppError) {
    if (lost !== worker) return
    worker = undefined
    settle((waiting) => waiting.reject(error))
  }

  function settle(answer: (waiting: Waiting) => void) {
    clearTimeout(timer)
    const settled = current
    current = undefined
    if (settled) answer(settled)
    next()
  }

  function next() {
    if (current || isDisposed) return
    current = queue.shift()
    if (!current) {
      worker?.unref()
      return
    }
    worker ??= startWorker()
    worker.ref()
    const running = worker
    timer = setTimeout(() => {
      void running.terminate()
      lose(running, documentFailure('timeout', `No document after ${timeoutMs} ms.`))
    }, timeoutMs)
    running.postMessage(current.request)
  }

  function ask<Work extends keyof TypesetWork>(work: Work, job: DocumentJob): Promise<TypesetWork[Work]> {
    return new Promise((resolve, reject) => {
      if (isDisposed) {
        reject(documentFailure('crash', 'The documents service has been closed.'))
        return
      }
      lastId += 1
      queue.push({
        request: { id: lastId, work, job },
        // The worker answers each kind of work with its own kind of result.
        resolve: (result) => resolve(result as TypesetWork[Work]),
        reject,
      })
      next()
    })
  }

  return {
    pdf: (job) => ask('pdf', job),
    pages: (job) => ask('pages', job),
    async dispose() {
      isDisposed = true
      clearTimeout(timer)
      const closing = worker
      worker = undefined
      const closed = documentFailure('crash', 'The documents service has been closed.')
      for (const waiting of [current, ...queue.splice(0)]) waiting?.reject(closed)
      current = undefined
      await closing?.terminate()
    },
  }
}
