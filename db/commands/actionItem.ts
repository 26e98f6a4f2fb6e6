import type { CommandHandlers } from '../changelog/run'
import type { CommandName } from '../model/commands'
import { isUnfinished } from '../model/action'
import type { ActionItemId, ActionNoteId } from '../model/ids'
import { matterArisingTable } from '../schema/action'
import { changeMany } from './actionBulk'
import { addLink, removeActionParts, requireAuthor, setOwners } from './actionParts'
import { changeState } from './actionState'
import { nextNumber } from './numbering'
import { removeRecordBlock } from './recordBlocks'
import { conflict, invalidInput } from './refusals'
import { isReferenced, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

/** What people promised to do. An action lives on after its meeting, so that approved minutes do not freeze it. */
export const actionItemHandlers: CommandHandlers<Extract<CommandName, `actionItem.${string}`>> = {
  'actionItem.create': (context, input) => {
    const { boardId, agendaItemId, text, dueOn, givenOn, priority, repeats, links } = input
    const { db, write, newId } = context
    requireRow(db, 'board', boardId)
    const meeting = agendaItemId === null ? null : requireChangeableItem(db, agendaItemId).meeting
    if (meeting !== null && meeting.boardId !== boardId) {
      throw invalidInput(
        ['agendaItemId'],
        'That agenda item is from a meeting of another board. Choose an item of this board.',
      )
    }
    const id = newId<ActionItemId>()
    const action = write.insert('action_item', {
      id,
      boardId,
      meetingId: meeting?.id ?? null,
      agendaItemId,
      number: nextNumber(db, 'action_item', boardId),
      text,
      dueOn,
      status: 'open',
      closedOn: null,
      givenOn: meeting === null ? givenOn : null,
      priority,
      repeats,
    })
    setOwners(context, id, input)
    for (const to of links) addLink(context, action, to)
    return { id, number: action.number }
  },
  'actionItem.revise': ({ write }, { id, text }) => {
    write.update('action_item', id, { text })
    return { id }
  },
  'actionItem.assign': (context, { id, ...who }) => {
    requireRow(context.db, 'action_item', id)
    setOwners(context, id, who)
    return { id }
  },
  'actionItem.reschedule': (context, { id, ...due }) => {
    changeState(context, requireRow(context.db, 'action_item', id), { due })
    return { id }
  },
  'actionItem.setStatus': (context, { id, ...status }) => {
    changeState(context, requireRow(context.db, 'action_item', id), { status })
    return { id }
  },
  'actionItem.prioritize': ({ write }, { id, priority }) => {
    write.update('action_item', id, { priority })
    return { id }
  },
  'actionItem.setRepeat': ({ db, write }, { id, repeats }) => {
    const action = requireRow(db, 'action_item', id)
    if (repeats !== null && !isUnfinished(action)) {
      throw conflict(
        `Action ${action.number} is ${action.status}. Open it again first, so that it can come up again.`,
        {
          actionItemId: id,
        },
      )
    }
    write.update('action_item', id, { repeats })
    return { id }
  },
  'actionItem.note': ({ db, write, newId, now, actor }, { actionItemId, text }) => {
    requireRow(db, 'action_item', actionItemId)
    const id = newId<ActionNoteId>()
    write.insert('action_note', { id, actionItemId, text, authorName: actor, writtenAt: now })
    return { id }
  },
  'actionItem.reviseNote': ({ db, write, actor }, { id, text }) => {
    requireAuthor(requireRow(db, 'action_note', id), actor)
    write.update('action_note', id, { text })
    return { id }
  },
  'actionItem.removeNote': ({ write }, { id }) => {
    write.remove('action_note', id)
    return { id }
  },
  'actionItem.link': (context, { actionItemId, to }) => ({
    id: addLink(context, requireRow(context.db, 'action_item', actionItemId), to),
  }),
  'actionItem.unlink': ({ write }, { id }) => {
    write.remove('action_link', id)
    return { id }
  },
  'actionItem.changeMany': (context, input) => changeMany(context, input),
  'actionItem.remove': (context, { id }) => {
    const { db, write } = context
    const action = requireRow(db, 'action_item', id)
    if (action.meetingId !== null) requireChangeableMeeting(db, action.meetingId)
    if (isReferenced(db, matterArisingTable.actionItemId, id)) {
      throw conflict(
        `The minutes of a later meeting list action ${action.number}. Drop the action instead of removing it.`,
        {
          actionItemId: id,
        },
      )
    }
    removeActionParts(context, id)
    if (action.agendaItemId !== null) {
      removeRecordBlock(context, action.agendaItemId, { recordType: 'action', recordId: id })
    }
    write.remove('action_item', id)
    return { id }
  },
}
