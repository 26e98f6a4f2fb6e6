import { eq } from 'drizzle-orm'
import type { RowChange } from '../changelog/recorder'
import type { Store } from '../changelog/store'
import { AppError } from '../model/errors'
import type { ExchangedSet, ExchangeNotice } from '../model/exchange'
import { instantNow } from '../model/now'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import { asAppError } from '../workspace/errors'
import { admit, type WaitingSteps } from './admission'
import { advanceClock, appendStep } from './appendSteps'
import { describeTaken, type TakenChange } from './describeTaken'
import { knowledgeOf } from './knowledge'
import { findNotices } from './findNotices'
import { addNotice } from './notices'
import { closeOpenEntry } from './outgoing'
import { evaluate } from './evaluate'
import { readRawLog } from './rawLog'
import { reconcile } from './reconcile'

/** Who takes over, and when. */
export interface TakeOverOptions {
  actor: string
  nowMs?: number
}

/** What a take-over did, or would do. */
export interface TakeOver {
  /** Steps that are new here. */
  applied: number
  /** Steps that were here already. */
  known: number
  /** What is missing before steps that came; those were not taken over. */
  waiting: WaitingSteps[]
  topics: Topic[]
  rowIds: string[]
  /** What became of the rows here. */
  changes: TakenChange[]
  notices: ExchangeNotice[]
}

/**
 * Merges steps of other sites into this file, all or none. Repeats and any order are fine; a step whose predecessors
 * are missing waits.
 */
export function takeOver(store: Store, sets: readonly ExchangedSet[], options: TakeOverOptions): TakeOver {
  if (store.isReadOnly) throw new AppError('READ_ONLY', 'The workspace can be read but not written.')
  try {
    return store.sqlite.transaction(() => merge(store, sets, options)).immediate()
  } catch (error) {
    throw asAppError(error)
  }
}

/** What a take-over would do. Nothing is changed. */
export function previewTakeOver(store: Store, sets: readonly ExchangedSet[], options: TakeOverOptions): TakeOver {
  const seen: { result?: TakeOver } = {}
  const rolledBack = new Error('the preview is taken back')
  try {
    store.sqlite
      .transaction(() => {
        seen.result = merge(store, sets, options)
        throw rolledBack
      })
      .immediate()
  } catch (error) {
    if (error !== rolledBack || seen.result === undefined) throw asAppError(error)
  }
  return seen.result as TakeOver
}

function merge(store: Store, sets: readonly ExchangedSet[], { nowMs }: TakeOverOptions): TakeOver {
  const { admitted, known, waiting } = admit(sets, knowledgeOf(store.db))
  const done: { set: ExchangedSet; changes: RowChange[] }[] = []
  const notices: ExchangeNotice[] = []
  if (admitted.length > 0) {
    closeOpenEntry(store)
    const log = readRawLog(store, admitted)
    const evaluation = evaluate(log)
    notices.push(...findNotices(log, evaluation, rowReader(store)))
    const written = reconcile(
      store,
      log.steps.filter(({ isNew }) => isNew),
      evaluation,
    )
    for (const [step, changes] of written) {
      const set = admitted.find(({ siteId, siteSeq }) => siteId === step.siteId && siteSeq === step.siteSeq)
      if (set === undefined) continue
      appendStep(store, set, changes)
      done.push({ set, changes })
    }
    advanceClock(store, admitted)
    const now = (nowMs === undefined ? instantNow() : new Date(nowMs)).toISOString()
    for (const notice of notices) addNotice(store, notice, now)
  }
  const changes = done.flatMap((each) => each.changes)
  return {
    applied: admitted.length,
    known,
    waiting,
    topics: [...new Set(changes.map(({ topic }) => topic))],
    rowIds: [...new Set(changes.map(({ rowId }) => rowId))],
    changes: describeTaken(store.db, done),
    notices,
  }
}

/** What a row is in the file. */
function rowReader({ db }: Store): (topic: Topic, id: string) => Record<string, unknown> | undefined {
  return (topic, id) => {
    const table = tables[topic]
    return db.select().from(table).where(eq(table.id, id)).get() as Record<string, unknown> | undefined
  }
}
