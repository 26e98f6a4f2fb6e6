import { BrowserWindow, nativeTheme, screen } from 'electron'
import { BRIDGE_SWITCH, type BridgeFacts } from '../contract/bridge'
import { sendEvent } from '../ipc/broadcast'
import { MIN_SIZE, placeWindow, type Placement } from './placement'
import { windowState } from './windowHandlers'

/** Height of our own title bar, in which Windows draws its buttons. */
const TITLE_BAR_HEIGHT = 40

/** Colours of the bare window and of the system's own buttons, as in the design's tokens. */
const colours = {
  light: { desk: '#edf0ec', ink: '#1a1f28' },
  dark: { desk: '#131619', ink: '#e8ebe7' },
} as const

const currentColours = () => (nativeTheme.shouldUseDarkColors ? colours.dark : colours.light)

/** What a window is made from. */
export interface WindowOptions {
  readonly title: string
  readonly preload: string
  readonly facts: BridgeFacts
  readonly remembered: Placement | null
}

/** The title bar is ours everywhere; macOS and Windows draw their own buttons into it, Linux draws none. */
function frameOptions(): Electron.BrowserWindowConstructorOptions {
  if (process.platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 14, y: 13 } }
  if (process.platform !== 'win32') return { frame: false }
  const { desk, ink } = currentColours()
  return {
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: desk, symbolColor: ink, height: TITLE_BAR_HEIGHT },
  }
}

/** Makes the window, hidden until its first paint, where it was when it was last closed. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const displays = [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)]
  const window = new BrowserWindow({
    ...placeWindow(
      options.remembered,
      displays.map((display) => display.workArea),
    ),
    ...frameOptions(),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: options.title,
    show: false,
    backgroundColor: currentColours().desk,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Its dictionaries would be downloaded from a server. Minutebook brings its own and works without a network.
      spellcheck: false,
      v8CacheOptions: 'bypassHeatCheck',
      additionalArguments: [BRIDGE_SWITCH + encodeURIComponent(JSON.stringify(options.facts))],
    },
  })
  window.once('ready-to-show', () => {
    if (options.remembered?.isMaximized) window.maximize()
    window.show()
  })
  followTheme(window)
  tellState(window)
  return window
}

function followTheme(window: BrowserWindow): void {
  const apply = () => {
    const { desk, ink } = currentColours()
    window.setBackgroundColor(desk)
    if (process.platform === 'win32') {
      window.setTitleBarOverlay({ color: desk, symbolColor: ink, height: TITLE_BAR_HEIGHT })
    }
  }
  nativeTheme.on('updated', apply)
  window.once('closed', () => nativeTheme.removeListener('updated', apply))
}

function tellState(window: BrowserWindow): void {
  const tell = () => sendEvent(window.webContents, 'windowState', windowState(window))
  window.on('maximize', tell)
  window.on('unmaximize', tell)
  window.on('enter-full-screen', tell)
  window.on('leave-full-screen', tell)
  window.on('focus', tell)
  window.on('blur', tell)
}

/** Where the window is, to be remembered. */
export function placementOf(window: BrowserWindow): Placement {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
}
