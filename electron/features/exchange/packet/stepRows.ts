import { getTableColumns, type Column } from 'drizzle-orm'
import { z } from 'zod'
import type { ExchangedChange, ExchangedSet } from '../../../../db/model/exchange'
import { Topic } from '../../../../db/model/topics'
import { tables } from '../../../../db/schema'
import { packetProblem } from './packetProblem'

/** How a stretch of a long text is logged; both sides begin at one offset. */
const LoggedSplice = z.strictObject({ $splice: z.tuple([z.int().min(0), z.string()]) })

/** The columns of each topic by the names that the log uses. */
const columnsOf = new Map<Topic, ReadonlyMap<string, Column>>(
  Topic.options.map((topic) => [topic, new Map(Object.entries(getTableColumns(tables[topic])))]),
)

/**
 * Holds the changes of a step against the columns of their rows: what reaches the database names only columns that are
 * there, with values of their kind. What the values mean is checked by the database itself (CHECKs, references).
 */
export function checkStep(set: ExchangedSet): void {
  if (!set.time.endsWith(`.${set.siteId}`)) throw wrong(set, 'the time is of another machine')
  for (const change of set.changes) checkChange(set, change)
}

function checkChange(set: ExchangedSet, change: ExchangedChange): void {
  const { operation, before, after } = change
  if ((operation === 'insert') !== (before === null) || (operation === 'delete') !== (after === null)) {
    throw wrong(set, `${operation} without its values`)
  }
  const columns = columnsOf.get(change.topic)
  if (columns === undefined) throw wrong(set, 'unknown kind of row')
  for (const side of [before, after]) {
    if (side === null) continue
    for (const [name, value] of Object.entries(side)) checkValue(set, change, columns.get(name), name, value)
  }
  const whole = operation === 'insert' ? after : operation === 'delete' ? before : null
  if (whole !== null) {
    if (whole['id'] !== change.rowId) throw wrong(set, 'a row with another id')
    for (const [name, column] of columns) {
      if (column.notNull && !column.hasDefault && whole[name] === undefined)
        throw wrong(set, `no ${change.topic}.${name}`)
    }
    return
  }
  if (Object.hasOwn(after ?? {}, 'id')) throw wrong(set, 'a changed id')
  const [was, is] = [Object.keys(before ?? {}), Object.keys(after ?? {})]
  if (was.length !== is.length || was.some((name) => !Object.hasOwn(after ?? {}, name))) {
    throw wrong(set, 'values before and after differ in their columns')
  }
}

function checkValue(
  set: ExchangedSet,
  change: ExchangedChange,
  column: Column | undefined,
  name: string,
  value: unknown,
): void {
  const place = `${change.topic}.${name}`
  if (column === undefined) throw wrong(set, `no column ${place}`)
  if (value === null) {
    if (column.notNull) throw wrong(set, `${place} is missing`)
    return
  }
  if (typeof value === 'object' && change.operation === 'update') {
    const sides = [change.before?.[name], change.after?.[name]].map(
      (side) => LoggedSplice.safeParse(side).data?.$splice,
    )
    if (column.dataType === 'string' && sides[0] !== undefined && sides[0][0] === sides[1]?.[0]) return
    throw wrong(set, place)
  }
  const isReal = column.columnType === 'SQLiteReal'
  if (typeof value !== column.dataType || (typeof value === 'number' && !isReal && !Number.isSafeInteger(value))) {
    throw wrong(set, place)
  }
  if (column.enumValues !== undefined && !column.enumValues.includes(value as string)) throw wrong(set, place)
}

function wrong(set: ExchangedSet, detail: string): Error {
  return packetProblem('not_understood', { detail: `step ${set.siteSeq}: ${detail}`, siteId: set.siteId })
}
