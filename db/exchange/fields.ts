import { getTableColumns } from 'drizzle-orm'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import { groupOf } from './columnGroups'
import { knew, type RawChange } from './rawLog'

type Columns = Record<string, unknown>

/**
 * The columns of a row after these changes: of each group the last change holds, with what its maker had in the group's
 * other columns.
 */
export function columnsOf(topic: Topic, changes: readonly RawChange[]): Columns {
  const done: Columns = {}
  for (const name of Object.keys(getTableColumns(tables[topic]))) {
    if (name in done) continue
    Object.assign(done, valuesOf(groupOf(topic, name), changes))
  }
  return done
}

/** The last change that touches one of these columns. */
export function lastOf(group: readonly string[], changes: readonly RawChange[]): RawChange | undefined {
  return changes.findLast(({ after }) => after !== null && group.some((name) => name in after))
}

function valuesOf(group: readonly string[], changes: readonly RawChange[]): Columns {
  const last = lastOf(group, changes)
  if (last?.after == null) return {}
  const { after } = last
  const own = Object.fromEntries(group.filter((name) => name in after).map((name) => [name, after[name]]))
  if (Object.keys(own).length === group.length) return own
  const known = changes.filter((change) => change !== last && knew(last, change))
  return { ...valuesOf(group, known), ...own }
}
