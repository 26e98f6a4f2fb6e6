import { AppError } from '../../../db/model/errors'
import { backupWorkspace } from '../../../db/workspace/backup'
import { listBackups, type BackupInfo } from '../../../db/workspace/backupList'
import { restoreBackup } from '../../../db/workspace/restore'
import type { Workspace } from '../../../db/workspace/workspace'
import type { BackupRow } from '../../contract/machine'
import type { Handlers } from '../../ipc/handlers'

/** The workspace as the backup handlers use it. */
export interface BackupSession {
  readonly folder: () => string
  readonly current: () => Workspace
  readonly whileClosed: <T>(work: (folder: string) => T) => T
}

/** A copy as the settings screen lists it. */
export function backupRowOf({ file, madeAt, reason, sizeBytes, counts, isSound }: BackupInfo): BackupRow {
  return {
    file,
    madeAt,
    reason,
    sizeBytes,
    counts,
    isSound,
  }
}

/** Listing, making and restoring copies. After a restore `onReplaced` tells the windows that everything may differ. */
export function backupHandlers(
  session: BackupSession,
  onReplaced: () => void,
): Handlers<'backup.list' | 'backup.make' | 'backup.restore'> {
  return {
    'backup.list': () => listBackups(session.folder()).map(backupRowOf),
    'backup.make': async () => {
      const made = await backupWorkspace(session.current(), { evenIfUnchanged: true })
      if (made === undefined) throw new AppError('INTERNAL', 'No backup was made.')
      return backupRowOf(made)
    },
    'backup.restore': ({ file }) => {
      // Only what the list shows can be restored from a window; the command line takes any path.
      if (!listBackups(session.folder()).some((backup) => backup.file === file)) {
        throw new AppError('NOT_FOUND', 'This backup is not in the backups folder any more.', { file })
      }
      const { replaced } = session.whileClosed((folder) => restoreBackup(folder, file))
      onReplaced()
      return { replacedFile: replaced?.file ?? '' }
    },
  }
}
