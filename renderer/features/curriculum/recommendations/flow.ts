import type { Recommendation } from '../../../../electron/contract/model'

/** How many of a year's recommendations came how far. Each that was reported was answered, each that was answered made. */
export interface FlowOfYear {
  year: string
  values: { made: number; answered: number; reported: number }
}

/** The way of recommendations by the year in which they were made; withdrawn ones count only as made. */
export function flowByYear(rows: readonly Pick<Recommendation, 'madeOn' | 'stage'>[]): FlowOfYear[] {
  const years = new Map<string, FlowOfYear>()
  for (const { madeOn, stage } of rows) {
    const year = madeOn.slice(0, 4)
    const { values } = years.get(year) ?? { values: { made: 0, answered: 0, reported: 0 } }
    years.set(year, {
      year,
      values: {
        made: values.made + 1,
        answered: values.answered + Number(stage === 'answered' || stage === 'reported'),
        reported: values.reported + Number(stage === 'reported'),
      },
    })
  }
  return [...years.values()].toSorted((a, b) => a.year.localeCompare(b.year))
}
