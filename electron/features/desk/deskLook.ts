import type { ReadDb } from '../../../db/changelog/store'
import type { DeskLook } from '../../../db/model/deskNews'
import { historyStands } from '../../../db/queries/deskNews'

/** A look as the machine remembers it. */
export interface RememberedLook extends DeskLook {
  siteId: string
}

/** What the keeper of looks needs of the machine's own file. */
export interface LookMemory {
  read: () => RememberedLook | null
  write: (look: RememberedLook) => void
}

/** Remembers what of the history was on the screen, so that "new since the last look" says what nobody saw. */
export interface DeskLooks {
  /** The look that news are counted from; null on a machine that has not looked at this workspace yet. */
  since: (db: ReadDb) => DeskLook | null
  /** The desk was shown with the history up to `seq`. What is put away is no longer news in this run. */
  looked: (db: ReadDb, look: { seq: number; isPutAway: boolean }) => void
}

/**
 * Makes the keeper. News stay for as long as the app runs or until they are put away; what was shown counts from the next
 * start on. A number of the history means something in one copy of the workspace only: another copy starts anew.
 */
export function createDeskLooks(memory: LookMemory, now: () => Date): DeskLooks {
  let base: RememberedLook | null | undefined
  const of = (look: RememberedLook | null, { siteId, seq }: ReturnType<typeof historyStands>) =>
    look !== null && look.siteId === siteId && look.seq <= seq ? look : null
  const baseOf = (db: ReadDb) => {
    const stands = historyStands(db)
    if (base === undefined || (base !== null && of(base, stands) === null)) base = of(memory.read(), stands)
    return base
  }
  return {
    since: (db) => {
      const look = baseOf(db)
      return look === null ? null : { seq: look.seq, at: look.at }
    },
    looked: (db, { seq, isPutAway }) => {
      baseOf(db)
      const stands = historyStands(db)
      if (stands.siteId === null) return
      const look = { siteId: stands.siteId, seq: Math.min(seq, stands.seq), at: now().toISOString() }
      const last = of(memory.read(), stands)
      // An answer that was overtaken by a later one must not bring back what that one had shown.
      if (last === null || last.seq <= look.seq) memory.write(look)
      if (isPutAway) base = look
    },
  }
}
