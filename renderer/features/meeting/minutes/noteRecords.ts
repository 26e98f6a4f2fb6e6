import type { Editor } from '@tiptap/core'
import i18next from 'i18next'
import {
  EntryReference,
  EntryType,
  type AgendaItem,
  type BoardId,
  type RecordReference,
  type RecordType,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { takeRecordOut } from '../editor/noteEditor'
import type { VoteLine } from '../editor/motionLine'
import { isEntryComplete, type EntryLine } from '../editor/entryLine'
import type { ActionLine } from '../editor/slashLine'
import { hasOutcome } from './motionChange'
import { noteQueue } from './noteSaving'

/** A record in one line, as it was read. */
export interface OneLine {
  readonly text: string
  readonly action: ActionLine | null
  /** Who moved a motion and how the vote went. */
  readonly vote?: VoteLine
  /** An entry of a register, with what its words say for certain. */
  readonly entry?: EntryLine
}

/** Whether a record typed in one line has all its facts, so that no form need open. */
export function isComplete(type: RecordType, { action, vote, entry }: OneLine): boolean {
  return (
    (entry !== undefined && isEntryComplete(entry)) ||
    (type === 'motion' && vote !== undefined && hasOutcome(vote)) ||
    type === 'decision' ||
    type === 'idea' ||
    type === 'interest' ||
    (type === 'comment' && action !== null && action.owners.length > 0) ||
    (type === 'action' && action !== null && action.owners.length > 0 && action.dueOn !== null)
  )
}

/** Makes the row of a record that was typed in one line; an entry of a register is made together with its text. */
export async function createRow(
  type: Exclude<RecordType, EntryType>,
  { text, action, vote }: OneLine,
  item: AgendaItem,
  boardId: BoardId,
): Promise<RecordReference> {
  const agendaItemId = item.id
  if (type === 'decision') {
    const { id } = await api.command('decision.record', { agendaItemId, text })
    return { recordType: 'decision', recordId: id }
  }
  if (type === 'idea') {
    const { id } = await api.command('idea.record', { agendaItemId, text })
    return { recordType: 'idea', recordId: id }
  }
  if (type === 'interest') {
    const [person] = action?.owners ?? []
    if (!person) throw new Error(i18next.t('lines:interest.who'))
    const declared = { agendaItemId, personId: person.personId, text: action?.text ? action.text : null }
    const { id } = await api.command('interest.declare', declared)
    return { recordType: 'interest', recordId: id }
  }
  if (type === 'comment') {
    const [speaker] = action?.owners ?? []
    const { id } = await api.command('comment.record', {
      agendaItemId,
      text,
      personId: speaker?.personId ?? null,
      speakerName: null,
    })
    return { recordType: 'comment', recordId: id }
  }
  if (type === 'motion') {
    const { id } = await api.command('motion.record', {
      agendaItemId,
      text,
      moverId: vote?.mover?.personId ?? null,
      seconderId: vote?.seconder?.personId ?? null,
      method: vote?.method ?? null,
      votesFor: vote?.counts?.for ?? null,
      votesAgainst: vote?.counts?.against ?? null,
      votesAbstain: vote?.counts?.abstain ?? null,
      ...(vote?.result ? { result: vote.result } : {}),
    })
    return { recordType: 'motion', recordId: id }
  }
  const ownerIds = action?.owners.map(({ personId }) => personId) ?? []
  const { id } = await api.command('actionItem.create', {
    boardId,
    agendaItemId,
    text,
    ownerIds,
    dueOn: action?.dueOn ?? null,
  })
  return { recordType: 'action', recordId: id }
}

const REMOVALS = {
  motion: 'motion.remove',
  decision: 'decision.remove',
  action: 'actionItem.remove',
  comment: 'comment.remove',
  idea: 'idea.remove',
  interest: 'interest.remove',
} as const

/**
 * The band first, then the row: the command would take the block out of the note on disk by itself, and the open text
 * would then go on from a revision that is gone. A refusal puts the band back.
 */
export async function removeRecord(
  editor: Editor,
  item: AgendaItem,
  { recordType, recordId }: RecordReference,
): Promise<void> {
  const putBack = takeRecordOut(editor, recordId)
  try {
    await noteQueue.flush(item.id)
    const entry = EntryReference.safeParse({ recordType, recordId })
    if (entry.success) await api.command('entry.remove', { record: entry.data })
    else await api.command(REMOVALS[recordType as Exclude<RecordType, EntryType>], { id: recordId } as never)
    editor.view.focus()
  } catch (error) {
    putBack?.()
    throw error
  }
}
