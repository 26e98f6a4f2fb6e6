import { and, eq, max } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { actionItemTable } from '../schema/action'
import { decisionTable, motionTable } from '../schema/minutes'
import { recommendationTable } from '../schema/registers'
import type { Topic } from '../model/topics'

const NUMBERED = {
  motion: motionTable,
  decision: decisionTable,
  action_item: actionItemTable,
  recommendation: recommendationTable,
}

/** Kinds of rows that have a running number of their board. */
export type NumberedTopic = keyof typeof NUMBERED

/** Whether rows of this kind have a running number of their board. */
export function isNumbered(topic: Topic): topic is NumberedTopic {
  return Object.hasOwn(NUMBERED, topic)
}

/** The next running number of a board: motions, decisions, action items and recommendations count for themselves. */
export function nextNumber(db: ReadDb, topic: NumberedTopic, boardId: string): number {
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
  topic: NumberedTopic,
  { boardId, number }: { boardId: string; number: number },
): boolean {
  const table = NUMBERED[topic]
  const isIt = and(eq(table.boardId, boardId), eq(table.number, number))
  return db.select({ id: table.id }).from(table).where(isIt).get() !== undefined
}
