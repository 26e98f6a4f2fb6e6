import { asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { ReadDb, Store } from '../changelog/store'
import type { ExchangedChange, ExchangedSet, Knowledge } from '../model/exchange'
import { changeSetTable } from '../schema/changeLog'

type SetRow = typeof changeSetTable.$inferSelect

/** Ends the entry that is being typed, so that a step which left this machine never changes. */
export function closeOpenEntry(store: Store): void {
  store.db.update(changeSetTable).set({ isOpen: false }).where(eq(changeSetTable.isOpen, true)).run()
}

/** Every step, own and taken over, that somebody with this knowledge lacks, in the order of time. */
export function listSetsSince(store: Store, knowledge: Knowledge): ExchangedSet[] {
  if (!store.isReadOnly) closeOpenEntry(store)
  const knows = readVectors(store.db)
  const placeOf = new Map<number, { siteId: string; siteSeq: number }>()
  const sets = store.db.select().from(changeSetTable).orderBy(asc(changeSetTable.time)).all()
  for (const { seq, siteId, siteSeq } of sets) placeOf.set(seq, { siteId, siteSeq })
  return sets
    .filter((set) => set.siteSeq > (knowledge[set.siteId] ?? 0))
    .map((set) => ({
      siteId: set.siteId,
      siteSeq: set.siteSeq,
      time: set.time,
      at: set.at,
      actor: set.actor,
      command: set.command,
      knows: knows(set),
      undoes: set.undoesSeq === null ? null : (placeOf.get(set.undoesSeq) ?? null),
      changes: listOriginalChanges(store, set.seq),
    }))
}

/** What its site had of the others when a step was made: written down with the first step after each take-over. */
export function readVectors(db: ReadDb): (set: Pick<SetRow, 'siteId' | 'siteSeq'>) => Knowledge {
  const bySite = new Map<string, { from: number; knows: Knowledge }[]>()
  const rows = db
    .select({ siteId: changeSetTable.siteId, siteSeq: changeSetTable.siteSeq, knows: changeSetTable.knows })
    .from(changeSetTable)
    .where(isNotNull(changeSetTable.knows))
    .orderBy(asc(changeSetTable.siteSeq))
    .all()
  for (const { siteId, siteSeq, knows } of rows) {
    const vectors = bySite.get(siteId) ?? []
    bySite.set(siteId, vectors)
    vectors.push({ from: siteSeq, knows: JSON.parse(knows ?? '{}') as Knowledge })
  }
  return ({ siteId, siteSeq }) => bySite.get(siteId)?.findLast(({ from }) => from <= siteSeq)?.knows ?? {}
}

/** A step's changes as its own site logged them: for one that was taken over these are kept apart. */
function listOriginalChanges(store: Store, seq: number): ExchangedChange[] {
  const received = readChanges(store, 'received_change', seq)
  return received.length > 0 ? received : readChanges(store, 'change', seq)
}

function readChanges(store: Store, table: 'change' | 'received_change', seq: number): ExchangedChange[] {
  return store.db
    .all<{
      topic: ExchangedChange['topic']
      rowId: string
      operation: ExchangedChange['operation']
      before: string | null
      after: string | null
    }>(
      sql`select topic, row_id as rowId, operation, before, after from ${sql.identifier(table)}
        where change_set_seq = ${seq} order by ordinal`,
    )
    .map(({ before, after, ...change }) => ({ ...change, before: parse(before), after: parse(after) }))
}

function parse(json: string | null): Record<string, unknown> | null {
  return json === null ? null : (JSON.parse(json) as Record<string, unknown>)
}
