import { inArray } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { Motion } from '../model/minutes'
import type { MinutesRecord } from '../model/minutesRecord'
import type { MinutesDifference, MinutesPart } from '../model/seal'
import { motionTable } from '../schema/minutes'
import { canonicalTextOf, requireMinutesRecord } from './canonicalMinutes'
import { motionsWhere } from './records'

/** One row of minutes as it is compared: what may rightly change after the sealing is not in `value`. */
interface ComparedRow {
  part: MinutesPart
  id: string | null
  label: string
  value: unknown
}

/**
 * What the rows of a meeting say otherwise than a sealed record of it. Names of people, boards and the institution may
 * change later, and so may actions, rules of the board, meetings before and after: none of that is a difference.
 */
export function differencesOfMeeting(db: ReadDb, sealed: { meetingId: string; record: string }): MinutesDifference[] {
  const then = JSON.parse(sealed.record) as MinutesRecord
  const now = requireMinutesRecord(db, sealed.meetingId, null)
  // E-mail votes are reported by the day; a meeting planned later in between must not take them away from this one.
  const ids = then.records.emailVotes.map((vote) => vote.id)
  const emailVotes = ids.length === 0 ? [] : motionsWhere(db, inArray(motionTable.id, ids))
  return differencesBetween(then, { ...now, records: { ...now.records, emailVotes } })
}

/** What two forms of the same minutes differ in, part by part. */
export function differencesBetween(then: MinutesRecord, now: MinutesRecord): MinutesDifference[] {
  const before = byKey(comparedRows(then))
  const after = byKey(comparedRows(now))
  const differences: MinutesDifference[] = []
  for (const [key, { part, id, label, value }] of before) {
    const other = after.get(key)
    if (other !== undefined && canonicalTextOf(asFarAs(value, other.value)) === canonicalTextOf(value)) continue
    differences.push({ part, id, label, change: other === undefined ? 'removed' : 'changed' })
  }
  for (const [key, { part, id, label }] of after) {
    if (!before.has(key)) differences.push({ part, id, label, change: 'added' })
  }
  return differences
}

function byKey(rows: ComparedRow[]) {
  return new Map(rows.map((row) => [`${row.part} ${row.id ?? row.label}`, row]))
}

/** What the later value says of all that the earlier one speaks of: a newer Minutebook may know more of a row. */
function asFarAs(then: unknown, now: unknown): unknown {
  if (!isPlain(then) || !isPlain(now)) return now
  return Object.fromEntries(Object.keys(then).map((name) => [name, now[name] ?? null]))
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function comparedRows(record: MinutesRecord): ComparedRow[] {
  const { meeting, approval, items, records, presence } = record
  const titles = new Map<string, string>(items.map((item) => [item.id, item.title]))
  const titleOf = (itemId: string | null) => (itemId === null ? '' : (titles.get(itemId) ?? itemId))
  const facts = Object.entries({
    title: meeting.title,
    kind: meeting.kind,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    timeZone: meeting.timeZone,
    place: meeting.place,
    onlineAddress: meeting.onlineAddress,
    mode: meeting.mode,
    calledToOrderAt: meeting.calledToOrderAt,
    adjournedAt: meeting.adjournedAt,
    presiding: meeting.presiding?.personId ?? null,
    recorder: meeting.recorder?.personId ?? null,
    firstItemNumber: meeting.firstItemNumber,
  })
  const approved = {
    on: approval?.on ?? null,
    asCorrected: approval?.asCorrected ?? false,
    note: approval?.note ?? null,
  }
  return [
    ...facts.map(([label, value]): ComparedRow => ({ part: 'meeting', id: null, label, value })),
    ...Object.entries(approved).map(([label, value]): ComparedRow => ({ part: 'approval', id: null, label, value })),
    ...record.attendance.map((row): ComparedRow => ({
      part: 'attendance',
      id: row.personId,
      label: row.fullName,
      value: row,
    })),
    ...presence.changes.map(({ fullName, ...row }): ComparedRow => ({
      part: 'presence',
      id: row.id,
      label: fullName,
      value: row,
    })),
    ...presence.recesses.map((row): ComparedRow => ({ part: 'recess', id: row.id, label: row.startedAt, value: row })),
    ...presence.spans.map((row): ComparedRow => ({
      part: 'span',
      id: row.id,
      label: titleOf(row.agendaItemId),
      value: row,
    })),
    ...records.interests.map(({ person, ...row }): ComparedRow => ({
      part: 'interest',
      id: row.id,
      label: person.fullName,
      value: { ...row, personId: person.personId },
    })),
    ...items.flatMap((item, index) => comparedItem(item, index)),
    ...records.motions.map((motion) => comparedMotion('motion', motion)),
    ...records.emailVotes.map((motion) => comparedMotion('emailVote', motion)),
    ...records.decisions.map((row): ComparedRow => ({ part: 'decision', id: row.id, label: row.text, value: row })),
    ...records.comments.map(({ speaker, ...row }): ComparedRow => ({
      part: 'comment',
      id: row.id,
      label: row.text,
      value: { ...row, speaker: speaker && (speaker.personId ?? speaker.name) },
    })),
    ...records.ideas.map((row): ComparedRow => ({ part: 'idea', id: row.id, label: row.text, value: row })),
    // What is known of an entry may grow in its register; its line, and that it stands there, may not change.
    ...(records.entries ?? []).map((entry): ComparedRow => {
      const text = entry.type === 'story' ? null : entry.text
      const number = entry.type === 'recommendation' ? entry.number : null
      return {
        part: entry.type,
        id: entry.id,
        label: text ?? titleOf(entry.agendaItemId),
        value: { agendaItemId: entry.agendaItemId, text, number },
      }
    }),
    // What was promised may be worded, dated and assigned anew later; that it was promised there may not go.
    ...records.actions.map((row): ComparedRow => ({
      part: 'action',
      id: row.id,
      label: row.text,
      value: { number: row.number, agendaItemId: row.origin?.agendaItemId ?? null },
    })),
    ...records.mattersArising.map(({ action, statusThen, dueThen }): ComparedRow => ({
      part: 'matterArising',
      id: action.id,
      label: action.text,
      value: { statusThen, dueThen },
    })),
    // What the institution said with its answer may be told more fully later; how it had answered by then may not change.
    ...(records.recommendationsArising ?? []).map(({ id, text, responseThen }): ComparedRow => ({
      part: 'recommendationArising',
      id,
      label: text,
      value: { responseThen },
    })),
  ]
}

function comparedItem(item: MinutesRecord['items'][number], index: number): ComparedRow[] {
  const { note, papers, presenter, number: _, reviewed = [], ...facts } = item
  return [
    {
      part: 'item',
      id: item.id,
      label: item.title,
      value: { ...facts, index, presenter: presenter && (presenter.personId ?? presenter.name) },
    },
    { part: 'note', id: item.id, label: item.title, value: note },
    { part: 'reviewed', id: item.id, label: item.title, value: reviewed },
    ...papers.map((paper): ComparedRow => ({ part: 'paper', id: paper.id, label: paper.fileName, value: paper })),
  ]
}

function comparedMotion(part: 'motion' | 'emailVote', motion: Motion): ComparedRow {
  const { mover, seconder, approves, votes, ...facts } = motion
  return {
    part,
    id: motion.id,
    label: motion.text,
    value: {
      ...facts,
      moverId: mover?.personId ?? null,
      seconderId: seconder?.personId ?? null,
      approves: approves && { meetingId: approves.meetingId, asCorrected: approves.asCorrected },
      votes: votes.map(({ personId, choice }) => `${personId} ${choice}`).toSorted(),
    },
  }
}
