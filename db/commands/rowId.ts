import { eq } from 'drizzle-orm'
import { derivedId } from '../changelog/derivedId'
import type { CommandContext } from '../changelog/run'
import type { Topic } from '../model/topics'
import { tables } from '../schema'

/**
 * The id of a row that there can be only one of with these keys: two machines that make it before they hear of each
 * other make the same row. A new one where the id is taken, as by a row that was made for these keys and then changed.
 */
export function rowIdFor<Id extends string>(
  { db, newId }: Pick<CommandContext, 'db' | 'newId'>,
  topic: Topic,
  ...keys: readonly string[]
): Id {
  const id = derivedId<Id>(topic, ...keys)
  const table = tables[topic]
  return db.select({ id: table.id }).from(table).where(eq(table.id, id)).get() === undefined ? id : newId<Id>()
}
