import { eq, max } from 'drizzle-orm'
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
