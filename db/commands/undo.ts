import { eq } from 'drizzle-orm'
import {
  columnsBefore,
  findLaterChange,
  findRowEver,
  isBuiltUpon,
  isTakenBack,
  listChanges,
  type LoggedChange,
} from '../changelog/history'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import { isActionPart } from '../model/action'
import { isAppError } from '../model/errors'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { isEntryTopic, speaksForMinutes } from '../model/registers/entryTopics'
import type { RecordType } from '../model/vocabulary'
import type { RichText } from '../model/richText'
import type { Topic } from '../model/topics'
import { finalityOf, labelOf, requireChangeSet, summarize } from '../queries/changeFacts'
import { tables, type RowOf } from '../schema'
import { receivedChangeTable } from '../schema/changeLog'
import { asAppError } from '../workspace/errors'
import { listSiblings, numberSiblings } from './agendaOrder'
import { refuseIfVoted } from './attendance'
import { refuseReported } from './emailVote'
import { changeInWords } from './meetingTimes'
import { findDisorder, listChangesOf, refuseVotesWhileAway } from './presenceOrder'
import { isNumbered, isNumberTaken } from './numbering'
import { refuseForeignRecords, removeRecordBlock } from './recordBlocks'
import { conflict } from './refusals'

type Row = Record<string, unknown> & { id: string }

const RECORD_TYPES: Partial<Record<Topic, RecordType>> = Object.fromEntries(
  Object.entries(TOPIC_OF_RECORD).map(([type, topic]) => [topic, type]),
)

const STANDS_IN_PLACE = 'Something recorded since builds on this step or stands in its place. Take that back first.'

/** Taking a step back. */
export const undoHandlers: CommandHandlers<'change.undo'> = {
  'change.undo': (context, { changeSet }) => {
    const { db } = context
    const set = requireChangeSet(db, changeSet)
    const undone = summarize(db, set)
    const changes = listChanges(db, changeSet)
    const finality = finalityOf(set, changes)
    if (finality === 'wholesale') {
      throw conflict('An import or a restored backup cannot be taken back. Restore the backup that was made before it.')
    }
    if (finality === 'final') {
      throw conflict('What was sent out or sealed cannot be taken back. Send or seal a new version instead.')
    }
    refuseTakenOver(db, changeSet)
    if (isTakenBack(db, changeSet)) throw conflict('This step was taken back already.', { changeSet })
    refuseChangedSince(db, changeSet, changes)
    refuseFinalMinutes(db, changes)
    refuseReportedVotes(db, changes)
    context.takesBack(changeSet)
    try {
      takeBack(context, changes)
    } catch (error) {
      throw refusalOf(error)
    }
    refuseFinalMinutes(db, changes)
    refuseReportedVotes(db, changes)
    if (isBuiltUpon(db, changeSet)) refuseUnsoundPresence(db, changes)
    return { undone }
  },
}

/** What another machine did is mixed with what was done here: only there it is known as one step. */
function refuseTakenOver(db: ReadDb, changeSet: number): void {
  const received = db
    .select({ ordinal: receivedChangeTable.ordinal })
    .from(receivedChangeTable)
    .where(eq(receivedChangeTable.changeSetSeq, changeSet))
    .limit(1)
    .get()
  if (received === undefined) return
  throw conflict('This step was made on another machine. Take it back there, or change what it did here.', {
    changeSet,
  })
}

function refuseChangedSince(db: ReadDb, changeSet: number, changes: readonly LoggedChange[]): void {
  const later = findLaterChange(db, changeSet, changes)
  if (later === undefined) return
  const { set, topic, rowId } = later
  const row = findRowEver(db, topic, rowId)
  const label = row === undefined ? '' : labelOf(db, topic, row)
  const what = topic === 'minutes_note' ? `The text under ${label}` : shortened(label) || 'That'
  throw conflict(`${what} was changed since by ${set.actor}. Take that step back first.`, {
    topic,
    rowId,
    actor: set.actor,
    at: set.at,
    command: set.command,
    changeSet: set.seq,
  })
}

function shortened(text: string): string {
  return text.length > 60 ? `“${text.slice(0, 59)}…”` : text === '' ? '' : `“${text}”`
}

/** Approved minutes stay as they are, and no undo makes minutes approved: both are done by their own steps. */
function refuseFinalMinutes(db: ReadDb, changes: readonly LoggedChange[]): void {
  const meetingIds = new Set(changes.map((change) => meetingOf(db, change)).filter((id) => id !== null))
  for (const id of meetingIds) {
    const meeting = db.select().from(tables.meeting).where(eq(tables.meeting.id, id)).get()
    if (meeting?.status !== 'approved') continue
    throw conflict(
      `The minutes of ${meeting.title} of ${meeting.date} are approved: nothing in them can be taken back, and an ` +
        'approval cannot be brought back. Correct the minutes instead.',
      { meetingId: id, status: meeting.status },
    )
  }
}

/** A vote by e-mail belongs to no meeting, but approved minutes report it: none changes, goes or comes in between. */
function refuseReportedVotes(db: ReadDb, changes: readonly LoggedChange[]): void {
  for (const { topic, rowId } of changes) {
    if (topic !== 'motion') continue
    const motion = db.select().from(tables.motion).where(eq(tables.motion.id, rowId)).get()
    if (motion?.meetingId === null) refuseReported(db, motion, motion.votedOn)
  }
}

