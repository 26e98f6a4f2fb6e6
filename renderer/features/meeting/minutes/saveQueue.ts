/** Why a write failed, as far as the queue and its onlookers care. */
export interface WriteFailure {
  readonly code: string
  readonly message: string
}

/** What a successful write answers. */
export interface Written {
  readonly revision: number
  readonly savedAt: string
}

/** Time and timers, handed in so that tests own the clock. */
export interface QueueClock {
  readonly now: () => number
  /** Calls back once after `ms`; the answer takes it back. */
  readonly after: (ms: number, callback: () => void) => () => void
}

/** What one note's saving stands at. */
export interface EntryState<Draft> {
  /** The newest text that is not on disk yet; null when all of it is. */
  readonly draft: Draft | null
  /** The newest text that is known to be on disk since the note was opened. */
  readonly saved: Draft | null
  readonly isWriting: boolean
  /** When the oldest text that is not on disk was typed. */
  readonly unsavedSince: number | null
  readonly savedAt: string | null
  readonly failure: WriteFailure | null
}

/** The outside of a queue. */
export interface SaveQueueOptions<Draft> {
  readonly clock: QueueClock
  /** Writes one draft; rejects with a {@link WriteFailure}. Resolves only when the text is on disk. */
  readonly write: (key: string, draft: Draft, baseRevision: number) => Promise<Written>
  /** Told of every change of one note's state. */
  readonly onChange: (key: string, state: EntryState<Draft>) => void
}

/** Rest after the last key before a write begins. */
export const QUIET_MS = 400
/** While typing goes on without a rest, a write begins this long after the oldest unsaved key. */
export const LONGEST_WAIT_MS = 800
/** First rest after a failed write; it doubles up to {@link RETRY_MAX_MS}. */
export const RETRY_MS = 500
/** Longest rest between two tries. */
export const RETRY_MAX_MS = 2_000

interface Entry<Draft> {
  revision: number
  draft: Draft | null
  saved: Draft | null
  isWriting: boolean
  unsavedSince: number | null
  savedAt: string | null
  failure: WriteFailure | null
  tries: number
  cancelTimer: (() => void) | null
  waiters: (() => void)[]
  /** Steps under way that write the note themselves; while there are any, the queue writes nothing. */
  holds: number
  /** Ends with the last of them. */
  lastHold: Promise<void>
  /** Told when the write in flight is over. */
  idle: (() => void)[]
}

/** The right to write a note by another command than the queue's. */
export interface Hold<Draft> {
  /** Resolves with the revision to go on from, when nothing else is writing the note any more. */
  readonly settled: () => Promise<number>
  /** What was written; null when nothing was. Gives the note back to the queue. */
  readonly finish: (written: (Written & { readonly saved: Draft }) | null) => void
}

/** Saves typed text, note by note. Made by {@link createSaveQueue}. */
export interface SaveQueue<Draft> {
  /**
   * Tells the queue at which revision a note was read. True if it goes on from there: false while text of the note
   * waits, and for a reading that is no newer than what the queue wrote itself.
   */
  readonly open: (key: string, revision: number, saved: Draft) => boolean
  /** A newer text of the note; replaces one that still waits. */
  readonly edit: (key: string, draft: Draft) => void
  /** Starts a write at once, and resolves when nothing is left to write or the write failed. */
  readonly flush: (key: string) => Promise<void>
  /**
   * Holds the queue's own writes of a note back from this moment on, for a step that writes the note together with
   * something else. Steps come one after the other, in the order in which they asked.
   */
  readonly hold: (key: string) => Hold<Draft>
  /** {@link SaveQueue.flush} for every note. */
  readonly flushAll: () => Promise<void>
  /** After a conflict: continue from this revision, writing what waits over it. */
  readonly rebase: (key: string, revision: number) => void
  readonly state: (key: string) => EntryState<Draft> | null
  /** The notes that have text which is not on disk. */
  readonly unsavedKeys: () => string[]
}

/**
 * One write in flight per note, each on top of the revision that the one before answered. Text stays in the queue until
 * a write of it, or of a newer text, has succeeded: a failure never loses any, it is tried again until it works. Only a
 * conflict waits for a decision instead, since another try would fail the same way.
 */
