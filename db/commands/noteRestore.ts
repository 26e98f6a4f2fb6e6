import { eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import { paragraphOf } from '../model/lines'
import { plainTextOf, recordNodesOf, type BlockNode, type RecordReference, type RichText } from '../model/richText'
import { requireNoteVersion } from '../queries/noteVersions'
import { minutesNoteTable } from '../schema/minutes'
import { ownRecordsOf, replaceRecord } from './recordBlocks'
import { conflict } from './refusals'
import { requireChangeableItem } from './rows'
import { rowIdFor } from './rowId'

/** Bringing the words of an earlier version back. */
export const noteRestoreHandlers: CommandHandlers<'note.restore'> = {
  'note.restore': (context, { agendaItemId, version, baseRevision }) => {
    const { db, write, now } = context
    const { item } = requireChangeableItem(db, agendaItemId)
    const note = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, agendaItemId)).get()
    if (baseRevision !== (note?.revision ?? 0)) {
      throw conflict(`The note under ${item.title} was changed elsewhere in the meantime. Load it again.`, {
        agendaItemId,
        revision: note?.revision ?? 0,
        savedAt: note?.savedAt ?? null,
      })
    }
    const present = note === undefined ? undefined : (JSON.parse(note.body) as RichText)
    const body = restoredBody(db, agendaItemId, version, present)
    const text = JSON.stringify(body)
    if (note?.body === text) return { revision: note.revision, savedAt: note.savedAt }
    const columns = { body: text, plainText: plainTextOf(body), revision: baseRevision + 1, savedAt: now }
    if (note) write.update('minutes_note', note.id, columns)
    else write.insert('minutes_note', { id: rowIdFor(context, 'minutes_note', agendaItemId), agendaItemId, ...columns })
    return { revision: columns.revision, savedAt: now }
  },
}

function restoredBody(db: ReadDb, agendaItemId: string, version: number, present: RichText | undefined): RichText {
  const { body: old, records } = requireNoteVersion(db, { agendaItemId, version })
  return withOwnRecords(db, agendaItemId, { old, records, present })
}

/** Other words, with the records that exist: a motion is not lost with the text around it, nor made up by it. */
export function withOwnRecords(
  db: ReadDb,
  agendaItemId: string,
  texts: { old: RichText; records: Readonly<Record<string, string>>; present: RichText | undefined },
): RichText {
  const { old, records, present } = texts
  const own = ownRecordsOf(db, agendaItemId)
  const isOwn = (record: RecordReference) => own(record.recordType).has(record.recordId)
  const shown = recordNodesOf(old)
  let body = old
  for (const record of shown) {
    if (!isOwn(record)) body = replaceRecord(body, record, paragraphOf(records[record.recordId] ?? ''))
  }
  const kept = present === undefined ? [] : recordNodesOf(present)
  const missing = kept.filter((record) => isOwn(record) && !shown.some(({ recordId }) => recordId === record.recordId))
  return { ...body, content: [...body.content, ...missing.map((attrs): BlockNode => ({ type: 'record', attrs }))] }
}
