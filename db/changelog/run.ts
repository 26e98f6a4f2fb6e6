import { desc, eq, max, ne } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { AppError } from '../model/errors'
import { instantNow } from '../model/now'
import { commands, type CommandName, type InputOf, type OutputOf } from '../model/commands'
import type { Topic } from '../model/topics'
import { changeSetTable, siteTable } from '../schema/changeLog'
import { asAppError } from '../workspace/errors'
import { nextTime } from './clock'
import { extendOpenEntry } from './coalesce'
import { createRecorder, type Recorder, type RowChange } from './recorder'
import type { ReadDb, Store } from './store'

/** What a command works with. It reads through `db`, and writes only through `write`. */
export interface CommandContext {
  readonly db: ReadDb
  readonly write: Recorder
  /** A new id of the wanted kind. */
  readonly newId: <Id extends string>() => Id
  /** The instant of the command, ISO in UTC. */
  readonly now: string
  /** The name of the person at the keyboard. */
  readonly actor: string
  /** Says that this change set takes that one back. */
  readonly takesBack: (changeSet: number) => void
}

/** The implementation of every named command. */
export type CommandHandlers<Names extends CommandName = CommandName> = {
  [Name in Names]: (context: CommandContext, input: InputOf<Name>) => OutputOf<Name>
}

/** Who gives a command, and when. */
export interface CommandOrigin {
  actor: string
  /** Wall clock in milliseconds; a parameter so that tests can hold and turn back the clock. */
  nowMs?: number
}

/** What a committed command did. */
export interface Committed<Output> {
  output: Output
  topics: Topic[]
  rowIds: string[]
  /** Its number in the log, by which it can be taken back; null when nothing was changed. */
  changeSet: number | null
}

/**
 * Checks and executes one named command in one IMMEDIATE transaction, together with its entry in the change log.
 * Throws AppError: INVALID_INPUT with the path of the offending value, or what the command itself refuses with;
 * nothing is changed then.
 */
export function runCommand<Name extends CommandName>(
  store: Store,
  handlers: CommandHandlers,
  name: Name,
  input: unknown,
  origin: CommandOrigin,
): Committed<OutputOf<Name>> {
  const parsed = commands[name].input.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new AppError('INVALID_INPUT', issue?.message ?? 'The input is not valid.', {
      path: issue?.path.map(String) ?? [],
      issues: parsed.error.issues.slice(0, 20).map((each) => ({ path: each.path.map(String), message: each.message })),
    })
  }
  const handler = handlers[name] as (context: CommandContext, input: unknown) => OutputOf<Name>
  return recordChanges(store, name, origin, (context) => handler(context, parsed.data))
}

/**
 * Executes `work` as one named change set. For commands that no person gives by name, such as an import; everything
 * else goes through {@link runCommand}.
 */
export function recordChanges<Output>(
  store: Store,
  command: string,
  origin: CommandOrigin,
  work: (context: CommandContext) => Output,
): Committed<Output> {
  if (store.isReadOnly) throw new AppError('READ_ONLY', 'The workspace can be read but not written.')
  const nowMs = origin.nowMs ?? instantNow().getTime()
  const { recorder, changes } = createRecorder(store)
  const now = new Date(nowMs).toISOString()
  let undoesSeq: number | null = null
  const takesBack = (changeSet: number): void => {
    undoesSeq = changeSet
  }
  const transaction = store.sqlite.transaction(() => {
    const newId = () => uuidv7() as never
    const output = work({ db: store.db, write: recorder, newId, now, actor: origin.actor, takesBack })
    if (changes.length === 0) return { output, changeSet: null }
    const entry = { command, actor: origin.actor, at: now, nowMs, undoesSeq }
    return { output, changeSet: appendToLog(store, entry, changes) }
  })
  try {
    const { output, changeSet } = transaction.immediate()
    return {
      output,
      changeSet,
      topics: [...new Set(changes.map((change) => change.topic))],
      rowIds: [...new Set(changes.map((change) => change.rowId))],
    }
  } catch (error) {
    throw asAppError(error)
  }
}

/** This copy of the workspace as a writer; made with the first change. */
export function siteOf(store: Store): { siteId: string; lastTime: string | null } {
  const site = store.db.select().from(siteTable).get()
  if (site) return site
  const siteId = uuidv7()
  store.db.insert(siteTable).values({ id: 1, siteId, lastTime: '' }).run()
  return { siteId, lastTime: null }
}

/** Returns the number of the change set that holds the changes. */
function appendToLog(
  store: Store,
  entry: { command: string; actor: string; at: string; nowMs: number; undoesSeq: number | null },
  changes: RowChange[],
): number {
  const { siteId, lastTime } = siteOf(store)
  const extended = extendOpenEntry(store, { ...entry, siteId }, changes)
  if (extended !== null) return extended
  store.db.update(changeSetTable).set({ isOpen: false }).where(eq(changeSetTable.isOpen, true)).run()
  const previous = store.db
    .select({ siteSeq: changeSetTable.siteSeq })
    .from(changeSetTable)
    .where(eq(changeSetTable.siteId, siteId))
    .orderBy(desc(changeSetTable.siteSeq))
    .limit(1)
    .get()
  const time = nextTime(lastTime === '' ? null : lastTime, entry.nowMs, siteId)
  const knows = newKnowledge(store, siteId)
  const { seq } = store.db
    .insert(changeSetTable)
    .values({
      siteId,
      siteSeq: (previous?.siteSeq ?? 0) + 1,
      time,
      at: entry.at,
      actor: entry.actor,
      command: entry.command,
      isOpen: isTyping(entry.command, changes),
      undoesSeq: entry.undoesSeq,
      knows,
    })
    .returning({ seq: changeSetTable.seq })
    .get()
  const insert = store.sqlite.prepare(
    'insert into change (change_set_seq, ordinal, topic, row_id, operation, before, after) values (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const [ordinal, change] of changes.entries()) {
    insert.run(seq, ordinal, change.topic, change.rowId, change.operation, toJson(change.before), toJson(change.after))
  }
  store.db.update(siteTable).set({ lastTime: time }).run()
  return seq
}

/**
 * What this file has of other sites, as JSON, if that is more than at this site's step before: whoever merges tells by it
 * which steps knew of each other. Null when the newest entry of the log is of this site, or there is none.
 */
function newKnowledge(store: Store, siteId: string): string | null {
  const newest = store.db
    .select({ siteId: changeSetTable.siteId })
    .from(changeSetTable)
    .orderBy(desc(changeSetTable.seq))
    .limit(1)
    .get()
  if (newest === undefined || newest.siteId === siteId) return null
  const rows = store.db
    .select({ siteId: changeSetTable.siteId, last: max(changeSetTable.siteSeq) })
    .from(changeSetTable)
    .where(ne(changeSetTable.siteId, siteId))
    .groupBy(changeSetTable.siteId)
    .all()
  return JSON.stringify(Object.fromEntries(rows.map((row) => [row.siteId, row.last])))
}

/** Whether later key presses may extend this entry: it is one update of one note. */
function isTyping(command: string, changes: readonly RowChange[]): boolean {
  return command === 'note.write' && changes.length === 1 && changes[0]?.operation === 'update'
}

function toJson(value: Record<string, unknown> | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
