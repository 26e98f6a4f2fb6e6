import { z } from 'zod'
import { Period } from '../../db/model/compliance'
import type { Substitution } from '../../db/model/documents'
import {
  StartYear,
  type AnnualReport,
  type Consultation,
  type PlanGoal,
  type ReportSection,
} from '../../db/model/evidence'
import { BoardId, type MeetingId } from '../../db/model/ids'
import type { RegisterName } from '../../db/model/registers/table'
import { Topic } from '../../db/model/topics'
import { call, query } from './channel'

/** One school year of one board. */
const BoardYear = z.strictObject({ boardId: BoardId, year: StartYear })

/** Which document, of which board and period of days. */
const EvidenceRequest = z.strictObject({ boardId: BoardId, period: Period })

/** What a binder would hold. */
export interface EvidenceContents {
  meetings: { id: MeetingId; date: string; title: string; isApproved: boolean }[]
  members: number
  recommendations: number
  profiles: string[]
  registers: { register: RegisterName; rows: number }[]
}

/** What the records say under each heading of the yearly statement. */
export type ReportFindings = Record<ReportSection, string[]>

/** Nothing of these shows in the contents of a binder or in the findings for the yearly statement. */
const unseen: readonly Topic[] = [
  'snippet',
  'agenda_template',
  'annual_report',
  'proposal',
  'note_variant',
  'idea',
  'action_note',
  'due_change',
  'action_link',
  'review_comment',
  'seat_plan',
  'expertise',
  'interest_statement',
  'orientation_step',
]

export const evidenceQueries = {
  /** What a binder of the board and period would hold, and what the records say for its yearly statement. */
  'evidence.look': query<{ contents: EvidenceContents; findings: ReportFindings }>()(
    EvidenceRequest,
    Topic.options.filter((topic) => !unseen.includes(topic)),
  ),
  'plan.goals': query<PlanGoal[]>()(BoardYear, ['plan_goal', 'person']),
  /** What was written of the yearly statement. */
  'annualReport.get': query<AnnualReport>()(BoardYear, ['annual_report']),
  /** Who was asked: by a board, and by the institution for all of them; null = by any. */
  'consultation.list': query<Consultation[]>()(z.strictObject({ boardId: BoardId.nullable() }), [
    'consultation',
    'board',
    'meeting',
  ]),
} as const

export const evidenceCalls = {
  /** Asks for a place and writes the document as PDF; null when the dialog was closed or the work was called off. */
  'evidence.export': call<{ path: string; pageCount: number; substitutions: Substitution[] } | null>()(
    z.strictObject({ ...EvidenceRequest.shape, document: z.enum(['binder', 'assessment', 'annual']) }),
  ),
  /** The binder as a folder of files with an index, in a folder that the person chooses: all of it or nothing. */
  'evidence.exportFolder': call<{ path: string; files: number } | null>()(EvidenceRequest),
  /** Calls off the work on a document; what was begun is not written. */
  'evidence.cancel': call<null>()(z.strictObject({})),
} as const
