import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { AttachmentRole } from '../model/vocabulary'
import { idColumn, isNotBlank, oneOf, words } from './columns'
import { institutionTable } from './institution'
import { agendaItemTable } from './meeting'
import { storyTable } from './registers'

/** A file beside the database, named by its SHA-256 in the attachments folder, and what it belongs to. */
export const attachmentTable = sqliteTable(
  'attachment',
  {
    id: idColumn(),
    institutionId: text('institution_id').references(() => institutionTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    storyId: text('story_id').references(() => storyTable.id, { onDelete: 'restrict' }),
    role: text('role', { enum: words(AttachmentRole) }).notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    check(
      'attachment_owner',
      sql`(${t.institutionId} is null) + (${t.agendaItemId} is null) + (${t.storyId} is null) = 2`,
    ),
    check('attachment_role', oneOf(t.role, AttachmentRole.options)),
    check('attachment_file_name', isNotBlank(t.fileName)),
    check('attachment_size', sql`${t.sizeBytes} >= 0`),
    check('attachment_sha256', sql`length(${t.sha256}) = 64`),
    index('attachment_by_institution').on(t.institutionId),
    index('attachment_by_item').on(t.agendaItemId),
    index('attachment_by_story').on(t.storyId),
  ],
)
