import { eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import { plainTextOf, recordNodesOf, type BlockNode, type RichText } from '../model/richText'
import { readVariant } from '../queries/noteVariants'
import { minutesNoteTable } from '../schema/minutes'
import { withOwnRecords } from './noteRestore'
import { conflict } from './refusals'
import { rowIdFor } from './rowId'
import { requireChangeableItem, requireRow } from './rows'

/** Texts that stand beside a note because two machines wrote at once: a person decides what becomes of them. */
export const noteVariantHandlers: CommandHandlers<'note.useVariant' | 'note.dismissVariant'> = {
  'note.useVariant': (context, { id, how, baseRevision }) => {
    const { db, write, now } = context
    const variant = readVariant(db, requireRow(db, 'note_variant', id))
    const { agendaItemId } = variant
    const { item } = requireChangeableItem(db, agendaItemId)
    const note = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, agendaItemId)).get()
    if (baseRevision !== (note?.revision ?? 0)) {
      throw conflict(`The note under ${item.title} was changed in the meantime. Read both texts again.`, {
        agendaItemId,
        revision: note?.revision ?? 0,
        savedAt: note?.savedAt ?? null,
      })
    }
    const present = note === undefined ? undefined : (JSON.parse(note.body) as RichText)
    const old = how === 'instead' || present === undefined ? variant.body : below(present, variant.body)
    const body = withOwnRecords(db, agendaItemId, { old, records: variant.records, present })
    const columns = {
      body: JSON.stringify(body),
      plainText: plainTextOf(body),
      revision: baseRevision + 1,
      savedAt: now,
    }
    if (note) write.update('minutes_note', note.id, columns)
    else write.insert('minutes_note', { id: rowIdFor(context, 'minutes_note', agendaItemId), agendaItemId, ...columns })
    write.remove('note_variant', id)
    return { revision: columns.revision, savedAt: now }
  },
  'note.dismissVariant': ({ db, write }, { id }) => {
    requireRow(db, 'note_variant', id)
    write.remove('note_variant', id)
    return { id }
  },
}

/** One text under another; a record that the first one shows is not shown twice. */
function below(first: RichText, second: RichText): RichText {
  const shown = new Set(recordNodesOf(first).map(({ recordId }) => recordId))
  const more = second.content.filter((block: BlockNode) => block.type !== 'record' || !shown.has(block.attrs.recordId))
  return { ...first, content: [...first.content, ...more] }
}
