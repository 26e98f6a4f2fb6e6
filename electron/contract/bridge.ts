import type { Envelope } from './envelope'
import type { EventName, Events } from './events'

/** The one channel on which every request goes; which request it is stands in the message. */
export const INVOKE_CHANNEL = 'minutebook:invoke'
/** The one channel on which main tells the windows something. */
export const EVENT_CHANNEL = 'minutebook:event'
/** The command-line switch by which main hands the window what it must know before its first request. */
export const BRIDGE_SWITCH = '--minutebook-bridge='

/** What the window knows at its first line of code, before any request. */
export interface BridgeFacts {
  readonly platform: 'darwin' | 'linux' | 'win32'
  readonly versions: { readonly minutebook: string; readonly electron: string; readonly chrome: string }
  /** Language of the texts and of dates and numbers; `pseudo` marks every text that comes from a catalogue, for tests. */
  readonly locale: string
  /** How far ahead of this machine's clock the program lives; zero outside of tests that travel to another day. */
  readonly aheadMs: number
}

/** All that the sandboxed page gets of the world outside: `window.minutebook`. */
export interface Bridge extends BridgeFacts {
  /** Sends one request. Never rejects: failures come back in the envelope. */
  readonly invoke: (channel: string, input: unknown) => Promise<Envelope<unknown>>
  /** Listens; the answer ends the listening. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void
  readonly windowControls: {
    readonly minimize: () => void
    readonly toggleMaximize: () => void
    readonly close: () => void
  }
  /** The path on disk of a file that was dropped or chosen; empty for a file that has none. */
  readonly filePath: (file: File) => string
}

declare global {
  interface Window {
    readonly minutebook: Bridge
  }
}
