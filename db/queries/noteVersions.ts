import { and, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { findRowAt, findRowEver, parseChange, rowBefore, type LoggedChange } from '../changelog/history'
import { spliceOf } from '../changelog/coalesce'
import { spliceBetween } from '../changelog/splice'
import type { ReadDb } from '../changelog/store'
import { AppError } from '../model/errors'
import { HISTORY_PAGE, type NoteAtVersion, type NoteVersion, type NoteVersionPage } from '../model/history'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { emptyDoc, recordNodesOf, RichText, type RecordReference } from '../model/richText'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { minutesNoteTable } from '../schema/minutes'
import { labelOf } from './changeFacts'
import { requireAgendaItem } from './meeting'

/** How many changes are read from the log at once. */
const CHUNK = 300
/** How much of the text an excerpt shows before and behind the place of the change, in characters. */
const EXCERPT_BEFORE = 40
const EXCERPT_BEHIND = 80

type NoteRow = Record<string, unknown> & Pick<typeof minutesNoteTable.$inferSelect, 'body' | 'plainText' | 'savedAt'>

interface NoteStep {
  seq: number
  at: string
  actor: string
  command: string
  /** The note after the step; undefined when there was none. */
  after: NoteRow | undefined
  /** Its last change. */
  last: LoggedChange
  /** Counted only where they are wanted. */
  wordsAdded: number
  wordsRemoved: number
}

/**
 * The steps of a note, newest first, each with the text as it was after it. It walks backwards from the text of now:
 * the log holds what changed, never a whole copy.
 */
function* stepsOf(db: ReadDb, agendaItemId: string, isCounting: boolean): Generator<NoteStep> {
  let row = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, agendaItemId)).get() as
    | NoteRow
    | undefined
  const removed = db
    .selectDistinct({ id: changeTable.rowId })
    .from(changeTable)
    .where(
      and(
        eq(changeTable.topic, 'minutes_note'),
        eq(changeTable.operation, 'delete'),
        sql`json_extract(${changeTable.before}, '$.agendaItemId') = ${agendaItemId}`,
      ),
    )
    .all()
  const ids = [...(row === undefined ? [] : [String(row['id'])]), ...removed.map(({ id }) => id)]
  let step: NoteStep | undefined
  for (const { set, change } of loggedChanges(db, ids)) {
    if (step !== undefined && step.seq !== set.seq) {
      yield step
      step = undefined
    }
    const last = parseChange(change)
    const { seq, at, actor, command } = set
    step ??= { seq, at, actor, command, after: row, last, wordsAdded: 0, wordsRemoved: 0 }
    const before = rowBefore(row, last) as NoteRow | undefined
    if (isCounting) {
      const words = wordsChanged(before?.plainText ?? '', row?.plainText ?? '')
      step.wordsAdded += words.added
      step.wordsRemoved += words.removed
    }
    row = before
  }
  if (step) yield step
}

interface Logged {
  set: typeof changeSetTable.$inferSelect
  change: typeof changeTable.$inferSelect
}

/** The changes of these notes, newest first, read as far as they are asked for: nobody pages through all of them. */
function* loggedChanges(db: ReadDb, ids: readonly string[]): Generator<Logged> {
  let behind: SQL | undefined
  for (;;) {
    const logged = db
      .select({ set: changeSetTable, change: changeTable })
      .from(changeTable)
      .innerJoin(changeSetTable, eq(changeSetTable.seq, changeTable.changeSetSeq))
      .where(and(eq(changeTable.topic, 'minutes_note'), inArray(changeTable.rowId, [...ids]), behind))
      .orderBy(desc(changeTable.changeSetSeq), desc(changeTable.ordinal))
      .limit(CHUNK)
      .all()
    yield* logged
    const last = logged.at(-1)?.change
    if (last === undefined || logged.length < CHUNK) return
    behind = sql`(${changeTable.changeSetSeq}, ${changeTable.ordinal}) < (${last.changeSetSeq}, ${last.ordinal})`
  }
}

