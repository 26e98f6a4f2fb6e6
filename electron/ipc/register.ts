import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { isAppError } from '../../db/model/errors'
import { asAppError } from '../../db/workspace/errors'
import type { ChannelName, Contract } from '../contract'
import { INVOKE_CHANNEL } from '../contract/bridge'
import { failure, failureOf, success, type Envelope } from '../contract/envelope'
import type { Log } from '../shell/log'
import type { HandlerContext, Handlers } from './handlers'
import { checkSender, type InvokeEvent } from './sender'

/** A handler that holds the main process longer than this is worth a line in the log: windows wait meanwhile. */
export const SLOW_MS = 8
/** Longer than this a person notices. */
export const TOO_SLOW_MS = 40
/** The most findings that one refusal lists. */
const ISSUES_MAX = 20

/** What the requests pass through on their way to a handler. */
export interface InvokerOptions<Names extends ChannelName> {
  readonly table: Pick<Contract, NoInfer<Names>>
  readonly handlers: Handlers<Names>
  /** Which of our windows shows these web contents, if any. */
  readonly windowIdOf: (webContentsId: number) => number | undefined
  /** Whether a window may ask for this; the one for the projector may ask for very little. */
  readonly mayAsk?: (windowId: number, channel: string) => boolean
  readonly log: Log
  readonly now?: () => number
}

/** Takes one message from a window to its handler and back. Never rejects. */
export type Invoker = (event: InvokeEvent, channel: unknown, input: unknown) => Promise<Envelope<unknown>>

type AnyHandler = (input: unknown, context: HandlerContext) => unknown

/** The same shape as a refusal by the database's own check, so that a form needs to understand one only. */
function invalidInput(error: z.ZodError): Envelope<never> {
  const issues = error.issues
    .slice(0, ISSUES_MAX)
    .map((issue) => ({ path: issue.path.map(String), message: issue.message }))
  return failure('INVALID_INPUT', issues[0]?.message ?? 'The input is not valid.', {
    path: issues[0]?.path ?? [],
    issues,
  })
}

/** Sender, then parse, then handler, then envelope: the only way from a window into this process. */
export function createInvoker<Names extends ChannelName>(options: InvokerOptions<Names>): Invoker {
  const { log, windowIdOf } = options
  const now = options.now ?? (() => performance.now())
  const table = new Map(Object.entries<{ readonly input: z.ZodType }>(options.table))
  const handlers = new Map(Object.entries<AnyHandler>(options.handlers as Record<string, AnyHandler>))

  return async (event, channel, input) => {
    const sender = checkSender(event, windowIdOf)
    if (typeof sender === 'string') {
      log.warn('ipc.refused', {
        reason: sender,
        origin: event.senderFrame?.origin ?? null,
        webContents: event.sender.id,
      })
      return failure('UNTRUSTED', 'This page may not ask Minutebook for anything.')
    }
    const spec = typeof channel === 'string' ? table.get(channel) : undefined
    const handler = typeof channel === 'string' ? handlers.get(channel) : undefined
    if (typeof channel !== 'string' || spec === undefined || handler === undefined) {
      log.warn('ipc.unknownChannel', { channel: String(channel).slice(0, 100) })
      return failure('INVALID_INPUT', 'There is no such channel.')
    }

    if (options.mayAsk?.(sender.windowId, channel) === false) {
      log.warn('ipc.refused', { reason: 'not for this window', channel, windowId: sender.windowId })
      return failure('UNTRUSTED', 'This window may not ask for that.')
    }

    const begun = now()
    let answer: unknown
    let changeSet: number | null = null
    try {
      const parsed = spec.input.safeParse(input)
      if (!parsed.success) return invalidInput(parsed.error)
      answer = handler(parsed.data, {
        ...sender,
        committed: (seq) => {
          changeSet = seq
        },
      })
    } catch (error) {
      return failed(channel, error)
    } finally {
      // Only the part that holds this process counts: what runs in a worker or waits for a dialog blocks nobody.
      const ms = Math.round(now() - begun)
      if (ms > TOO_SLOW_MS) log.warn('ipc.tooSlow', { channel, ms })
      else if (ms > SLOW_MS) log.info('ipc.slow', { channel, ms })
    }
    try {
      return success(await answer, changeSet)
    } catch (error) {
      return failed(channel, error)
    }
  }

  function failed(channel: string, thrown: unknown): Envelope<never> {
    const error = asAppError(thrown)
    if (isAppError(error)) {
      log.info('ipc.failed', { channel, code: error.code })
      return failureOf(error)
    }
    const logId = randomUUID().slice(0, 8)
    log.error('ipc.internal', { channel, logId, error })
    return failure('INTERNAL', `Minutebook met a fault of its own. It is entry ${logId} of the log.`, { logId })
  }
}

/** The part of Electron's ipcMain that is used. */
export interface IpcMainLike {
  handle: (
    channel: string,
    listener: (event: InvokeEvent, channel: unknown, input: unknown) => Promise<unknown>,
  ) => void
}

/** Connects the invoker to Electron: the one place that touches ipcMain. */
export function registerIpc(ipcMain: IpcMainLike, invoker: Invoker): void {
  ipcMain.handle(INVOKE_CHANNEL, invoker)
}
