import { desc, eq, and } from 'drizzle-orm'
import { changeSetTable, changeTable } from '../schema/changeLog'
import type { LoggedSplice, RowChange } from './recorder'
import { applySplice, invertSplice, spliceBetween, spliceLength, type Splice } from './splice'
import { tables } from '../schema'
import type { Store } from './store'

/** After this long a new entry begins, so that the history of a note keeps steps to go back to. */
const LONGEST_ENTRY_MS = 10 * 60 * 1000
/** How much more than its parts a merged change may hold, in characters, before typing elsewhere gets its own one. */
const SLACK = 200

/**
 * Typing extends the last entry of the log instead of adding one: three hours of minutes would otherwise be ten
 * thousand entries. The number of the entry that took the change in, or null. The entry must be the newest, still open, of the same site, person
 * and note, and begun less than ten minutes ago. Keys near the last ones extend the entry's last change; after a jump
 * to another place of the note the entry gets one more.
 */
export function extendOpenEntry(
  store: Store,
  entry: { command: string; actor: string; siteId: string; nowMs: number },
  changes: readonly RowChange[],
): number | null {
  const [change] = changes
  if (change === undefined || changes.length !== 1 || change.operation !== 'update') return null
  const last = store.db.select().from(changeSetTable).orderBy(desc(changeSetTable.seq)).limit(1).get()
  if (
    last === undefined ||
    !last.isOpen ||
    last.siteId !== entry.siteId ||
    last.actor !== entry.actor ||
    last.command !== entry.command ||
    entry.nowMs - Date.parse(last.at) > LONGEST_ENTRY_MS ||
    entry.nowMs < Date.parse(last.at)
  ) {
    return null
  }
  const logged = store.db
    .select()
    .from(changeTable)
    .where(eq(changeTable.changeSetSeq, last.seq))
    .orderBy(desc(changeTable.ordinal))
    .limit(1)
    .get()
  if (logged === undefined || logged.topic !== change.topic || logged.rowId !== change.rowId) return null

  const merged = mergeUpdates(
    { before: JSON.parse(logged.before ?? '{}'), after: JSON.parse(logged.after ?? '{}') },
    { before: change.before ?? {}, after: change.after ?? {} },
    currentTexts(store, change),
  )
  if (merged === undefined) {
    const [before, after] = [JSON.stringify(change.before), JSON.stringify(change.after)]
    store.db
      .insert(changeTable)
      .values({ ...logged, ordinal: logged.ordinal + 1, before, after })
      .run()
    return last.seq
  }
  store.db
    .update(changeTable)
    .set({ before: JSON.stringify(merged.before), after: JSON.stringify(merged.after) })
    .where(and(eq(changeTable.changeSetSeq, last.seq), eq(changeTable.ordinal, logged.ordinal)))
    .run()
  return last.seq
}

type Columns = Record<string, unknown>

/** The long texts of the row as they are now, after the later update. */
function currentTexts(store: Store, change: RowChange): Columns {
  const table = tables[change.topic]
  return store.db.select().from(table).where(eq(table.id, change.rowId)).get() ?? {}
}

/**
 * Two updates of one row, one after the other, as one. Undefined when a merged text change would hold much more than
 * the two apart. `current` is the row after both.
 */
function mergeUpdates(
  earlier: { before: Columns; after: Columns },
  later: { before: Columns; after: Columns },
  current: Columns,
): { before: Columns; after: Columns } | undefined {
  const before: Columns = { ...later.before, ...earlier.before }
  const after: Columns = { ...earlier.after, ...later.after }
  for (const name of Object.keys(before)) {
    const first = spliceOf(earlier, name)
    const second = spliceOf(later, name)
    if (second === undefined) continue
    if (first === undefined) {
      // The earlier one holds the text as a whole, and so does what both come to.
      if (typeof earlier.after[name] === 'string') after[name] = current[name]
      continue
    }
    const now = String(current[name])
    const original = applySplice(applySplice(now, invertSplice(second)), invertSplice(first))
    const merged = spliceBetween(original, now)
    if (spliceLength(merged) > spliceLength(first) + spliceLength(second) + SLACK) return undefined
    before[name] = { $splice: [merged.at, merged.removed] } satisfies LoggedSplice
    after[name] = { $splice: [merged.at, merged.inserted] } satisfies LoggedSplice
  }
  return { before, after }
}

/** The text change of one column, if it is logged as one. */
export function spliceOf(update: { before: Columns; after: Columns }, name: string): Splice | undefined {
  const [before, after] = [update.before[name], update.after[name]]
  if (!isLoggedSplice(before) || !isLoggedSplice(after)) return undefined
  return { at: before.$splice[0], removed: before.$splice[1], inserted: after.$splice[1] }
}

function isLoggedSplice(value: unknown): value is LoggedSplice {
  return typeof value === 'object' && value !== null && '$splice' in value
}
