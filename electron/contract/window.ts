import { z } from 'zod'
import { ERROR_CODES } from '../../db/model/errors'
import { call } from './channel'
import type { WindowState } from './events'

/** How a window answers `flushRequested`. */
export const FlushAnswer = z.strictObject({
  requestId: z.int().min(0),
  /** Null when all that was typed is on disk. */
  unsaved: z.strictObject({ words: z.int().min(0).max(10_000_000), code: z.enum(ERROR_CODES) }).nullable(),
})
export type FlushAnswer = z.infer<typeof FlushAnswer>

/** Channels by which a window steers itself; its title bar is ours, so the system draws no buttons on Linux. */
export const windowCalls = {
  'window.state': call<WindowState>()(z.strictObject({})),
  'window.minimize': call<null>()(z.strictObject({})),
  'window.toggleMaximize': call<WindowState>()(z.strictObject({})),
  'window.close': call<null>()(z.strictObject({})),
  'window.flushed': call<null>()(FlushAnswer),
} as const
