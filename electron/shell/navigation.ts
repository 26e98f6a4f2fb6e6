/** Longest address that is handed to the system. */
const ADDRESS_MAX = 2048

/** The part of Electron's navigation events that is used. */
export interface NavigationEvent {
  preventDefault: () => void
  readonly url?: string
  readonly isMainFrame?: boolean
}

/** The part of Electron's web contents that is used. */
export interface GuardedContents {
  getURL: () => string
  setWindowOpenHandler: (handler: (details: { url: string }) => { action: 'deny' }) => void
  on: {
    (name: 'will-navigate', listener: (event: NavigationEvent) => void): unknown
    (name: 'will-redirect', listener: (event: NavigationEvent) => void): unknown
    (name: 'will-frame-navigate', listener: (event: NavigationEvent) => void): unknown
    (name: 'will-attach-webview', listener: (event: NavigationEvent) => void): unknown
  }
}

/** What the guard may do with an address. */
export interface NavigationOptions {
  /** Hands an address to the system's browser or mail program. */
  readonly openExternal: (address: string) => void
  readonly onDenied: (kind: string, address: string) => void
  /** Addresses that are buttons: pages of ours without script use links for them. True if it was one. */
  readonly onAction?: (address: string) => boolean
}

/** The address as the system may get it: https without credentials, or mailto. Undefined for anything else. */
export function externalAddress(address: string): string | undefined {
  if (address.length > ADDRESS_MAX) return undefined
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  if (url.protocol === 'mailto:') return url.href
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined
}

const withoutHash = (address: string) => address.split('#', 1)[0]

/**
 * Keeps a window on the page that it was opened with: no navigation, no redirect, no new window, no webview.
 * A reload of the same page passes. Links that ask for a new window go to the system if they are harmless there.
 */
export function guardContents(contents: GuardedContents, options: NavigationOptions): void {
  const deny = (kind: string) => (event: NavigationEvent) => {
    const address = event.url ?? ''
    // Sent for the main frame as well, which will-navigate has under control.
    if (kind === 'will-frame-navigate' && event.isMainFrame) return
    if (kind === 'will-navigate' && withoutHash(address) === withoutHash(contents.getURL())) return
    event.preventDefault()
    if (kind === 'will-navigate' && options.onAction?.(address)) return
    options.onDenied(kind, address)
  }
  contents.on('will-navigate', deny('will-navigate'))
  contents.on('will-redirect', deny('will-redirect'))
  contents.on('will-frame-navigate', deny('will-frame-navigate'))
  contents.on('will-attach-webview', deny('will-attach-webview'))
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url)
    if (address === undefined) options.onDenied('window.open', url)
    else options.openExternal(address)
    return { action: 'deny' }
  })
}
