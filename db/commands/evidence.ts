import { and, eq, max } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { evidenceCommands } from '../model/evidence'
import type { AnnualReportId, ConsultationId, PlanGoalId } from '../model/ids'
import type { RowOf } from '../schema'
import { annualReportTable, planGoalTable } from '../schema/evidence'
import { writtenSections } from '../queries/evidence'
import { conflict, invalidInput } from './refusals'
import { rowIdFor } from './rowId'
import { given, requireRow } from './rows'

/** Programs of work, yearly statements, and who was consulted. */
export const evidenceHandlers: CommandHandlers<keyof typeof evidenceCommands> = {
  'goal.add': ({ db, write, newId }, { boardId, year, text, ownerId, dueOn }) => {
    requireRow(db, 'board', boardId)
    if (ownerId !== null) requireRow(db, 'person', ownerId)
    const last = db
      .select({ position: max(planGoalTable.position) })
      .from(planGoalTable)
      .where(and(eq(planGoalTable.boardId, boardId), eq(planGoalTable.year, year)))
      .get()
    const position = (last?.position ?? -1) + 1
    const id = newId<PlanGoalId>()
    write.insert('plan_goal', { id, boardId, year, position, text, ownerId, dueOn, status: 'open', progress: null })
    return { id }
  },
  'goal.revise': ({ db, write }, { id, ...columns }) => {
    requireRow(db, 'plan_goal', id)
    if (columns.ownerId != null) requireRow(db, 'person', columns.ownerId)
    write.update('plan_goal', id, given(columns))
    return { id }
  },
  'goal.remove': ({ db, write }, { id }) => {
    requireRow(db, 'plan_goal', id)
    write.remove('plan_goal', id)
    return { id }
  },
  'annualReport.write': (context, { boardId, year, section, text }) => {
    const report = findReport(context, boardId, year)
    if (report !== undefined && report.filedOn !== null) {
      throw conflict('The report is filed. Take the filing back to change what it says.', { boardId, year })
    }
    const { [section]: _, ...others } = report === undefined ? {} : writtenSections(report.sections)
    const sections = JSON.stringify(text === null ? others : { ...others, [section]: text })
    return { id: keepReport(context, report, { boardId, year }, { sections }) }
  },
  'annualReport.file': (context, { boardId, year, filedOn }) => {
    const report = findReport(context, boardId, year)
    return { id: keepReport(context, report, { boardId, year }, { filedOn }) }
  },
  'consultation.record': ({ db, write, newId }, columns) => {
    requireRow(db, 'institution', columns.institutionId)
    refuseForeignPlace(db, columns)
    const id = newId<ConsultationId>()
    write.insert('consultation', { id, ...columns })
    return { id }
  },
  'consultation.revise': ({ db, write }, { id, ...columns }) => {
    const row = requireRow(db, 'consultation', id)
    refuseForeignPlace(db, { ...row, ...given(columns) })
    write.update('consultation', id, given(columns))
    return { id }
  },
  'consultation.remove': ({ db, write }, { id }) => {
    requireRow(db, 'consultation', id)
    write.remove('consultation', id)
    return { id }
  },
}

function refuseForeignPlace(
  db: ReadDb,
  { institutionId, boardId, meetingId }: Pick<RowOf<'consultation'>, 'institutionId' | 'boardId' | 'meetingId'>,
): void {
  if (boardId !== null && requireRow(db, 'board', boardId).institutionId !== institutionId) {
    throw invalidInput(['boardId'], 'That board is of another institution. Choose one of this institution.')
  }
  if (meetingId !== null && requireRow(db, 'meeting', meetingId).boardId !== boardId) {
    throw invalidInput(['meetingId'], 'That meeting is of another board. Choose one of this board.')
  }
}

function findReport({ db }: CommandContext, boardId: string, year: number): RowOf<'annual_report'> | undefined {
  requireRow(db, 'board', boardId)
  return db
    .select()
    .from(annualReportTable)
    .where(and(eq(annualReportTable.boardId, boardId), eq(annualReportTable.year, year)))
    .get()
}

function keepReport(
  context: CommandContext,
  report: RowOf<'annual_report'> | undefined,
  { boardId, year }: { boardId: string; year: number },
  columns: Partial<Pick<RowOf<'annual_report'>, 'sections' | 'filedOn'>>,
): AnnualReportId {
  if (report !== undefined) {
    context.write.update('annual_report', report.id, columns)
    return report.id as AnnualReportId
  }
  const id = rowIdFor<AnnualReportId>(context, 'annual_report', boardId, String(year))
  context.write.insert('annual_report', { id, boardId, year, sections: '{}', filedOn: null, ...columns })
  return id
}
