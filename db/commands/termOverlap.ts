import { and, asc, eq } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { SeatTerm } from '../model/terms'
import type { RowOf } from '../schema'
import { membershipTable } from '../schema/board'
import { conflict } from './refusals'

/** Whether two terms share a day. */
export function overlaps(one: SeatTerm, other: SeatTerm): boolean {
  return (
    (other.termEnd === null || one.termStart <= other.termEnd) &&
    (one.termEnd === null || other.termStart <= one.termEnd)
  )
}

/** A term in the words of a refusal. */
export function spellTerm(term: SeatTerm): string {
  return term.termEnd === null ? `since ${term.termStart}` : `from ${term.termStart} to ${term.termEnd}`
}

/** Refuses a second seat of the same person on the board in the same time. */
export function refuseOverlap(
  { db }: CommandContext,
  boardId: string,
  person: RowOf<'person'>,
  term: SeatTerm,
  ownId: string | null,
) {
  const clash = db
    .select()
    .from(membershipTable)
    .where(and(eq(membershipTable.boardId, boardId), eq(membershipTable.personId, person.id)))
    .orderBy(asc(membershipTable.termStart))
    .all()
    .find((seat) => seat.id !== ownId && overlaps(seat, term))
  if (clash) {
    throw conflict(
      `${person.fullName} is a member of this board ${spellTerm(clash)}. Change that term, or choose other dates.`,
      { membershipId: clash.id, personId: person.id, termStart: clash.termStart, termEnd: clash.termEnd },
    )
  }
}
