import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { z } from 'zod'
import { AppError } from '../../db/model/errors'
import { contract, type ChannelName, type Output, type RequestInput } from '../contract'
import { INVOKE_CHANNEL } from '../contract/bridge'
import { PRESENTER_CHANNELS } from '../contract/presenter'
import type { BoardId } from '../../db/model/ids'
import type { Handler, Handlers } from './handlers'
import { createInvoker, registerIpc } from './register'
import type { InvokeEvent } from './sender'

const ownPage: InvokeEvent = { sender: { id: 7 }, senderFrame: { origin: 'app://bundle', parent: null } }
const silentLog = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() })
const windowIdOf = (contentsId: number) => (contentsId === 7 ? 1 : undefined)

function invokerOf<Names extends ChannelName>(handlers: Handlers<Names>, ticks: readonly number[] = [0, 0]) {
  const log = silentLog()
  const clock = [...ticks]
  const invoke = createInvoker({ table: contract, handlers, windowIdOf, log, now: () => clock.shift() ?? 0 })
  return { log, invoke }
}

/** Every channel, with a handler that must not be reached. */
function unreachableHandlers(): { handlers: Handlers; reached: string[] } {
  const reached: string[] = []
  const handlers = Object.fromEntries(Object.keys(contract).map((name) => [name, () => void reached.push(name)]))
  return { handlers: handlers as unknown as Handlers, reached }
}

const channels = Object.keys(contract) as ChannelName[]

