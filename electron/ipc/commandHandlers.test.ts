import { describe, expect, it, vi } from 'vitest'
import type { Committed } from '../../db/changelog/run'
import { commands } from '../../db/model/commands'
import { AppError } from '../../db/model/errors'
import { EVENT_CHANNEL } from '../contract/bridge'
import { createBroadcast } from './broadcast'
import { commandHandlers, createAnnouncer, type RunCommand } from './commandHandlers'

const context = { windowId: 4 }
const removed: Committed<{ id: string }> = { output: { id: 'b' }, topics: ['board'], rowIds: ['b'], changeSet: 7 }

function scene(run: (name: string) => Committed<unknown>) {
  const broadcast = vi.fn()
  const handlers = commandHandlers(run as RunCommand, broadcast)
  const remove = () => handlers['board.remove']({ id: 'b' as never }, context)
  return { broadcast, handlers, remove }
}

describe('a command', () => {
  it('has a handler for each name', () => {
    expect(Object.keys(scene(() => removed).handlers)).toEqual(Object.keys(commands))
  })

  it('is announced to all windows after its commit, with what it changed and who asked', () => {
    const order: string[] = []
    const { broadcast, remove } = scene(() => {
      order.push('committed')
      return removed
    })
    broadcast.mockImplementation((name: string) => void order.push(name))
    expect(remove()).toEqual({ id: 'b' })
    expect(order).toEqual(['committed', 'changed'])
    expect(broadcast).toHaveBeenCalledWith('changed', {
      topics: ['board'],
      command: 'board.remove',
      entityIds: ['b'],
      changeSet: 7,
      origin: 4,
    })
  })

  it('that changed nothing is no news', () => {
    const { broadcast, remove } = scene(() => ({ ...removed, topics: [], rowIds: [], changeSet: null }))
    void remove()
    expect(broadcast).not.toHaveBeenCalled()
  })

  it('that is refused for its input is told to nobody else', () => {
    const { broadcast, remove } = scene(() => {
      throw new AppError('CONFLICT', 'The board has meetings.')
    })
    expect(() => void remove()).toThrow('The board has meetings.')
    expect(broadcast).not.toHaveBeenCalled()
  })

  it('that meets a full disk tells all windows, and the next that is written tells them it is over', () => {
    let isFull = true
    const { broadcast, remove } = scene(() => {
      if (isFull) throw new AppError('DISK_FULL', 'The disk is full.')
      return removed
    })
    expect(() => void remove()).toThrow('The disk is full.')
    isFull = false
    void remove()
    void remove()
    expect(broadcast.mock.calls.filter(([name]) => name === 'saveState')).toEqual([
      ['saveState', { isSaving: false, code: 'DISK_FULL', message: 'The disk is full.' }],
      ['saveState', { isSaving: true }],
    ])
  })
})

it('an announcement without a window comes from elsewhere', () => {
  const broadcast = vi.fn()
  createAnnouncer(broadcast)(removed, 'workspace.import')
  expect(broadcast).toHaveBeenCalledWith('changed', expect.objectContaining({ origin: null }))
})

it('a broadcast reaches every window that is still there', () => {
  const windows = [false, true, false].map((isGone) => ({ isDestroyed: () => isGone, send: vi.fn() }))
  createBroadcast(() => windows)('saveState', { isSaving: true })
  expect(windows.map(({ send }) => send.mock.calls)).toEqual([
    [[EVENT_CHANNEL, 'saveState', { isSaving: true }]],
    [],
    [[EVENT_CHANNEL, 'saveState', { isSaving: true }]],
  ])
})
