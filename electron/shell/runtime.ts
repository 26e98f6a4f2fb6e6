import type { Say } from './texts'

/** The first Electron that people get. An older one may run in development and tests, see the set-up scripts. */
const OLDEST_SHIPPED = 40

/** A sentence for whoever runs Minutebook on a runtime that is not for users; null on a proper one. */
export function runtimeWarning(electronVersion: string | undefined, say: Say): string | null {
  if (electronVersion === undefined) return null
  const isShipped = Number(electronVersion.split('.')[0]) >= OLDEST_SHIPPED
  return isShipped ? null : say('runtime.old', { version: electronVersion })
}
