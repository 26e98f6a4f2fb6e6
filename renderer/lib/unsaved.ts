import type { FlushAnswer } from '../../electron/contract/window'
import { api } from './api'

/** Something that holds typed text which is not on disk yet. */
export interface TextHolder {
  /** Writes all of it now; resolves when it is on disk or could not be written. */
  readonly flush: () => Promise<unknown>
  /** What is still not on disk. */
  readonly unsaved: () => FlushAnswer['unsaved']
}

const holders = new Set<TextHolder>()

/** Has the holder asked before the window goes; the answer takes it off the list. */
export function holdText(holder: TextHolder): () => void {
  holders.add(holder)
  return () => {
    holders.delete(holder)
  }
}

/** Writes everything that is held anywhere, and says what remained. */
export async function flushAllText(): Promise<FlushAnswer['unsaved']> {
  // One that fails must not keep the others from writing.
  await Promise.allSettled([...holders].map((holder) => holder.flush()))
  const left = [...holders].map((holder) => holder.unsaved()).filter((unsaved) => unsaved !== null)
  const [first] = left
  return first ? { words: left.reduce((sum, { words }) => sum + words, 0), code: first.code } : null
}

/** Answers main when it asks before closing the window or quitting; the result stops it. */
export function answerFlushRequests(): () => void {
  return window.minutebook.on('flushRequested', ({ requestId }) => {
    void flushAllText().then((unsaved) => api.call('window.flushed', { requestId, unsaved }))
  })
}
