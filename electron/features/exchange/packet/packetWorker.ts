import { parentPort } from 'node:worker_threads'
import { isAppError } from '../../../../db/model/errors.ts'
import { readPacket } from './readPacket.ts'
import type { PacketReply, PacketRequest } from './workerMessages.ts'
import { writePacket } from './writePacket.ts'

// A thread of its own: trying a passphrase takes a second of computing, packing many papers several.
const port = parentPort
if (!port) throw new Error('packetWorker runs as a worker thread only.')

async function answer(request: PacketRequest): Promise<PacketReply> {
  const { id, passphrase } = request
  try {
    const result =
      request.work === 'write'
        ? await writePacket(request.content, { passphrase })
        : await readPacket(request.source, { passphrase })
    return { id, ok: true, result }
  } catch (error) {
    const refusal = isAppError(error) ? { code: error.code, message: error.message, data: error.data } : null
    return { id, ok: false, refusal }
  }
}

port.on('message', (request: PacketRequest) => {
  void answer(request).then((reply) => port.postMessage(reply))
})
