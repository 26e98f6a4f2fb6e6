import { eq } from 'drizzle-orm'
import { spliceOf } from '../changelog/coalesce'
import { updateOf, type RowChange } from '../changelog/recorder'
import { applySplice } from '../changelog/splice'
import type { Store } from '../changelog/store'
import type { ExchangedChange } from '../model/exchange'
import type { Topic } from '../model/topics'
import { tables } from '../schema'

type Row = Record<string, unknown> & { id: string }

/** Applies the changes of a step as its site made them. Returns what they did to the rows here. */
export function applyAsMade(store: Store, changes: readonly ExchangedChange[]): RowChange[] {
  return changes.flatMap((change) => applyOne(store, change) ?? [])
}

function applyOne(store: Store, { topic, rowId, operation, before, after }: ExchangedChange): RowChange | undefined {
  const row = findRow(store, topic, rowId)
  const table = tables[topic]
  if (operation === 'insert') {
    if (row !== undefined) return undefined
    const stored = store.db
      .insert(table)
      .values(after as never)
      .returning()
      .get() as Row
    return { topic, rowId, operation, before: null, after: stored }
  }
  if (row === undefined) return undefined
  if (operation === 'delete') {
    store.db.delete(table).where(eq(table.id, rowId)).run()
    return { topic, rowId, operation, before: row, after: null }
  }
  const patch: Record<string, unknown> = {}
  for (const name of Object.keys(after ?? {})) {
    const splice = spliceOf({ before: before ?? {}, after: after ?? {} }, name)
    const value = splice === undefined ? after?.[name] : applySplice(String(row[name]), splice)
    if (value !== row[name]) patch[name] = value
  }
  if (Object.keys(patch).length === 0) return undefined
  const stored = store.db
    .update(table)
    .set(patch as never)
    .where(eq(table.id, rowId))
    .returning()
    .get() as Row
  return updateOf(topic, row, stored, Object.keys(patch))
}

/** A row as it is here. */
function findRow(store: Store, topic: Topic, id: string): Row | undefined {
  const table = tables[topic]
  return store.db.select().from(table).where(eq(table.id, id)).get() as Row | undefined
}
