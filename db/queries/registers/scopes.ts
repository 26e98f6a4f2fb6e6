import { asc, min } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import type { BoardId, ProgramId } from '../../model/ids'
import type { ProgramOfBoards, SchoolYearChoice } from '../../model/registers/table'
import { schoolYear, schoolYearName, schoolYearOf } from '../../model/schoolYear'
import { boardProgramTable } from '../../schema/board'
import { institutionTable, programTable } from '../../schema/institution'
import { meetingTable } from '../../schema/meeting'

/** The programs of the workspace by name, with the boards that advise them. */
export function listPrograms(db: ReadDb): ProgramOfBoards[] {
  const pairs = db.select().from(boardProgramTable).all()
  return db
    .select()
    .from(programTable)
    .orderBy(asc(programTable.name), asc(programTable.id))
    .all()
    .map(({ id, name, closedOn }) => ({
      id: id as ProgramId,
      name,
      closedOn,
      boardIds: pairs.filter(({ programId }) => programId === id).map(({ boardId }) => boardId as BoardId),
    }))
}

/** The school years from that of the first meeting to the running one, the newest first. */
export function listSchoolYears(db: ReadDb, { today }: { today: string }): SchoolYearChoice[] {
  const institution = db.select().from(institutionTable).orderBy(asc(institutionTable.id)).limit(1).get()
  const yearStarts = institution?.yearStarts ?? '07-01'
  const first = db
    .select({ date: min(meetingTable.date) })
    .from(meetingTable)
    .get()?.date
  const newest = schoolYearOf(today, yearStarts).year
  const oldest = first == null ? newest : Math.min(newest, schoolYearOf(first, yearStarts).year)
  return Array.from({ length: newest - oldest + 1 }, (_, back) => {
    const { from, to } = schoolYear(newest - back, yearStarts)
    return { from, to, label: schoolYearName({ from, to }) }
  })
}
