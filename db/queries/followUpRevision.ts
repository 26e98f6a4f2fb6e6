import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { Topic } from '../model/topics'

/**
 * The state of a row as calendars count it. Nothing of it is stored: it follows from the change log, so that every
 * machine with the same steps says the same.
 */
export interface Revision {
  /** Rises with every step that changed something the calendar file says, and never falls. */
  sequence: number
  createdAt: string
  changedAt: string
}

/** SEQUENCE is an INTEGER of iCalendar: 32 bits with a sign (RFC 5545, 3.3.8). */
const SEQUENCE_MAX = 2 ** 31 - 1

/** What of each kind of row stands in a calendar file; null = all of it. A column that is not named changes nothing. */
const TOLD: Partial<Record<Topic, readonly string[] | null>> = {
  meeting: ['title', 'date', 'startTime', 'endTime', 'timeZone', 'place', 'onlineAddress', 'status', 'firstItemNumber'],
  agenda_item: [
    'title',
    'position',
    'parentId',
    'presenterId',
    'presenterName',
    'minutesAllotted',
    'isConfidential',
    'meetingId',
  ],
  action_item: ['number', 'text', 'dueOn', 'status', 'statusReason', 'closedOn', 'priority'],
  action_owner: null,
}

interface Step {
  subject: string
  site: string
  siteSeq: number
  time: string
  topic: Topic
  operation: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
}

/** `[subject, topic, rowId]`: a row that a subject's calendar file is made from. */
type Part = readonly [subject: string, topic: Topic, rowId: string]

/**
 * The steps that changed these rows, as their own sites logged them: what a merge made of a step here would differ from
 * machine to machine.
 */
function stepsOf(db: ReadDb, parts: readonly Part[]): Step[] {
  return db.all<Step>(sql`
    with part as (select value ->> 0 as subject, value ->> 1 as topic, value ->> 2 as row_id from json_each(${JSON.stringify(parts)})),
    told as (
      select p.subject, c.topic, c.change_set_seq, c.operation, c.before, c.after
        from part p join received_change c on c.topic = p.topic and c.row_id = p.row_id
      union all
      select p.subject, c.topic, c.change_set_seq, c.operation, c.before, c.after
        from part p join change c on c.topic = p.topic and c.row_id = p.row_id
        where not exists (select 1 from received_change r where r.change_set_seq = c.change_set_seq))
    select t.subject as subject, s.site_id as site, s.site_seq as siteSeq, s.time as time, t.topic as topic,
      t.operation as operation, t.before as before, t.after as after
    from told t join change_set s on s.seq = t.change_set_seq`)
}

function isTold({ topic, operation, before, after }: Step): boolean {
  const columns = TOLD[topic]
  if (operation !== 'update' || columns === null || columns === undefined) return columns !== undefined
  const was = JSON.parse(before ?? '{}') as Record<string, unknown>
  const is = JSON.parse(after ?? '{}') as Record<string, unknown>
  return columns.some((column) => {
    if (!(column in is)) return false
    // That a meeting began or ended changes no invitation; that it is cancelled, or on again, does.
    if (topic === 'meeting' && column === 'status') return was[column] === 'cancelled' || is[column] === 'cancelled'
    return true
  })
}

/** Milliseconds in the first digits of a UUIDv7 (RFC 9562, 5.7). */
const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
/** Milliseconds of a hybrid logical time. */
const msOf = (time: string) => Number(time.slice(0, 13))

/**
 * The rule of SEQUENCE: whole seconds from the making of the row (its id says when) to its last change that is told, plus
 * the number of steps that changed it. Both only grow as the log grows, the second with every step, also with two within
 * a second and with a step that takes another one back. Machines that have exchanged their steps count the same, and
 * of two that have not the one with the later change is ahead.
 */
function revisionOf(id: string, steps: readonly Step[]): Revision {
  const told = steps.filter(isTold)
  const createdMs = madeAt(id)
  const changedMs = Math.max(createdMs, ...told.map(({ time }) => msOf(time)))
  const count = new Set(told.map(({ site, siteSeq }) => `${site} ${siteSeq}`)).size
  const sequence = Math.floor((changedMs - createdMs) / 1000) + Math.max(0, count - 1)
  return {
    sequence: Math.min(sequence, SEQUENCE_MAX),
    createdAt: new Date(createdMs).toISOString(),
    changedAt: new Date(changedMs).toISOString(),
  }
}

/** Rows of a topic that belong to these owners, also those that are gone; as parts of their owners. */
function belongings(
  db: ReadDb,
  topic: 'agenda_item' | 'action_owner',
  column: string,
  key: string,
  owners: readonly string[],
): Part[] {
  const ids = JSON.stringify(owners)
  return db
    .all<{ owner: string; id: string }>(
      sql`select o.value as owner, t.id as id from json_each(${ids}) o
          join ${sql.identifier(topic)} t on t.${sql.identifier(column)} = o.value
        union select json_extract(c.before, ${`$.${key}`}), c.row_id from change c
          where c.topic = ${topic} and c.operation = 'delete'
            and json_extract(c.before, ${`$.${key}`}) in (select value from json_each(${ids}))`,
    )
    .map(({ owner, id }) => [owner, topic, id] as const)
}

/** How often the invitation to a meeting has changed. */
export function meetingRevision(db: ReadDb, meetingId: string): Revision {
  const items = belongings(db, 'agenda_item', 'meeting_id', 'meetingId', [meetingId])
  return revisionOf(meetingId, stepsOf(db, [[meetingId, 'meeting', meetingId], ...items]))
}

/** How often each of these actions has changed, as a task of a calendar. */
export function actionRevisions(db: ReadDb, ids: readonly string[]): Map<string, Revision> {
  const owners = belongings(db, 'action_owner', 'action_item_id', 'actionItemId', ids)
  const steps = stepsOf(db, [...ids.map((id): Part => [id, 'action_item', id]), ...owners])
  const bySubject = new Map<string, Step[]>()
  for (const step of steps) {
    const own = bySubject.get(step.subject) ?? []
    own.push(step)
    bySubject.set(step.subject, own)
  }
  return new Map(ids.map((id) => [id, revisionOf(id, bySubject.get(id) ?? [])]))
}
