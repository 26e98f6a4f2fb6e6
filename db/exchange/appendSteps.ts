import { sql } from 'drizzle-orm'
import type { RowChange } from '../changelog/recorder'
import { siteOf } from '../changelog/run'
import type { Store } from '../changelog/store'
import type { ExchangedSet } from '../model/exchange'
import { changeSetTable, siteTable } from '../schema/changeLog'

/** Enters a step of another site: what it did to the rows here, and apart from that what its site logged. */
export function appendStep(store: Store, set: ExchangedSet, effective: readonly RowChange[]): number {
  const undoesSeq = set.undoes === null ? null : (findSeq(store, set.undoes) ?? null)
  const { seq } = store.db
    .insert(changeSetTable)
    .values({
      siteId: set.siteId,
      siteSeq: set.siteSeq,
      time: set.time,
      at: set.at,
      actor: set.actor,
      command: set.command,
      isOpen: false,
      undoesSeq,
      knows: JSON.stringify(set.knows),
    })
    .returning({ seq: changeSetTable.seq })
    .get()
  writeChanges(store, 'change', seq, effective)
  writeChanges(store, 'received_change', seq, set.changes)
  return seq
}

/** The number that a step has in the log here. */
function findSeq(store: Store, step: { siteId: string; siteSeq: number }): number | undefined {
  return store.db.get<{ seq: number } | undefined>(
    sql`select seq from change_set where site_id = ${step.siteId} and site_seq = ${step.siteSeq}`,
  )?.seq
}

function writeChanges(
  store: Store,
  table: 'change' | 'received_change',
  seq: number,
  changes: readonly RowChange[],
): void {
  const insert = store.sqlite.prepare(
    `insert into ${table} (change_set_seq, ordinal, topic, row_id, operation, before, after) values (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const [ordinal, { topic, rowId, operation, before, after }] of changes.entries()) {
    insert.run(seq, ordinal, topic, rowId, operation, toJson(before), toJson(after))
  }
}

function toJson(value: Record<string, unknown> | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** What this site does next sorts behind everything that it has taken over. */
export function advanceClock(store: Store, sets: readonly ExchangedSet[]): void {
  const { lastTime } = siteOf(store)
  const latest = sets.reduce((last, { time }) => (time > last ? time : last), lastTime ?? '')
  store.db.update(siteTable).set({ lastTime: latest }).run()
}