describe('every channel of the contract', () => {
  it.each(channels)('%s refuses a surplus key, and input that is no object', async (channel) => {
    const { handlers, reached } = unreachableHandlers()
    const { invoke } = invokerOf(handlers)
    for (const input of [{ surplusKey: 1 }, null, undefined, 'text', 42, [], [{}]]) {
      expect(await invoke(ownPage, channel, input)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
    expect(reached).toEqual([])
  })

  it.each(channels)('%s refuses a foreign page before it looks at the input', async (channel) => {
    const { handlers, reached } = unreachableHandlers()
    const { invoke, log } = invokerOf(handlers)
    const foreign = { ...ownPage, senderFrame: { origin: 'https://example.org', parent: null } }
    expect(await invoke(foreign, channel, {})).toMatchObject({ ok: false, error: { code: 'UNTRUSTED' } })
    expect(log.warn).toHaveBeenCalledWith('ipc.refused', expect.objectContaining({ reason: 'foreign origin' }))
    expect(reached).toEqual([])
  })

  it.each(channels)('%s sets a bound to every text and every list', (channel) => {
    const unbounded: string[] = []
    const schema = z.toJSONSchema(contract[channel].input as z.ZodType, { io: 'input', unrepresentable: 'any' })
    visit(schema, [])
    expect(unbounded).toEqual([])

    function visit(node: unknown, path: readonly string[]): void {
      if (typeof node !== 'object' || node === null) return
      if ('type' in node && node.type === 'string') {
        // A pattern of ours is anchored and of fixed length; a format is one too.
        if (!['maxLength', 'enum', 'const', 'pattern', 'format'].some((key) => key in node))
          unbounded.push(path.join('.'))
      }
      if ('type' in node && node.type === 'array' && !('maxItems' in node)) unbounded.push(path.join('.'))
      for (const [key, value] of Object.entries(node)) visit(value, [...path, key])
    }
  })
})

describe('the sender', () => {
  it.each([
    [
      'an address that only begins like ours',
      { sender: { id: 7 }, senderFrame: { origin: 'app://bundle.example', parent: null } },
    ],
    ['an opaque origin', { sender: { id: 7 }, senderFrame: { origin: 'null', parent: null } }],
    ['a frame inside our page', { sender: { id: 7 }, senderFrame: { origin: 'app://bundle', parent: {} } }],
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
    [
      'web contents that are no window of ours',
      { sender: { id: 8 }, senderFrame: { origin: 'app://bundle', parent: null } },
    ],
  ])('is refused: %s', async (_what, event) => {
    const handler = vi.fn<Handler<'window.minimize'>>(() => null)
    const { invoke } = invokerOf({ 'window.minimize': handler })
    expect(await invoke(event, 'window.minimize', {})).toMatchObject({ ok: false, error: { code: 'UNTRUSTED' } })
    expect(handler).not.toHaveBeenCalled()
  })

  it.each(channels)('gets %s in the window for the projector only if that is on its list', async (channel) => {
    const { handlers, reached } = unreachableHandlers()
    const mayAsk = (windowId: number, asked: string) => windowId !== 1 || PRESENTER_CHANNELS.has(asked)
    const invoke = createInvoker({ table: contract, handlers, windowIdOf, mayAsk, log: silentLog() })
    const isListed = PRESENTER_CHANNELS.has(channel)
    expect(await invoke(ownPage, channel, null)).toMatchObject({
      ok: false,
      error: { code: isListed ? 'INVALID_INPUT' : 'UNTRUSTED' },
    })
    expect(reached).toEqual([])
  })

  it('is told to the handler as the id of its window and nothing else', async () => {
    const handler = vi.fn<Handler<'window.minimize'>>(() => null)
    await invokerOf({ 'window.minimize': handler }).invoke(ownPage, 'window.minimize', {})
    expect(handler).toHaveBeenCalledWith({}, { windowId: 1, committed: expect.any(Function) })
  })
})

describe('a request', () => {
  it('for a channel that does not exist is refused, whatever its name is', async () => {
    const { invoke } = invokerOf({ 'window.minimize': () => null })
    for (const channel of [
      'window.explode',
      '__proto__',
      'constructor',
      42,
      null,
      { toString: () => 'window.minimize' },
    ]) {
      expect(await invoke(ownPage, channel, {})).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    }
  })

  it('with a wrong value names its path', async () => {
    const { invoke } = invokerOf({ 'window.flushed': () => null })
    const input = { requestId: 1, unsaved: { words: -3, code: 'DISK_FULL' } }
    expect(await invoke(ownPage, 'window.flushed', input)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', data: { path: ['unsaved', 'words'] } },
    })
  })

  it('comes back in an envelope, from a handler that waits as well', async () => {
    const state = { isMaximized: false, isFullScreen: false, isFocused: true }
    const { invoke } = invokerOf({ 'window.state': async () => state })
    expect(await invoke(ownPage, 'window.state', {})).toEqual({ ok: true, data: state })
  })

  it.each([
    ['at once', () => Promise.reject(new AppError('CONFLICT', 'Somebody was faster.', { revision: 3 }))],
    [
      'later',
      () => {
        throw new AppError('CONFLICT', 'Somebody was faster.', { revision: 3 })
      },
    ],
  ])('that fails in a known way %s says code, message and data', async (_when, handler) => {
    const { invoke } = invokerOf({ 'window.close': handler })
    expect(await invoke(ownPage, 'window.close', {})).toEqual({
      ok: false,
      error: { code: 'CONFLICT', message: 'Somebody was faster.', data: { revision: 3 } },
    })
  })

  it('that meets a full disk outside the database says so', async () => {
    const { invoke } = invokerOf({
      'window.close': () => {
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      },
    })
    expect(await invoke(ownPage, 'window.close', {})).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
  })

  it('that meets a bug gives the number of a log entry and keeps the rest to the log', async () => {
    const { invoke, log } = invokerOf({
      'window.close': () => {
        throw new TypeError('secret of the implementation')
      },
    })
    const answer = await invoke(ownPage, 'window.close', {})
    expect(JSON.stringify(answer)).not.toContain('secret')
    const [, facts] = log.error.mock.calls[0] as [string, { logId: string }]
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL', data: { logId: facts.logId } } })
    expect(facts.logId).toMatch(/^[0-9a-f]{8}$/)
  })

  it.each([
    [8, [], []],
    [9, ['ipc.slow'], []],
    [41, [], ['ipc.tooSlow']],
  ])('that holds the process for %d ms is noted by its weight', async (ms, noted, warned) => {
    const { invoke, log } = invokerOf({ 'window.minimize': () => null }, [100, 100 + ms])
    await invoke(ownPage, 'window.minimize', {})
    expect(log.info.mock.calls.map(([event]) => event)).toEqual(noted)
    expect(log.warn.mock.calls.map(([event]) => event)).toEqual(warned)
  })
})

it('connects to Electron on one channel', () => {
  const handle = vi.fn()
  const invoker = async () => ({ ok: true, data: null }) as const
  registerIpc({ handle }, invoker)
  expect(handle.mock.calls).toEqual([[INVOKE_CHANNEL, invoker]])
})

// These do their work in the compiler: npm run check fails when one of them stops being true.
describe('the compiler', () => {
  it('refuses a table of handlers with one missing', () => {
    expectTypeOf<Omit<Handlers, 'board.get'>>().not.toExtend<Handlers>()
    expectTypeOf<Omit<Handlers, 'board.create'>>().not.toExtend<Handlers>()
    expectTypeOf<Omit<Handlers, 'window.flushed'>>().not.toExtend<Handlers>()
  })
  it('refuses a channel that the contract lacks', () => {
    expectTypeOf<'board.explode'>().not.toExtend<ChannelName>()
    expectTypeOf<ChannelName>().not.toEqualTypeOf<string>()
    expectTypeOf<Parameters<typeof invokerOf<'board.get'>>[0]>().toEqualTypeOf<Handlers<'board.get'>>()
  })
  it('refuses a wrong payload', () => {
    expectTypeOf<{ id: number }>().not.toExtend<RequestInput<'board.get'>>()
    expectTypeOf<object>().not.toExtend<RequestInput<'board.get'>>()
    expectTypeOf<{ text: string }>().not.toExtend<RequestInput<'search.find'>>()
  })
  it('refuses an id of another kind of record', () => {
    expectTypeOf<{ id: BoardId }>().toExtend<Parameters<Handler<'board.get'>>[0]>()
    expectTypeOf<{ id: BoardId }>().not.toExtend<Parameters<Handler<'meeting.get'>>[0]>()
  })
  it('refuses a handler that answers something else', () => {
    expectTypeOf<() => string>().not.toExtend<Handler<'board.list'>>()
    expectTypeOf<() => Output<'board.list'>>().toExtend<Handler<'board.list'>>()
    expectTypeOf<Output<'board.create'>>().toEqualTypeOf<{ id: BoardId }>()
  })
})
