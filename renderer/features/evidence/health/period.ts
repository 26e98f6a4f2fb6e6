import { schoolYear, schoolYearOf, type Period } from '../../../../electron/contract/model'

/** The periods that a person can choose from. */
export const PERIODS = ['last12Months', 'thisYear', 'lastYear', 'threeYears'] as const
export type PeriodName = (typeof PERIODS)[number]

/** The days of a period; null for the twelve months up to today, which main knows. */
export function periodOf(name: PeriodName, today: string, yearStarts: string): Period | null {
  const { year } = schoolYearOf(today, yearStarts)
  const span = (first: number, last: number) => ({
    from: schoolYear(first, yearStarts).from,
    to: schoolYear(last, yearStarts).to,
  })
  switch (name) {
    case 'last12Months':
      return null
    case 'thisYear':
      return span(year, year)
    case 'lastYear':
      return span(year - 1, year - 1)
    case 'threeYears':
      return span(year - 3, year - 1)
  }
}
