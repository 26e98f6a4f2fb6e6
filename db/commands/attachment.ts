import { and, eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { CommandName } from '../model/commands'
import type { AttachmentId } from '../model/ids'
import { attachmentTable } from '../schema/attachment'
import { invalidInput } from './refusals'
import { removePhotos, takeApprovalBack } from './registers/stories'
import { requireChangeableItem, requireRow } from './rows'

/** Files beside the database and what they belong to. */
export const attachmentHandlers: CommandHandlers<Extract<CommandName, `attachment.${string}`>> = {
  'attachment.add': (context, { owner, role, ...file }) => {
    const { db, write, newId } = context
    const id = newId<AttachmentId>()
    if ('institutionId' in owner) {
      if (role !== 'logo') throw invalidInput(['role'], 'A paper belongs to an agenda item. Choose the item.')
      requireRow(db, 'institution', owner.institutionId)
      const former = db
        .select()
        .from(attachmentTable)
        .where(and(eq(attachmentTable.institutionId, owner.institutionId), eq(attachmentTable.role, 'logo')))
        .all()
      for (const logo of former) write.remove('attachment', logo.id)
      write.insert('attachment', { id, institutionId: owner.institutionId, agendaItemId: null, role, ...file })
      return { id }
    }
    if ('storyId' in owner) {
      if (role !== 'photo') throw invalidInput(['role'], 'A story has a photo. Add the file as that.')
      requireRow(db, 'story', owner.storyId)
      removePhotos(context, owner.storyId)
      takeApprovalBack(context, owner.storyId)
      write.insert('attachment', { id, storyId: owner.storyId, role, ...file })
      return { id }
    }
    if (role !== 'paper') throw invalidInput(['role'], 'Only papers belong to an agenda item. Add the file as a paper.')
    requireChangeableItem(db, owner.agendaItemId)
    write.insert('attachment', { id, institutionId: null, agendaItemId: owner.agendaItemId, role, ...file })
    return { id }
  },
  'attachment.remove': (context, { id }) => {
    const { db, write } = context
    const attachment = requireRow(db, 'attachment', id)
    if (attachment.agendaItemId !== null) requireChangeableItem(db, attachment.agendaItemId)
    if (attachment.storyId !== null) takeApprovalBack(context, attachment.storyId)
    write.remove('attachment', id)
    return { id }
  },
}
