import { EVENT_CHANNEL } from '../contract/bridge'
import type { EventName, Events } from '../contract/events'

/** The part of Electron's web contents that is used. */
export interface EventTarget {
  isDestroyed: () => boolean
  send: (channel: string, ...message: unknown[]) => void
}

/** Tells something to whoever listens. */
export type Broadcast = <Name extends EventName>(name: Name, payload: Events[Name]) => void

/** Tells one window something; a window that is gone hears nothing. */
export function sendEvent<Name extends EventName>(target: EventTarget, name: Name, payload: Events[Name]): void {
  if (!target.isDestroyed()) target.send(EVENT_CHANNEL, name, payload)
}

/** Tells all windows, whichever are open at that moment. */
export function createBroadcast(targets: () => Iterable<EventTarget>): Broadcast {
  return (name, payload) => {
    for (const target of targets()) sendEvent(target, name, payload)
  }
}
