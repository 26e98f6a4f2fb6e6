import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import type { BinderData, DocumentLogo, MinutesData, TypesetPdf } from '../../../../db/model/documents'
import { AppError } from '../../../../db/model/errors'
import type { PaperSize } from '../../../../db/model/vocabulary'
import type { ComplianceVoice } from '../../../../db/model/complianceWords'
import { readPresets } from '../../../../db/queries/compliance/presets'
import { getInstitution } from '../../../../db/queries/institution'
import type { Workspace } from '../../../../db/workspace/workspace'
import type { DocumentsService } from '../documentsService'
import { fileNameOf } from '../handlers'
import { logoPathOf } from '../logoPath'
import { logoOf } from '../meetingDocument'
import { loadWords, type Words } from '../words'
import { loadRegisterWords } from '../../registerCsv'
import { annualReportDocument, reportFindings } from './annualReport'
import { binderDocument, type EvidenceDocumentName, type EvidenceLook } from './binderDocument'
import type { BinderWords } from './binderWords'
import { readBoardEvidence, readEvidenceLists, type BoardEvidence, type EvidenceScope } from './boardEvidence'
import { evidenceFolder, type FolderFile } from './evidenceFolder'
import { selfAssessmentDocument } from './selfAssessment'

/** What the documents of evidence need of the rest of the app. */
export interface EvidenceFilesOptions {
  workspace: () => Pick<Workspace, 'db' | 'paths'>
  documents: Pick<DocumentsService, 'pdf'>
  /** Folder with presets, templates and catalogues. */
  resources: string
  machinePaper: () => PaperSize | null
  /** Told how far the work is: meetings read, or null while pages are laid out. */
  progress: (state: { done: number | null; total: number }) => void
  today: () => string
}

/** A board and its period. */
export type EvidencePeriod = Pick<EvidenceScope, 'boardId' | 'from' | 'to'>

/** Thrown inside the work that somebody called off; it never leaves this folder. */
class CalledOff extends Error {}

const DOCUMENTS = {
  binder: binderDocument,
  assessment: selfAssessmentDocument,
  annual: annualReportDocument,
} as const satisfies Record<
  EvidenceDocumentName,
  (evidence: BoardEvidence, bundle: BinderWords, look: EvidenceLook) => BinderData
>

/** Words of the rules in the language of documents. */
export function loadVoice(resources: string, words: Words): ComplianceVoice {
  const catalogue = JSON.parse(readFileSync(join(resources, 'locales', 'en', 'compliance.json'), 'utf8')) as object
  const translator = createInstance()
  void translator.init({
    lng: 'en',
    ns: ['compliance'],
    defaultNS: 'compliance',
    resources: { en: { compliance: catalogue } },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  return {
    say: (key, values = {}) => translator.t(key, values),
    knows: (key) => translator.exists(key),
    date: words.date,
    list: words.list,
  }
}

/** Makes the documents that prove a board's work. One is made at a time; a later one calls off the one before. */
export function createEvidenceFiles(options: EvidenceFilesOptions) {
  const { workspace, documents, resources, machinePaper, progress, today } = options
  let latest = 0

  // Files of the program: they do not change while it runs.
  let presetsRead: ReturnType<typeof readPresets> | undefined
  const presets = () => (presetsRead ??= readPresets(resources))
  const wordsRead = new Map<string, BinderWords>()

  function wordsOf(language: string): BinderWords {
    const known = wordsRead.get(language)
    if (known !== undefined) return known
    const words = loadWords(resources, language)
    const made = { words, registers: loadRegisterWords(resources), voice: loadVoice(resources, words) }
    wordsRead.set(language, made)
    return made
  }

  async function read(scope: EvidencePeriod, refuseCalledOff: () => void) {
    const open = workspace()
    const institution = getInstitution(open.db)
    if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
    const evidence = await readBoardEvidence(open.db, presets(), { ...scope, today: today() }, (done, total) => {
      refuseCalledOff()
      progress({ done, total })
    })
    const bundle = wordsOf(institution.language)
    const logo: DocumentLogo | null = logoOf(open, institution)
    const look = {
      paper: machinePaper() ?? institution.paper,
      logoPath: logo === null ? null : logoPathOf(logo.format),
    }
    return { evidence, bundle, logo, look }
  }

  /** Null when the work was called off. */
  async function whileWanted<Result>(work: (refuseCalledOff: () => void) => Promise<Result>): Promise<Result | null> {
    latest += 1
    const own = latest
    const refuseCalledOff = () => {
      if (own !== latest) throw new CalledOff()
    }
    try {
      const result = await work(refuseCalledOff)
      refuseCalledOff()
      return result
    } catch (error) {
      if (error instanceof CalledOff) return null
      throw error
    }
  }

  return {
    /** Ends the work that is going on; its caller gets null. */
    cancel: () => void (latest += 1),
    /** What a binder would hold, and what the records say for the yearly statement. */
    look: (scope: EvidencePeriod) => {
      const evidence = readEvidenceLists(workspace().db, presets(), { ...scope, today: today() })
      const { meetings, members, recommendations, reports, registers, institution } = evidence
      return {
        contents: {
          meetings: meetings.map(({ id, status, record: { meeting } }) => ({
            id,
            date: meeting.date,
            title: meeting.title,
            isApproved: status === 'approved',
          })),
          members: members.length,
          recommendations: recommendations.length,
          profiles: reports.map(({ profile }) => profile.name),
          registers: registers.map(({ register, rows }) => ({ register, rows: rows.length })),
        },
        findings: reportFindings(evidence, wordsOf(institution.language)),
      }
    },
    /** One document as PDF. */
    pdf: (name: EvidenceDocumentName, scope: EvidencePeriod): Promise<(TypesetPdf & { fileName: string }) | null> =>
      whileWanted(async (refuseCalledOff) => {
        const { evidence, bundle, logo, look } = await read(scope, refuseCalledOff)
        const data = DOCUMENTS[name](evidence, bundle, look)
        progress({ done: null, total: evidence.meetings.length })
        return { ...(await documents.pdf({ data, logo })), fileName: fileNameOf(data) }
      }),
    /** The files of the folder, with their index, and the folder's name. */
    folder: (scope: EvidencePeriod): Promise<{ name: string; files: FolderFile[] } | null> =>
      whileWanted(async (refuseCalledOff) => {
        const { evidence, bundle, logo, look } = await read(scope, refuseCalledOff)
        const pdf = async (data: BinderData | MinutesData) => {
          refuseCalledOff()
          progress({ done: null, total: evidence.meetings.length })
          return (await documents.pdf({ data, logo })).pdf
        }
        return evidenceFolder(evidence, bundle, look, pdf)
      }),
  }
}

/** The first name of this kind that is free in a folder. */
export function freeName(folder: string, name: string): string {
  let free = name
  for (let count = 2; existsSync(join(folder, free)); count += 1) free = `${name} ${count}`
  return free
}
