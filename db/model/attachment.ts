import { z } from 'zod'
import { command } from './command'
import { Line } from './fields'
import { AgendaItemId, AttachmentId, InstitutionId, StoryId } from './ids'
import { AttachmentRole } from './vocabulary'

/** Largest file that can be kept beside the database, in bytes. */
export const ATTACHMENT_MAX_BYTES = 50 * 1024 * 1024

export const attachmentCommands = {
  /** Puts a stored file (its bytes are in the attachments folder by then) beside its owner. */
  'attachment.add': command<{ id: AttachmentId }>()(
    z.strictObject({
      owner: z.union([
        z.strictObject({ institutionId: InstitutionId }),
        z.strictObject({ agendaItemId: AgendaItemId }),
        z.strictObject({ storyId: StoryId }),
      ]),
      role: AttachmentRole,
      fileName: Line,
      mediaType: Line,
      sizeBytes: z.int().min(0).max(ATTACHMENT_MAX_BYTES),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  'attachment.remove': command<{ id: AttachmentId }>()(z.strictObject({ id: AttachmentId })),
} as const
