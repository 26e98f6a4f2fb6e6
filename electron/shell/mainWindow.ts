import { dialog, Menu, type BrowserWindow } from 'electron'
import type { FlushRequested } from '../contract/events'
import { sendEvent } from '../ipc/broadcast'
import { createClosing, unsavedTexts, type Closing } from './closing'
import { createCrashCounter } from './crashes'
import type { FlushDesk, FlushOutcome } from './flush'
import type { Log } from './log'
import { contextMenu } from './menu'
import { INDEX_URL } from './origin'
import type { Placement } from './placement'
import { PROBLEM_URL, type Problem } from './problemPage'
import type { Say } from './texts'
import { createWindow, placementOf, type WindowOptions } from './window'

/** What the one window of the app needs from the rest of it. */
export interface MainWindowOptions extends WindowOptions {
  readonly desk: FlushDesk
  readonly log: Log
  readonly say: Say
  readonly rememberPlacement: (placement: Placement) => void
}

/** The one window: shows the app, or a problem page in its stead. */
export interface MainWindow {
  readonly window: BrowserWindow
  readonly showApp: () => void
  readonly showProblem: (problem: Problem) => void
  /** The problem that is shown now, if any. */
  readonly problem: () => Problem | undefined
  readonly focus: () => void
  /** Has the page write what is being typed; waits for it, at most a few seconds. */
  readonly settleText: () => Promise<void>
  readonly closing: Closing
}

/** Makes the window and keeps watch over it: closing, crashes, a page that does not answer. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  const { desk, log, say } = options
  const window = createWindow(options)
  const { id, webContents } = window
  let problem: Problem | undefined
  // False from the start of a load until the page can hear: nobody has typed anything in it yet.
  let isPageAlive = false
  webContents.on('dom-ready', () => {
    isPageAlive = true
  })

  const load = (address: string) => {
    isPageAlive = false
    // A load that another one overtakes is no failure; a real one has already been logged by did-fail-load.
    window.loadURL(address).catch(() => undefined)
  }
  const showApp = () => {
    problem = undefined
    load(INDEX_URL)
  }
  const showProblem = (shown: Problem) => {
    problem = shown
    load(PROBLEM_URL)
  }

  const closing = createClosing({
    desk,
    log,
    askToStay: (_windowId, outcome) => askToStay(window, outcome, say),
  })
  const mayHoldText = () => isPageAlive && problem === undefined
  const ask = (request: FlushRequested) => sendEvent(webContents, 'flushRequested', request)
  window.on('close', (event) => {
    options.rememberPlacement(placementOf(window))
    void closing.onClose(
      {
        id,
        mayHoldText,
        ask,
        destroy: () => window.destroy(),
      },
      event,
    )
  })

  const crashes = createCrashCounter()
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    isPageAlive = false
    desk.gone(id)
    if (window.isDestroyed() || reason === 'clean-exit') return
    log.error('window.pageGone', { reason, exitCode })
    // What was typed is in the database up to the last second, and the page reads it from there again.
    if (crashes.shouldReload()) showApp()
    else showProblem({ kind: 'crash', folder: '', detail: reason })
  })
  webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    const isAborted = code === -3
    if (isMainFrame && !isAborted) log.error('window.loadFailed', { code, description, address })
  })
  webContents.on('context-menu', (_event, click) => {
    const template = contextMenu(click)
    if (template !== null) Menu.buildFromTemplate(template).popup({ window })
  })
  offerReload(window, log, say)

  return {
    window,
    showApp,
    showProblem,
    problem: () => problem,
    focus: () => {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    settleText: async () => {
      if (window.isDestroyed() || !mayHoldText()) return
      await desk.request(id, 'merge', ask)
    },
    closing,
  }
}

async function askToStay(
  window: BrowserWindow,
  outcome: Exclude<FlushOutcome, { kind: 'saved' }>,
  say: Say,
): Promise<boolean> {
  const { message, detail, stay, leave } = unsavedTexts(outcome, say)
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: say('unsaved.title'),
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}

function offerReload(window: BrowserWindow, log: Log, say: Say): void {
  let question: AbortController | undefined
  const ask = async ({ signal }: AbortController) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: say('unsaved.title'),
      message: say('unresponsive.message'),
      detail: say('unresponsive.detail'),
      buttons: [say('unresponsive.wait'), say('unresponsive.reload')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    })
    question = undefined
    // Ending the page's process is seen as a crash and answered with a reload.
    if (response === 1 && !signal.aborted && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  }
  window.on('unresponsive', () => {
    log.warn('window.unresponsive')
    if (question !== undefined) return
    question = new AbortController()
    void ask(question)
  })
  window.on('responsive', () => question?.abort())
}
