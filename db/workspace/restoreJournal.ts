import { existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError, isAppError } from '../model/errors'
import { readFound, writeFacts } from './backupFile'
import { moveDurably, removeIfThere, syncFolder, writeWhole } from './durableFiles'
import { asAppError } from './errors'
import { inspectFile, verifyWholeFile, withReader } from './inspect'
import type { MigrationSet } from './migrations'
import { DATABASE_NAME, SIDECAR_SUFFIXES, type WorkspacePaths } from './paths'

const RestoreState = z.enum(['movingAside', 'movingIn', 'checking', 'rejecting', 'bringingBack'])

/** How far a restore has come. It stands in the workspace folder from before the first move until after the last. */
export const RestoreJournal = z.object({
  version: z.literal(1),
  state: RestoreState,
  /** Name of the folder in backups that takes the file which was in use. */
  replacedFolder: z.string().regex(/^replaced-[\w-]+$/),
  startedAt: z.iso.datetime(),
})
export type RestoreJournal = z.infer<typeof RestoreJournal>

/** Told after each step that survives a crash; tests end the process there. */
export type StepObserver = (step: string) => void

/** The database file and all that may stand beside it; the file itself comes first. */
const FILE_NAMES = [DATABASE_NAME, ...SIDECAR_SUFFIXES.map((suffix) => DATABASE_NAME + suffix)]
const REJECTED = 'rejected-'

/**
 * Finishes a restore that was interrupted, or takes it back if it cannot be finished. Must come before any connection
 * to the database. Answers undefined when there is none.
 */
export function finishPendingRestore(paths: WorkspacePaths, set: MigrationSet): 'finished' | 'undone' | undefined {
  if (!existsSync(paths.restoreJournal)) {
    // Without a journal nothing was moved yet: the copy is of no use.
    for (const suffix of ['', ...SIDECAR_SUFFIXES]) removeIfThere(paths.incomingDatabase + suffix)
    return undefined
  }
  return continueRestore(paths, readJournal(paths), set)
}

/** Goes through the remaining steps of a restore. Each may be repeated: what is moved already is not there to move. */
export function continueRestore(
  paths: WorkspacePaths,
  start: RestoreJournal,
  set: MigrationSet,
  onStep: StepObserver = () => undefined,
): 'finished' | 'undone' {
  const replaced = join(paths.backups, start.replacedFolder)
  let state: RestoreJournal['state'] = start.state
  const goTo = (next: RestoreJournal['state']) => {
    state = next
    writeJournal(paths, { ...start, state })
    onStep(state)
  }
  if (state === 'movingAside') {
    if (!existsSync(paths.incomingDatabase)) goTo('bringingBack')
    else {
      mkdirSync(replaced, { recursive: true })
      syncFolder(paths.backups)
      for (const name of FILE_NAMES) moveIfThere(join(paths.folder, name), join(replaced, name), onStep)
      goTo('movingIn')
    }
  }
  if (state === 'movingIn') {
    moveIfThere(paths.incomingDatabase, paths.database, onStep)
    goTo(existsSync(paths.database) ? 'checking' : 'bringingBack')
  }
  if (state === 'checking' && !isFit(paths, set)) goTo('rejecting')
  if (state === 'rejecting') {
    for (const name of FILE_NAMES) moveIfThere(join(paths.folder, name), join(replaced, REJECTED + name), onStep)
    goTo('bringingBack')
  }
  if (state === 'bringingBack') {
    for (const name of FILE_NAMES) {
      if (!existsSync(join(paths.folder, name))) moveIfThere(join(replaced, name), join(paths.folder, name), onStep)
    }
  }
  const outcome = state === 'checking' ? 'finished' : 'undone'
  noteReplaced(replaced, start, set)
  removeIfThere(paths.restoreJournal)
  syncFolder(paths.folder)
  onStep('done')
  return outcome
}

/** Writes how far a restore has come. */
export function writeJournal(paths: WorkspacePaths, journal: RestoreJournal): void {
  writeWhole(paths.restoreJournal, JSON.stringify(journal))
}

function readJournal(paths: WorkspacePaths): RestoreJournal {
  try {
    return RestoreJournal.parse(JSON.parse(readFileSync(paths.restoreJournal, 'utf8')))
  } catch (cause) {
    throw new AppError(
      'CORRUPT',
      'A restore was interrupted and its notes cannot be read. The files of both versions are in the folder and in backups.',
      { file: paths.restoreJournal },
      { cause },
    )
  }
}

function moveIfThere(from: string, to: string, onStep: StepObserver): void {
  if (!existsSync(from)) return
  moveDurably(from, to)
  onStep(`moved ${to.slice(to.lastIndexOf('minutebook.db'))}`)
}

function isFit(paths: WorkspacePaths, set: MigrationSet): boolean {
  try {
    inspectFile(paths.database, set)
    verifyWholeFile(paths.database)
    return true
  } catch (error) {
    const known = asAppError(error)
    if (isAppError(known) && known.code !== 'DISK_FULL' && known.code !== 'READ_ONLY') return false
    throw error
  }
}

/** The file that was in use can be restored like any backup. If it is damaged it is kept all the same, and marked. */
function noteReplaced(replaced: string, journal: RestoreJournal, set: MigrationSet): void {
  const file = join(replaced, DATABASE_NAME)
  if (existsSync(file)) {
    const madeAt = new Date(journal.startedAt)
    try {
      inspectFile(file, set)
      writeFacts(
        file,
        withReader(file, (sqlite) => readFound(sqlite, file, set)),
        'before_restore',
        madeAt,
      )
    } catch {
      writeFacts(file, undefined, 'before_restore', madeAt)
    }
    return
  }
  try {
    rmdirSync(replaced)
  } catch {
    // It holds a rejected file, or was never made.
  }
}
