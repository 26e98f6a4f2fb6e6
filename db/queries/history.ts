import { desc, eq, inArray, sql } from 'drizzle-orm'
import { isTakenBack } from '../changelog/history'
import type { ReadDb } from '../changelog/store'
import { HISTORY_PAGE, type ChangePage, type ChangeSummary, type NextSteps } from '../model/history'
import { Topic } from '../model/topics'
import { tables } from '../schema'
import { changeSetTable, siteTable } from '../schema/changeLog'
import { summarize } from './changeFacts'
import { requireMeeting } from './meeting'

/** How far back the undo key looks for a step, in change sets. */
const REACH = 500

/** Typed text has its own undo while it is typed, and its versions later; these began the workspace or came as a whole. */
const NOT_BY_KEY = /^(note\.write|institution\.create|workspace\..*|backup\..*)$/

/** Topics whose rows name their meeting. A proposal names an item, but waits for any meeting. */
const OF_MEETING = Topic.options.filter((topic) => 'meetingId' in tables[topic])
const OF_ITEM = ['minutes_note', 'attachment'] as const

/** Everything that was done to a meeting, newest first: a page of it, from behind the given change set. */
export function listMeetingHistory(db: ReadDb, input: { id: string; before: number | null }): ChangePage {
  requireMeeting(db, input.id)
  const rows = JSON.stringify(meetingRows(db, input.id))
  const sets = db.all<{ seq: number }>(sql`
    select distinct c.change_set_seq as seq
    from json_each(${rows}) r join change c on c.topic = r.value ->> 0 and c.row_id = r.value ->> 1
    where ${input.before === null ? sql`true` : sql`c.change_set_seq < ${input.before}`}
    order by 1 desc limit ${HISTORY_PAGE + 1}`)
  const shown = sets.slice(0, HISTORY_PAGE).map(({ seq }) => seq)
  const changes = db
    .select()
    .from(changeSetTable)
    .where(inArray(changeSetTable.seq, shown))
    .orderBy(desc(changeSetTable.seq))
    .all()
    .map((set) => summarize(db, set))
  return { changes, next: sets.length > HISTORY_PAGE ? (shown.at(-1) ?? null) : null }
}

/** The rows that are or were part of a meeting, those that were removed included. */
function meetingRows(db: ReadDb, meetingId: string): [Topic, string][] {
  const idsOf = (topic: Topic, column: string, key: string, owners: readonly string[]): string[] =>
    db
      .all<{ id: string }>(
        sql`select t.id from json_each(${JSON.stringify(owners)}) o join ${sql.identifier(topic)} t on t.${sql.identifier(column)} = o.value
          union select c.row_id from change c where c.topic = ${topic} and c.operation = 'delete'
            and json_extract(c.before, ${`$.${key}`}) in (select value from json_each(${JSON.stringify(owners)}))`,
      )
      .map(({ id }) => id)
  const found: [Topic, string][] = [['meeting', meetingId]]
  const add = (topic: Topic, ids: readonly string[]): readonly string[] => {
    found.push(...ids.map((id): [Topic, string] => [topic, id]))
    return ids
  }
  const own = new Map(
    OF_MEETING.map((topic) => [topic, add(topic, idsOf(topic, 'meeting_id', 'meetingId', [meetingId]))]),
  )
  for (const topic of OF_ITEM) add(topic, idsOf(topic, 'agenda_item_id', 'agendaItemId', own.get('agenda_item') ?? []))
  add('vote', idsOf('vote', 'motion_id', 'motionId', own.get('motion') ?? []))
  add('action_owner', idsOf('action_owner', 'action_item_id', 'actionItemId', own.get('action_item') ?? []))
  return found
}

/** What the undo and redo keys of a person take next; a step done since the last undo leaves nothing to do again. */
export function findNextSteps(db: ReadDb, input: { actor: string }): NextSteps {
  const site = db.select().from(siteTable).get()
  const sets = db
    .select()
    .from(changeSetTable)
    .orderBy(desc(changeSetTable.seq))
    .limit(REACH)
    .all()
    .filter((set) => set.actor === input.actor && set.siteId === site?.siteId && !NOT_BY_KEY.test(set.command))
  let redo: ChangeSummary | null = null
  for (const set of sets) {
    if (isTakenBack(db, set.seq)) continue
    // Also one that was sent out or sealed: its refusal says so, and the key goes no further back than that.
    if (set.undoesSeq === null) return { undo: summarize(db, set), redo }
    const target = db.select().from(changeSetTable).where(eq(changeSetTable.seq, set.undoesSeq)).get()
    if (redo === null && target?.undoesSeq === null) redo = summarize(db, set)
  }
  return { undo: null, redo }
}
