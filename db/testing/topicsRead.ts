import { getTableName } from 'drizzle-orm'
import type { Store } from '../changelog/store'
import { Topic } from '../model/topics'
import { tables } from '../schema'

/** The topics whose tables a piece of work asked for, by the statements that it ran. */
export async function topicsRead({ db }: Pick<Store, 'db'>, work: () => unknown): Promise<Topic[]> {
  const client = (db as unknown as { $client: { prepare: (sql: string) => unknown } }).$client
  const prepare = client.prepare
  const statements: string[] = []
  client.prepare = function (sql: string) {
    statements.push(sql)
    return prepare.call(this, sql)
  }
  try {
    await work()
  } finally {
    client.prepare = prepare
  }
  const words = new Set(statements.flatMap((sql) => sql.match(/(?<=\b(?:from|join)\s+)"?\w+"?/gi) ?? []))
  const named = new Set([...words].map((word) => word.replaceAll('"', '')))
  return Topic.options.filter((topic) => named.has(getTableName(tables[topic])))
}
