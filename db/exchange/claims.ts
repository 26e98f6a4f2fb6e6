import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { Topic } from '../model/topics'
import { tables } from '../schema'
import { knew, type RawChange } from './rawLog'

/**
 * A change that takes a value which only one row may have: a running number, a name, a place in a pair. Who comes later
 * must give way, and goes on giving way when the other one lets go: else a removal on one machine would change a number
 * that people on another one have seen and used.
 */
interface Claim {
  rowId: string
  change: RawChange
  scope: string
  value: string | number
  /** It stands in sealed minutes: it keeps its value whatever others have. */
  isFixed: boolean
  /** What was done to the row afterwards that gives the value free. */
  releases: RawChange[]
  /** What it got; null for one that is left out. */
  got?: string | number | null
  /** The row that kept it out. */
  keptOutBy?: string
}

/** What a row's claim got. */
export interface Granted {
  value: string | number | null
  keptOutBy: string | undefined
}

/** What only one row of a scope may have. */
export interface UniqueRule {
  topic: Topic
  /** Columns inside which the value is unique. */
  scope: readonly string[]
  column: string
  /** The value to try next; null when the later row is left out instead. */
  next: ((wanted: string | number, round: number) => string | number) | null
}

const nextNumber: UniqueRule['next'] = (wanted, round) => Number(wanted) + round
const nextName: UniqueRule['next'] = (wanted, round) => `${wanted} (${round + 1})`

/** Values that a later row gets another one of. */
const REPLACEABLE: readonly UniqueRule[] = [
  { topic: 'motion', scope: ['boardId'], column: 'number', next: nextNumber },
  { topic: 'decision', scope: ['boardId'], column: 'number', next: nextNumber },
  { topic: 'action_item', scope: ['boardId'], column: 'number', next: nextNumber },
  { topic: 'recommendation', scope: ['boardId'], column: 'number', next: nextNumber },
  { topic: 'agenda_version', scope: ['meetingId'], column: 'number', next: nextNumber },
  { topic: 'minutes_draft', scope: ['meetingId'], column: 'number', next: nextNumber },
  { topic: 'program', scope: ['institutionId'], column: 'name', next: nextName },
  { topic: 'agenda_template', scope: ['boardId'], column: 'name', next: nextName },
  {
    topic: 'snippet',
    scope: ['institutionId'],
    column: 'abbreviation',
    next: (wanted, round) => `${wanted}${round + 1}`,
  },
]

/** All rules: the ones above, and every other unique index of the schema, read from there. */
export const uniqueRules: readonly UniqueRule[] = [
  ...REPLACEABLE,
  ...Topic.options.flatMap((topic) => {
    const properties = new Map(
      Object.entries(tables[topic]).map(([property, column]): [unknown, string] => [column, property]),
    )
    return getTableConfig(tables[topic]).indexes.flatMap(({ config }): UniqueRule[] => {
      if (!config.unique || REPLACEABLE.some((rule) => rule.topic === topic)) return []
      const columns = config.columns.map((column) => properties.get(column) ?? '')
      const column = columns.at(-1)
      return column === undefined ? [] : [{ topic, scope: columns.slice(0, -1), column, next: null }]
    })
  }),
]

/** The row as far as the rules need it. */
export interface ClaimingRow {
  rowId: string
  /** Its changes that count, in the order of time. */
  changes: readonly RawChange[]
  counts: (removal: RawChange) => boolean
  /** Whether a change stands in sealed minutes. */
  isFixed: (change: RawChange) => boolean
}

/** Goes through all claims in the order of time. The answer is what the last claim of each row got. */
export function grantClaims(rule: UniqueRule, rows: readonly ClaimingRow[]): Map<string, Granted> {
  const claims = rows.flatMap((row) => claimsOf(rule, row))
  const order = claims.toSorted(
    (a, b) =>
      Number(b.isFixed) - Number(a.isFixed) || compareChanges(a.change, b.change) || (a.rowId < b.rowId ? -1 : 1),
  )
  const taken = new Map<string, Claim[]>()
  for (const claim of order) {
    const holderOf = (value: string | number): Claim | undefined =>
      taken
        .get(`${claim.scope} ${value}`)
        ?.find((each) => each.rowId !== claim.rowId && !each.releases.some((release) => knew(claim.change, release)))
    let value: string | number | null = claim.value
    if (!claim.isFixed) {
      const holder = holderOf(value)
      if (holder !== undefined) {
        claim.keptOutBy = holder.rowId
        if (rule.next === null) value = null
        else
          for (let round = 1; value === claim.value || holderOf(value) !== undefined; round++)
            value = rule.next(claim.value, round)
      }
    }
    claim.got = value
    if (value === null) continue
    const key = `${claim.scope} ${value}`
    const list = taken.get(key)
    if (list === undefined) taken.set(key, [claim])
    else list.push(claim)
  }
  return new Map(claims.map(({ rowId, got, keptOutBy }) => [rowId, { value: got ?? null, keptOutBy }]))
}

function claimsOf(rule: UniqueRule, { rowId, changes, counts, isFixed }: ClaimingRow): Claim[] {
  const claims: Claim[] = []
  const names = [...rule.scope, rule.column]
  let columns: Record<string, unknown> = {}
  for (const change of changes) {
    if (change.operation === 'delete') {
      if (counts(change)) for (const claim of claims) claim.releases.push(change)
      continue
    }
    columns = { ...columns, ...change.after }
    if (!names.some((name) => change.after !== null && name in change.after)) continue
    for (const claim of claims) claim.releases.push(change)
    const value = columns[rule.column]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    const scope = rule.scope.map((name) => String(columns[name])).join(' ')
    claims.push({ rowId, change, scope, value, isFixed: false, releases: [] })
  }
  const fixed = claims.findLast((claim) => isFixed(claim.change))
  if (fixed !== undefined) fixed.isFixed = true
  return claims
}

function compareChanges(a: RawChange, b: RawChange): number {
  if (a.step.time !== b.step.time) return a.step.time < b.step.time ? -1 : 1
  return a.ordinal - b.ordinal
}
