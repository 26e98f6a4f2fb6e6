import { z } from 'zod'
import { StartYear, type AnnualReport, type Consultation, type PlanGoal } from '../../db/model/evidence'
import { BoardId } from '../../db/model/ids'
import { query } from './channel'

/** One school year of one board. */
const BoardYear = z.strictObject({ boardId: BoardId, year: StartYear })

export const evidenceQueries = {
  'plan.goals': query<PlanGoal[]>()(BoardYear, ['plan_goal', 'person']),
  /** What was written of the yearly statement, and under each heading what the records say of it. */
  /** What was written of the yearly statement. */
  'annualReport.get': query<AnnualReport>()(BoardYear, ['annual_report']),
  'consultation.list': query<Consultation[]>()(z.strictObject({ boardId: BoardId }), [
    'consultation',
    'board',
    'meeting',
  ]),
} as const
