import { and, desc, eq, inArray } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import { ACTION_PARTS, type ActionPart } from '../model/action'
import type { LineReference } from '../model/lines'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { EntryReference, type EntryFacts } from '../model/registers/entries'
import type { Topic } from '../model/topics'
import { tables, type RowOf } from '../schema'
import { actionItemTable, actionNoteTable, matterArisingTable } from '../schema/action'
import { changeTable } from '../schema/changeLog'
import { agendaItemTable } from '../schema/meeting'
import { motionTable, voteTable } from '../schema/minutes'
import { listOwnerRows, removeActionParts, removeLinksTo, setOwners } from './actionParts'
import { isNumbered, isNumberTaken, nextNumber } from './numbering'
import { conflict } from './refusals'
import { entryHandsOn, insertEntryRow } from './registers/entryRows'
import { isReferenced, requireRow } from './rows'

/** Where a record stands. */
export interface RecordPlace {
  readonly boardId: string
  readonly meetingId: string
  readonly agendaItemId: string
}

/** What a record hands on to the one that takes its place. */
export interface HandedOn {
  readonly agendaItemId: string
  readonly text: string
  /** The people it names, the one who counts most first. */
  readonly personIds: readonly string[]
  /** Who said it, in words, where it is nobody of the address book. */
  readonly speakerName?: string | null
}

/** Whether there is a record of this id. */
export function recordExists(db: ReadDb, { recordType, recordId }: LineReference): boolean {
  const table = tables[TOPIC_OF_RECORD[recordType]]
  return db.select({ id: table.id }).from(table).where(eq(table.id, recordId)).get() !== undefined
}

/** What a record hands on. CONFLICT with a sentence when it holds something that could not be kept. */
export function requireConvertible(db: ReadDb, { recordType, recordId }: LineReference): HandedOn {
  switch (recordType) {
    case 'motion':
      return motionHandsOn(db, requireRow(db, 'motion', recordId))
    case 'action':
      return actionHandsOn(db, requireRow(db, 'action_item', recordId))
    case 'comment': {
      const { agendaItemId, text, personId, speakerName } = requireRow(db, 'industry_comment', recordId)
      return { agendaItemId, text, personIds: personId === null ? [] : [personId], speakerName }
    }
    case 'decision':
    case 'idea': {
      const { agendaItemId, text } = requireRow(db, recordType, recordId)
      return { agendaItemId, text, personIds: [] }
    }
    case 'prospect':
    case 'pledge':
    case 'gap':
    case 'recommendation':
    case 'development':
    case 'story':
      return entryHandsOn(db, { recordType, recordId })
  }
}

function motionHandsOn(db: ReadDb, motion: RowOf<'motion'>): HandedOn {
  const { id, number, agendaItemId, text } = motion
  const refuse = (why: string) => conflict(`Motion ${number} ${why}`, { motionId: id })
  if (agendaItemId === null) throw refuse('was voted on by e-mail, outside any meeting. It stays a motion.')
  if (motion.result !== null) throw refuse('has a result. Take the result back first, or leave it a motion.')
  const counts = [motion.votesFor, motion.votesAgainst, motion.votesAbstain]
  if (counts.some((count) => count !== null) || isReferenced(db, voteTable.motionId, id)) {
    throw refuse('has votes. Take them back first, or leave it a motion.')
  }
  if (isReferenced(db, motionTable.amendsId, id)) {
    throw refuse('has amendments. Remove them first, or leave it a motion.')
  }
  if (motion.amendsId !== null) throw refuse('amends another motion. It stays an amendment.')
  if (motion.approvesMeetingId !== null) {
    throw refuse('approves the minutes of another meeting. It stays a motion.')
  }
  const personIds = [motion.moverId, motion.seconderId].filter((personId) => personId !== null)
  return { agendaItemId, text, personIds }
}

function actionHandsOn(db: ReadDb, action: RowOf<'action_item'>): HandedOn {
  const { id, number, agendaItemId, text } = action
  const refuse = (why: string) => conflict(`Action ${number} ${why}`, { actionItemId: id })
  if (agendaItemId === null) throw refuse('was given between meetings and stands in no minutes. It stays an action.')
  if (action.status !== 'open') {
    throw refuse(`is ${action.status.replaceAll('_', ' ')}. Open it again first, or leave it an action.`)
  }
  if (isReferenced(db, matterArisingTable.actionItemId, id)) {
    throw refuse('came up at a later meeting, whose minutes list it. It stays an action.')
  }
  if (isReferenced(db, actionNoteTable.actionItemId, id)) {
    throw refuse('has notes on how it goes. Remove them first, or leave it an action.')
  }
  return { agendaItemId, text, personIds: listOwnerRows(db, id).flatMap(({ personId }) => personId ?? []) }
}

