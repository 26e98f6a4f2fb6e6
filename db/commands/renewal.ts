import { eq } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import { plusDays } from '../model/calendar'
import type { InputOf, OutputOf } from '../model/commands'
import type { RenewalDecision } from '../model/renewal'
import { termsInARow } from '../model/terms'
import type { RowOf } from '../schema'
import { membershipTable } from '../schema/board'
import { openDirectory } from './directory'
import { conflict, invalidInput } from './refusals'
import { rowIdFor } from './rowId'
import { requireRow } from './rows'
import { refuseOverlap } from './termOverlap'
import { followTermsOf } from './termsOfDay'

type Decision<Kind> = Extract<RenewalDecision, { kind: Kind }>

/** Decides on many seats of a board: all or none. */
export function renewAll(
  context: CommandContext,
  { boardId, decisions }: InputOf<'membership.renewAll'>,
): OutputOf<'membership.renewAll'> {
  const board = requireRow(context.db, 'board', boardId)
  refuseTooManyTerms(context, board, decisions)
  const done = { renewed: 0, ended: 0, replaced: 0 }
  const changed = new Set<string>()
  for (const [index, decision] of decisions.entries()) {
    const seat = requireSeatOf(context, boardId, decision.membershipId)
    changed.add(seat.personId)
    if (decision.kind === 'end') {
      endSeat(context, seat, { termEnd: decision.termEnd, isFinal: true }, index)
      done.ended += 1
      continue
    }
    refuseDisorder(decision, index)
    const isCut = seat.termEnd === null || seat.termEnd >= decision.termStart
    const termEnd = isCut ? plusDays(decision.termStart, -1) : seat.termEnd
    endSeat(context, seat, { termEnd, isFinal: decision.kind === 'replace' }, index)
    if (decision.kind === 'renew') {
      addSeat(context, seat, seat.personId, decision, { role: seat.role, beyondReason: decision.beyondReason })
      done.renewed += 1
    } else {
      const person = openDirectory(context).choosePerson(decision.person)
      changed.add(person.id)
      // An office is given by the board, not inherited with a seat.
      const role = seat.role === 'ex_officio' ? 'ex_officio' : 'member'
      addSeat(context, seat, person.id, decision, { role, beyondReason: null })
      done.replaced += 1
    }
  }
  for (const personId of changed) followTermsOf(context, boardId, personId)
  return done
}

function requireSeatOf({ db }: CommandContext, boardId: string, membershipId: string): RowOf<'membership'> {
  const seat = requireRow(db, 'membership', membershipId)
  if (seat.boardId !== boardId) {
    const { name } = requireRow(db, 'board', seat.boardId)
    throw conflict(`This seat belongs to ${name}. Renew it there.`, { membershipId })
  }
  return seat
}

function refuseDisorder({ termStart, termEnd }: Decision<'renew' | 'replace'>, index: number): void {
  if (termEnd !== null && termEnd < termStart) {
    throw invalidInput(['decisions', index, 'termEnd'], 'The term ends before it starts.')
  }
}

function endSeat(
  context: CommandContext,
  seat: RowOf<'membership'>,
  end: Pick<RowOf<'membership'>, 'termEnd' | 'isFinal'>,
  index: number,
): void {
  if (end.termEnd !== null && end.termEnd < seat.termStart) {
    const { fullName } = requireRow(context.db, 'person', seat.personId)
    throw invalidInput(
      ['decisions', index, 'termStart'],
      `The term of ${fullName} began on ${seat.termStart}. Choose a later day.`,
    )
  }
  context.write.update('membership', seat.id, end)
}

/** Two machines that decide the same make the same seat, not two that overlap. */
function addSeat(
  context: CommandContext,
  seat: RowOf<'membership'>,
  personId: string,
  { termStart, termEnd }: { termStart: string; termEnd: string | null },
  { role, beyondReason }: Pick<RowOf<'membership'>, 'role' | 'beyondReason'>,
): void {
  const { boardId, category, isVoting, side } = seat
  const person = requireRow(context.db, 'person', personId)
  refuseOverlap(context, boardId, person, { termStart, termEnd }, null)
  const id = rowIdFor(context, 'membership', boardId, personId, termStart)
  const term = { termStart, termEnd, beyondReason }
  context.write.insert('membership', { id, boardId, personId, role, category, isVoting, side, ...term })
}

/** All that are over the maximum are named at once, so that nobody has to find them one by one. */
function refuseTooManyTerms(
  context: CommandContext,
  board: RowOf<'board'>,
  decisions: readonly RenewalDecision[],
): void {
  const { maxTerms } = board
  if (maxTerms === null) return
  const over = decisions.flatMap((decision) => {
    if (decision.kind !== 'renew' || decision.beyondReason !== null) return []
    const seat = requireSeatOf(context, board.id, decision.membershipId)
    const terms = context.db
      .select()
      .from(membershipTable)
      .where(eq(membershipTable.boardId, board.id))
      .all()
      .filter(({ personId }) => personId === seat.personId)
    return termsInARow(terms, decision) > maxTerms ? [requireRow(context.db, 'person', seat.personId)] : []
  })
  if (over.length === 0) return
  const names = over.map(({ fullName }) => fullName).join(', ')
  const served = maxTerms === 1 ? 'one term' : `${maxTerms} terms one after another`
  throw conflict(
    `${board.name} allows at most ${served}, and one more would be over it for ${names}. Nothing was changed. ` +
      'Replace them, let their terms end, or write down why the board lets them go on.',
    { personIds: over.map(({ id }) => id), maxTerms },
  )
}
