import type { ExchangedSet, Knowledge } from '../model/exchange'

/** Steps that cannot be taken over yet: of this site those between `after` and `before` are missing. */
export interface WaitingSteps {
  siteId: string
  after: number
  before: number
}

/** What of the steps that came can be taken over now. */
export interface Admission {
  /** In the order of time, so that each stands behind all that it knew of. */
  admitted: ExchangedSet[]
  known: number
  waiting: WaitingSteps[]
}

/**
 * Sorts what came: repeats are dropped, and a step waits while one before it of its site, or one that it knew of, is
 * missing. So what is known never has a hole.
 */
export function admit(sets: readonly ExchangedSet[], knowledge: Knowledge): Admission {
  const has = new Map(Object.entries(knowledge))
  const known = sets.filter((set) => set.siteSeq <= (knowledge[set.siteId] ?? 0)).length
  const waitingSets = new Map<string, ExchangedSet>()
  for (const set of sets) {
    if (set.siteSeq > (knowledge[set.siteId] ?? 0)) waitingSets.set(`${set.siteId} ${set.siteSeq}`, set)
  }
  const doubles = sets.length - known - waitingSets.size
  const admitted: ExchangedSet[] = []
  // A step is later than all that it knew of, so one pass in the order of time finds everything that fits.
  for (const [key, set] of [...waitingSets].toSorted(([, a], [, b]) => (a.time < b.time ? -1 : 1))) {
    if (set.siteSeq !== (has.get(set.siteId) ?? 0) + 1) continue
    if (Object.entries(set.knows).some(([siteId, last]) => siteId !== set.siteId && (has.get(siteId) ?? 0) < last))
      continue
    has.set(set.siteId, set.siteSeq)
    admitted.push(set)
    waitingSets.delete(key)
  }
  return { admitted, known: known + doubles, waiting: missingBefore([...waitingSets.values()], has) }
}

function missingBefore(sets: readonly ExchangedSet[], has: ReadonlyMap<string, number>): WaitingSteps[] {
  const came = new Map<string, Set<number>>()
  const wanted = new Map<string, number>()
  for (const { siteId, siteSeq, knows } of sets) {
    came.set(siteId, (came.get(siteId) ?? new Set<number>()).add(siteSeq))
    wanted.set(siteId, Math.max(wanted.get(siteId) ?? 0, siteSeq))
    for (const [other, last] of Object.entries(knows)) wanted.set(other, Math.max(wanted.get(other) ?? 0, last))
  }
  const waiting: WaitingSteps[] = []
  for (const [siteId, last] of wanted) {
    const after = has.get(siteId) ?? 0
    if (last <= after) continue
    let before = after + 1
    // The first hole is told: what stands behind it came already and waits.
    while (before <= last && came.get(siteId)?.has(before) !== true) before++
    if (before > after + 1) waiting.push({ siteId, after, before })
  }
  return waiting
}
