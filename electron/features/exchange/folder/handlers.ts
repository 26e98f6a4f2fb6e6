import type { stepFolderCalls } from '../../../contract/stepFolder'
import type { Handlers } from '../../../ipc/handlers'
import type { StepFolderService } from './stepFolderService'

/** Keeping in step with a shared folder. */
export function stepFolderHandlers(
  service: StepFolderService,
  chooseFolder: (windowId: number) => Promise<string | null>,
): Handlers<keyof typeof stepFolderCalls> {
  return {
    'stepFolder.state': () => service.state(),
    'stepFolder.choose': async (_, { windowId }) => {
      const folder = await chooseFolder(windowId)
      return folder === null ? null : service.choose(folder)
    },
    'stepFolder.end': () => service.end(),
    'stepFolder.look': () => service.look(),
  }
}
