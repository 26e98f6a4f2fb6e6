import type { MemberExpertise } from '../../../../electron/contract/model'

/** A sector or skill that at least one member brings. */
export interface ExpertiseWord {
  label: string
  /** How many members bring it. */
  holders: number
}

/** What the members bring: sectors before skills, the commonest first; what is both stands once, as a sector. */
export function wordsOfMembers(members: readonly Pick<MemberExpertise, 'expertise'>[]): ExpertiseWord[] {
  const found = new Map<string, { isSector: boolean; holders: number }>()
  for (const { expertise } of members) {
    for (const label of new Set(expertise.map((each) => each.label))) {
      const { isSector = false, holders = 0 } = found.get(label) ?? {}
      const isOwnSector = expertise.some((each) => each.label === label && each.kind === 'sector')
      found.set(label, { isSector: isSector || isOwnSector, holders: holders + 1 })
    }
  }
  return [...found]
    .toSorted(
      ([a, one], [b, other]) =>
        Number(other.isSector) - Number(one.isSector) || other.holders - one.holders || a.localeCompare(b),
    )
    .map(([label, { holders }]) => ({ label, holders }))
}
