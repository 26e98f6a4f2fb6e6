import { reminderRules } from '../../db/model/reminders'
import { listReminderRows } from '../../db/queries/followUpReminders'
import { createReminderService, type ReminderService } from '../features/followUp/reminderService'
import { noticesOf } from '../features/followUp/reminderWords'
import type { MachineFile } from '../features/settings/machineFile'
import { localToday } from '../features/today'
import type { Log } from './log'
import { showNotice } from './notices'
import type { Say } from './texts'
import type { WorkspaceSession } from './workspaceSession'

/** What the reminders of the running app are made with. */
export interface RemindersOptions {
  readonly machine: MachineFile
  readonly workspace: WorkspaceSession
  readonly isPresenting: () => boolean
  readonly say: Say
  readonly log: Log
  /** Brings the window to the front and to this address. */
  readonly goTo: (place: string) => void
}

/** The reminders of the running app: its settings, its workspace, its desktop. */
export function createReminders(options: RemindersOptions): ReminderService {
  const { machine, workspace, say, log } = options
  return createReminderService({
    settings: () => {
      const { reminders, view } = machine.state().settings
      return reminderRules(reminders, view)
    },
    state: () => machine.state().reminded,
    remember: (reminded) => void machine.change((state) => ({ ...state, reminded })),
    rows: (today) => listReminderRows(workspace.current().db, { today, me: machine.state().settings.userName }),
    today: localToday,
    isPresenting: options.isPresenting,
    words: (reminders) => noticesOf(reminders, say),
    show: (notice) =>
      showNotice(
        notice,
        () => options.goTo(notice.place),
        (error) => log.warn('reminders.notShown', { error }),
      ),
    onProblem: (problem, error) => log.warn(problem, { error }),
  })
}
