import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { entryCommands, EntryReference } from '../../model/registers/entries'
import { TOPIC_OF_RECORD } from '../../model/recordTopics'
import { removeRecordBlock } from '../recordBlocks'
import { conflict } from '../refusals'
import { requireChangeableMeeting, requireRow } from '../rows'
import { refuseBuiltUpon, reviseEntryRow, type EntryRow } from './entryRows'

/** Entries of registers, as far as they are changed from the minutes in which they stand. */
export const entryHandlers: CommandHandlers<keyof typeof entryCommands> = {
  'entry.revise': (context, { id, text, facts }) => {
    requireOpenEntry(context, { recordType: facts.recordType, recordId: id })
    reviseEntryRow(context, id, { text, facts })
    return { id }
  },
  'entry.remove': (context, { record }) => {
    const { agendaItemId } = requireOpenEntry(context, record)
    refuseBuiltUpon(context.db, record)
    removeRecordBlock(context, agendaItemId, record)
    context.write.remove(TOPIC_OF_RECORD[record.recordType], record.recordId)
    return { id: record.recordId }
  },
}

/** The entry, if it stands in minutes that may still be changed. */
function requireOpenEntry(
  { db }: CommandContext,
  { recordType, recordId }: EntryReference,
): { agendaItemId: string; row: EntryRow } {
  const row: EntryRow = requireRow(db, TOPIC_OF_RECORD[recordType], recordId)
  const { meetingId, agendaItemId } = row
  if (meetingId === null || agendaItemId === null) {
    throw conflict('That entry stands in no minutes. Change it in its register.', { recordId })
  }
  requireChangeableMeeting(db, meetingId)
  return { agendaItemId, row }
}
