import { AppError } from '../../../db/model/errors'
import type { DocumentLogo, TypesetPdf } from '../../../db/model/documents'
import type { StoryId } from '../../../db/model/ids'
import type { Story } from '../../../db/model/registers/stories'
import type { PaperSize } from '../../../db/model/vocabulary'
import { getInstitution } from '../../../db/queries/institution'
import { requireStoryToTell } from '../../../db/queries/registers/stories'
import { readAttachment } from '../../../db/workspace/attachments'
import type { Workspace } from '../../../db/workspace/workspace'
import type { DocumentsService } from './documentsService'
import { logoOf } from './meetingDocument'
import { storyDocument, storyMarkdown } from './storyDocument'
import { loadWords } from './words'

/** What the files of a story need of the rest of the app. */
export interface StoryFilesOptions {
  workspace: () => Pick<Workspace, 'db' | 'paths'>
  documents: Pick<DocumentsService, 'pdf'>
  /** Folder with the catalogues of words. */
  resources: string
  machinePaper: () => PaperSize | null
}

/** A story as files. Both throw CONFLICT while there is no consent. */
export function createStoryFiles({ workspace, documents, resources, machinePaper }: StoryFilesOptions) {
  const read = (id: StoryId) => {
    const open = workspace()
    const story = requireStoryToTell(open.db, { id })
    const institution = getInstitution(open.db)
    if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
    return { open, story, institution, words: loadWords(resources, institution.language) }
  }
  return {
    storyPdf: async (id: StoryId): Promise<TypesetPdf & { fileName: string }> => {
      const { open, story, institution, words } = read(id)
      const logo = logoOf(open, institution)
      const photo = photoOf(open, story)
      const paper = machinePaper() ?? institution.paper
      const data = storyDocument(story, { institution, paper, words, logo, photo })
      return { ...(await documents.pdf({ data, logo, photo })), fileName: storyFileName(story, 'pdf') }
    },
    storyText: (id: StoryId): { text: string; fileName: string } => {
      const { story, words } = read(id)
      return { text: storyMarkdown(story, words), fileName: storyFileName(story, 'md') }
    },
  }
}

/** The photo of a story as documents take it; null without one, or while nobody has described it. */
function photoOf({ paths }: Pick<Workspace, 'paths'>, { photo, photoAlt }: Story): DocumentLogo | null {
  if (photo === null || photoAlt === null) return null
  return { format: photo.mediaType === 'image/jpeg' ? 'jpg' : 'png', bytes: readAttachment(paths, photo.sha256) }
}

/** "2026-04-01 From the bench to the bay.pdf", without what file systems refuse. */
function storyFileName({ happenedOn, recordedOn, text }: Story, extension: string): string {
  const plain = `${happenedOn ?? recordedOn} ${text}`.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  const name = [...plain].slice(0, 120).join('').replaceAll(/\s+/g, ' ')
  return `${name.replace(/[. ]+$/, '')}.${extension}`
}
