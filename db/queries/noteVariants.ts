import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { AgendaItemId, NoteVariantId } from '../model/ids'
import type { NoteVariant } from '../model/minutes'
import { recordNodesOf, type RichText } from '../model/richText'
import type { RowOf } from '../schema'
import { agendaItemTable } from '../schema/meeting'
import { noteVariantTable } from '../schema/minutes'
import { requireMeeting } from './meeting'
import { wordingOf } from './noteVersions'

/** The texts that stand beside the notes of a meeting, the oldest first. */
export function listNoteVariants(db: ReadDb, input: { meetingId: string }): NoteVariant[] {
  requireMeeting(db, input.meetingId)
  return db
    .select({ variant: noteVariantTable })
    .from(noteVariantTable)
    .innerJoin(agendaItemTable, eq(agendaItemTable.id, noteVariantTable.agendaItemId))
    .where(eq(agendaItemTable.meetingId, input.meetingId))
    .orderBy(asc(noteVariantTable.writtenAt), asc(noteVariantTable.id))
    .all()
    .map(({ variant }) => readVariant(db, variant))
}

/** A text that stands beside a note, with the wordings of its records as they are now or were last. */
export function readVariant(db: ReadDb, row: RowOf<'note_variant'>): NoteVariant {
  const { id, agendaItemId, reason, writtenBy, writtenAt } = row
  const body = JSON.parse(row.body) as RichText
  const records = Object.fromEntries(
    recordNodesOf(body).map((record) => [record.recordId, wordingOf(db, record, Number.MAX_SAFE_INTEGER)]),
  )
  const ids = { id: id as NoteVariantId, agendaItemId: agendaItemId as AgendaItemId }
  return { ...ids, body, records, reason, writtenBy, writtenAt }
}
