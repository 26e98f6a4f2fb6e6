import type { CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName } from '../model/commands'
import type { IdeaId, IndustryCommentId } from '../model/ids'
import { removeRecordBlock } from './recordBlocks'
import { invalidInput } from './refusals'
import { given, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

/** What people from industry said, and thoughts to keep. */
export const remarkHandlers: CommandHandlers<Extract<CommandName, `comment.${string}` | `idea.${string}`>> = {
  'comment.record': ({ db, write, newId }, { agendaItemId, ...said }) => {
    const { meeting } = requireChangeableItem(db, agendaItemId)
    refuseUnfitSpeaker(db, said)
    const id = newId<IndustryCommentId>()
    write.insert('industry_comment', { id, boardId: meeting.boardId, meetingId: meeting.id, agendaItemId, ...said })
    return { id }
  },
  'comment.revise': ({ db, write }, { id, text, personId, speakerName }) => {
    requireChangeableMeeting(db, requireRow(db, 'industry_comment', id).meetingId)
    refuseUnfitSpeaker(db, { personId: personId ?? null, speakerName: speakerName ?? null })
    write.update('industry_comment', id, {
      ...given({ text }),
      // One of the two takes the place of the other.
      ...(personId ? { personId, speakerName: null } : given({ personId })),
      ...(speakerName ? { personId: null, speakerName } : given({ speakerName })),
    })
    return { id }
  },
  'comment.remove': (context, { id }) => {
    const comment = requireRow(context.db, 'industry_comment', id)
    requireChangeableMeeting(context.db, comment.meetingId)
    removeRecordBlock(context, comment.agendaItemId, { recordType: 'comment', recordId: id })
    context.write.remove('industry_comment', id)
    return { id }
  },
  'idea.record': ({ db, write, newId }, { agendaItemId, text }) => {
    const { meeting } = requireChangeableItem(db, agendaItemId)
    const id = newId<IdeaId>()
    write.insert('idea', { id, boardId: meeting.boardId, meetingId: meeting.id, agendaItemId, text })
    return { id }
  },
  'idea.revise': ({ db, write }, { id, text }) => {
    requireChangeableMeeting(db, requireRow(db, 'idea', id).meetingId)
    write.update('idea', id, { text })
    return { id }
  },
  'idea.remove': (context, { id }) => {
    const idea = requireRow(context.db, 'idea', id)
    requireChangeableMeeting(context.db, idea.meetingId)
    removeRecordBlock(context, idea.agendaItemId, { recordType: 'idea', recordId: id })
    context.write.remove('idea', id)
    return { id }
  },
}

function refuseUnfitSpeaker(db: ReadDb, said: { personId: string | null; speakerName: string | null }): void {
  if (said.personId !== null && said.speakerName !== null) {
    throw invalidInput(['speakerName'], 'Give a person or another speaker, not both.')
  }
  if (said.personId !== null) requireRow(db, 'person', said.personId)
}
