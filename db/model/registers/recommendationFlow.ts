import { schoolYearName, schoolYearOf } from '../schoolYear'
import type { Recommendation } from './recommendation'

/** How many of a year's recommendations came how far. Each that was reported was answered, each that was answered made. */
export interface FlowOfYear {
  /** The first day of the school year. */
  from: string
  /** How the school year is written. */
  name: string
  values: { made: number; answered: number; reported: number }
}

/**
 * The way of recommendations by the institution's school year in which they were made; withdrawn ones count only as
 * made. `yearStarts` is a month and a day.
 */
export function flowByYear(
  rows: readonly Pick<Recommendation, 'madeOn' | 'stage'>[],
  yearStarts: string,
): FlowOfYear[] {
  const years = new Map<string, FlowOfYear>()
  for (const { madeOn, stage } of rows) {
    const year = schoolYearOf(madeOn, yearStarts)
    const { values } = years.get(year.from) ?? { values: { made: 0, answered: 0, reported: 0 } }
    years.set(year.from, {
      from: year.from,
      name: schoolYearName(year),
      values: {
        made: values.made + 1,
        answered: values.answered + Number(stage === 'answered' || stage === 'reported'),
        reported: values.reported + Number(stage === 'reported'),
      },
    })
  }
  return [...years.values()].toSorted((a, b) => a.from.localeCompare(b.from))
}
