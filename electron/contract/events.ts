import type { ErrorCode, ErrorData } from '../../db/model/errors'
import type { Topic } from '../../db/model/topics'
import type { StepFolderState } from './stepFolder'

/** Something was committed. Every window drops what it has cached under these topics. */
export interface Changed {
  readonly topics: readonly Topic[]
  /** The name of the command that did it. */
  readonly command: string
  readonly entityIds: readonly string[]
  /** Its number in the history, by which it can be taken back; null for what cannot. */
  readonly changeSet: number | null
  /** The window that asked for it; null when it came from elsewhere (an import, the start-up). */
  readonly origin: number | null
}

/** Whether the file takes writes at this moment. Sent when that turns, not with each write. */
export type SaveState =
  | { readonly isSaving: true }
  | { readonly isSaving: false; readonly code: ErrorCode; readonly message: string; readonly data?: ErrorData }

/**
 * The window is about to go, or words of another machine are about to come: write what is typed, then answer with
 * `window.flushed` and this number.
 */
export interface FlushRequested {
  readonly requestId: number
  readonly reason: 'close' | 'quit' | 'merge'
}

/** How the window stands, for the controls in our own title bar. */
export interface WindowState {
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
  readonly isFocused: boolean
}

/** The window for the projector came, went, or shows another meeting. */
export interface PresenterState {
  readonly meetingId: string | null
}

/** Somebody pressed a notification of the desktop: the window goes to what it was about. */
export interface GoTo {
  /** An address of the window, after the #. */
  readonly place: string
}

/** Machines or notices of the exchange changed. */
export type Exchanged = Readonly<Record<string, never>>

/** A packet was opened from the desktop while the app runs. */
export interface PacketGiven {
  readonly path: string
}

/** How far the work on a document of evidence is: meetings read, or null while its pages are laid out. */
export interface EvidenceProgress {
  readonly done: number | null
  readonly total: number
}

/** Everything that main tells the windows unasked. */
export interface Events {
  readonly changed: Changed
  readonly saveState: SaveState
  readonly flushRequested: FlushRequested
  readonly windowState: WindowState
  readonly presenterState: PresenterState
  readonly goTo: GoTo
  readonly exchanged: Exchanged
  readonly packetGiven: PacketGiven
  readonly stepFolder: StepFolderState
  readonly evidenceProgress: EvidenceProgress
}

export type EventName = keyof Events
