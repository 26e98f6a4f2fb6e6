import { columnsBefore, findRowEver } from '../changelog/history'
import type { RowChange } from '../changelog/recorder'
import type { ReadDb } from '../changelog/store'
import type { ExchangedSet } from '../model/exchange'
import type { Topic } from '../model/topics'
import { labelOf } from '../queries/changeFacts'

/** What a take-over made of one row, for a person to read before or after it. */
export interface TakenChange {
  topic: Topic
  rowId: string
  operation: 'insert' | 'update' | 'delete'
  /** What the row is about, in a few words of the record. */
  label: string
  /** The columns that differ; of an insert all that have a value. */
  columns: { name: string; before: unknown; after: unknown }[]
  actor: string
  at: string
}

type Row = Record<string, unknown>

/** What became of each row over all steps together: a row that came and went again is not told. */
export function describeTaken(
  db: ReadDb,
  done: readonly { set: Pick<ExchangedSet, 'actor' | 'at'>; changes: readonly RowChange[] }[],
): TakenChange[] {
  const rows = new Map<string, { topic: Topic; rowId: string; actor: string; at: string; changes: RowChange[] }>()
  for (const { set, changes } of done) {
    for (const change of changes) {
      const key = `${change.topic} ${change.rowId}`
      const row = rows.get(key)
      if (row === undefined) {
        const { topic, rowId } = change
        rows.set(key, { topic, rowId, actor: set.actor, at: set.at, changes: [change] })
      } else {
        row.changes.push(change)
        row.actor = set.actor
        row.at = set.at
      }
    }
  }
  return [...rows.values()].flatMap(({ topic, rowId, actor, at, changes }) => {
    const wasThere = changes[0]?.operation !== 'insert'
    const isThere = changes.at(-1)?.operation !== 'delete'
    if (!wasThere && !isThere) return []
    const operation = !wasThere ? 'insert' : !isThere ? 'delete' : 'update'
    const row = findRowEver(db, topic, rowId) as Row | undefined
    const label = row === undefined ? '' : labelOf(db, topic, row)
    const columns = columnsOf(operation, row ?? {}, changes)
    if (operation === 'update' && columns.length === 0) return []
    return [{ topic, rowId, operation, label, columns, actor, at }]
  })
}

function columnsOf(
  operation: TakenChange['operation'],
  row: Row,
  changes: readonly RowChange[],
): TakenChange['columns'] {
  const named = Object.keys(row).filter((name) => name !== 'id')
  if (operation === 'insert')
    return named.flatMap((name) => (row[name] === null ? [] : [{ name, before: null, after: row[name] }]))
  if (operation === 'delete')
    return named.flatMap((name) => (row[name] === null ? [] : [{ name, before: row[name], after: null }]))
  let before: Row = row
  for (const change of changes.toReversed()) {
    before = change.operation === 'update' ? { ...before, ...columnsBefore(before, change) } : (change.before ?? before)
  }
  return named
    .filter((name) => before[name] !== row[name])
    .map((name) => ({ name, before: before[name] ?? null, after: row[name] }))
}
