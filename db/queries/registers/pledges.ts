import { and, asc, eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import { AppError } from '../../model/errors'
import type { AgendaItemId, BoardId, OrganizationId, PersonId, PlacementId, PledgeId, ProgramId } from '../../model/ids'
import type { Placement, Pledge } from '../../model/registers/pledges'
import type { RegisterScope } from '../../model/registers/table'
import { boardTable } from '../../schema/board'
import { organizationTable, personTable, programTable } from '../../schema/institution'
import { placementTable, pledgeTable } from '../../schema/registers'
import { originsOf } from './origins'

/** The register of pledges: the newest first; of those made within the days of the scope. */
export function listPledges(db: ReadDb, { boardId, programId, from, to }: RegisterScope): Pledge[] {
  return pledgesWhere(
    db,
    and(
      boardId === null ? undefined : eq(pledgeTable.boardId, boardId),
      programId === null ? undefined : eq(pledgeTable.programId, programId),
      from === null ? undefined : gte(pledgeTable.pledgedOn, from),
      to === null ? undefined : lte(pledgeTable.pledgedOn, to),
    ),
  )
}

/** One pledge. NOT_FOUND when there is none. */
export function requirePledge(db: ReadDb, { id }: { id: string }): Pledge {
  const [found] = pledgesWhere(db, eq(pledgeTable.id, id))
  if (found !== undefined) return found
  throw new AppError('NOT_FOUND', 'There is no such pledge. It may have been removed.', { pledgeId: id })
}

function pledgesWhere(db: ReadDb, where: SQL | undefined): Pledge[] {
  const rows = db
    .select({
      row: pledgeTable,
      boardName: boardTable.name,
      programName: programTable.name,
      organizationName: organizationTable.name,
      fullName: personTable.fullName,
    })
    .from(pledgeTable)
    .innerJoin(boardTable, eq(boardTable.id, pledgeTable.boardId))
    .leftJoin(programTable, eq(programTable.id, pledgeTable.programId))
    .leftJoin(organizationTable, eq(organizationTable.id, pledgeTable.organizationId))
    .leftJoin(personTable, eq(personTable.id, pledgeTable.contactId))
    .where(where)
    .orderBy(asc(pledgeTable.pledgedOn), asc(pledgeTable.id))
    .all()
    .toReversed()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId], agendaItemId: row.agendaItemId })),
  )
  const placements = placementsOf(
    db,
    rows.map(({ row }) => row.id),
  )
  return rows.map(({ row, boardName, programName, organizationName, fullName }): Pledge => {
    const { meetingId, organizationId, contactId, ...facts } = row
    const kept = placements.get(row.id) ?? []
    const known = kept.flatMap(({ hours }) => hours ?? [])
    return {
      ...facts,
      id: row.id as PledgeId,
      boardId: row.boardId as BoardId,
      boardName,
      programId: row.programId as ProgramId | null,
      programName,
      organization:
        organizationId === null ? null : { id: organizationId as OrganizationId, name: organizationName ?? '' },
      contact: contactId === null ? null : { personId: contactId as PersonId, fullName: fullName ?? '' },
      meeting: origins.meeting(meetingId),
      agendaItemId: row.agendaItemId as AgendaItemId | null,
      isConfidential: origins.isConfidential(row.agendaItemId),
      placements: kept,
      filled: kept.reduce((sum, { filled }) => sum + filled, 0),
      hours: known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0),
    }
  })
}

function placementsOf(db: ReadDb, pledgeIds: readonly string[]): Map<string, Placement[]> {
  const byPledge = new Map<string, Placement[]>()
  const rows = db
    .select()
    .from(placementTable)
    .where(inArray(placementTable.pledgeId, [...pledgeIds]))
    .orderBy(asc(placementTable.id))
    .all()
  const inTime = rows.toSorted((a, b) => ((a.startsOn ?? '9') < (b.startsOn ?? '9') ? -1 : 1))
  for (const { pledgeId, id, ...placement } of inTime) {
    byPledge.set(pledgeId, [...(byPledge.get(pledgeId) ?? []), { id: id as PlacementId, ...placement }])
  }
  return byPledge
}