export function createSaveQueue<Draft>({ clock, write, onChange }: SaveQueueOptions<Draft>): SaveQueue<Draft> {
  const entries = new Map<string, Entry<Draft>>()

  const view = (entry: Entry<Draft>): EntryState<Draft> => ({
    draft: entry.draft,
    saved: entry.saved,
    isWriting: entry.isWriting,
    unsavedSince: entry.unsavedSince,
    savedAt: entry.savedAt,
    failure: entry.failure,
  })
  const tell = (key: string, entry: Entry<Draft>) => {
    onChange(key, view(entry))
  }
  const stopTimer = (entry: Entry<Draft>) => {
    entry.cancelTimer?.()
    entry.cancelTimer = null
  }
  const release = (entry: Entry<Draft>) => {
    const { waiters } = entry
    entry.waiters = []
    for (const wake of waiters) wake()
  }
  const wake = (entry: Entry<Draft>) => {
    const { idle } = entry
    entry.idle = []
    for (const tellIdle of idle) tellIdle()
  }
  const wait = (key: string, entry: Entry<Draft>, ms: number) => {
    stopTimer(entry)
    entry.cancelTimer = clock.after(ms, () => {
      entry.cancelTimer = null
      begin(key, entry)
    })
  }

  const begin = (key: string, entry: Entry<Draft>) => {
    if (entry.isWriting || entry.holds > 0 || entry.draft === null) return
    stopTimer(entry)
    const { draft } = entry
    // Keys typed from here on are newer than what is being written: their second begins with them.
    const begunAt = clock.now()
    entry.isWriting = true
    tell(key, entry)
    void write(key, draft, entry.revision).then(
      (written) => {
        entry.isWriting = false
        wake(entry)
        entry.revision = written.revision
        entry.savedAt = written.savedAt
        entry.saved = draft
        entry.failure = null
        entry.tries = 0
        if (entry.draft === draft) {
          entry.draft = null
          entry.unsavedSince = null
          tell(key, entry)
          // A step that waited for this write is not on disk yet: who flushes waits for it too.
          if (entry.holds === 0) release(entry)
          return
        }
        entry.unsavedSince = Math.max(entry.unsavedSince ?? begunAt, begunAt)
        tell(key, entry)
        if (entry.waiters.length > 0) begin(key, entry)
        else wait(key, entry, dueIn(entry))
      },
      (reason: unknown) => {
        entry.isWriting = false
        wake(entry)
        entry.failure = failureOf(reason)
        entry.tries += 1
        tell(key, entry)
        if (entry.holds === 0) release(entry)
        if (entry.draft !== null && entry.failure.code !== 'CONFLICT') wait(key, entry, restAfter(entry.tries))
      },
    )
  }

  const dueIn = (entry: Entry<Draft>): number => {
    const waited = entry.unsavedSince === null ? 0 : clock.now() - entry.unsavedSince
    return Math.max(0, Math.min(QUIET_MS, LONGEST_WAIT_MS - waited))
  }

  const flush = async (key: string): Promise<void> => {
    const entry = entries.get(key)
    if (!entry || (entry.draft === null && !entry.isWriting && entry.holds === 0)) return
    const settled = new Promise<void>((resolve) => {
      entry.waiters.push(resolve)
    })
    // A conflict would only fail again; the answer is already known.
    if (entry.failure?.code === 'CONFLICT' && !entry.isWriting && entry.holds === 0) release(entry)
    else begin(key, entry)
    await settled
  }

  const hold = (key: string): Hold<Draft> => {
    const entry = entries.get(key)
    if (!entry) throw new Error(`The note ${key} was held before it was opened.`)
    const before = entry.lastHold
    let end = () => undefined as void
    entry.lastHold = new Promise((resolve) => {
      end = resolve
    })
    entry.holds += 1
    stopTimer(entry)
    return {
      settled: async () => {
        await before
        if (entry.isWriting) await new Promise<void>((resolve) => entry.idle.push(resolve))
        return entry.revision
      },
      finish: (written) => {
        entry.holds -= 1
        if (written) {
          entry.revision = written.revision
          entry.savedAt = written.savedAt
          entry.saved = written.saved
          entry.failure = null
          entry.tries = 0
          if (entry.draft === written.saved) {
            entry.draft = null
            entry.unsavedSince = null
          }
        }
        tell(key, entry)
        end()
        if (entry.holds > 0) return
        if (entry.draft === null) release(entry)
        else if (entry.waiters.length > 0) begin(key, entry)
        else if (entry.failure?.code !== 'CONFLICT') wait(key, entry, dueIn(entry))
      },
    }
  }

  return {
    hold,
    open: (key, revision, saved) => {
      const known = entries.get(key)
      const isBusy = known !== undefined && (known.draft !== null || known.isWriting || known.holds > 0)
      if (known && (isBusy || known.revision >= revision)) return false
      const entry: Entry<Draft> = known ?? {
        revision,
        draft: null,
        saved,
        isWriting: false,
        unsavedSince: null,
        savedAt: null,
        failure: null,
        tries: 0,
        cancelTimer: null,
        waiters: [],
        holds: 0,
        lastHold: Promise.resolve(),
        idle: [],
      }
      entry.revision = revision
      entry.saved = saved
      entries.set(key, entry)
      return true
    },
    edit: (key, draft) => {
      const entry = entries.get(key)
      if (!entry) throw new Error(`The note ${key} was edited before it was opened.`)
      entry.draft = draft
      const isFirst = entry.unsavedSince === null
      entry.unsavedSince ??= clock.now()
      // Being told at each key would cost the caret; onlookers hear of the turn and of the writes.
      if (isFirst) tell(key, entry)
      // While writes fail the timer of the next try stands: typing must not put it off.
      if (entry.isWriting || entry.holds > 0 || entry.failure !== null) return
      wait(key, entry, dueIn(entry))
    },
    flush,
    flushAll: async () => {
      await Promise.all([...entries.keys()].map(flush))
    },
    rebase: (key, revision) => {
      const entry = entries.get(key)
      if (!entry) return
      entry.revision = revision
      entry.failure = null
      begin(key, entry)
    },
    state: (key) => {
      const entry = entries.get(key)
      return entry ? view(entry) : null
    },
    unsavedKeys: () => [...entries].filter(([, entry]) => entry.draft !== null).map(([key]) => key),
  }
}

function restAfter(tries: number): number {
  return Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** Math.min(tries - 1, 10))
}

function failureOf(reason: unknown): WriteFailure {
  if (typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason) {
    return { code: String(reason.code), message: String(reason.message) }
  }
  return { code: 'INTERNAL', message: String(reason) }
}
