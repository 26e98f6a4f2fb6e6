import { isEntryTopic, speaksForMinutes } from '../model/registers/entryTopics'
import type { Topic } from '../model/topics'
import { isAtOnce, knew, type RawChange, type RawLog } from './rawLog'

/** The kinds of rows that sealed minutes freeze; see sealed.sql. */
const FROZEN: readonly Topic[] = [
  'meeting',
  'agenda_item',
  'attendance',
  'presence_change',
  'recess',
  'item_span',
  'minutes_note',
  'motion',
  'vote',
  'decision',
  'industry_comment',
  'idea',
  'declared_interest',
  'matter_arising',
  'recommendation_arising',
  'attachment',
  'topic_review',
]

/** The seals of all minutes, and what they keep out. */
export interface Seals {
  /** The seal that keeps a change out: it came to sealed minutes from somebody who did not know that they were. */
  sealAgainst: (change: RawChange) => RawChange | undefined
  /** The seals of a meeting that hold, in their order. */
  of: (meetingId: string) => readonly RawChange[]
  /** Whether minutes were sealed without this change, by whoever did not know of it. */
  keepsOut: (meetingId: string, change: RawChange) => boolean
  /** The meeting whose minutes a row is part of; null for a row of none. */
  meetingOf: (topic: Topic, rowId: string) => string | null
}

/** Reads the seals out of the log. Of two seals made at once the earlier one holds; the record of the other stays too. */
export function readSeals(log: RawLog): Seals {
  const holding = new Map<string, RawChange[]>()
  const inserts = [...(log.rows.get('sealed_record')?.values() ?? [])].flatMap((changes) =>
    changes.filter(({ operation }) => operation === 'insert').slice(0, 1),
  )
  for (const seal of inserts.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const meetingId = String(seal.after?.['meetingId'])
    const before = holding.get(meetingId) ?? []
    if (before.some((each) => isAtOnce(each, seal))) continue
    holding.set(meetingId, [...before, seal])
  }
  const meetings = new Map<string, string | null>()
  for (const [meetingId, seals] of holding) {
    // A vote by e-mail belongs to no meeting, but the minutes that report it freeze it.
    for (const id of seals.flatMap(reportedVotes)) meetings.set(`motion ${id}`, meetingId)
  }
  const meetingOf = (topic: Topic, rowId: string): string | null => {
    const key = `${topic} ${rowId}`
    const known = meetings.get(key)
    if (known !== undefined) return known
    const found = findMeeting(log, topic, rowId, meetingOf)
    meetings.set(key, found)
    return found
  }
  const of = (meetingId: string): readonly RawChange[] => holding.get(meetingId) ?? []
  return {
    of,
    meetingOf,
    keepsOut: (meetingId, change) => of(meetingId).some((seal) => isAtOnce(seal, change)),
    sealAgainst: (change) => {
      if (holding.size === 0) return undefined
      const isFrozen = FROZEN.includes(change.topic) || isFrozenPart(change)
      if (!isFrozen) return undefined
      const meetingId = meetingOf(change.topic, change.rowId)
      return meetingId === null ? undefined : of(meetingId).find((seal) => isAtOnce(seal, change))
    },
  }
}

/** Of what lives on after its meeting the minutes freeze that it is there, and of an entry of a register its line. */
function isFrozenPart({ topic, operation, after }: RawChange): boolean {
  if (topic !== 'action_item' && !isEntryTopic(topic)) return false
  if (operation === 'update') return topic !== 'action_item' && speaksForMinutes(topic, after)
  return operation === 'delete'
}

/** The order of seals, as everybody can read it from the records themselves. */
function orderOf({ after, rowId }: RawChange): string {
  return `${String(after?.['version']).padStart(6, '0')} ${String(after?.['sealedAt'])} ${rowId}`
}

function reportedVotes({ after }: RawChange): string[] {
  try {
    const { records } = JSON.parse(String(after?.['record'])) as { records?: { emailVotes?: { id: string }[] } }
    return (records?.emailVotes ?? []).map(({ id }) => id)
  } catch {
    // A record that cannot be read is found by the check of the seals.
    return []
  }
}

function findMeeting(log: RawLog, topic: Topic, rowId: string, meetingOf: Seals['meetingOf']): string | null {
  if (topic === 'meeting') return rowId
  const insert = log.rows
    .get(topic)
    ?.get(rowId)
    ?.find(({ operation }) => operation === 'insert')
  const { meetingId, agendaItemId, motionId } = insert?.after ?? {}
  if (typeof meetingId === 'string') return meetingId
  if (typeof agendaItemId === 'string') return meetingOf('agenda_item', agendaItemId)
  return topic === 'vote' && typeof motionId === 'string' ? meetingOf('motion', motionId) : null
}

/** Whether the seal was made on a row with this change in it. */
export function isUnderSeal(seals: Seals, meetingId: string | null, change: RawChange): boolean {
  return meetingId !== null && seals.of(meetingId).some((seal) => knew(seal, change))
}
