import { parentPort, workerData } from 'node:worker_threads'
import { openSpelling } from './speller.ts'
import type { SpellingReply, SpellingRequest } from './workerMessages.ts'

// A thread of its own: reading a dictionary takes up to a second, and no key may wait for it.
const port = parentPort
if (!port) throw new Error('spellingWorker runs as a worker thread only.')

const spelling = openSpelling((workerData as { dictionaries: string }).dictionaries)

function answer(request: SpellingRequest): string[] | null {
  try {
    return request.work === 'check'
      ? spelling.unknown(request.language, request.words)
      : spelling.suggest(request.language, request.word)
  } catch {
    return null
  }
}

port.on('message', (request: SpellingRequest) => {
  port.postMessage({ id: request.id, words: answer(request) } satisfies SpellingReply)
})
