import { asc, eq } from 'drizzle-orm'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { spliceOf } from './coalesce'
import { RowAccess } from './rowAccess'
import { applySplice } from './splice'
import type { Store } from './store'

/**
 * Replays every change of `source`'s log, in order, on the rows of `target`: on an empty target the same rows come out.
 * The target's own log is not written. Throws when a change does not fit the row that it changes.
 */
export function replayLog(source: Store, target: Store): void {
  const changes = source.db
    .select({ change: changeTable })
    .from(changeTable)
    .innerJoin(changeSetTable, eq(changeSetTable.seq, changeTable.changeSetSeq))
    .orderBy(asc(changeTable.changeSetSeq), asc(changeTable.ordinal))
    .all()
  target.sqlite
    .transaction(() => {
      const access = new RowAccess(target)
      for (const { change } of changes) replayChange(access, change)
    })
    .immediate()
}

function replayChange(access: RowAccess, { topic, rowId, ...change }: typeof changeTable.$inferSelect): void {
  const before = change.before === null ? {} : JSON.parse(change.before)
  const after = change.after === null ? {} : JSON.parse(change.after)
  if (change.operation === 'insert') {
    access.insert(topic, after)
    return
  }
  const row = access.find(topic, rowId)
  if (row === undefined) throw new Error(`the log changes ${topic} ${rowId}, which does not exist`)
  if (change.operation === 'delete') {
    access.remove(topic, rowId)
    return
  }
  const patch: Record<string, unknown> = {}
  for (const name of Object.keys(after)) {
    const splice = spliceOf({ before, after }, name)
    patch[name] = splice === undefined ? after[name] : applySplice(String(row[name]), splice)
  }
  access.update(topic, rowId, patch)
}

/** Gaps in the numbering of any site's change sets: each names a change that was lost. For the health check. */
export function findLogGaps(store: Store): { siteId: string; after: number; before: number }[] {
  const sets = store.db
    .select({ siteId: changeSetTable.siteId, siteSeq: changeSetTable.siteSeq })
    .from(changeSetTable)
    .orderBy(asc(changeSetTable.siteId), asc(changeSetTable.siteSeq))
    .all()
  const gaps: { siteId: string; after: number; before: number }[] = []
  let previous: { siteId: string; siteSeq: number } | undefined
  for (const set of sets) {
    const expected = previous?.siteId === set.siteId ? previous.siteSeq + 1 : 1
    if (set.siteSeq !== expected) gaps.push({ siteId: set.siteId, after: expected - 1, before: set.siteSeq })
    previous = set
  }
  return gaps
}
