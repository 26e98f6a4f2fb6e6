import type { Database, Statement } from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import type { Store } from './store'

type Columns = Record<string, unknown>
/** A stored row, by the names of its properties. */
export type StoredRow = Columns & { id: string }

interface TableAccess {
  columns: [property: string, column: SQLiteColumn][]
  find: Statement<[string], Columns>
  all: Statement<[], Columns>
  insert: Statement<unknown[], Columns>
  remove: Statement<[string]>
  updates: Map<string, Statement>
}

/** What was prepared, for as long as its connection is there. */
const prepared = new WeakMap<Database, Map<Topic, TableAccess>>()

/**
 * Reads and writes rows of any topic by prepared statements. To prepare one costs more than to run it, as each table
 * has triggers that are prepared with it; whoever writes thousands of rows prepares once.
 */
export class RowAccess {
  private readonly accesses: Map<Topic, TableAccess>

  constructor(private readonly store: Pick<Store, 'sqlite'>) {
    this.accesses = prepared.get(store.sqlite) ?? new Map<Topic, TableAccess>()
    prepared.set(store.sqlite, this.accesses)
  }

  /** The row of this id, if there is one. */
  find(topic: Topic, id: string): StoredRow | undefined {
    const access = this.of(topic)
    const stored = access.find.get(id)
    return stored && fromStored(access, stored)
  }

  /** All rows of a topic. */
  list(topic: Topic): StoredRow[] {
    const access = this.of(topic)
    return access.all.all().map((stored) => fromStored(access, stored))
  }

  /** Puts a row in; what is not given gets the table's default. Returns the row as it is then. */
  insert(topic: Topic, row: Columns): StoredRow {
    const access = this.of(topic)
    const values = access.columns.map(([property, column]) =>
      toStored(property in row ? row[property] : column.default),
    )
    access.insert.run(...values)
    return Object.fromEntries(
      access.columns.map(([property, column], index) => [property, fromValue(column, values[index])]),
    ) as StoredRow
  }

  /** Changes columns of a row. */
  update(topic: Topic, id: string, columns: Columns): void {
    const access = this.of(topic)
    const names = Object.keys(columns)
    const key = names.join(' ')
    let statement = access.updates.get(key)
    if (statement === undefined) {
      const byProperty = new Map(access.columns)
      const set = names.map((name) => `"${byProperty.get(name)?.name ?? ''}" = ?`).join(', ')
      statement = this.store.sqlite.prepare(`update "${topic}" set ${set} where id = ?`)
      access.updates.set(key, statement)
    }
    statement.run(...names.map((name) => toStored(columns[name])), id)
  }

  /** Deletes a row. */
  remove(topic: Topic, id: string): void {
    this.of(topic).remove.run(id)
  }

  private of(topic: Topic): TableAccess {
    const known = this.accesses.get(topic)
    if (known) return known
    const columns = Object.entries(getTableColumns(tables[topic]) as Record<string, SQLiteColumn>)
    const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
    const { sqlite } = this.store
    const access: TableAccess = {
      columns,
      find: sqlite.prepare<[string], Columns>(`select ${names} from "${topic}" where id = ?`),
      all: sqlite.prepare<[], Columns>(`select ${names} from "${topic}"`),
      insert: sqlite.prepare(`insert into "${topic}" (${names}) values (${columns.map(() => '?').join(', ')})`),
      remove: sqlite.prepare(`delete from "${topic}" where id = ?`),
      updates: new Map(),
    }
    this.accesses.set(topic, access)
    return access
  }
}

function fromStored({ columns }: TableAccess, stored: Columns): StoredRow {
  return Object.fromEntries(
    columns.map(([property, column]) => [property, fromValue(column, stored[column.name])]),
  ) as StoredRow
}

function fromValue(column: SQLiteColumn, value: unknown): unknown {
  return column.dataType === 'boolean' && value !== null ? value === 1 : value
}

function toStored(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : (value ?? null)
}
