import type { WindowState } from '../contract/events'
import type { Handlers } from '../ipc/handlers'
import type { FlushDesk } from './flush'

/** The part of Electron's window that is used. */
export interface ControlledWindow {
  isMaximized: () => boolean
  isFullScreen: () => boolean
  isFocused: () => boolean
  minimize: () => void
  maximize: () => void
  unmaximize: () => void
  setFullScreen: (isFullScreen: boolean) => void
  close: () => void
}

type WindowChannel = 'window.state' | 'window.minimize' | 'window.toggleMaximize' | 'window.close' | 'window.flushed'

/** How a window stands at this moment. */
export function windowState(window: ControlledWindow): WindowState {
  return { isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen(), isFocused: window.isFocused() }
}

/** The buttons of our own title bar, and the answers of windows that were asked to flush. */
export function windowHandlers(
  requireWindow: (windowId: number) => ControlledWindow,
  desk: FlushDesk,
): Handlers<WindowChannel> {
  return {
    'window.state': (_input, { windowId }) => windowState(requireWindow(windowId)),
    'window.minimize': (_input, { windowId }) => {
      requireWindow(windowId).minimize()
      return null
    },
    'window.toggleMaximize': (_input, { windowId }) => {
      const window = requireWindow(windowId)
      if (window.isFullScreen()) window.setFullScreen(false)
      else if (window.isMaximized()) window.unmaximize()
      else window.maximize()
      return windowState(window)
    },
    'window.close': (_input, { windowId }) => {
      requireWindow(windowId).close()
      return null
    },
    'window.flushed': (answer, { windowId }) => {
      desk.answer(windowId, answer)
      return null
    },
  }
}
