import { references } from '../interchange/references'
import type { Topic } from '../model/topics'
import { isAtOnce, knew, type RawChange, type RawLog, type RawStep } from './rawLog'

/** A removal that somebody else's change keeps from counting. */
export interface KeptRow {
  removal: RawChange
  /** What its maker did not know of. */
  by: RawChange
}

/** Which removals count. */
export interface Deletions {
  counts: (removal: RawChange) => boolean
  kept: readonly KeptRow[]
}

/**
 * A removal counts only if whoever removed the row knew of everything that was done to it and of every row that refers
 * to it. Removals of one step stand or fall together: a meeting is not removed by halves. Whether one counts depends on
 * nothing that is done later in knowledge of it, so a person's next step never brings a row back by accident.
 */
export function findDeletions(
  log: RawLog,
  isIgnored: (change: RawChange) => boolean,
  sealAgainst: (change: RawChange) => RawChange | undefined,
): Deletions {
  const removals = log.steps.flatMap(({ changes }) => changes.filter((change) => change.operation === 'delete'))
  const voided = new Map<RawStep, KeptRow>()
  for (const removal of removals) {
    const seal = sealAgainst(removal)
    if (seal !== undefined && !voided.has(removal.step)) voided.set(removal.step, { removal, by: seal })
  }
  if (removals.length === 0) return { counts: () => true, kept: [] }
  const referring = referringChanges(log, removals, isIgnored)
  for (const removal of removals) {
    if (voided.has(removal.step)) continue
    const own = log.rows.get(removal.topic)?.get(removal.rowId) ?? []
    const by = [
      ...own.filter(({ operation }) => operation !== 'delete'),
      ...(referring.get(keyOf(removal.topic, removal.rowId)) ?? []).map(({ change }) => change),
    ].find((change) => isAtOnce(removal, change) && !isIgnored(change))
    if (by !== undefined) voided.set(removal.step, { removal, by })
  }
  // A removal may have relied on another one that does not count: then the row is still referred to.
  for (let before = -1; before !== voided.size;) {
    before = voided.size
    if (before === 0) break
    for (const removal of removals) {
      if (voided.has(removal.step)) continue
      const by = relyingOn(log, removal, referring.get(keyOf(removal.topic, removal.rowId)) ?? [], voided)
      if (by !== undefined) voided.set(removal.step, { removal, by })
    }
  }
  return { counts: (removal) => !voided.has(removal.step), kept: [...voided.values()] }
}

interface Referring {
  change: RawChange
  property: string
}

/** The changes that make other rows refer to the removed ones. */
function referringChanges(
  log: RawLog,
  removals: readonly RawChange[],
  isIgnored: (change: RawChange) => boolean,
): Map<string, Referring[]> {
  const found = new Map<string, Referring[]>(removals.map(({ topic, rowId }) => [keyOf(topic, rowId), []]))
  for (const { changes } of log.steps) {
    for (const change of changes) {
      if (change.after === null) continue
      for (const { property, target } of references[change.topic]) {
        const named = change.after[property]
        if (typeof named !== 'string') continue
        const list = found.get(keyOf(target, named))
        if (list !== undefined && !isIgnored(change)) list.push({ change, property })
      }
    }
  }
  return found
}

/** A row that was gone for whoever removed this one, and is not: with it goes what it refers to. */
function relyingOn(
  log: RawLog,
  removal: RawChange,
  referring: readonly Referring[],
  voided: ReadonlyMap<RawStep, KeptRow>,
): RawChange | undefined {
  for (const { change, property } of referring) {
    const known = (log.rows.get(change.topic)?.get(change.rowId) ?? []).filter((each) => knew(removal, each))
    const last = known.findLast(({ after }) => after !== null && property in after)
    if (last?.after?.[property] !== removal.rowId) continue
    const wrong = known.find((each) => each.operation === 'delete' && voided.has(each.step))
    if (wrong !== undefined && isAlive(known, (each) => !voided.has(each.step))) return voided.get(wrong.step)?.by
  }
  return undefined
}

/** Whether a row is there after these changes of it, given which of the removals count. */
export function isAlive(changes: readonly RawChange[], counts: (removal: RawChange) => boolean): boolean {
  const inserts = changes.filter(({ operation }) => operation === 'insert')
  if (inserts.length === 0) return false
  return changes
    .filter((change) => change.operation === 'delete' && counts(change))
    .every((removal) => inserts.some((insert) => knew(insert, removal)))
}

function keyOf(topic: Topic, rowId: string): string {
  return `${topic} ${rowId}`
}
