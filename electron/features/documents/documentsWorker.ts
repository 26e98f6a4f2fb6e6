import { parentPort, workerData } from 'node:worker_threads'
import { createTypesetter, type TypesetterOptions } from './typeset.ts'
import { TypesetError } from './typesetError.ts'
import type { WorkerReply, WorkerRequest } from './workerMessages.ts'

// A thread of its own: a long record takes a second to lay out, and the main process must go on answering meanwhile.
const port = parentPort
if (!port) throw new Error('documentsWorker runs as a worker thread only.')

const typesetter = createTypesetter(workerData as TypesetterOptions)

async function answer({ id, work, job }: WorkerRequest): Promise<void> {
  try {
    if (work === 'pdf') {
      const result = await typesetter.pdf(job)
      send({ id, ok: true, result }, [result.pdf.buffer as ArrayBuffer])
    } else {
      send({ id, ok: true, result: await typesetter.pages(job) })
    }
  } catch (error) {
    const known = error instanceof TypesetError ? error : new TypesetError('template', String(error))
    send({ id, ok: false, reason: known.reason, detail: known.detail })
  }
}

function send(reply: WorkerReply, transfer: ArrayBuffer[] = []) {
  port?.postMessage(reply, transfer)
}

port.on('message', (request: WorkerRequest) => void answer(request))
