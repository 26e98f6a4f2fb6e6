import { describe, expect, it, vi } from 'vitest'
import { externalAddress, guardContents, type GuardedContents, type NavigationEvent } from './navigation'

function guarded(onAction?: (address: string) => boolean) {
  const listeners = new Map<string, (event: NavigationEvent) => void>()
  let openWindow: ((details: { url: string }) => { action: 'deny' }) | undefined
  const contents: GuardedContents = {
    getURL: () => 'app://bundle/index.html#/meeting/7',
    setWindowOpenHandler: (handler) => {
      openWindow = handler
    },
    on: (name: string, listener: (event: NavigationEvent) => void) => listeners.set(name, listener),
  }
  const openExternal = vi.fn<(address: string) => void>()
  const onDenied = vi.fn<(kind: string, address: string) => void>()
  guardContents(contents, { openExternal, onDenied, ...(onAction ? { onAction } : {}) })
  const isPrevented = (name: string, event: Partial<NavigationEvent>) => {
    const preventDefault = vi.fn()
    listeners.get(name)?.({ preventDefault, ...event })
    return preventDefault.mock.calls.length > 0
  }
  return { isPrevented, openExternal, onDenied, open: (url: string) => openWindow?.({ url }) }
}

describe('a window', () => {
  it.each([
    'https://example.org/',
    'app://bundle/other.html',
    'app://bundle.example/index.html',
    'file:///etc/passwd',
    'data:text/html,x',
  ])('does not go to %s', (url) => {
    const { isPrevented, openExternal } = guarded()
    expect(isPrevented('will-navigate', { url })).toBe(true)
    expect(openExternal).not.toHaveBeenCalled()
  })

  it('may load its own page again', () => {
    expect(guarded().isPrevented('will-navigate', { url: 'app://bundle/index.html' })).toBe(false)
  })

  it('takes no redirect, no webview and no page into a frame', () => {
    const { isPrevented } = guarded()
    expect(isPrevented('will-redirect', { url: 'app://bundle/index.html' })).toBe(true)
    expect(isPrevented('will-attach-webview', {})).toBe(true)
    expect(isPrevented('will-frame-navigate', { url: 'https://example.org/', isMainFrame: false })).toBe(true)
  })

  it('hands an address that is a button to its action and goes nowhere', () => {
    const { isPrevented, onDenied } = guarded((address) => address === 'app://bundle/problem/do/retry')
    expect(isPrevented('will-navigate', { url: 'app://bundle/problem/do/retry' })).toBe(true)
    expect(onDenied).not.toHaveBeenCalled()
  })

  it('opens no other window; harmless links go to the system', () => {
    const { open, openExternal, onDenied } = guarded()
    for (const url of ['https://example.org/a?b#c', 'mailto:secretary@example.org', 'file:///etc/passwd']) {
      expect(open(url)).toEqual({ action: 'deny' })
    }
    expect(openExternal.mock.calls.flat()).toEqual(['https://example.org/a?b#c', 'mailto:secretary@example.org'])
    expect(onDenied.mock.calls).toEqual([['window.open', 'file:///etc/passwd']])
  })
})

it.each([
  'http://example.org/',
  'https://user:password@example.org/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://server/share',
  'ms-settings:',
  'https:',
  'not an address',
  `https://example.org/${'a'.repeat(2048)}`,
])('the system never gets %s', (address) => {
  expect(externalAddress(address)).toBeUndefined()
})
