import type { CommandHandlers } from '../changelog/run'
import type { CommandName } from '../model/commands'
import type { DecisionId } from '../model/ids'
import { nextNumber } from './numbering'
import { removeRecordBlock } from './recordBlocks'
import { requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

/** What was agreed without a vote. */
export const decisionHandlers: CommandHandlers<Extract<CommandName, `decision.${string}`>> = {
  'decision.record': ({ db, write, newId }, { agendaItemId, text }) => {
    const { meeting } = requireChangeableItem(db, agendaItemId)
    const id = newId<DecisionId>()
    const number = nextNumber(db, 'decision', meeting.boardId)
    write.insert('decision', { id, boardId: meeting.boardId, meetingId: meeting.id, agendaItemId, number, text })
    return { id, number }
  },
  'decision.revise': ({ db, write }, { id, text }) => {
    requireChangeableMeeting(db, requireRow(db, 'decision', id).meetingId)
    write.update('decision', id, { text })
    return { id }
  },
  'decision.remove': (context, { id }) => {
    const decision = requireRow(context.db, 'decision', id)
    requireChangeableMeeting(context.db, decision.meetingId)
    removeRecordBlock(context, decision.agendaItemId, { recordType: 'decision', recordId: id })
    context.write.remove('decision', id)
    return { id }
  },
}
