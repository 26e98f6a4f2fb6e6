import { Worker } from 'node:worker_threads'
import { AppError } from '../../../db/model/errors'
import type { SpellingLanguage } from '../../contract/spelling'
import type { SpellingReply, SpellingRequest } from './workerMessages'

/** Looks words up off the main thread. */
export interface SpellingService {
  unknown: (language: SpellingLanguage, words: string[]) => Promise<string[]>
  suggest: (language: SpellingLanguage, word: string) => Promise<string[]>
  dispose: () => Promise<void>
}

type Question =
  | { work: 'check'; language: SpellingLanguage; words: string[] }
  | { work: 'suggest'; language: SpellingLanguage; word: string }

/** Makes the service. Its worker starts with the first question, and again after it died. */
export function createSpellingService(options: { workerPath: string; dictionaries: string }): SpellingService {
  const waiting = new Map<number, { resolve: (words: string[]) => void; reject: (error: AppError) => void }>()
  const failure = () => new AppError('INTERNAL', 'The dictionary could not be read.')
  let worker: Worker | undefined
  let lastId = 0
  let isDisposed = false

  const failAll = () => {
    for (const { reject } of waiting.values()) reject(failure())
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(options.workerPath, { workerData: { dictionaries: options.dictionaries } })
    started.unref()
    started.on('message', ({ id, words }: SpellingReply) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (words === null) asked?.reject(failure())
      else asked?.resolve(words)
    })
    const lose = () => {
      if (worker !== started) return
      worker = undefined
      failAll()
    }
    started.on('error', lose)
    started.on('exit', lose)
    return started
  }
  const ask = (question: Question): Promise<string[]> =>
    new Promise((resolve, reject) => {
      if (isDisposed) return reject(failure())
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker ??= start()
      worker.postMessage({ id: lastId, ...question } satisfies SpellingRequest)
    })
  return {
    unknown: (language, words) => ask({ work: 'check', language, words }),
    suggest: (language, word) => ask({ work: 'suggest', language, word }),
    dispose: async () => {
      isDisposed = true
      failAll()
      await worker?.terminate()
    },
  }
}
