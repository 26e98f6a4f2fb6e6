import type { FlushRequested } from '../contract/events'
import type { FlushAnswer } from '../contract/window'

/** What came of asking a window to write what was typed: all on disk, some not, or no answer at all. */
export type FlushOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'silent' }
  | ({ readonly kind: 'unsaved' } & Unsaved)

/** What is not on disk, and why. */
export type Unsaved = NonNullable<FlushAnswer['unsaved']>

/** How long a window gets. Writing takes milliseconds; this is for a machine under load or a disk that hangs. */
export const FLUSH_TIMEOUT_MS = 4000

/** Asks windows to flush and matches their answers. */
export interface FlushDesk {
  /** Sends the request by `ask` and waits, at most a few seconds. */
  readonly request: (
    windowId: number,
    reason: FlushRequested['reason'],
    ask: (request: FlushRequested) => void,
  ) => Promise<FlushOutcome>
  /** Takes a window's answer; one that belongs to no open request of that window is ignored. */
  readonly answer: (windowId: number, answer: FlushAnswer) => void
  /** The page of this window is gone: whoever waits for it waits no longer. */
  readonly gone: (windowId: number) => void
}

/** Makes the desk at which windows answer. */
export function createFlushDesk(timeoutMs: number = FLUSH_TIMEOUT_MS): FlushDesk {
  let lastId = 0
  const open = new Map<number, { windowId: number; settle: (outcome: FlushOutcome) => void }>()
  return {
    request: (windowId, reason, ask) =>
      new Promise((resolve) => {
        lastId += 1
        const requestId = lastId
        const settle = (outcome: FlushOutcome) => {
          clearTimeout(timer)
          open.delete(requestId)
          resolve(outcome)
        }
        const timer = setTimeout(() => settle({ kind: 'silent' }), timeoutMs)
        open.set(requestId, { windowId, settle })
        ask({ requestId, reason })
      }),
    answer: (windowId, { requestId, unsaved }) => {
      const waiting = open.get(requestId)
      if (waiting?.windowId !== windowId) return
      waiting.settle(unsaved === null ? { kind: 'saved' } : { kind: 'unsaved', ...unsaved })
    },
    gone: (windowId) => {
      for (const waiting of open.values()) if (waiting.windowId === windowId) waiting.settle({ kind: 'silent' })
    },
  }
}
