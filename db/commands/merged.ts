import type { ReadDb } from '../changelog/store'
import { receivedChangeTable } from '../schema/changeLog'

/** Whether steps of another machine were ever taken over: only then can a row be other than what was logged of it. */
export function isAnyTakenOver(db: ReadDb): boolean {
  return db.select({ seq: receivedChangeTable.changeSetSeq }).from(receivedChangeTable).limit(1).get() !== undefined
}
