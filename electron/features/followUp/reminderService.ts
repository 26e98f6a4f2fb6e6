import type { ReminderRules, ReminderState, Reminder, ReminderRows } from '../../../db/model/reminders'
import { remindersOn } from '../../../db/model/reminders'

/** A notification of the desktop, in words. */
export interface DesktopNotice {
  title: string
  body: string
  /** The address in the window that a click opens. */
  place: string
}

/** What the service works with; all of it can be replaced in tests. */
export interface ReminderOptions {
  readonly settings: () => ReminderRules
  readonly state: () => ReminderState | null
  readonly remember: (state: ReminderState) => void
  /** Reads what there is to be reminded of; throws while no workspace is open. */
  readonly rows: (today: string) => ReminderRows
  readonly today: () => string
  /** Whether the wall sees this machine's screen. */
  readonly isPresenting: () => boolean
  readonly words: (reminders: readonly Reminder[]) => DesktopNotice[]
  readonly show: (notice: DesktopNotice) => void
  readonly onProblem: (problem: string, error: unknown) => void
  readonly timers?: Pick<typeof globalThis, 'setTimeout' | 'setInterval' | 'clearInterval' | 'clearTimeout'>
}

/** Reminds of what is due, on the start and once on each day that the program runs. */
export interface ReminderService {
  readonly start: () => void
  /** Looks whether there is something to tell now. */
  readonly check: () => void
  readonly dispose: () => void
}

/** The window gets the first moments of a start for itself. */
export const FIRST_CHECK_MS = 2000
/**
 * How often the date is looked at. A timer for tomorrow would be late by every hour that the machine slept; a short one
 * that compares the date is late by one interval at most.
 */
export const CHECK_EVERY_MS = 5 * 60 * 1000

/** Makes the service; `start` sets it going. */
export function createReminderService(options: ReminderOptions): ReminderService {
  const { setTimeout, setInterval, clearInterval, clearTimeout } = options.timers ?? globalThis
  let done = ''
  let first: ReturnType<typeof setTimeout> | undefined
  let every: ReturnType<typeof setInterval> | undefined

  const check = () => {
    const settings = options.settings()
    if (!settings.isOn || options.isPresenting()) return
    const today = options.today()
    const round = `${today} ${JSON.stringify(settings)}`
    if (round === done) return
    try {
      const { reminders, state } = remindersOn(today, options.rows(today), settings, options.state())
      // Remembered first: a desktop that fails at showing must not bring the same ones at every look.
      if (reminders.length > 0) options.remember(state)
      done = round
      for (const notice of options.words(reminders)) options.show(notice)
    } catch (error) {
      options.onProblem('reminders.failed', error)
    }
  }
  return {
    start: () => {
      first = setTimeout(check, FIRST_CHECK_MS)
      every = setInterval(check, CHECK_EVERY_MS)
    },
    check,
    dispose: () => {
      clearTimeout(first)
      clearInterval(every)
    },
  }
}

/** More than this at once come as one. */
export const SINGLE_NOTICES_MAX = 3
