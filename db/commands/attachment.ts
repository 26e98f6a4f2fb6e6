import { and, eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { CommandName } from '../model/commands'
import type { AttachmentId } from '../model/ids'
import { attachmentTable } from '../schema/attachment'
import { invalidInput } from './refusals'
import { requireChangeableItem, requireRow } from './rows'

/** Files beside the database and what they belong to. */
export const attachmentHandlers: CommandHandlers<Extract<CommandName, `attachment.${string}`>> = {
  'attachment.add': ({ db, write, newId }, { owner, role, ...file }) => {
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
    if (role !== 'paper') throw invalidInput(['role'], 'A logo belongs to the institution. Add the file as a paper.')
    requireChangeableItem(db, owner.agendaItemId)
    write.insert('attachment', { id, institutionId: null, agendaItemId: owner.agendaItemId, role, ...file })
    return { id }
  },
  'attachment.remove': ({ db, write }, { id }) => {
    const attachment = requireRow(db, 'attachment', id)
    if (attachment.agendaItemId !== null) requireChangeableItem(db, attachment.agendaItemId)
    write.remove('attachment', id)
    return { id }
  },
}
