import { sql } from 'drizzle-orm'
import { spliceOf } from '../changelog/coalesce'
import { applySplice } from '../changelog/splice'
import type { Store } from '../changelog/store'
import type { ExchangedSet, Knowledge } from '../model/exchange'
import type { Topic } from '../model/topics'
import { changeSetTable } from '../schema/changeLog'
import { readVectors } from './outgoing'

type Columns = Record<string, unknown>

/** A step as its site made it. */
export interface RawStep {
  readonly siteId: string
  readonly siteSeq: number
  readonly time: string
  readonly at: string
  readonly actor: string
  readonly knows: Knowledge
  /** Comes in with the merge that is under way. */
  readonly isNew: boolean
  readonly changes: RawChange[]
}

/** One change of one row, as its site logged it. */
export interface RawChange {
  readonly step: RawStep
  readonly ordinal: number
  readonly topic: Topic
  readonly rowId: string
  readonly operation: 'insert' | 'update' | 'delete'
  readonly before: Columns | null
  readonly after: Columns | null
}

/** Everything that is known, this machine's own steps and those of others, each as its site made it. */
export interface RawLog {
  /** In the order of time. */
  readonly steps: readonly RawStep[]
  /** The changes of each row, by topic and id, in the order of time. */
  readonly rows: ReadonlyMap<Topic, ReadonlyMap<string, readonly RawChange[]>>
}

/** Whether whoever made `a` had `b`, or made it itself before. */
export function knew(a: RawChange, b: RawChange): boolean {
  if (a.step === b.step) return b.ordinal <= a.ordinal
  return stepKnew(a.step, b.step)
}

/** Whether a step was made on top of another one. */
export function stepKnew(a: RawStep, b: RawStep): boolean {
  return (a.siteId === b.siteId ? a.siteSeq : (a.knows[b.siteId] ?? 0)) >= b.siteSeq
}

/** Whether neither knew of the other. */
export function isAtOnce(a: RawChange, b: RawChange): boolean {
  return !knew(a, b) && !knew(b, a)
}

interface StoredChange {
  seq: number
  ordinal: number
  topic: Topic
  rowId: string
  operation: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
}

/** Reads the log as it is, together with the steps that come in now. */
export function readRawLog(store: Store, incoming: readonly ExchangedSet[]): RawLog {
  const knows = readVectors(store.db)
  const bySeq = new Map<number, RawStep>()
  const steps: RawStep[] = []
  for (const set of store.db.select().from(changeSetTable).all()) {
    const { seq, siteId, siteSeq, time, at, actor } = set
    const step = { siteId, siteSeq, time, at, actor, knows: knows(set), isNew: false, changes: [] }
    bySeq.set(seq, step)
    steps.push(step)
  }
  // Of a step that was taken over, what its site logged counts; `change` says what that did to the rows here.
  const stored = store.db.all<StoredChange>(sql`
    select change_set_seq as seq, ordinal, topic, row_id as rowId, operation, before, after from received_change
    union all
    select change_set_seq, ordinal, topic, row_id, operation, before, after from change
      where change_set_seq not in (select change_set_seq from received_change)
    order by 1, 2`)
  for (const { seq, before, after, ...change } of stored) {
    const step = bySeq.get(seq)
    step?.changes.push({ ...change, step, before: parse(before), after: parse(after) })
  }
  for (const { siteId, siteSeq, time, at, actor, knows: vector, changes } of incoming) {
    const step: RawStep = { siteId, siteSeq, time, at, actor, knows: vector, isNew: true, changes: [] }
    for (const [ordinal, change] of changes.entries()) step.changes.push({ ...change, step, ordinal })
    steps.push(step)
  }
  steps.sort((a, b) => (a.time < b.time ? -1 : 1))
  return { steps, rows: byRow(steps) }
}

function byRow(steps: readonly RawStep[]): Map<Topic, Map<string, RawChange[]>> {
  const rows = new Map<Topic, Map<string, RawChange[]>>()
  for (const change of steps.flatMap((step) => step.changes)) {
    const ofTopic = rows.get(change.topic) ?? new Map<string, RawChange[]>()
    rows.set(change.topic, ofTopic)
    const ofRow = ofTopic.get(change.rowId)
    if (ofRow === undefined) ofTopic.set(change.rowId, [change])
    else ofRow.push(change)
  }
  return rows
}

function parse(json: string | null): Columns | null {
  return json === null ? null : (JSON.parse(json) as Columns)
}

/**
 * Reads whole long texts out of a row's changes: a splice refers to the text that the same site logged before it, never
 * to one that a merge made.
 */
export function textReader(changes: readonly RawChange[], name: string): (change: RawChange) => string | undefined {
  const texts = new Map<RawChange, string | undefined>()
  const last = new Map<string, string | undefined>()
  for (const change of changes) {
    if (change.operation === 'delete') continue
    const { siteId } = change.step
    const splice = spliceOf({ before: change.before ?? {}, after: change.after ?? {} }, name)
    const value = change.after?.[name]
    let text = last.get(siteId)
    if (splice === undefined) text = typeof value === 'string' ? value : text
    else text = applySplice(text ?? '', splice)
    last.set(siteId, text)
    texts.set(change, value === undefined ? undefined : text)
  }
  return (change) => texts.get(change)
}