/** The meeting whose record a row is part of. An action lives on after its meeting and changes freely. */
function meetingOf(db: ReadDb, { topic, rowId, operation, before, after }: LoggedChange): string | null {
  const row = (findRowEver(db, topic, rowId) ?? after ?? before ?? {}) as Record<string, unknown>
  if (topic === 'meeting') return rowId
  if (isActionPart(topic)) return null
  if (topic === 'action_item' && operation === 'update') return null
  // An entry of a register lives on as well: only its line and its place are the minutes'.
  if (isEntryTopic(topic) && operation === 'update' && !speaksForMinutes(topic, after)) return null
  if (topic === 'vote') return findRowEver(db, 'motion', String(row['motionId']))?.meetingId ?? null
  if (typeof row['meetingId'] === 'string') return row['meetingId']
  if (topic === 'proposal' || typeof row['agendaItemId'] !== 'string') return null
  return findRowEver(db, 'agenda_item', row['agendaItemId'])?.meetingId ?? null
}

/** Makes the rows what they were, last change first, as far as that is one step of its own: see the notes. */
function takeBack(context: CommandContext, changes: readonly LoggedChange[]): void {
  const { db, write } = context
  const texts = new Map<string, Row>()
  for (const change of changes.toReversed()) {
    const { topic, rowId } = change
    if (change.operation === 'delete') {
      refuseTakenNumber(db, change)
      write.insert(topic, change.before as never)
      continue
    }
    const row = requirePresent(db, topic, rowId)
    if (change.operation === 'insert') {
      texts.delete(rowId)
      removeFromText(context, topic, row)
      write.remove(topic, rowId)
    } else if (topic === 'minutes_note') {
      const text = texts.get(rowId) ?? row
      texts.set(rowId, { ...text, ...columnsBefore(text, change) })
    } else {
      write.update(topic, rowId, columnsBefore(row, change) as never)
    }
  }
  for (const [id, { body, plainText }] of texts) rewriteText(context, id, String(body), String(plainText))
  closeRanks(context, changes)
}

/** The database does not forbid a number given twice, since two machines can give one. */
function refuseTakenNumber(db: ReadDb, { topic, before }: LoggedChange): void {
  if (!isNumbered(topic)) return
  const { boardId, number } = before as RowOf<typeof topic>
  if (isNumberTaken(db, topic, { boardId, number })) throw conflict(STANDS_IN_PLACE)
}

function requirePresent(db: ReadDb, topic: Topic, rowId: string): Row {
  const table = tables[topic]
  const row = db.select().from(table).where(eq(table.id, rowId)).get() as Row | undefined
  if (row === undefined) throw conflict('What this step is about does not exist any more.', { topic, rowId })
  return row
}

/** A record that was added and goes again: its block goes out of the text, wherever it was set since. */
function removeFromText(context: CommandContext, topic: Topic, row: Row): void {
  const recordType = RECORD_TYPES[topic]
  const agendaItemId = row['agendaItemId']
  if (recordType === undefined || typeof agendaItemId !== 'string') return
  removeRecordBlock(context, agendaItemId, { recordType, recordId: row.id })
}

/** The words of before as a new revision: whoever still holds the ones in between must be told, so it never runs back. */
function rewriteText({ db, write, now }: CommandContext, id: string, body: string, plainText: string): void {
  const note = requirePresent(db, 'minutes_note', id) as unknown as RowOf<'minutes_note'>
  if (note.body === body) return
  try {
    refuseForeignRecords(db, note.agendaItemId, JSON.parse(body) as RichText)
  } catch (error) {
    if (!isAppError(error)) throw error
    throw conflict('The text of before shows a record that was removed since. Bring the record back first.')
  }
  write.update('minutes_note', id, { body, plainText, revision: note.revision + 1, savedAt: now })
}

/** Items are counted without gaps, also when one in between goes or comes back. */
function closeRanks(context: CommandContext, changes: readonly LoggedChange[]): void {
  const ranks = new Map<string, { meetingId: string; parentId: string | null }>()
  for (const { topic, rowId, after } of changes) {
    if (topic !== 'agenda_item') continue
    // Of an item that is gone again the log says where it stood.
    const item = findRowEver(context.db, 'agenda_item', rowId) ?? (after as RowOf<'agenda_item'> | null)
    if (item) ranks.set(`${item.meetingId} ${item.parentId}`, item)
  }
  for (const { meetingId, parentId } of ranks.values()) {
    numberSiblings(context, listSiblings(context.db, meetingId, parentId))
  }
}

/** Nobody votes who was not there, and nobody comes back who never left: not even after a step between was taken back. */
function refuseUnsoundPresence(db: ReadDb, changes: readonly LoggedChange[]): void {
  const seen = new Set<string>()
  for (const { topic, rowId, before, after } of changes) {
    if (topic !== 'attendance' && topic !== 'presence_change') continue
    const row = findRowEver(db, topic, rowId) ?? after ?? before
    const id = topic === 'attendance' ? rowId : String((row as Record<string, unknown> | null)?.['attendanceId'])
    if (seen.has(id)) continue
    seen.add(id)
    const is = db.select().from(tables.attendance).where(eq(tables.attendance.id, id)).get()
    const was = is ?? (topic === 'attendance' ? (row as RowOf<'attendance'> | null) : null)
    if (was === null) continue
    if (is?.status !== 'present' || !is.isVoting) refuseIfVoted(db, was)
    if (is === undefined) continue
    const disorder = findDisorder(is, listChangesOf(db, id))
    if (disorder) {
      throw conflict(`${changeInWords(is.fullName, disorder.change)}, which follows from this. Take that back first.`, {
        attendanceId: id,
      })
    }
    refuseVotesWhileAway(db, is)
  }
}

/** What the database refuses here is never the value: something recorded since stands in the way. */
function refusalOf(error: unknown): unknown {
  const known = asAppError(error)
  if (!isAppError(known) || known.data?.['sqlite'] === undefined) return known
  if (known.code !== 'CONFLICT' && known.code !== 'INVALID_INPUT') return known
  return conflict(STANDS_IN_PLACE)
}