/** Every version of the text under an item, newest first: a page of them, from behind the given one. */
export function listNoteVersions(db: ReadDb, input: { agendaItemId: string; before: number | null }): NoteVersionPage {
  requireAgendaItem(db, input.agendaItemId)
  const versions: NoteVersion[] = []
  for (const step of stepsOf(db, input.agendaItemId, true)) {
    if (input.before !== null && step.seq >= input.before) continue
    if (versions.length === HISTORY_PAGE) return { versions, next: versions.at(-1)?.version ?? null }
    versions.push(versionOf(step))
  }
  return { versions, next: null }
}

function versionOf({ seq, at, actor, command, after, last, wordsAdded, wordsRemoved }: NoteStep): NoteVersion {
  const splice = spliceOf({ before: last.before ?? {}, after: last.after ?? {} }, 'plainText')
  const text = after?.plainText ?? ''
  return {
    version: seq,
    at,
    savedAt: after?.savedAt ?? at,
    actor,
    command,
    wordsAdded,
    wordsRemoved,
    words: wordsOf(text).length,
    excerpt: excerptOf(text, splice?.at ?? 0, splice?.inserted.length ?? 0),
  }
}

/** How many words came and went at the one place where two texts differ: whole words, also when half of one was typed. */
function wordsChanged(before: string, after: string): { added: number; removed: number } {
  const { at, removed, inserted } = spliceBetween(before, after)
  if (removed === '' && inserted === '') return { added: 0, removed: 0 }
  const begin = before.slice(0, at).search(/\S+$/)
  const from = begin === -1 ? at : begin
  const behind = before.slice(at + removed.length).search(/\s/)
  const rest = behind === -1 ? before.length - at - removed.length : behind
  const were = wordsOf(before.slice(from, at + removed.length + rest))
  const are = wordsOf(after.slice(from, at + inserted.length + rest))
  const added = are.filter((word) => {
    const index = were.indexOf(word)
    if (index !== -1) were.splice(index, 1)
    return index === -1
  })
  return { added: added.length, removed: were.length }
}

function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? []
}

function excerptOf(text: string, at: number, length: number): string {
  const from = Math.max(0, at - EXCERPT_BEFORE)
  const to = Math.min(text.length, Math.max(at + Math.min(length, EXCERPT_BEHIND), from + EXCERPT_BEHIND))
  const words = text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  return words === '' ? '' : `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

/** The text under an item as it was after a change set. NOT_FOUND when that changed no word there. */
export function requireNoteVersion(db: ReadDb, input: { agendaItemId: string; version: number }): NoteAtVersion {
  requireAgendaItem(db, input.agendaItemId)
  for (const { seq, at, actor, after } of stepsOf(db, input.agendaItemId, false)) {
    if (seq > input.version) continue
    if (seq < input.version) break
    const body = after === undefined ? emptyDoc() : (JSON.parse(after.body) as RichText)
    const records = Object.fromEntries(
      recordNodesOf(body).map((record) => [record.recordId, wordingOf(db, record, input.version)]),
    )
    return { version: seq, at, savedAt: after?.savedAt ?? at, actor, body, records }
  }
  throw new AppError('NOT_FOUND', 'The text has no such version.', { ...input })
}

/** The words of a record as they were after a change set, or as they were last. */
export function wordingOf(db: ReadDb, { recordType, recordId }: RecordReference, version: number): string {
  const topic = TOPIC_OF_RECORD[recordType]
  const row = findRowAt(db, topic, recordId, version) ?? findRowEver(db, topic, recordId)
  if (row === undefined) return ''
  const name = labelOf(db, topic, row)
  const text: unknown = 'text' in row ? row.text : null
  return recordType === 'interest' && typeof text === 'string' ? `${name}: ${text}` : name
}
