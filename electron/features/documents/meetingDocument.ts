import { eq } from 'drizzle-orm'
import type { ReadDb } from '../../../db/changelog/store'
import { AppError } from '../../../db/model/errors'
import { meetingRecordOf, type MinutesRecord } from '../../../db/model/minutesRecord'
import { ALL_PARTS, type DocumentJob, type DocumentLogo, type DocumentParts } from '../../../db/model/documents'
import type { MeetingId } from '../../../db/model/ids'
import type { Institution } from '../../../db/model/institution'
import type { PaperSize } from '../../../db/model/vocabulary'
import { getAgendaPublication } from '../../../db/queries/agendaVersions'
import { requireMeetingRecord } from '../../../db/queries/records'
import { isChangedSinceLatestDraft } from '../../../db/queries/review'
import { listSealedRecords } from '../../../db/queries/sealedRecords'
import { attachmentTable } from '../../../db/schema/attachment'
import { readAttachment } from '../../../db/workspace/attachments'
import type { WorkspacePaths } from '../../../db/workspace/paths'
import { agendaDocument } from './agendaDocument'
import { logoPathOf } from './logoPath'
import { minutesDocument } from './minutesDocument'
import { isExtract } from './parts'
import { attachedRecord, sealedDocument } from './sealedDocument'
import { loadWords } from './words'

/** Which document of which meeting; a null paper means the institution's. */
export interface MeetingDocumentRequest {
  meetingId: MeetingId
  kind: 'agenda' | 'minutes'
  paper: PaperSize | null
  /** What of the minutes goes into the copy; all of it when left out. */
  parts?: DocumentParts | undefined
  /** Which sealed version of approved minutes; the last one when left out. */
  version?: number | undefined
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
  const live = requireMeetingRecord(workspace.db, { id: request.meetingId })
  const sealed =
    request.kind === 'minutes' && live.meeting.status === 'approved' ? sealedOf(workspace.db, request) : null
  // Sealed minutes are printed from what was frozen, with the names of the time, and not from the rows.
  const record = sealed === null ? live : meetingRecordOf(JSON.parse(sealed.printed.record) as MinutesRecord)
  const { institution } = record.meeting
  const logo = logoOf(workspace, institution)
  const words = loadWords(resources, institution.language)
  const parts = request.parts ?? ALL_PARTS
  const options = {
    paper: request.paper ?? institution.paper,
    words,
    logoPath: logo === null ? null : logoPathOf(logo.format),
    parts,
  }
  if (request.kind === 'agenda') {
    const publication = getAgendaPublication(workspace.db, { id: request.meetingId })
    return { data: agendaDocument(record, options, publication), logo }
  }
  const isDraft = sealed === null && live.meeting.latestDraft !== null
  const isChangedSinceDraft = isDraft && isChangedSinceLatestDraft(workspace.db, request.meetingId)
  const data = minutesDocument(record, { ...options, isChangedSinceDraft })
  if (sealed === null) return { data, logo }
  const version = { ...sealed, isExtract: isExtract(parts), timeZone: record.meeting.timeZone }
  return {
    data: sealedDocument(data, version, words),
    logo,
    record: version.isExtract ? null : attachedRecord(sealed.printed, record.meeting.date, words),
  }
}

/** The wanted sealed version, and the last one if that is later. Null for minutes that have no seal. */
function sealedOf(db: ReadDb, { meetingId, version }: MeetingDocumentRequest) {
  const versions = listSealedRecords(db, meetingId)
  const last = versions.at(-1)
  if (last === undefined) return null
  const printed = version === undefined ? last : versions.find((each) => each.version === version)
  if (printed === undefined) throw new AppError('NOT_FOUND', `The minutes have no version ${version}.`, { version })
  return { printed, later: printed === last ? null : last }
}

/** The picture of a school as documents take it; null for a school without one. */
export function logoOf(
  workspace: { readonly db: ReadDb; readonly paths: WorkspacePaths },
  institution: Institution,
): DocumentLogo | null {
  if (institution.logo === null) return null
  const row = workspace.db.select().from(attachmentTable).where(eq(attachmentTable.id, institution.logo.id)).get()
  if (row === undefined) return null
  const format = row.mediaType === 'image/svg+xml' ? 'svg' : row.mediaType === 'image/jpeg' ? 'jpg' : 'png'
  return { format, bytes: readAttachment(workspace.paths, row.sha256) }
}
