import type { FlushRequested } from '../contract/events'
import type { FlushDesk, FlushOutcome } from './flush'
import type { Log } from './log'
import type { Say } from './texts'

/** A window as far as closing it is concerned. */
export interface ClosingWindow {
  readonly id: number
  /** Whether its page can hold typed text: false on the problem page and after a crash. */
  readonly mayHoldText: () => boolean
  readonly ask: (request: FlushRequested) => void
  /** Closes it without further questions. */
  readonly destroy: () => void
}

/** What closing needs from outside. */
export interface ClosingOptions {
  readonly desk: FlushDesk
  /** Asks the person, in a native dialog, since the page may be what does not work. True: stay. */
  readonly askToStay: (windowId: number, outcome: Exclude<FlushOutcome, { kind: 'saved' }>) => Promise<boolean>
  readonly log: Log
}

/** Decides what happens when windows are closed and the app is quit. */
export interface Closing {
  /** For the window's `close` event: holds the window until its text is on disk or the person lets it go. */
  readonly onClose: (window: ClosingWindow, event: { preventDefault: () => void }) => Promise<void>
  /** For `before-quit`. */
  readonly quitBegun: () => void
}

/** Makes the rule by which windows close. */
export function createClosing({ desk, askToStay, log }: ClosingOptions): Closing {
  const inProgress = new Set<number>()
  let isQuitting = false
  return {
    quitBegun: () => {
      isQuitting = true
    },
    onClose: async (window, event) => {
      event.preventDefault()
      // Not left to Electron: it would first ask the page's unload handlers, and a page that is gone never answers.
      if (!window.mayHoldText()) return window.destroy()
      // A second click on the close button, or a quit while the dialog is up, must not ask again.
      if (inProgress.has(window.id)) return
      inProgress.add(window.id)
      try {
        const outcome = await desk.request(window.id, isQuitting ? 'quit' : 'close', window.ask)
        if (outcome.kind !== 'saved') {
          log.warn('window.unsavedAtClose', { ...outcome })
          if (await askToStay(window.id, outcome)) {
            isQuitting = false
            return
          }
        }
        window.destroy()
      } finally {
        inProgress.delete(window.id)
      }
    },
  }
}

/** The words of the question whether to stay. */
export function unsavedTexts(
  outcome: Exclude<FlushOutcome, { kind: 'saved' }>,
  say: Say,
): { message: string; detail: string; stay: string; leave: string } {
  const buttons = { stay: say('unsaved.stay'), leave: say('unsaved.leave') }
  if (outcome.kind === 'silent') {
    return { message: say('unsaved.unknown'), detail: say('unsaved.noAnswer'), ...buttons }
  }
  const details = {
    DISK_FULL: 'unsaved.diskFull',
    READ_ONLY: 'unsaved.readOnly',
    CONFLICT: 'unsaved.conflict',
  } as const
  const detail = Object.entries(details).find(([code]) => code === outcome.code)?.[1] ?? 'unsaved.other'
  return { message: say('unsaved.words', { count: outcome.words }), detail: say(detail), ...buttons }
}