/** Makes the row of a record with a text and the people that fit its kind. Returns its number, null for one without. */
export function insertRecordRow(
  context: CommandContext,
  { recordType, recordId: id }: LineReference,
  { boardId, meetingId, agendaItemId }: RecordPlace,
  handedOn: Omit<HandedOn, 'agendaItemId'> & { readonly facts?: EntryFacts | undefined },
): number | null {
  const { db, write } = context
  const { text, personIds, speakerName = null } = handedOn
  const place = { id, boardId, meetingId, agendaItemId, text }
  const [first = null, second = null] = personIds
  switch (recordType) {
    case 'motion':
      return write.insert('motion', {
        ...place,
        number: nextNumber(db, 'motion', boardId),
        moverId: first,
        seconderId: second,
        method: null,
        votesFor: null,
        votesAgainst: null,
        votesAbstain: null,
        result: null,
      }).number
    case 'decision':
      return write.insert('decision', { ...place, number: nextNumber(db, 'decision', boardId) }).number
    case 'action': {
      const { number } = write.insert('action_item', {
        ...place,
        number: nextNumber(db, 'action_item', boardId),
        dueOn: null,
        status: 'open',
        closedOn: null,
      })
      if (first !== null) setOwners(context, id, { ownerIds: [first] })
      return number
    }
    case 'comment':
      write.insert('industry_comment', { ...place, personId: first, speakerName: first === null ? speakerName : null })
      return null
    case 'idea':
      write.insert('idea', place)
      return null
    case 'prospect':
    case 'pledge':
    case 'gap':
    case 'recommendation':
    case 'development':
    case 'story':
      return insertEntryRow(
        context,
        EntryReference.parse({ recordType, recordId: id }),
        { boardId, meetingId, agendaItemId },
        handedOn,
      )
  }
}

/** Removes the row of a record, and with it what hangs on it. */
export function removeRecordRow(context: CommandContext, { recordType, recordId }: LineReference): void {
  if (recordType === 'action') removeActionParts(context, recordId)
  if (recordType === 'motion') removeLinksTo(context, { motionId: recordId })
  context.write.remove(TOPIC_OF_RECORD[recordType], recordId)
}

/**
 * Brings a removed record back from the change log with all its facts. It gets the next number when its own was given
 * to another one meanwhile. CONFLICT when it was not removed, or the log does not know it.
 */
export function restoreRecordRow(context: CommandContext, reference: LineReference, agendaItemId: string): void {
  const { db, write } = context
  const { recordType, recordId } = reference
  if (recordExists(db, reference)) throw conflict('That record is there already.', { recordId })
  const topic = TOPIC_OF_RECORD[recordType]
  const removal = db
    .select()
    .from(changeTable)
    .where(and(eq(changeTable.topic, topic), eq(changeTable.rowId, recordId), eq(changeTable.operation, 'delete')))
    .orderBy(desc(changeTable.changeSetSeq))
    .limit(1)
    .get()
  const row = removal?.before ? (JSON.parse(removal.before) as RowOf<typeof topic>) : null
  if (!removal || row?.agendaItemId !== agendaItemId) {
    throw conflict('The history does not know that record under this item any more. Record it again.', { recordId })
  }
  // Only what could be converted was ever taken out by such a step; a motion that was removed with its vote needs both back.
  if (recordType === 'motion' && hasVoteOf(row)) {
    throw conflict('That motion was removed together with its vote. Take its removal back in the history.', {
      recordId,
    })
  }
  const place = 'number' in row ? { number: freeNumber(db, topic, row) } : {}
  write.insert(topic, { ...row, ...place } as never)
  for (const { topic: part, row: removed } of removedWith(db, removal.changeSetSeq, recordId)) {
    write.insert(part, removed as never)
  }
}

function hasVoteOf(row: object): boolean {
  const { result, votesFor, votesAgainst, votesAbstain } = row as RowOf<'motion'>
  return [result, votesFor, votesAgainst, votesAbstain].some((value) => value !== null)
}

type PartRow = RowOf<'action_owner'> | RowOf<'action_note'> | RowOf<'due_change'> | RowOf<'action_link'>

/** The parts of the record that went in the same step, as far as what they name is still there. */
function removedWith(db: ReadDb, changeSetSeq: number, recordId: string): { topic: ActionPart; row: PartRow }[] {
  return db
    .select()
    .from(changeTable)
    .where(
      and(
        eq(changeTable.changeSetSeq, changeSetSeq),
        inArray(changeTable.topic, [...ACTION_PARTS]),
        eq(changeTable.operation, 'delete'),
      ),
    )
    .orderBy(changeTable.ordinal)
    .all()
    .map(({ topic, before }) => ({ topic: topic as ActionPart, row: JSON.parse(before ?? '{}') as PartRow }))
    .filter(({ row }) => isOf(row, recordId) && namesRows(db, row))
}

function isOf(row: PartRow, recordId: string): boolean {
  return row.actionItemId === recordId || ('motionId' in row && row.motionId === recordId)
}

/** What a link led to may have been removed since. */
function namesRows(db: ReadDb, row: PartRow): boolean {
  if (!('motionId' in row)) return true
  const isThere = (table: typeof actionItemTable | typeof agendaItemTable | typeof motionTable, id: string | null) =>
    id === null || db.select({ id: table.id }).from(table).where(eq(table.id, id)).get() !== undefined
  return (
    isThere(actionItemTable, row.actionItemId) &&
    isThere(agendaItemTable, row.agendaItemId) &&
    isThere(motionTable, row.motionId)
  )
}

function freeNumber(db: ReadDb, topic: Topic, { boardId, number }: { boardId: string; number: number }): number {
  if (!isNumbered(topic)) return number
  return isNumberTaken(db, topic, { boardId, number }) ? nextNumber(db, topic, boardId) : number
}
