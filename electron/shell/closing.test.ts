import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FlushRequested } from '../contract/events'
import { createClosing, unsavedTexts, type ClosingWindow } from './closing'
import { createCrashCounter } from './crashes'
import { createFlushDesk, FLUSH_TIMEOUT_MS } from './flush'
import { runQuitSteps, finishBeforeQuit } from './quitting'
import { createTexts } from './texts'

const silentLog = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() })
const say = createTexts('en')

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function scene({ stays = true, mayHoldText = true } = {}) {
  const desk = createFlushDesk()
  const asked: FlushRequested[] = []
  const destroy = vi.fn()
  const askToStay = vi.fn(async () => stays)
  const closing = createClosing({ desk, askToStay, log: silentLog() })
  const window: ClosingWindow = {
    id: 1,
    mayHoldText: () => mayHoldText,
    ask: (request) => void asked.push(request),
    destroy,
  }
  const preventDefault = vi.fn()
  return {
    desk,
    asked,
    destroy,
    askToStay,
    closing,
    preventDefault,
    close: () => closing.onClose(window, { preventDefault }),
  }
}

describe('closing a window', () => {
  it('waits until its text is on disk, then closes without a question', async () => {
    const { close, desk, asked, destroy, askToStay, preventDefault } = scene()
    const closed = close()
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(destroy).not.toHaveBeenCalled()
    desk.answer(1, { requestId: asked[0]?.requestId ?? 0, unsaved: null })
    await closed
    expect(destroy).toHaveBeenCalledOnce()
    expect(askToStay).not.toHaveBeenCalled()
  })

  it('stays open when words are not on disk and the person wants to stay', async () => {
    const { close, desk, asked, destroy, askToStay } = scene({ stays: true })
    const closed = close()
    desk.answer(1, { requestId: asked[0]?.requestId ?? 0, unsaved: { words: 29, code: 'DISK_FULL' } })
    await closed
    expect(askToStay).toHaveBeenCalledWith(1, { kind: 'unsaved', words: 29, code: 'DISK_FULL' })
    expect(destroy).not.toHaveBeenCalled()
  })

  it('closes when the person lets the words go', async () => {
    const { close, desk, asked, destroy } = scene({ stays: false })
    const closed = close()
    desk.answer(1, { requestId: asked[0]?.requestId ?? 0, unsaved: { words: 1, code: 'INTERNAL' } })
    await closed
    expect(destroy).toHaveBeenCalledOnce()
  })

  it('asks the person when the window gives no answer in time', async () => {
    const { close, askToStay } = scene()
    const closed = close()
    await vi.advanceTimersByTimeAsync(FLUSH_TIMEOUT_MS)
    await closed
    expect(askToStay).toHaveBeenCalledWith(1, { kind: 'silent' })
  })

  it('asks once, however often the button is clicked', async () => {
    const { close, asked, desk, destroy } = scene()
    const closed = Promise.all([close(), close(), close()])
    expect(asked).toHaveLength(1)
    desk.answer(1, { requestId: asked[0]?.requestId ?? 0, unsaved: null })
    await closed
    expect(destroy).toHaveBeenCalledOnce()
  })

  it('asks again after a stay', async () => {
    const { close, asked, desk } = scene({ stays: true })
    for (const round of [1, 2]) {
      const closed = close()
      expect(asked).toHaveLength(round)
      desk.answer(1, { requestId: asked[round - 1]?.requestId ?? 0, unsaved: { words: 2, code: 'DISK_FULL' } })
      await closed
    }
  })

  it('is not held up by a page that can hold no text', async () => {
    const { close, destroy, asked } = scene({ mayHoldText: false })
    await close()
    expect(destroy).toHaveBeenCalledOnce()
    expect(asked).toEqual([])
  })

  it('ignores answers of another window and to another question', async () => {
    const { close, desk, asked, destroy } = scene()
    const closed = close()
    const requestId = asked[0]?.requestId ?? 0
    desk.answer(2, { requestId, unsaved: null })
    desk.answer(1, { requestId: requestId + 1, unsaved: null })
    await vi.advanceTimersByTimeAsync(1)
    expect(destroy).not.toHaveBeenCalled()
    desk.gone(1)
    await closed
  })

  it('says to the page whether the window closes or the app quits', async () => {
    const { close, closing, asked, desk } = scene()
    closing.quitBegun()
    const closed = close()
    expect(asked[0]?.reason).toBe('quit')
    desk.gone(1)
    await closed
    void close()
    expect(asked[1]?.reason).toBe('close')
  })
})

it('the question counts the words and names the cause and the way out', () => {
  expect(unsavedTexts({ kind: 'unsaved', words: 29, code: 'DISK_FULL' }, say)).toMatchObject({
    message: 'The last 29 words are not on disk yet.',
    detail: expect.stringContaining('The disk is full.'),
    stay: 'Stay',
  })
  expect(unsavedTexts({ kind: 'unsaved', words: 1, code: 'INTERNAL' }, say).message).toBe(
    'The last word is not on disk yet.',
  )
  expect(unsavedTexts({ kind: 'silent' }, say).message).toBe('What was typed last may not be on disk yet.')
})

describe('the end of the app', () => {
  it('runs every step in order, also after one that fails and one that hangs', async () => {
    const done: string[] = []
    const log = silentLog()
    const ended = runQuitSteps(
      [
        { name: 'backup', run: () => Promise.reject(new Error('no room')) },
        { name: 'hang', run: () => new Promise(() => undefined) },
        { name: 'close', run: () => void done.push('close') },
      ],
      log,
      1000,
    )
    await vi.advanceTimersByTimeAsync(1000)
    await ended
    expect(done).toEqual(['close'])
    expect(log.error.mock.calls.map(([event]) => event)).toEqual(['quit.failed', 'quit.late'])
  })

  it('holds the process until the steps are through, and runs them once', async () => {
    let willQuit: (event: { preventDefault: () => void }) => void = () => undefined
    const quit = vi.fn()
    const run = vi.fn(async () => undefined)
    finishBeforeQuit(
      { on: (_name, listener) => void (willQuit = listener), quit },
      [{ name: 'close', run }],
      silentLog(),
    )
    const prevented = vi.fn()
    willQuit({ preventDefault: prevented })
    willQuit({ preventDefault: prevented })
    await vi.advanceTimersByTimeAsync(0)
    expect(prevented).toHaveBeenCalledTimes(2)
    expect([run.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1])
    willQuit({ preventDefault: prevented })
    expect(prevented).toHaveBeenCalledTimes(2)
  })
})

it('a page that keeps crashing is not reloaded for ever, one that crashes now and then is', () => {
  let time = 0
  const crashes = createCrashCounter(() => time)
  expect([crashes.shouldReload(), crashes.shouldReload(), crashes.shouldReload()]).toEqual([true, true, false])
  time = 61_000
  expect(crashes.shouldReload()).toBe(true)
})
