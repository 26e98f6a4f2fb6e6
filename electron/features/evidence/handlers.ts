import type { ReadDb } from '../../../db/changelog/store'
import { getAnnualReport, listConsultations, listPlanGoals } from '../../../db/queries/evidence'
import type { evidenceQueries } from '../../contract/evidence'
import type { Handlers } from '../../ipc/handlers'

/** Programs of work, yearly statements and consultations. */
export function evidenceHandlers(db: () => ReadDb): Handlers<keyof typeof evidenceQueries> {
  return {
    'plan.goals': (scope) => listPlanGoals(db(), scope),
    'annualReport.get': (scope) => getAnnualReport(db(), scope),
    'consultation.list': (scope) => listConsultations(db(), scope),
  }
}
