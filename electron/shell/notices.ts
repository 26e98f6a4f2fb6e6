import { Notification } from 'electron'

/** A notification of the desktop. */
export interface Notice {
  readonly title: string
  readonly body: string
}

/** Those that are shown: one that nothing holds is collected, and its click with it. */
const shown = new Set<Notification>()

/**
 * Shows a notification. Without a desktop that has such a thing nothing happens; what goes wrong is told and never
 * thrown, since no reminder is worth an interruption.
 */
export function showNotice(notice: Notice, onClick: () => void, onProblem: (error: unknown) => void): void {
  try {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title: notice.title, body: notice.body })
    shown.add(notification)
    const forget = () => shown.delete(notification)
    notification.on('click', () => {
      forget()
      onClick()
    })
    notification.on('close', forget)
    notification.on('failed', (_event, error) => {
      forget()
      onProblem(error)
    })
    notification.show()
  } catch (error) {
    onProblem(error)
  }
}
