import { getTableColumns } from 'drizzle-orm'
import type { ExchangeNotice } from '../model/exchange'
import { Topic } from '../model/topics'
import { tables } from '../schema'
import { groupOf } from './columnGroups'
import type { Columns, Evaluation } from './evaluate'
import { lastOf } from './fields'
import { isAtOnce, knew, type RawChange, type RawLog } from './rawLog'

/** Rows whose texts have variants of their own, or that are made by the merge itself. */
const WITHOUT_FIELDS: ReadonlySet<Topic> = new Set([
  'minutes_note',
  'note_variant',
  'matter_arising',
  'recommendation_arising',
  'sealed_record',
])
/** Columns that say nothing to a person: order, counters, what is worked out. Numbers have a notice of their own. */
const SILENT = new Set(['id', 'position', 'parentId', 'revision', 'savedAt', 'number', 'itemNumber', 'sortKey'])
const NUMBERED = ['motion', 'decision', 'action_item', 'recommendation'] as const satisfies readonly Topic[]

/**
 * What the steps that come in now do to what others did without knowing of them: which field has another value than
 * somebody wrote, what was kept though it was removed, which text stands beside another, what came too late for sealed
 * minutes. `before` tells what a row was here before the merge.
 */
export function findNotices(
  log: RawLog,
  evaluation: Evaluation,
  before: (topic: Topic, id: string) => Columns | undefined,
): ExchangeNotice[] {
  return [
    ...fieldNotices(log, evaluation),
    ...keptNotices(evaluation),
    ...textNotices(evaluation, before),
    ...sealNotices(log, evaluation),
    ...numberNotices(log, evaluation, before),
  ]
}

const isNews = (a: RawChange, b: RawChange): boolean => a.step.isNew || b.step.isNew

function* fieldNotices(log: RawLog, { rows, isIgnored }: Evaluation): Generator<ExchangeNotice> {
  for (const topic of Topic.options) {
    if (WITHOUT_FIELDS.has(topic)) continue
    for (const [rowId, all] of log.rows.get(topic) ?? []) {
      const row = rows.get(topic)?.get(rowId)
      if (row == null || !all.some(({ step }) => step.isNew)) continue
      const changes = all.filter((change) => change.after !== null && !isIgnored(change))
      for (const column of Object.keys(getTableColumns(tables[topic]))) {
        if (SILENT.has(column)) continue
        const holding = lastOf(groupOf(topic, column), changes)
        if (holding === undefined) continue
        for (const lost of lostValues(column, holding, changes)) {
          if (lost.after?.[column] === row[column]) continue
          yield {
            kind: 'field',
            topic,
            rowId,
            column,
            kept: { value: row[column], actor: holding.step.actor, at: holding.step.at },
            lost: { value: lost.after?.[column], actor: lost.step.actor, at: lost.step.at },
          }
        }
      }
    }
  }
}

/** The last values that others gave a column without knowing of the change that holds. */
function lostValues(column: string, holding: RawChange, changes: readonly RawChange[]): RawChange[] {
  const gave = changes.filter(
    (change) =>
      change.after !== null &&
      column in change.after &&
      (change.before === null || change.before[column] !== change.after[column]),
  )
  return gave.filter(
    (change) =>
      isAtOnce(change, holding) &&
      isNews(change, holding) &&
      !gave.some((later) => later !== change && later.step !== change.step && knew(later, change)),
  )
}

function* keptNotices({ rows, deletions }: Evaluation): Generator<ExchangeNotice> {
  for (const { removal, by } of deletions.kept) {
    if (!isNews(removal, by) || by.topic === 'sealed_record') continue
    if (rows.get(removal.topic)?.get(removal.rowId) == null) continue
    const { topic, rowId } = removal
    yield { kind: 'kept', topic, rowId, removedBy: removal.step.actor, changedBy: by.step.actor }
  }
}

function* textNotices(
  { rows, lostTexts }: Evaluation,
  before: (topic: Topic, id: string) => Columns | undefined,
): Generator<ExchangeNotice> {
  for (const { row } of lostTexts) {
    const isThere = rows.get('note_variant')?.get(row.id) != null
    if (!isThere || before('note_variant', row.id) !== undefined || row.reason !== 'written_at_once') continue
    yield { kind: 'text', agendaItemId: row.agendaItemId, variantId: row.id, writtenBy: row.writtenBy }
  }
}

/** Counted by steps, since one step of a person may change several rows. */
function sealNotices(log: RawLog, { seals }: Evaluation): ExchangeNotice[] {
  const found = new Map<string, { meetingId: string; actor: string; steps: Set<unknown> }>()
  for (const step of log.steps) {
    for (const change of step.changes) {
      const seal = seals.sealAgainst(change)
      if (seal === undefined || !isNews(change, seal)) continue
      const meetingId = String(seal.after?.['meetingId'])
      const key = `${meetingId} ${step.actor}`
      const entry = found.get(key) ?? { meetingId, actor: step.actor, steps: new Set() }
      found.set(key, entry)
      entry.steps.add(step)
    }
  }
  return [...found.values()].map(({ meetingId, actor, steps }) => ({
    kind: 'sealed',
    meetingId,
    actor,
    count: steps.size,
  }))
}

/** A number that a row had here, or came with, and that it has no longer. */
function* numberNotices(
  log: RawLog,
  { rows }: Evaluation,
  before: (topic: Topic, id: string) => Columns | undefined,
): Generator<ExchangeNotice> {
  const isNumbering = (topic: Topic) => (change: RawChange) => change.topic === topic && change.operation === 'insert'
  for (const topic of NUMBERED) {
    if (!log.steps.some(({ isNew, changes }) => isNew && changes.some(isNumbering(topic)))) continue
    for (const [rowId, row] of rows.get(topic) ?? []) {
      const [from, to] = [before(topic, rowId)?.['number'], row?.['number']]
      if (typeof from === 'number' && typeof to === 'number' && from !== to) {
        yield { kind: 'number', topic, rowId, from, to }
      }
    }
  }
}
