import type { Log } from './log'

/** Something to be done after the last window is gone and before the process ends. */
export interface QuitStep {
  readonly name: string
  readonly run: () => void | Promise<void>
}

/** A backup of a huge file on a slow disk may take this long; the system kills apps that take much longer to quit. */
export const QUIT_STEP_TIMEOUT_MS = 20_000

/**
 * Runs the steps one after another. One that fails or hangs is logged and does not keep the others from running: the
 * database must be closed even when the backup could not be made.
 */
export async function runQuitSteps(
  steps: readonly QuitStep[],
  log: Log,
  timeoutMs: number = QUIT_STEP_TIMEOUT_MS,
): Promise<void> {
  for (const { name, run } of steps) {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), timeoutMs)
    })
    try {
      // One after another on purpose: the backup reads the database that the next step closes.
      // oxlint-disable-next-line no-await-in-loop
      if ((await Promise.race([run(), late])) === 'late') log.error('quit.late', { step: name, timeoutMs })
    } catch (error) {
      log.error('quit.failed', { step: name, error })
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The part of Electron's app that is used. */
export interface QuittingApp {
  on: (name: 'will-quit', listener: (event: { preventDefault: () => void }) => void) => unknown
  quit: () => void
}

/** Holds the end of the process until the steps are through. Works for Quit in a menu, SIGTERM and the last window. */
export function finishBeforeQuit(app: QuittingApp, steps: readonly QuitStep[], log: Log): void {
  let state: 'running' | 'finishing' | 'finished' = 'running'
  const finish = async () => {
    await runQuitSteps(steps, log)
    state = 'finished'
    app.quit()
  }
  app.on('will-quit', (event) => {
    if (state === 'finished') return
    event.preventDefault()
    if (state === 'finishing') return
    state = 'finishing'
    void finish()
  })
}
