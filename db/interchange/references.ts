import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { Topic } from '../model/topics'
import { tables } from '../schema'

/** One foreign key: the property of a row that names a row of another (or the same) topic. */
export interface Reference {
  property: string
  target: Topic
}

const topicOf = new Map<unknown, Topic>(Topic.options.map((topic) => [tables[topic], topic]))

/** The foreign keys of each topic, read from the schema, so that a new one cannot be forgotten here. */
export const references: Readonly<Record<Topic, readonly Reference[]>> = Object.fromEntries(
  Topic.options.map((topic) => {
    const table = tables[topic]
    const found = getTableConfig(table).foreignKeys.map((key): Reference => {
      const { columns, foreignTable } = key.reference()
      const target = topicOf.get(foreignTable)
      const property = Object.entries(table).find(([, column]) => column === columns[0])?.[0]
      if (target === undefined || property === undefined)
        throw new Error(`a foreign key of ${topic} leads out of the model`)
      return { property, target }
    })
    return [topic, found]
  }),
) as unknown as Record<Topic, readonly Reference[]>
