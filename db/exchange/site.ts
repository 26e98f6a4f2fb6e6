import { realpathSync, statSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import { siteOf } from '../changelog/run'
import type { Store } from '../changelog/store'
import { siteTable } from '../schema/changeLog'
import type { Workspace } from '../workspace/workspace'

/**
 * Sees to it that this file writes under a name of its own. `madeFor` says which installation and folder it is open in;
 * a file that was made for another one is a copy, and two copies that go on under one name would count their steps twice.
 */
export function ensureSite(store: Store, madeFor: string): void {
  if (store.isReadOnly) return
  store.sqlite
    .transaction(() => {
      const site = store.db.select().from(siteTable).get()
      if (site?.madeFor === madeFor) return
      if (site === undefined) siteOf(store)
      // Nobody can tell whether a file without this word was copied before: a new name is always right.
      const named = site === undefined ? {} : { siteId: uuidv7() }
      store.db
        .update(siteTable)
        .set({ madeFor, ...named })
        .run()
    })
    .immediate()
}

/**
 * Names the site of an open workspace after this installation, its folder and the file itself: a file that was copied,
 * moved or put there by a restore is another one, and goes on under a name of its own.
 */
export function ensureSiteOf(workspace: Workspace, installationId: string): void {
  if (workspace.isReadOnly) return
  const { ino } = statSync(workspace.paths.database, { bigint: true })
  ensureSite(workspace, `${installationId} ${realpathSync(workspace.folder)} ${ino}`)
}
