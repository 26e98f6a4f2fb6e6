import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import type { BoardId, DevelopmentId, OrganizationId, ProgramId, RecommendationId } from '../../model/ids'
import type { Development } from '../../model/registers/development'
import type { RegisterScope } from '../../model/registers/table'
import { boardTable } from '../../schema/board'
import { organizationTable, programTable } from '../../schema/institution'
import { developmentTable, recommendationTable } from '../../schema/registers'
import { originsOf } from './origins'

/** Workshops, externships and the like within a scope, the newest first. One without a day counts on its recording. */
export function listDevelopments(db: ReadDb, scope: RegisterScope): Development[] {
  const day = sql<string>`coalesce(${developmentTable.heldOn}, ${developmentTable.recordedOn})`
  const rows = db
    .select({
      row: developmentTable,
      board: boardTable.name,
      program: programTable.name,
      host: organizationTable.name,
      number: recommendationTable.number,
    })
    .from(developmentTable)
    .innerJoin(boardTable, eq(boardTable.id, developmentTable.boardId))
    .leftJoin(programTable, eq(programTable.id, developmentTable.programId))
    .leftJoin(organizationTable, eq(organizationTable.id, developmentTable.hostId))
    .leftJoin(recommendationTable, eq(recommendationTable.id, developmentTable.recommendationId))
    .where(
      and(
        scope.boardId === null ? undefined : eq(developmentTable.boardId, scope.boardId),
        scope.programId === null ? undefined : eq(developmentTable.programId, scope.programId),
        scope.from === null ? undefined : gte(day, scope.from),
        scope.to === null ? undefined : lte(day, scope.to),
      ),
    )
    .orderBy(desc(day), asc(boardTable.name), desc(developmentTable.id))
    .all()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId], agendaItemId: row.agendaItemId })),
  )
  return rows.map(({ row, ...names }): Development => {
    const { hostId, hostName, programId, recommendationId, meetingId, ...facts } = row
    const host = names.host ?? hostName
    return {
      ...facts,
      id: row.id as DevelopmentId,
      boardId: row.boardId as BoardId,
      boardName: names.board,
      program:
        programId === null || names.program === null ? null : { id: programId as ProgramId, name: names.program },
      host: host === null ? null : { organizationId: hostId as OrganizationId | null, name: host },
      recommendation:
        recommendationId === null || names.number === null
          ? null
          : { id: recommendationId as RecommendationId, number: names.number },
      meeting: origins.meeting(meetingId),
      agendaItemId: row.agendaItemId as Development['agendaItemId'],
      isConfidential: origins.isConfidential(row.agendaItemId),
    }
  })
}
