import { BrowserWindow, nativeTheme, screen } from 'electron'
import { BRIDGE_SWITCH, type BridgeFacts } from '../contract/bridge'
import type { MeetingId } from '../../db/model/ids'
import { PRESENTER_URL } from './origin'
import { displayForWall } from './placement'

/** What the window for the projector is made from. */
export interface PresenterOptions {
  readonly title: string
  readonly preload: string
  readonly facts: BridgeFacts
  /** Tells who has the button for it that the window came or went. */
  readonly onChange: (meetingId: MeetingId | null) => void
}

/** The one window for the projector. */
export interface PresenterWindow {
  /** Shows a meeting in it; opens it first if need be, over the whole of a second screen if there is one. */
  readonly open: (meetingId: MeetingId) => void
  readonly close: () => void
  readonly meetingId: () => MeetingId | null
  /** Whether a window is this one: it may ask for nothing but what the wall shows. */
  readonly owns: (windowId: number) => boolean
}

/** Makes the keeper of the projector's window; the window itself comes with the first `open`. */
export function createPresenterWindow(options: PresenterOptions): PresenterWindow {
  let window: BrowserWindow | undefined
  let shown: MeetingId | null = null
  const tell = (meetingId: MeetingId | null) => {
    shown = meetingId
    options.onChange(meetingId)
  }

  const make = (): BrowserWindow => {
    const own = BrowserWindow.getAllWindows()[0]?.getBounds() ?? screen.getPrimaryDisplay().bounds
    const displays = screen.getAllDisplays().map((display) => display.bounds)
    const wall = displayForWall(own, displays)
    const made = new BrowserWindow({
      ...(wall ?? { width: 1024, height: 640 }),
      minWidth: 480,
      minHeight: 300,
      title: options.title,
      show: false,
      fullscreen: wall !== null,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1e22' : '#fcfdfb',
      webPreferences: {
        preload: options.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
        additionalArguments: [BRIDGE_SWITCH + encodeURIComponent(JSON.stringify(options.facts))],
      },
    })
    // Typing goes on in the other window: this one must not take the keys away.
    made.once('ready-to-show', () => made.showInactive())
    made.on('closed', () => {
      window = undefined
      tell(null)
    })
    return made
  }

  return {
    open: (meetingId) => {
      window ??= make()
      // A load that another one overtakes is no failure.
      window.loadURL(`${PRESENTER_URL}#${meetingId}`).catch(() => undefined)
      tell(meetingId)
    },
    close: () => window?.destroy(),
    meetingId: () => shown,
    owns: (windowId) => window?.id === windowId,
  }
}
