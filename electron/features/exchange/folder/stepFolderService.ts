import { workspaceIdentity } from '../../../../db/exchange'
import { AppError, isAppError } from '../../../../db/model/errors'
import type { StepFolderState } from '../../../contract/stepFolder'
import { refuseUnfitPlace } from './folderPlace'
import { createStepFolder, type StepFolder, type StepFolderOutside } from './stepFolder'
import { createFolderWatch } from './watchFolder'
import { removeIfThere } from '../../../../db/workspace/durableFiles'

/** The chosen folder of each workspace of this machine, by the workspace's own folder. */
export interface ChosenFolders {
  readonly find: (workspaceFolder: string) => string | null
  readonly set: (workspaceFolder: string, folder: string | null) => void
}

/** Keeps the open workspace in step with its shared folder, as long as the app runs. */
export interface StepFolderService {
  readonly state: () => StepFolderState
  /**
   * Begins with a folder. Throws when it is unfit, or when neither it nor this workspace has anything yet; nothing is
   * changed then.
   */
  readonly choose: (folder: string) => Promise<StepFolderState>
  readonly end: () => StepFolderState
  readonly look: () => Promise<StepFolderState>
  /** Something was committed by this command. */
  readonly committed: (command: string) => void
  /** Writes what is left and stops. */
  readonly dispose: () => Promise<void>
}

/** Looking by the clock: the hint of the file system is not to be relied upon. */
const LOOK_EVERY_MS = 5_000
const AFTER_HINT_MS = 300
/** A step goes out after a short rest, so that a form filled field by field is one file. */
const AFTER_COMMIT_MS = 2_000
/** Typing rests more often than it ends: every file closes the entry that is being typed. */
const AFTER_TYPING_MS = 15_000
/** However long somebody types on, this often it goes out. */
const LONGEST_WAIT_MS = 60_000

const OFF: StepFolderState = {
  folder: null,
  place: 'off',
  detail: null,
  lastLookAt: null,
  lastWrittenAt: null,
  lastReceived: null,
  aside: [],
}

/**
 * Makes the service and begins at once with the folder that was chosen before. Every rest lasts `pace` times as long as
 * it says above: journeys would wait for hours in all.
 */
export function createStepFolderService(
  outside: StepFolderOutside,
  chosen: ChosenFolders,
  pace = 1,
): StepFolderService {
  let running: { workspaceFolder: string; folder: string; step: StepFolder } | undefined
  let turning: Promise<void> | undefined
  let again = false
  let isDisposed = false
  /** Something was committed that is to go out when the rest after it is over. */
  let outgoing: { timer: NodeJS.Timeout; since: number } | undefined
  let hint: NodeJS.Timeout | undefined
  const watch = createFolderWatch(() => {
    hint ??= setTimeout(() => {
      hint = undefined
      void turn()
    }, AFTER_HINT_MS * pace)
  })

  /** The folder of the workspace that is open now; it may have been changed for another since the last turn. */
  const current = (): StepFolder | undefined => {
    let workspaceFolder: string
    try {
      workspaceFolder = outside.workspace().paths.folder
    } catch (error) {
      if (isAppError(error)) return undefined
      throw error
    }
    const folder = chosen.find(workspaceFolder)
    if (folder === null) {
      running = undefined
      watch.close()
      return undefined
    }
    if (running?.folder !== folder || running.workspaceFolder !== workspaceFolder) {
      running = { workspaceFolder, folder, step: createStepFolder(folder, outside) }
    }
    return running.step
  }

  /** One turn at a time; a wish during a turn brings another one after it. */
  const turn = (): Promise<void> => {
    if (turning) {
      again = true
      return turning
    }
    const run = async () => {
      // Until nobody wished for another one meanwhile.
      again = true
      while (again) {
        again = false
        if (isDisposed) return
        const step = current()
        if (step === undefined || running === undefined) return
        // What is being typed rests in one entry of the log; a file in the midst of it would end it.
        // oxlint-disable-next-line no-await-in-loop -- the next turn reads what this one wrote
        await step.turn({ writes: outgoing === undefined })
        if (step.state().place === 'in_step' && !isDisposed) watch.ensure(running.folder)
        else watch.close()
      }
    }
    turning = run().finally(() => {
      turning = undefined
    })
    return turning
  }

  const writeWithin = (ms: number) => {
    const now = Date.now()
    const since = outgoing?.since ?? now
    if (outgoing) clearTimeout(outgoing.timer)
    const rest = Math.max(0, Math.min(ms * pace, since + LONGEST_WAIT_MS * pace - now))
    const timer = setTimeout(() => {
      outgoing = undefined
      void turn()
    }, rest)
    outgoing = { timer, since }
  }

  const clock = setInterval(() => void turn(), LOOK_EVERY_MS * pace)
  clock.unref()

  const state = () => current()?.state() ?? OFF
  const stopWaiting = () => {
    if (outgoing) clearTimeout(outgoing.timer)
    outgoing = undefined
    if (hint) clearTimeout(hint)
    hint = undefined
  }
  return {
    state,
    choose: async (folder) => {
      const workspaceFolder = outside.workspace().paths.folder
      refuseUnfitPlace(folder, workspaceFolder)
      removeIfThere(outside.memoryPath)
      chosen.set(workspaceFolder, folder)
      running = undefined
      watch.close()
      stopWaiting()
      await turn()
      if (workspaceIdentity(outside.workspace().db) === null) {
        const { place, detail } = state()
        chosen.set(workspaceFolder, null)
        running = undefined
        watch.close()
        throw new AppError(
          'NOT_FOUND',
          place === 'unfit' && detail !== null
            ? detail
            : 'There is no minute book in this folder yet. Keep in step with it on the other machine first, and wait until its files are here.',
          { folder },
        )
      }
      outside.onState(state())
      return state()
    },
    end: () => {
      chosen.set(outside.workspace().paths.folder, null)
      running = undefined
      watch.close()
      stopWaiting()
      removeIfThere(outside.memoryPath)
      outside.onState(OFF)
      return OFF
    },
    look: async () => {
      stopWaiting()
      await turn()
      return state()
    },
    committed: (command) => {
      if (running === undefined || isDisposed || command === 'exchange.takeOver') return
      writeWithin(command === 'note.write' ? AFTER_TYPING_MS : AFTER_COMMIT_MS)
    },
    dispose: async () => {
      clearInterval(clock)
      stopWaiting()
      watch.close()
      await turn()
      isDisposed = true
    },
  }
}
