import { and, asc, desc, eq, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import type { ReadDb } from '../changelog/store'
import type { AnnualReport, Consultation, PlanGoal } from '../model/evidence'
import type {
  AnnualReportId,
  BoardId,
  ConsultationId,
  InstitutionId,
  MeetingId,
  PersonId,
  PlanGoalId,
} from '../model/ids'
import { boardTable } from '../schema/board'
import { annualReportTable, consultationTable, planGoalTable } from '../schema/evidence'
import { meetingTable } from '../schema/meeting'
import { personTable } from '../schema/institution'
import { requireBoard } from './board'

const Sections = z.record(z.string(), z.unknown())

/** What stands under each heading. What another program left there and is no text is not shown. */
export function writtenSections(json: string): Record<string, string> {
  const read = Sections.safeParse(JSON.parse(json))
  const entries = read.success ? Object.entries(read.data) : []
  return Object.fromEntries(entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])))
}

/** The program of work of a board for one school year, in its order. */
export function listPlanGoals(db: ReadDb, input: { boardId: string; year: number }): PlanGoal[] {
  return db
    .select({ goal: planGoalTable, ownerName: personTable.fullName })
    .from(planGoalTable)
    .leftJoin(personTable, eq(personTable.id, planGoalTable.ownerId))
    .where(and(eq(planGoalTable.boardId, input.boardId), eq(planGoalTable.year, input.year)))
    .orderBy(asc(planGoalTable.position), asc(planGoalTable.id))
    .all()
    .map(({ goal: { ownerId, ...goal }, ownerName }) => ({
      ...goal,
      id: goal.id as PlanGoalId,
      boardId: goal.boardId as BoardId,
      owner: ownerId === null || ownerName === null ? null : { id: ownerId as PersonId, fullName: ownerName },
    }))
}

/** What was written of a board's yearly statement; without a word yet, it has no sections. */
export function getAnnualReport(db: ReadDb, input: { boardId: BoardId; year: number }): AnnualReport {
  const row = db
    .select()
    .from(annualReportTable)
    .where(and(eq(annualReportTable.boardId, input.boardId), eq(annualReportTable.year, input.year)))
    .get()
  return {
    ...input,
    sections: row === undefined ? {} : writtenSections(row.sections),
    filedOn: row?.filedOn ?? null,
  }
}

/** The yearly statements of a board that were begun, by year, each with the id by which the rules name it. */
export function listAnnualReports(
  db: ReadDb,
  { boardId }: { boardId: BoardId },
): (AnnualReport & { id: AnnualReportId })[] {
  return db
    .select()
    .from(annualReportTable)
    .where(eq(annualReportTable.boardId, boardId))
    .orderBy(asc(annualReportTable.year), asc(annualReportTable.id))
    .all()
    .map(({ id, year, sections, filedOn }) => ({
      id: id as AnnualReportId,
      boardId,
      year,
      sections: writtenSections(sections),
      filedOn,
    }))
}

/** Who was consulted by a board, and by its institution for all of them; null = by any board. The last one first. */
export function listConsultations(db: ReadDb, input: { boardId: string | null }): Consultation[] {
  const ofBoard = (boardId: string) =>
    and(
      eq(consultationTable.institutionId, requireBoard(db, boardId).institutionId),
      or(isNull(consultationTable.boardId), eq(consultationTable.boardId, boardId)),
    )
  return db
    .select({ row: consultationTable, boardName: boardTable.name, meeting: meetingTable })
    .from(consultationTable)
    .leftJoin(boardTable, eq(boardTable.id, consultationTable.boardId))
    .leftJoin(meetingTable, eq(meetingTable.id, consultationTable.meetingId))
    .where(input.boardId === null ? undefined : ofBoard(input.boardId))
    .orderBy(desc(consultationTable.heldOn), asc(consultationTable.id))
    .all()
    .map(({ row: { boardId, meetingId, ...row }, boardName, meeting }) => ({
      ...row,
      id: row.id as ConsultationId,
      institutionId: row.institutionId as InstitutionId,
      board: boardId === null || boardName === null ? null : { id: boardId as BoardId, name: boardName },
      meeting:
        meetingId === null || meeting === null
          ? null
          : { id: meetingId as MeetingId, title: meeting.title, date: meeting.date },
    }))
}
