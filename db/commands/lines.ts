import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import { findLaterChange, findRowAt, isTakenBack, listChanges } from '../changelog/history'
import { isActionPart } from '../model/action'
import { paragraphOf, type LineReference } from '../model/lines'
import { plainTextOf, RichText, type RichTextNode } from '../model/richText'
import type { RowOf } from '../schema'
import { minutesNoteTable } from '../schema/minutes'
import { requireChangeSet } from '../queries/changeFacts'
import { refuseForeignRecords, replaceRecord } from './recordBlocks'
import { insertRecordRow, recordExists, removeRecordRow, requireConvertible, restoreRecordRow } from './recordRows'
import { conflict, invalidInput } from './refusals'
import { requireChangeableItem } from './rows'
import { rowIdFor } from './rowId'

/** Lines that become records, records that become others: row and words in one step, and back. */
export const lineHandlers: CommandHandlers<'record.fromLine' | 'record.convert' | 'record.takeBack'> = {
  'record.fromLine': (context, { agendaItemId, baseRevision, body, record, text, facts }) => {
    const { db } = context
    const { item, meeting } = requireChangeableItem(db, agendaItemId)
    const note = requireNoteAt(context, item, baseRevision)
    if (recordExists(db, record)) throw conflict('That record was made already.', { recordId: record.recordId })
    requireShownOnce(body, record)
    const place = { boardId: meeting.boardId, meetingId: meeting.id, agendaItemId }
    const number = insertRecordRow(context, record, place, { text, personIds: [], facts })
    return { number, ...writeNote(context, agendaItemId, note, body) }
  },
  'record.convert': (context, { record, to }) => {
    const { db, newId } = context
    const { agendaItemId, ...handedOn } = requireConvertible(db, record)
    const { meeting } = requireChangeableItem(db, agendaItemId)
    const note = findNote(context, agendaItemId)
    if (to === record.recordType) {
      throw invalidInput(['to'], `That record is ${to === 'action' || to === 'idea' ? 'an' : 'a'} ${to} already.`)
    }
    const made: LineReference | null = to === 'note' ? null : { recordType: to, recordId: newId() }
    removeRecordRow(context, record)
    const place = { boardId: meeting.boardId, meetingId: meeting.id, agendaItemId }
    const number = made && insertRecordRow(context, made, place, handedOn)
    const block = made ? { type: 'record' as const, attrs: made } : paragraphOf(handedOn.text)
    const before: RichText = note === undefined ? { type: 'doc', content: [] } : JSON.parse(note.body)
    const isShown = shownTimes(before, record) > 0
    // A record that its text does not show yet would stand at the end.
    const body = isShown ? replaceRecord(before, record, block) : { ...before, content: [...before.content, block] }
    return { record: made, number, ...writeNote(context, agendaItemId, note, body) }
  },
  'record.takeBack': (context, { agendaItemId, baseRevision, body, removes, restores, takesBack }) => {
    const { db } = context
    const { item } = requireChangeableItem(db, agendaItemId)
    const note = requireNoteAt(context, item, baseRevision)
    if (takesBack !== null && isInverseOf(context, takesBack, { note, body, removes, restores })) {
      context.takesBack(takesBack)
    }
    if (removes) {
      if (requireConvertible(db, removes).agendaItemId !== agendaItemId) {
        throw invalidInput(['removes', 'recordId'], 'That record stands under another item.')
      }
      removeRecordRow(context, removes)
    }
    if (restores) {
      restoreRecordRow(context, restores, agendaItemId)
      requireShownOnce(body, restores)
    }
    return writeNote(context, agendaItemId, note, body)
  },
}

type NoteRow = RowOf<'minutes_note'>

/** Whether all rows of a step and the words come to stand exactly as they stood before it. */
function isInverseOf(
  { db }: CommandContext,
  changeSet: number,
  after: {
    note: NoteRow | undefined
    body: RichText
    removes: LineReference | null
    restores: LineReference | null
  },
): boolean {
  const { command } = requireChangeSet(db, changeSet)
  if (!command.startsWith('record.') || after.note === undefined || isTakenBack(db, changeSet)) return false
  const changes = listChanges(db, changeSet)
  const did = (operation: 'insert' | 'delete', record: LineReference | null) =>
    record === null
      ? !changes.some((each) => each.operation === operation && !isActionPart(each.topic))
      : changes.some((each) => each.operation === operation && each.rowId === record.recordId)
  return (
    did('insert', after.removes) &&
    did('delete', after.restores) &&
    findLaterChange(db, changeSet, changes) === undefined &&
    findRowAt(db, 'minutes_note', after.note.id, changeSet - 1)?.['body'] === JSON.stringify(after.body)
  )
}

function findNote({ db }: CommandContext, agendaItemId: string): NoteRow | undefined {
  return db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, agendaItemId)).get()
}

function requireNoteAt(context: CommandContext, item: RowOf<'agenda_item'>, baseRevision: number): NoteRow | undefined {
  const note = findNote(context, item.id)
  if (baseRevision !== (note?.revision ?? 0)) {
    throw conflict(`The note under ${item.title} was changed elsewhere in the meantime. Load it again.`, {
      agendaItemId: item.id,
      revision: note?.revision ?? 0,
      savedAt: note?.savedAt ?? null,
    })
  }
  return note
}

function writeNote(
  context: CommandContext,
  agendaItemId: string,
  note: NoteRow | undefined,
  body: RichText,
): { revision: number; savedAt: string } {
  const { db, write, now } = context
  refuseForeignRecords(db, agendaItemId, body)
  const revision = (note?.revision ?? 0) + 1
  const columns = { body: JSON.stringify(body), plainText: plainTextOf(body), revision, savedAt: now }
  if (note) write.update('minutes_note', note.id, columns)
  else write.insert('minutes_note', { id: rowIdFor(context, 'minutes_note', agendaItemId), agendaItemId, ...columns })
  return { revision, savedAt: now }
}

function requireShownOnce(body: RichText, record: LineReference): void {
  if (shownTimes(body, record) === 1) return
  throw invalidInput(['body'], 'The text must show the record once, in the place of its line.')
}

function shownTimes(node: RichTextNode, { recordType, recordId }: LineReference): number {
  if (node.type === 'record') {
    return node.attrs.recordId === recordId && node.attrs.recordType === recordType ? 1 : 0
  }
  const children: readonly RichTextNode[] = 'content' in node && node.content ? node.content : []
  return children.reduce((sum, child) => sum + shownTimes(child, { recordType, recordId }), 0)
}
