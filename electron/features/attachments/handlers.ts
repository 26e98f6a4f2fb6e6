import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { eq } from 'drizzle-orm'
import { ATTACHMENT_MAX_BYTES } from '../../../db/model/attachment'
import { AppError } from '../../../db/model/errors'
import { attachmentTable } from '../../../db/schema/attachment'
import { readAttachment, storeAttachment } from '../../../db/workspace/attachments'
import type { Workspace } from '../../../db/workspace/workspace'
import type { ParsedInput } from '../../contract'
import type { Handlers } from '../../ipc/handlers'
import type { RunCommand } from '../../ipc/commandHandlers'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
}
/** What the typesetter can print as a logo. */
const LOGO_TYPES = ['.png', '.jpg', '.jpeg', '.svg']

/** What the typesetter and the window can show as a photo. */
const PHOTO_TYPES = ['.png', '.jpg', '.jpeg']
/** A photo is shown on the screen and set on a page; more would slow both down and show no more. */
const PHOTO_MAX_BYTES = 10 * 1024 * 1024

/** What the handlers need of the desktop. */
export interface AttachmentDesktop {
  /** Asks for one existing file; null when the person closed the dialog. */
  chooseFile: (windowId: number, extensions: readonly string[] | null) => Promise<string | null>
  /** Opens a copy of a file in the program that the system has for it. */
  openCopy: (fileName: string, bytes: Uint8Array) => Promise<void>
}

/** Choosing files to keep beside the database, and opening kept ones. */
export function attachmentHandlers(
  workspace: () => Workspace,
  run: RunCommand,
  announce: (committed: ReturnType<RunCommand>, command: string) => void,
  desktop: AttachmentDesktop,
): Handlers<'attachment.choose' | 'attachment.open'> {
  return {
    'attachment.choose': async (input, { windowId }) => {
      const isLogo = input.role === 'logo'
      const isPhoto = input.role === 'photo'
      const path = await desktop.chooseFile(windowId, isLogo ? LOGO_TYPES : isPhoto ? PHOTO_TYPES : null)
      if (path === null) return null
      const extension = extname(path).toLowerCase()
      if (isLogo && !LOGO_TYPES.includes(extension)) {
        throw new AppError('INVALID_INPUT', 'A logo is a PNG, JPEG or SVG picture.', { path: 'logo' })
      }
      if (isPhoto && !PHOTO_TYPES.includes(extension)) {
        throw new AppError('INVALID_INPUT', 'A photo is a PNG or JPEG picture.', { path: 'photo' })
      }
      const most = isPhoto ? PHOTO_MAX_BYTES : ATTACHMENT_MAX_BYTES
      if (statSync(path).size > most) {
        const mb = most / 1024 / 1024
        throw new AppError('INVALID_INPUT', `A file can have at most ${mb} MB.`, { path: 'file' })
      }
      const { paths, isReadOnly } = workspace()
      if (isReadOnly) throw new AppError('READ_ONLY', 'The workspace can be read but not written.')
      const committed = run('attachment.add', {
        owner: ownerOf(input),
        role: input.role,
        fileName: basename(path),
        mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream',
        ...storeAttachment(paths, readFileSync(path)),
      })
      announce(committed, 'attachment.add')
      return committed.output
    },
    'attachment.open': async ({ id }) => {
      const { db, paths } = workspace()
      const row = db.select().from(attachmentTable).where(eq(attachmentTable.id, id)).get()
      if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such attachment.', { id })
      await desktop.openCopy(row.fileName, readAttachment(paths, row.sha256))
      return null
    },
  }
}

function ownerOf(input: ParsedInput<'attachment.choose'>) {
  if ('institutionId' in input) return { institutionId: input.institutionId }
  return 'storyId' in input ? { storyId: input.storyId } : { agendaItemId: input.agendaItemId }
}
