import { eq } from 'drizzle-orm'
import type { ReadDb } from '../../../db/changelog/store'
import { ALL_PARTS, type DocumentJob, type DocumentLogo, type DocumentParts } from '../../../db/model/documents'
import type { MeetingId } from '../../../db/model/ids'
import type { Institution } from '../../../db/model/institution'
import type { PaperSize } from '../../../db/model/vocabulary'
import { getAgendaPublication } from '../../../db/queries/agendaVersions'
import { requireMeetingRecord } from '../../../db/queries/records'
import { attachmentTable } from '../../../db/schema/attachment'
import { readAttachment } from '../../../db/workspace/attachments'
import type { WorkspacePaths } from '../../../db/workspace/paths'
import { agendaDocument } from './agendaDocument'
import { logoPathOf } from './logoPath'
import { minutesDocument } from './minutesDocument'
import { loadWords } from './words'

/** Which document of which meeting; a null paper means the institution's. */
export interface MeetingDocumentRequest {
  meetingId: MeetingId
  kind: 'agenda' | 'minutes'
  paper: PaperSize | null
  /** What of the minutes goes into the copy; all of it when left out. */
  parts?: DocumentParts | undefined
}

/**
 * Everything that the typesetter needs for one document, read from the workspace at this moment. `resources` is the
 * folder with the catalogues of words. Throws NOT_FOUND for an unknown meeting or a lost logo file.
 */
export function meetingDocumentJob(
  workspace: { readonly db: ReadDb; readonly paths: WorkspacePaths },
  resources: string,
  request: MeetingDocumentRequest,
): DocumentJob {
  const record = requireMeetingRecord(workspace.db, { id: request.meetingId })
  const { institution } = record.meeting
  const logo = logoOf(workspace, institution)
  const options = {
    paper: request.paper ?? institution.paper,
    words: loadWords(resources, institution.language),
    logoPath: logo === null ? null : logoPathOf(logo.format),
    parts: request.parts ?? ALL_PARTS,
  }
  const data =
    request.kind === 'agenda'
      ? agendaDocument(record, options, getAgendaPublication(workspace.db, { id: request.meetingId }))
      : minutesDocument(record, options)
  return { data, logo }
}

function logoOf(
  workspace: { readonly db: ReadDb; readonly paths: WorkspacePaths },
  institution: Institution,
): DocumentLogo | null {
  if (institution.logo === null) return null
  const row = workspace.db.select().from(attachmentTable).where(eq(attachmentTable.id, institution.logo.id)).get()
  if (row === undefined) return null
  const format = row.mediaType === 'image/svg+xml' ? 'svg' : row.mediaType === 'image/jpeg' ? 'jpg' : 'png'
  return { format, bytes: readAttachment(workspace.paths, row.sha256) }
}
