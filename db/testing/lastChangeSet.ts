import { max } from 'drizzle-orm'
import type { Store } from '../changelog/store'
import { changeSetTable } from '../schema/changeLog'

/** The number of the last step of the history; 0 before the first. */
export function lastChangeSet({ db }: Store): number {
  return (
    db
      .select({ seq: max(changeSetTable.seq) })
      .from(changeSetTable)
      .get()?.seq ?? 0
  )
}
