import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName } from '../model/commands'
import { canonicalMinutes, fingerprintOf } from '../queries/canonicalMinutes'
import { describeDifference } from '../queries/describeSeals'
import { differencesOfMeeting } from '../queries/minutesDifferences'
import { tables, type RowOf } from '../schema'
import { meetingTable } from '../schema/meeting'
import { sealedRecordTable } from '../schema/review'
import { isAnyTakenOver } from './merged'
import { conflict } from './refusals'
import { requireRow } from './rows'

/**
 * Freezes the minutes of a meeting as they stand: their canonical text with the place in the board's chain becomes a
 * record that nothing can change. Called by whatever approves minutes, after the approval is written.
 */
export function sealMinutes(
  { db, write, newId, now, actor }: CommandContext,
  meetingId: string,
  { reason }: { reason: string | null },
): RowOf<'sealed_record'> {
  const meeting = requireRow(db, 'meeting', meetingId)
  pinNumbers(db, write, meetingId)
  const before = latestOfBoard(db, meeting.boardId)
  const seal = {
    version: (latestOfMeeting(db, meetingId)?.version ?? 0) + 1,
    position: (before?.position ?? 0) + 1,
    previousSha256: before?.sha256 ?? null,
    reason,
  }
  const record = canonicalMinutes(db, meetingId, seal)
  return write.insert('sealed_record', {
    id: newId(),
    boardId: meeting.boardId,
    meetingId,
    ...seal,
    record,
    sha256: fingerprintOf(record),
    sealedAt: now,
    sealedBy: actor,
  })
}

/** A number that a merge gave anew is from now on the one of the sealed minutes, whatever others still come with. */
function pinNumbers(db: ReadDb, write: CommandContext['write'], meetingId: string): void {
  if (!isAnyTakenOver(db)) return
  for (const topic of ['motion', 'decision', 'action_item', 'recommendation'] as const) {
    const table = tables[topic]
    const rows = db.select({ id: table.id }).from(table).where(eq(table.meetingId, meetingId)).all()
    for (const { id } of rows) write.pin(topic, id, ['number'])
  }
}

/** The seals of approved minutes and their later corrections. */
export const sealHandlers: CommandHandlers<
  Extract<CommandName, 'minutes.seal' | `minutes.${'start' | 'finish' | 'abandon'}Correction`>
> = {
  'minutes.seal': (context, { meetingId }) => {
    const meeting = requireRow(context.db, 'meeting', meetingId)
    if (meeting.status !== 'approved') {
      throw conflict(`The minutes of ${nameOf(meeting)} are not approved yet. Approve them, and they are sealed.`)
    }
    const waiting = unsealedOf(context.db, meeting.boardId)
    const upToHere = waiting.slice(0, waiting.findIndex((each) => each.id === meetingId) + 1)
    for (const each of upToHere) sealMinutes(context, each.id, { reason: null })
    return { sealed: upToHere.length }
  },
  'minutes.startCorrection': ({ db, write }, { meetingId, reason }) => {
    const meeting = requireRow(db, 'meeting', meetingId)
    if (meeting.status !== 'approved') {
      throw conflict(
        `Only approved minutes are corrected this way. Change the minutes of ${nameOf(meeting)} directly.`,
        {
          meetingId,
          status: meeting.status,
        },
      )
    }
    if (!latestOfMeeting(db, meetingId)) {
      throw conflict(`The minutes of ${nameOf(meeting)} are not sealed. Seal them first, so that the old text is kept.`)
    }
    write.update('meeting', meetingId, { status: 'correcting', correctionReason: reason })
    return { id: meetingId }
  },
  'minutes.finishCorrection': (context, { meetingId }) => {
    const { meeting, differences } = requireCorrection(context.db, meetingId)
    if (differences.length === 0) {
      throw conflict('Nothing was changed since the minutes were sealed. Abandon the correction instead.')
    }
    const { version, sha256 } = sealMinutes(context, meetingId, { reason: meeting.correctionReason })
    context.write.update('meeting', meetingId, { status: 'approved', correctionReason: null })
    return { version, sha256 }
  },
  'minutes.abandonCorrection': ({ db, write }, { meetingId }) => {
    const { differences } = requireCorrection(db, meetingId)
    if (differences.length > 0) {
      const named = differences.slice(0, 5).map(describeDifference)
      const rest = differences.length > 5 ? ` and ${differences.length - 5} more` : ''
      throw conflict(
        `The minutes are no longer as they were sealed: ${named.join(', ')}${rest}. ` +
          'Undo these changes, or finish the correction.',
        { differences },
      )
    }
    write.update('meeting', meetingId, { status: 'approved', correctionReason: null })
    return { id: meetingId }
  },
}

const nameOf = (meeting: RowOf<'meeting'>) => `${meeting.title} of ${meeting.date}`

function requireCorrection(db: ReadDb, meetingId: string) {
  const meeting = requireRow(db, 'meeting', meetingId)
  const sealed = latestOfMeeting(db, meetingId)
  if (meeting.status !== 'correcting' || sealed === undefined) {
    throw conflict(`The minutes of ${nameOf(meeting)} are not being corrected.`, { meetingId, status: meeting.status })
  }
  return { meeting, differences: differencesOfMeeting(db, sealed) }
}

function latestOfBoard(db: ReadDb, boardId: string) {
  return db
    .select({ position: sealedRecordTable.position, sha256: sealedRecordTable.sha256 })
    .from(sealedRecordTable)
    .where(eq(sealedRecordTable.boardId, boardId))
    .orderBy(desc(sealedRecordTable.position), asc(sealedRecordTable.sealedAt), asc(sealedRecordTable.id))
    .limit(1)
    .get()
}

function latestOfMeeting(db: ReadDb, meetingId: string): RowOf<'sealed_record'> | undefined {
  return db
    .select()
    .from(sealedRecordTable)
    .where(eq(sealedRecordTable.meetingId, meetingId))
    .orderBy(desc(sealedRecordTable.version), asc(sealedRecordTable.sealedAt), asc(sealedRecordTable.id))
    .limit(1)
    .get()
}

/** Approved minutes of a board without a seal, oldest first. */
function unsealedOf(db: ReadDb, boardId: string): { id: string }[] {
  return db
    .select({ id: meetingTable.id })
    .from(meetingTable)
    .leftJoin(sealedRecordTable, eq(sealedRecordTable.meetingId, meetingTable.id))
    .where(and(eq(meetingTable.boardId, boardId), eq(meetingTable.status, 'approved'), isNull(sealedRecordTable.id)))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
}
