import { Worker } from 'node:worker_threads'
import { AppError } from '../../../../db/model/errors'
import type { Packet, PacketContent } from './packetFormat'
import type { PacketReply, PacketRequest } from './workerMessages'

/** Writes and reads packets off the main thread: the same as writePacket and readPacket, and the window stays alive. */
export interface PacketService {
  readonly write: (content: PacketContent, options?: { passphrase?: string | undefined }) => Promise<Uint8Array>
  readonly read: (source: Uint8Array | string, options?: { passphrase?: string | undefined }) => Promise<Packet>
  readonly dispose: () => Promise<void>
}

type Work =
  | { work: 'write'; content: PacketContent; passphrase: string | undefined }
  | { work: 'read'; source: Uint8Array | string; passphrase: string | undefined }

/** Makes the service. Its worker starts with the first work and ends with the last: handing over is rare. */
export function createPacketService(workerPath: string | URL): PacketService {
  const waiting = new Map<number, { resolve: (result: Packet | Uint8Array) => void; reject: (error: Error) => void }>()
  let worker: Worker | undefined
  let lastId = 0
  let isDisposed = false

  const settle = (reply: PacketReply) => {
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.ok) asked?.resolve(reply.result)
    else asked?.reject(errorOf(reply.refusal))
    if (waiting.size > 0) return
    void worker?.terminate()
    worker = undefined
  }
  const start = (): Worker => {
    const started = new Worker(workerPath)
    started.on('message', settle)
    const lose = (error?: Error) => {
      if (worker !== started) return
      worker = undefined
      for (const { reject } of waiting.values()) reject(errorOf(null, error))
      waiting.clear()
    }
    started.on('error', lose)
    started.on('exit', () => lose())
    return started
  }
  const ask = (work: Work) =>
    new Promise<Packet | Uint8Array>((resolve, reject) => {
      if (isDisposed) return reject(errorOf(null))
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker ??= start()
      worker.postMessage({ id: lastId, ...work } satisfies PacketRequest)
    })
  return {
    // The worker answers each kind of work with its own kind of result.
    write: (content, { passphrase } = {}) => ask({ work: 'write', content, passphrase }) as Promise<Uint8Array>,
    read: (source, { passphrase } = {}) => ask({ work: 'read', source, passphrase }) as Promise<Packet>,
    dispose: async () => {
      isDisposed = true
      for (const { reject } of waiting.values()) reject(errorOf(null))
      waiting.clear()
      await worker?.terminate()
      worker = undefined
    },
  }
}

function errorOf(refusal: (PacketReply & { ok: false })['refusal'], cause?: Error): AppError {
  if (refusal !== null) return new AppError(refusal.code, refusal.message, refusal.data)
  return new AppError('INTERNAL', 'The file could not be worked on. Try again.', undefined, { cause })
}
