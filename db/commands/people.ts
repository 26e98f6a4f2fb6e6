import { asc, eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { BoardId, InterestStatementId, MembershipId, OrientationStepId, PersonId } from '../model/ids'
import type { peopleCommands } from '../model/people'
import type { ExpertiseKind } from '../model/registers/words'
import { expertiseTable, orientationStepTable, seatPlanTable } from '../schema/people'
import { foldName } from './directory'
import { conflict } from './refusals'
import { rowIdFor } from './rowId'
import { requireRow } from './rows'

/** Seats that a board wants, what its people bring and declare, and how new ones are made familiar with it. */
export const peopleHandlers: CommandHandlers<keyof typeof peopleCommands> = {
  'seatPlan.set': (context, { boardId, seats }) => {
    const { db, write } = context
    requireRow(db, 'board', boardId)
    const wanted = new Map(seats.map(({ category, seats: number }) => [category, number]))
    for (const row of db.select().from(seatPlanTable).where(eq(seatPlanTable.boardId, boardId)).all()) {
      const number = wanted.get(row.category)
      wanted.delete(row.category)
      if (number === undefined) write.remove('seat_plan', row.id)
      else write.update('seat_plan', row.id, { seats: number })
    }
    for (const [category, number] of wanted) {
      const id = rowIdFor(context, 'seat_plan', boardId, category)
      write.insert('seat_plan', { id, boardId, category, seats: number })
    }
    return { id: boardId as BoardId }
  },
  'expertise.set': (context, { personId, sectors, skills }) => {
    requireRow(context.db, 'person', personId)
    setExpertise(context, personId, 'sector', sectors)
    setExpertise(context, personId, 'skill', skills)
    return { id: personId as PersonId }
  },
  'interestStatement.record': ({ db, write, newId }, { personId, boardId, ...columns }) => {
    requireRow(db, 'person', personId)
    if (boardId !== null) requireRow(db, 'board', boardId)
    const id = newId<InterestStatementId>()
    write.insert('interest_statement', { id, personId, boardId, ...columns, endedOn: null })
    return { id }
  },
  'interestStatement.revise': ({ db, write }, { id, ...columns }) => {
    requireRow(db, 'interest_statement', id)
    write.update('interest_statement', id, columns)
    return { id }
  },
  'interestStatement.remove': ({ db, write }, { id }) => {
    requireRow(db, 'interest_statement', id)
    write.remove('interest_statement', id)
    return { id }
  },
  'orientation.set': (context, { membershipId, steps }) => {
    const { db, write } = context
    requireRow(db, 'membership', membershipId)
    const kept = new Map(stepsOf(context, membershipId).map((step) => [foldName(step.text), step]))
    for (const [position, text] of once(steps).entries()) {
      const step = kept.get(foldName(text))
      kept.delete(foldName(text))
      if (step !== undefined) write.update('orientation_step', step.id, { position, text })
      else {
        const id = rowIdFor(context, 'orientation_step', membershipId, foldName(text))
        write.insert('orientation_step', { id, membershipId, position, text, doneOn: null })
      }
    }
    for (const step of kept.values()) {
      if (step.doneOn !== null) {
        throw conflict(
          `“${step.text}” was done on ${step.doneOn}. Mark it as not done before taking it off the list.`,
          {
            id: step.id,
          },
        )
      }
      write.remove('orientation_step', step.id)
    }
    return { id: membershipId as MembershipId }
  },
  'orientation.check': ({ db, write }, { id, doneOn }) => {
    requireRow(db, 'orientation_step', id)
    write.update('orientation_step', id, { doneOn })
    return { id: id as OrientationStepId }
  },
}

/** The steps of a member's orientation in their order. */
export function stepsOf({ db }: Pick<CommandContext, 'db'>, membershipId: string) {
  return db
    .select()
    .from(orientationStepTable)
    .where(eq(orientationStepTable.membershipId, membershipId))
    .orderBy(asc(orientationStepTable.position), asc(orientationStepTable.id))
    .all()
}

function setExpertise(context: CommandContext, personId: string, kind: ExpertiseKind, labels: readonly string[]): void {
  const { db, write } = context
  const wanted = new Map(once(labels).map((label) => [label, label]))
  for (const row of db.select().from(expertiseTable).where(eq(expertiseTable.personId, personId)).all()) {
    if (row.kind === kind && !wanted.delete(row.label)) write.remove('expertise', row.id)
  }
  for (const label of wanted.keys()) {
    write.insert('expertise', { id: rowIdFor(context, 'expertise', personId, kind, label), personId, kind, label })
  }
}

/** Each text once, as it was written first: case, accents and spaces make no other one. */
function once(texts: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const text of texts) if (!seen.has(foldName(text))) seen.set(foldName(text), text)
  return [...seen.values()]
}
