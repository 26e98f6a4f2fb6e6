import { expect } from 'vitest'
import type { Store } from '../changelog/store'
import { isAppError, type AppError, type ErrorCode } from '../model/errors'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import { changeSetTable, changeTable } from '../schema/changeLog'

/** All rows that the change log covers, by topic and in a fixed order. */
export function allRows(store: Store): Record<Topic, unknown[]> {
  const entries = Object.entries(tables).map(([topic, table]) => [
    topic,
    store.db
      .select()
      .from(table)
      .all()
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  return Object.fromEntries(entries) as Record<Topic, unknown[]>
}

/** The change log as it stands. */
export function wholeLog(store: Store): unknown {
  return { sets: store.db.select().from(changeSetTable).all(), changes: store.db.select().from(changeTable).all() }
}

/** Expects that work is refused with this code and a sentence that fits, and that nothing was changed or logged. */
export function expectRefusal(store: Store, work: () => unknown, code: ErrorCode, message: RegExp): AppError {
  const before = { rows: allRows(store), log: wholeLog(store) }
  let refusal: unknown
  try {
    work()
  } catch (error) {
    refusal = error
  }
  if (!isAppError(refusal)) throw new Error(`expected ${code}, got ${String(refusal)}`, { cause: refusal })
  expect({ code: refusal.code, message: refusal.message }).toEqual({ code, message: expect.stringMatching(message) })
  expect({ rows: allRows(store), log: wholeLog(store) }).toEqual(before)
  return refusal
}
