import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { spliceOf } from './coalesce'
import { applySplice, invertSplice } from './splice'
import type { ReadDb } from './store'

type Row = Record<string, unknown>
export type ChangeSet = typeof changeSetTable.$inferSelect

/** One logged change with its rows parsed. */
export interface LoggedChange {
  topic: Topic
  rowId: string
  operation: 'insert' | 'update' | 'delete'
  before: Row | null
  after: Row | null
}

/** A change of the log as it is stored, parsed. */
export function parseChange(change: typeof changeTable.$inferSelect): LoggedChange {
  const { topic, rowId, operation } = change
  const parse = (json: string | null) => (json === null ? null : (JSON.parse(json) as Row))
  return { topic, rowId, operation, before: parse(change.before), after: parse(change.after) }
}

/** The changes of one change set, in the order in which they were made. */
export function listChanges(db: ReadDb, seq: number): LoggedChange[] {
  return db
    .select()
    .from(changeTable)
    .where(eq(changeTable.changeSetSeq, seq))
    .orderBy(asc(changeTable.ordinal))
    .all()
    .map(parseChange)
}

/** Whether a later step took this one back, and no later one did it again. */
export function isTakenBack(db: ReadDb, seq: number): boolean {
  const undo = db
    .select({ seq: changeSetTable.seq })
    .from(changeSetTable)
    .where(eq(changeSetTable.undoesSeq, seq))
    .orderBy(desc(changeSetTable.seq))
    .limit(1)
    .get()
  // Only the newest can hold: a step that is taken back must be done again before it can be taken back once more.
  return undo !== undefined && !isTakenBack(db, undo.seq)
}

/**
 * The first later change set, of those that still hold, which changed one of these rows, with that row. A later step
 * and the one that took it back leave the rows as they were and do not count.
 */
export function findLaterChange(
  db: ReadDb,
  seq: number,
  changes: readonly LoggedChange[],
): { set: ChangeSet; topic: Topic; rowId: string } | undefined {
  const seen = new Set<string>()
  for (const { topic, rowId } of changes) {
    if (seen.has(rowId)) continue
    seen.add(rowId)
    const later = db
      .selectDistinct({ seq: changeTable.changeSetSeq })
      .from(changeTable)
      .where(and(eq(changeTable.topic, topic), eq(changeTable.rowId, rowId), gt(changeTable.changeSetSeq, seq)))
      .orderBy(asc(changeTable.changeSetSeq))
      .all()
    if (later.length === 0) continue
    const sets = db
      .select()
      .from(changeSetTable)
      .where(
        inArray(
          changeSetTable.seq,
          later.map((each) => each.seq),
        ),
      )
      .orderBy(asc(changeSetTable.seq))
      .all()
    const set = sets.find((each) => !isNeutral(db, seq, each))
    if (set) return { set, topic, rowId }
  }
  return undefined
}

/** Whether any later step still holds: without one the state before was a state that the program was in. */
export function isBuiltUpon(db: ReadDb, seq: number): boolean {
  const later = db
    .select()
    .from(changeSetTable)
    .where(gt(changeSetTable.seq, seq))
    .orderBy(asc(changeSetTable.seq))
    .all()
  return later.some((set) => !isNeutral(db, seq, set))
}

function isNeutral(db: ReadDb, seq: number, later: ChangeSet): boolean {
  if (isTakenBack(db, later.seq)) return true
  return later.undoesSeq !== null && later.undoesSeq > seq
}

/** A row before one logged change of it, given as it was after. Of an update only the changed columns are returned. */
export function columnsBefore(row: Row, change: LoggedChange): Row {
  const { before, after } = { before: change.before ?? {}, after: change.after ?? {} }
  return Object.fromEntries(
    Object.keys(before).map((name) => {
      const splice = spliceOf({ before, after }, name)
      return [name, splice === undefined ? before[name] : applySplice(String(row[name]), invertSplice(splice))]
    }),
  )
}

/** A row as it stood after a change set; undefined when it did not exist then. */
export function findRowAt(db: ReadDb, topic: Topic, id: string, seq: number): Row | undefined {
  const table = tables[topic]
  let row = db.select().from(table).where(eq(table.id, id)).get() as Row | undefined
  const later = db
    .select()
    .from(changeTable)
    .where(and(eq(changeTable.topic, topic), eq(changeTable.rowId, id), gt(changeTable.changeSetSeq, seq)))
    .orderBy(desc(changeTable.changeSetSeq), desc(changeTable.ordinal))
    .all()
  for (const each of later) row = rowBefore(row, parseChange(each))
  return row
}

/** A row before one logged change of it; undefined before its insertion. */
export function rowBefore(row: Row | undefined, change: LoggedChange): Row | undefined {
  if (change.operation === 'insert') return undefined
  if (change.operation === 'delete' || row === undefined) return change.before ?? undefined
  return { ...row, ...columnsBefore(row, change) }
}

/** A row as it is, or as it was last before it was removed; undefined when the log never had it. */
export function findRowEver<T extends Topic>(
  db: ReadDb,
  topic: T,
  id: string,
): (typeof tables)[T]['$inferSelect'] | undefined {
  const table = tables[topic as Topic]
  const row = db.select().from(table).where(eq(table.id, id)).get()
  if (row !== undefined) return row as (typeof tables)[T]['$inferSelect']
  const removal = db
    .select()
    .from(changeTable)
    .where(and(eq(changeTable.topic, topic), eq(changeTable.rowId, id), eq(changeTable.operation, 'delete')))
    .orderBy(desc(changeTable.changeSetSeq), desc(changeTable.ordinal))
    .limit(1)
    .get()
  return removal === undefined ? undefined : (parseChange(removal).before as (typeof tables)[T]['$inferSelect'])
}
