import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName } from '../model/commands'
import type { AgendaItemId } from '../model/ids'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { EntryType } from '../model/registers/entries'
import { tables, type RowOf } from '../schema'
import { topicReviewTable } from '../schema/evidence'
import { actionItemTable } from '../schema/action'
import { attachmentTable } from '../schema/attachment'
import { agendaItemTable, itemSpanTable, presenceChangeTable } from '../schema/meeting'
import {
  decisionTable,
  declaredInterestTable,
  ideaTable,
  industryCommentTable,
  minutesNoteTable,
  motionTable,
  noteVariantTable,
} from '../schema/minutes'
import { reviewCommentTable } from '../schema/review'
import { removeLinksTo } from './actionParts'
import { fillAgenda } from './agendaFill'
import { addItems } from './agendaItems'
import { agendaPublishHandlers } from './agendaPublish'
import { consentHandlers } from './consent'
import { listSiblings, numberSiblings, positionAfter, refuseUnfitParent } from './agendaOrder'
import { releaseProposals } from './proposalRelease'
import { conflict } from './refusals'
import { given, isReferenced, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

/** The agenda: its items and their order. */
export const agendaHandlers: CommandHandlers<Exclude<Extract<CommandName, `agenda.${string}`>, 'agenda.park'>> = {
  ...consentHandlers,
  ...agendaPublishHandlers,
  'agenda.addItem': (context, { meetingId, parentId, afterId, ...text }) => {
    const { db, write, newId } = context
    requireChangeableMeeting(db, meetingId)
    refuseUnfitParent(db, meetingId, parentId)
    if (text.presenterId !== null) requireRow(db, 'person', text.presenterId)
    const siblings = listSiblings(db, meetingId, parentId)
    const position = positionAfter(siblings, afterId)
    const item = write.insert('agenda_item', {
      id: newId<AgendaItemId>(),
      meetingId,
      parentId,
      position,
      standing: null,
      ...text,
      presenterName: text.presenterId === null ? text.presenterName : null,
    })
    numberSiblings(context, siblings.toSpliced(position, 0, item))
    return { id: item.id as AgendaItemId }
  },
  'agenda.reviseItem': ({ db, write }, { id, ...columns }) => {
    const { item } = requireChangeableItem(db, id)
    if (columns.presenterId) requireRow(db, 'person', columns.presenterId)
    const presenterId = columns.presenterId === undefined ? item.presenterId : columns.presenterId
    const presenterName = presenterId === null ? columns.presenterName : null
    write.update('agenda_item', id, given({ ...columns, presenterName }))
    return { id }
  },
  'agenda.moveItem': (context, { id, parentId, afterId }) => {
    const { db, write } = context
    const { item } = requireChangeableItem(db, id)
    if (parentId !== item.parentId) refuseUnfitParent(db, item.meetingId, parentId, item)
    const siblings = listSiblings(db, item.meetingId, parentId).filter((sibling) => sibling.id !== id)
    const position = positionAfter(siblings, afterId)
    // Under an item it is one of its sub-items, wherever it came from.
    const pulledFromId = parentId === null ? item.pulledFromId : null
    // It was confidential with the item that it stood under: moving it must not show its title to the public.
    const former = item.parentId === null ? undefined : requireRow(db, 'agenda_item', item.parentId)
    const isConfidential = item.isConfidential || (parentId !== item.parentId && former?.isConfidential === true)
    const moved = write.update('agenda_item', id, { parentId, position, pulledFromId, isConfidential })
    numberSiblings(context, siblings.toSpliced(position, 0, moved))
    if (parentId !== item.parentId) numberSiblings(context, listSiblings(db, item.meetingId, item.parentId))
    return { id }
  },
  'agenda.removeItem': (context, { id }) => {
    const { db } = context
    const { item } = requireChangeableItem(db, id)
    const subItems = listSiblings(db, item.meetingId, id)
    for (const each of [item, ...subItems]) refuseItemWithRecord(db, each)
    for (const each of [...subItems, item]) removeBareItem(context, each)
    numberSiblings(context, listSiblings(db, item.meetingId, item.parentId))
    return { id }
  },
  'agenda.addItems': addItems,
  'agenda.fill': (context, { meetingId, agenda }) => ({
    added: fillAgenda(context, requireChangeableMeeting(context.db, meetingId), agenda),
  }),
}

function refuseItemWithRecord(db: ReadDb, item: RowOf<'agenda_item'>): void {
  const held = recordUnder(db, item.id)
  if (held !== null) {
    throw conflict(`${item.title} holds ${held}. Move or remove them first, or keep the item.`, {
      agendaItemId: item.id,
    })
  }
}

/** What of the minutes stands under an item, in words; null when there is nothing. */
export function recordUnder(
  db: ReadDb,
  itemId: string,
):
  | 'words'
  | 'motions'
  | 'decisions'
  | 'action items'
  | 'comments'
  | 'ideas'
  | 'declared interests'
  | 'entries of registers'
  | 'a second text'
  | 'comments of reviewers'
  | null {
  const note = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, itemId)).get()
  if (isReferenced(db, motionTable.agendaItemId, itemId)) return 'motions'
  if (isReferenced(db, decisionTable.agendaItemId, itemId)) return 'decisions'
  if (isReferenced(db, actionItemTable.agendaItemId, itemId)) return 'action items'
  if (isReferenced(db, industryCommentTable.agendaItemId, itemId)) return 'comments'
  if (isReferenced(db, ideaTable.agendaItemId, itemId)) return 'ideas'
  if (isReferenced(db, declaredInterestTable.agendaItemId, itemId)) return 'declared interests'
  if (EntryType.options.some((type) => isReferenced(db, tables[TOPIC_OF_RECORD[type]].agendaItemId, itemId))) {
    return 'entries of registers'
  }
  if (isReferenced(db, noteVariantTable.agendaItemId, itemId)) return 'a second text'
  if (isReferenced(db, reviewCommentTable.agendaItemId, itemId)) return 'comments of reviewers'
  return note !== undefined && note.plainText.trim() !== '' ? 'words' : null
}

/** Removes an item that holds neither words nor records, with its blank note, its papers and its times. */
export function removeBareItem(context: CommandContext, item: RowOf<'agenda_item'>): void {
  const { db, write } = context
  releaseProposals(context, item.id)
  removeLinksTo(context, { agendaItemId: item.id })
  for (const note of db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, item.id)).all()) {
    write.remove('minutes_note', note.id)
  }
  for (const paper of db.select().from(attachmentTable).where(eq(attachmentTable.agendaItemId, item.id)).all()) {
    write.remove('attachment', paper.id)
  }
  for (const mark of db.select().from(topicReviewTable).where(eq(topicReviewTable.agendaItemId, item.id)).all()) {
    write.remove('topic_review', mark.id)
  }
  for (const span of db.select().from(itemSpanTable).where(eq(itemSpanTable.agendaItemId, item.id)).all()) {
    write.remove('item_span', span.id)
  }
  const changes = db.select().from(presenceChangeTable).where(eq(presenceChangeTable.agendaItemId, item.id)).all()
  for (const change of changes) write.update('presence_change', change.id, { agendaItemId: null })
  for (const pulled of db.select().from(agendaItemTable).where(eq(agendaItemTable.pulledFromId, item.id)).all()) {
    write.update('agenda_item', pulled.id, { pulledFromId: null })
  }
  write.remove('agenda_item', item.id)
}
