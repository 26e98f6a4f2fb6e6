import { AppError } from '../../../db/model/errors'
import { ALL_PARTS } from '../../../db/model/documents'
import type { FollowUpPerson } from '../../../db/model/followUp'
import type { MeetingId } from '../../../db/model/ids'
import type { PaperSize } from '../../../db/model/vocabulary'
import { getInstitution } from '../../../db/queries/institution'
import type { Workspace } from '../../../db/workspace/workspace'
import { actionListDocument } from './actionListDocument'
import type { DocumentsService } from './documentsService'
import { fileNameOf } from './handlers'
import { logoPathOf } from './logoPath'
import { logoOf, meetingDocumentJob } from './meetingDocument'
import { loadWords } from './words'

/** What the documents that go along with mail drafts need. */
export interface FollowUpPdfsOptions {
  workspace: () => Pick<Workspace, 'db' | 'paths'>
  documents: Pick<DocumentsService, 'pdf'>
  resources: string
  machinePaper: () => PaperSize | null
}

/** A typeset file by its name. */
interface NamedPdf {
  fileName: string
  bytes: Uint8Array
}

/** The documents that go along with mail drafts. */
export function createFollowUpPdfs({ workspace, documents, resources, machinePaper }: FollowUpPdfsOptions) {
  return {
    /** Agenda or minutes of a meeting, without what is confidential unless it may be seen. */
    meetingPdf: async (request: {
      meetingId: MeetingId
      kind: 'agenda' | 'minutes'
      withConfidential: boolean
    }): Promise<NamedPdf> => {
      const { meetingId, kind, withConfidential } = request
      const parts = { ...ALL_PARTS, confidential: withConfidential }
      const job = meetingDocumentJob(workspace(), resources, { meetingId, kind, paper: machinePaper(), parts })
      const { pdf } = await documents.pdf(job)
      return { fileName: fileNameOf(job.data), bytes: pdf }
    },
    /** The open actions of one person, as they stand. */
    actionsPdf: async (person: FollowUpPerson, about: string, today: string): Promise<NamedPdf> => {
      const { db } = workspace()
      const institution = getInstitution(db)
      if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
      const logo = logoOf(workspace(), institution)
      const data = actionListDocument(
        { fullName: person.fullName, about, actions: person.actions, institution, today },
        {
          paper: machinePaper() ?? institution.paper,
          words: loadWords(resources, institution.language),
          logoPath: logo === null ? null : logoPathOf(logo.format),
        },
      )
      const { pdf } = await documents.pdf({ data, logo })
      return { fileName: fileNameOf(data), bytes: pdf }
    },
  }
}
