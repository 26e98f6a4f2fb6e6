import { eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import { plainTextOf } from '../model/richText'
import { minutesNoteTable } from '../schema/minutes'
import { refuseForeignRecords } from './recordBlocks'
import { conflict } from './refusals'
import { requireChangeableItem } from './rows'
import { rowIdFor } from './rowId'

/** The words of the minutes. */
export const noteHandlers: CommandHandlers<'note.write'> = {
  'note.write': (context, { agendaItemId, baseRevision, body }) => {
    const { db, write, now } = context
    const { item } = requireChangeableItem(db, agendaItemId)
    const note = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, agendaItemId)).get()
    const text = JSON.stringify(body)
    // The same text again is a write whose answer got lost, or a flush with nothing new: it is saved already.
    if (note?.body === text) return { revision: note.revision, savedAt: note.savedAt }
    if (baseRevision !== (note?.revision ?? 0)) {
      throw conflict(
        `The note under ${item.title} was changed elsewhere in the meantime. Load it again before writing.`,
        {
          agendaItemId,
          revision: note?.revision ?? 0,
          savedAt: note?.savedAt ?? null,
        },
      )
    }
    refuseForeignRecords(db, agendaItemId, body)
    const columns = { body: text, plainText: plainTextOf(body), revision: baseRevision + 1, savedAt: now }
    if (note) write.update('minutes_note', note.id, columns)
    else write.insert('minutes_note', { id: rowIdFor(context, 'minutes_note', agendaItemId), agendaItemId, ...columns })
    return { revision: columns.revision, savedAt: now }
  },
}
