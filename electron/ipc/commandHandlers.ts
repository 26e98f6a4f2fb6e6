import { isAppError } from '../../db/model/errors'
import { commands, type CommandName, type OutputOf } from '../../db/model/commands'
import type { Committed } from '../../db/changelog/run'
import type { Broadcast } from './broadcast'
import type { HandlerContext, Handlers } from './handlers'

/** Runs one named command to its commit, or throws and has changed nothing. */
export type RunCommand = <Name extends CommandName>(name: Name, input: unknown) => Committed<OutputOf<Name>>

/** Failures that say something about the place and not about the input: every window should know. */
const PLACE_CODES = new Set(['DISK_FULL', 'READ_ONLY', 'CORRUPT'])

/** Tells all windows what a commit changed; `origin` is the window that asked for it. */
export type Announce = (committed: Committed<unknown>, command: string, origin?: number | null) => void

/** Makes the announcer of commits. A command that changed nothing is not news. */
export function createAnnouncer(broadcast: Broadcast): Announce {
  return ({ topics, rowIds, changeSet }, command, origin = null) => {
    if (topics.length > 0) broadcast('changed', { topics, command, entityIds: rowIds, changeSet, origin })
  }
}

/**
 * One handler for each command: runs it, and after the commit tells all windows what changed. When writing as such
 * stops working, and when it works again, they hear that too.
 */
export function commandHandlers(run: RunCommand, broadcast: Broadcast): Handlers<CommandName> {
  const announce = createAnnouncer(broadcast)
  let isSaving = true
  const handlerOf = (name: CommandName) => (input: unknown, context: HandlerContext) => {
    let committed: Committed<unknown>
    try {
      committed = run(name, input)
    } catch (error) {
      if (isAppError(error) && PLACE_CODES.has(error.code)) {
        isSaving = false
        const { code, message, data } = error
        broadcast('saveState', { isSaving, code, message, ...(data === undefined ? {} : { data }) })
      }
      throw error
    }
    if (!isSaving) {
      isSaving = true
      broadcast('saveState', { isSaving })
    }
    announce(committed, name, context.windowId)
    context.committed?.(committed.changeSet)
    return committed.output
  }
  // The keys are the commands themselves; the type only cannot be told so.
  return Object.fromEntries(
    (Object.keys(commands) as CommandName[]).map((name) => [name, handlerOf(name)]),
  ) as unknown as Handlers<CommandName>
}
