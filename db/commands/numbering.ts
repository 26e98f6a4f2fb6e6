import { and, eq, max } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { actionItemTable } from '../schema/action'
import { decisionTable, motionTable } from '../schema/minutes'

const NUMBERED = { motion: motionTable, decision: decisionTable, action_item: actionItemTable }

/** The next running number of a board: motions, decisions and action items count for themselves. */
export function nextNumber(db: ReadDb, topic: keyof typeof NUMBERED, boardId: string): number {
  const table = NUMBERED[topic]
  const last = db
    .select({ number: max(table.number) })
    .from(table)
    .where(eq(table.boardId, boardId))
    .get()
  return (last?.number ?? 0) + 1
}

/** Whether a board has given a number already. Two machines can, so that the database does not forbid it. */
export function isNumberTaken(
  db: ReadDb,
  topic: keyof typeof NUMBERED,
  { boardId, number }: { boardId: string; number: number },
): boolean {
  const table = NUMBERED[topic]
  const isIt = and(eq(table.boardId, boardId), eq(table.number, number))
  return db.select({ id: table.id }).from(table).where(isIt).get() !== undefined
}
