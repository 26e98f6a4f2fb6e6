import { daysBetween, plusDays, plusYears } from './calendar'
import { schoolYear, schoolYearOf } from './schoolYear'

/** The first and the last day of a seat; null = no last day was set. Both days belong to the term. */
export interface SeatTerm {
  termStart: string
  termEnd: string | null
}

/** A pause of more than a year ends a row of terms: who comes back after it begins anew. */
const BREAK_DAYS = 366
/** Terms are staggered in thirds, unless the board's terms are longer or shorter than three years. */
const USUAL_TERM_YEARS = 3

/** Whether a seat is held on a day. The last day of a term still counts: the vote ends with it, not before. */
export function covers(term: SeatTerm, day: string): boolean {
  return term.termStart <= day && (term.termEnd === null || term.termEnd >= day)
}

/** The terms that a person has served one after another up to and with `last`, which is one of the `terms` or new; newest first. */
export function rowOfTerms<Term extends SeatTerm>(terms: readonly Term[], last: Term): [Term, ...Term[]] {
  const earlier = terms
    .filter((term) => term.termStart < last.termStart)
    .toSorted((a, b) => b.termStart.localeCompare(a.termStart))
  const row: [Term, ...Term[]] = [last]
  let next = last
  for (const term of earlier) {
    if (term.termEnd !== null && daysBetween(term.termEnd, next.termStart) > BREAK_DAYS) break
    row.push(term)
    next = term
  }
  return row
}

/** How many terms those are. */
export const termsInARow = (terms: readonly SeatTerm[], last: SeatTerm): number => rowOfTerms(terms, last).length

/** The last day of a term of so many years, the day before its anniversary. */
export function endOfTerm(termStart: string, years: number): string {
  return plusDays(plusYears(termStart, years), -1)
}

/** The term that follows: from the day after the old one, for as many years as the board's terms have. */
export function nextTerm(
  term: SeatTerm,
  termYears: number | null,
  today: string,
): { termStart: string; termEnd: string } {
  const termStart = term.termEnd === null ? today : plusDays(term.termEnd, 1)
  return { termStart, termEnd: endOfTerm(termStart, termYears ?? USUAL_TERM_YEARS) }
}

/** How many terms of a board end in one school year. */
export interface YearOfEnds {
  year: number
  from: string
  to: string
  count: number
}

/** How the ends of the current terms are spread over school years. */
export interface Stagger {
  /** From the year of `today` on, as many as a term has; more where later ones end. */
  years: YearOfEnds[]
  /** Terms that have no last day, so that nothing says when they end. */
  endless: number
  /** Most terms that should end in one year: the even share and one. */
  limit: number
  isUneven: boolean
}

/** When the terms that are held on a day end, year by year. Even means a third each year, where terms have three years. */
export function staggerOf(
  terms: readonly SeatTerm[],
  { today, yearStarts, termYears }: { today: string; yearStarts: string; termYears: number | null },
): Stagger {
  const ends = terms.flatMap((term) => (covers(term, today) && term.termEnd !== null ? [term.termEnd] : []))
  const span = termYears ?? USUAL_TERM_YEARS
  const first = schoolYearOf(today, yearStarts).year
  const counts = new Map(Array.from({ length: span }, (_, index) => [first + index, 0]))
  for (const end of ends) {
    const { year } = schoolYearOf(end, yearStarts)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const limit = Math.ceil(ends.length / span) + 1
  return {
    years: [...counts]
      .toSorted(([a], [b]) => a - b)
      .map(([year, count]) => ({ ...schoolYear(year, yearStarts), count })),
    endless: terms.filter((term) => covers(term, today) && term.termEnd === null).length,
    limit,
    isUneven: span > 1 && [...counts.values()].some((count) => count > limit),
  }
}

/**
 * How many years each of the renewed terms should have so that about the same number ends each year: one year, two …, up
 * to the length of a term. `keptEnds` are the ends of the terms that go on. Each term gets the emptiest year, the latest
 * of those that are equally empty.
 */
export function spreadYears(
  starts: readonly string[],
  keptEnds: readonly string[],
  { yearStarts, termYears }: { yearStarts: string; termYears: number | null },
): number[] {
  const span = termYears ?? USUAL_TERM_YEARS
  const counts = new Map<number, number>()
  const add = (end: string) => {
    const { year } = schoolYearOf(end, yearStarts)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const taken = (end: string) => counts.get(schoolYearOf(end, yearStarts).year) ?? 0
  for (const end of keptEnds) add(end)
  return starts.map((start) => {
    const lengths = Array.from({ length: span }, (_, index) => span - index)
    const best = lengths.reduce((chosen, years) =>
      taken(endOfTerm(start, years)) < taken(endOfTerm(start, chosen)) ? years : chosen,
    )
    add(endOfTerm(start, best))
    return best
  })
}
