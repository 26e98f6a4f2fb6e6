import { eq, type InferInsertModel } from 'drizzle-orm'
import { AppError } from '../model/errors'
import type { Topic } from '../model/topics'
import { tables, type RowOf, type Tables } from '../schema'
import { spliceBetween } from './splice'
import type { Store } from './store'

type Row = Record<string, unknown> & { id: string }

/** One row's change as the log keeps it. Of an update only the changed columns; long texts as splices. */
export interface RowChange {
  topic: Topic
  rowId: string
  operation: 'insert' | 'update' | 'delete'
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A changed long text in the log: what stood at an offset. Its other half, on the other side, starts there too. */
export interface LoggedSplice {
  $splice: [at: number, text: string]
}

/** Columns whose changes are logged as splices: a key press must not copy three pages. */
const SPLICED: Partial<Record<Topic, readonly string[]>> = { minutes_note: ['body', 'plainText'] }

/** The only way in which a command can change rows: each write goes to the table and, as before and after, to the log. */
export interface Recorder {
  insert: <T extends Topic>(topic: T, row: InferInsertModel<Tables[T]>) => RowOf<T>
  /** Changes the given columns. Returns the row as it is then. NOT_FOUND if there is no such row. */
  update: <T extends Topic>(topic: T, id: string, columns: Partial<Omit<RowOf<T>, 'id'>>) => RowOf<T>
  /**
   * Logs columns as they are, though nothing changes: what a merge worked out, such as a number that was given twice, is
   * from now on what this site says.
   */
  pin: <T extends Topic>(topic: T, id: string, columns: readonly (keyof RowOf<T> & string)[]) => void
  /** Deletes one row and returns what it was. NOT_FOUND if there is no such row. */
  remove: <T extends Topic>(topic: T, id: string) => RowOf<T>
}

/** A recorder and the changes that it has seen so far, in order. */
export function createRecorder(store: Store): { recorder: Recorder; changes: RowChange[] } {
  const changes: RowChange[] = []

  // Drizzle's types cannot follow a table chosen by a type parameter; the row types of Recorder's signatures can.
  const read = (topic: Topic, id: string): Row => {
    const row = store.db.select().from(tables[topic]).where(eq(tables[topic].id, id)).get() as Row | undefined
    if (row === undefined)
      throw new AppError('NOT_FOUND', `There is no ${topic.replaceAll('_', ' ')} ${id}.`, { topic, id })
    return row
  }
  const insert = (topic: Topic, row: Row): Row => {
    const stored = store.db
      .insert(tables[topic])
      .values(row as never)
      .returning()
      .get() as Row
    changes.push({ topic, rowId: stored.id, operation: 'insert', before: null, after: stored })
    return stored
  }
  const update = (topic: Topic, id: string, columns: Record<string, unknown>): Row => {
    const old = read(topic, id)
    const changed = Object.keys(columns).filter((name) => columns[name] !== undefined && columns[name] !== old[name])
    if (changed.length === 0) return old
    const patch = Object.fromEntries(changed.map((name) => [name, columns[name]]))
    const stored = store.db
      .update(tables[topic])
      .set(patch as never)
      .where(eq(tables[topic].id, id))
      .returning()
      .get() as Row
    const isKnown = isTextKnown(topic, id)
    // All long texts at once: the next change is a splice of each, whichever of them this one changed.
    const logged = isKnown ? changed : [...new Set([...changed, ...(SPLICED[topic] ?? [])])]
    changes.push(updateOf(topic, old, stored, logged, isKnown))
    return stored
  }
  const pin = (topic: Topic, id: string, columns: readonly string[]): void => {
    const row = read(topic, id)
    const values = Object.fromEntries(columns.map((name) => [name, row[name]]))
    changes.push({ topic, rowId: id, operation: 'update', before: values, after: values })
  }
  const remove = (topic: Topic, id: string): Row => {
    const old = read(topic, id)
    store.db.delete(tables[topic]).where(eq(tables[topic].id, id)).run()
    changes.push({ topic, rowId: id, operation: 'delete', before: old, after: null })
    return old
  }

  // A splice says what became of the text that this site logged last. After a merge changed it, it is logged as a whole.
  const isTextKnown = (topic: Topic, id: string): boolean => {
    if (SPLICED[topic] === undefined) return true
    if (changes.some((change) => change.topic === topic && change.rowId === id)) return true
    const last = store.sqlite
      .prepare<[string, string], string>(
        `select s.site_id from change c join change_set s on s.seq = c.change_set_seq
          where c.topic = ? and c.row_id = ? order by c.change_set_seq desc, c.ordinal desc limit 1`,
      )
      .pluck()
      .get(topic, id)
    return last === store.sqlite.prepare<[], string>('select site_id from site').pluck().get()
  }

  return { recorder: { insert, update, remove, pin } as unknown as Recorder, changes }
}

/** The change between two states of one row, limited to the named columns. */
export function updateOf(
  topic: Topic,
  old: Row,
  stored: Row,
  columns: readonly string[],
  isTextKnown = true,
): RowChange {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const name of columns) {
    const [was, is] = [old[name], stored[name]]
    if (isTextKnown && SPLICED[topic]?.includes(name) === true && typeof was === 'string' && typeof is === 'string') {
      const splice = spliceBetween(was, is)
      before[name] = { $splice: [splice.at, splice.removed] } satisfies LoggedSplice
      after[name] = { $splice: [splice.at, splice.inserted] } satisfies LoggedSplice
    } else {
      before[name] = was
      after[name] = is
    }
  }
  return { topic, rowId: stored.id, operation: 'update', before, after }
}
