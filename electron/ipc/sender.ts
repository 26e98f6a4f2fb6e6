import { APP_ORIGIN } from '../shell/origin'

/** The part of Electron's event that says who is asking. */
export interface InvokeEvent {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null
}

/** Who asks, as handlers see it. */
export interface TrustedSender {
  readonly windowId: number
}

/** Why a message is refused: a word for the log. */
export type Refusal = 'frame gone' | 'not the top frame' | 'foreign origin' | 'not our window'

/**
 * Accepts a message only from the top frame of one of our own windows showing our own page.
 *
 * The origin is Chromium's, taken as it is: parsing an app:// URL in this process gives the origin 'null', and a
 * comparison by prefix would accept app://bundle.example.
 */
export function checkSender(
  event: InvokeEvent,
  windowIdOf: (webContentsId: number) => number | undefined,
): TrustedSender | Refusal {
  const frame = event.senderFrame
  if (frame === null) return 'frame gone'
  if (frame.parent !== null) return 'not the top frame'
  if (frame.origin !== APP_ORIGIN) return 'foreign origin'
  const windowId = windowIdOf(event.sender.id)
  return windowId === undefined ? 'not our window' : { windowId }
}
