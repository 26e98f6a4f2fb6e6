import { and, asc, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import { AppError } from '../../model/errors'
import type { AgendaItemId, BoardId, PersonId, ProgramId, SkillId, SkillRoundId, SkillsGapId } from '../../model/ids'
import {
  summarize,
  type Skill,
  type SkillRatingValue,
  type SkillRound,
  type SkillRoundDetail,
  type SkillsGap,
  type SkillsOfBoard,
} from '../../model/registers/skills'
import type { RegisterScope } from '../../model/registers/table'
import { boardTable } from '../../schema/board'
import { organizationTable, personTable, programTable } from '../../schema/institution'
import { skillRatingTable, skillRoundTable, skillsGapTable, skillTable } from '../../schema/registers'
import { isHeldOn } from '../actionRows'
import { originsOf } from './origins'

/** Trends and gaps that were raised within the days of a scope, the newest first. */
export function listGaps(db: ReadDb, { boardId, programId, from, to }: RegisterScope): SkillsGap[] {
  const rows = db
    .select({
      row: skillsGapTable,
      boardName: boardTable.name,
      programName: programTable.name,
      fullName: personTable.fullName,
      affiliation: organizationTable.name,
    })
    .from(skillsGapTable)
    .innerJoin(boardTable, eq(boardTable.id, skillsGapTable.boardId))
    .leftJoin(programTable, eq(programTable.id, skillsGapTable.programId))
    .leftJoin(personTable, eq(personTable.id, skillsGapTable.raisedById))
    .leftJoin(organizationTable, eq(organizationTable.id, personTable.organizationId))
    .where(
      and(
        boardId === null ? undefined : eq(skillsGapTable.boardId, boardId),
        programId === null ? undefined : eq(skillsGapTable.programId, programId),
        from === null ? undefined : gte(skillsGapTable.raisedOn, from),
        to === null ? undefined : lte(skillsGapTable.raisedOn, to),
      ),
    )
    .orderBy(desc(skillsGapTable.raisedOn), asc(skillsGapTable.id))
    .all()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId], agendaItemId: row.agendaItemId })),
  )
  return rows.map(({ row, boardName, programName, fullName, affiliation }) => {
    const { meetingId, raisedById, raisedByName, ...facts } = row
    const name = fullName ?? raisedByName
    return {
      ...facts,
      id: row.id as SkillsGapId,
      boardId: row.boardId as BoardId,
      boardName,
      programId: row.programId as ProgramId | null,
      programName,
      raisedBy: name === null ? null : { personId: raisedById as PersonId | null, name, affiliation },
      meeting: origins.meeting(meetingId),
      agendaItemId: row.agendaItemId as AgendaItemId | null,
      isConfidential: origins.isConfidential(row.agendaItemId),
    }
  })
}

/** The list of skills of a board, and its rounds. */
export function listSkills(db: ReadDb, { boardId }: { boardId: string }): SkillsOfBoard {
  return { skills: skillsOf(db, boardId), rounds: roundsOf(db, boardId) }
}

function skillsOf(db: ReadDb, boardId: string): Skill[] {
  return db
    .select({
      row: skillTable,
      programName: programTable.name,
      isRated: sql<number>`exists (select 1 from skill_rating r where r.skill_id = skill.id)`,
    })
    .from(skillTable)
    .leftJoin(programTable, eq(programTable.id, skillTable.programId))
    .where(eq(skillTable.boardId, boardId))
    .orderBy(asc(skillTable.position), asc(skillTable.id))
    .all()
    .map(({ row: { id, programId, kind, text, retiredOn }, programName, isRated }) => ({
      id: id as SkillId,
      boardId: boardId as BoardId,
      programId: programId as ProgramId | null,
      programName,
      kind,
      text,
      retiredOn,
      isRated: isRated === 1,
    }))
}

function roundsOf(db: ReadDb, boardId: string): SkillRound[] {
  const rows = db
    .select({
      row: skillRoundTable,
      ratingCount: sql<number>`(select count(*) from skill_rating r where r.round_id = skill_round.id)`,
    })
    .from(skillRoundTable)
    .where(eq(skillRoundTable.boardId, boardId))
    .orderBy(desc(skillRoundTable.year), asc(skillRoundTable.id))
    .all()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId], agendaItemId: null })),
  )
  return rows.map(({ row: { meetingId, ...row }, ratingCount }) => ({
    ...row,
    id: row.id as SkillRoundId,
    boardId: row.boardId as BoardId,
    meeting: origins.meeting(meetingId),
    ratingCount,
  }))
}

/** A round with its grid and what it comes to. NOT_FOUND when there is none. */
export function getSkillRound(db: ReadDb, { id }: { id: string }): SkillRoundDetail {
  const found = db.select().from(skillRoundTable).where(eq(skillRoundTable.id, id)).get()
  const round = found && roundsOf(db, found.boardId).find((each) => each.id === id)
  if (round === undefined) {
    throw new AppError('NOT_FOUND', 'There is no such round of skill ratings. It may have been removed.', {
      skillRoundId: id,
    })
  }
  const ratings = db
    .select()
    .from(skillRatingTable)
    .where(eq(skillRatingTable.roundId, id))
    .all()
    .map(({ skillId, personId, rating }) => ({
      skillId: skillId as SkillId,
      personId: personId as PersonId,
      rating: rating as SkillRatingValue,
    }))
  const rated = new Set<string>(ratings.map(({ skillId }) => skillId))
  const skills = skillsOf(db, round.boardId).filter(
    ({ id: skillId, retiredOn }) => retiredOn === null || retiredOn > round.openedOn || rated.has(skillId),
  )
  return { ...round, skills, members: ratersOf(db, round, ratings), ratings, summary: summarize(skills, ratings) }
}

/** Members on the day of the meeting, or on which the round began, and whoever else rated; by name. */
function ratersOf(
  db: ReadDb,
  round: SkillRound,
  ratings: readonly { personId: PersonId }[],
): SkillRoundDetail['members'] {
  const day = round.meeting?.date ?? round.openedOn
  const seated = db.all<{ personId: PersonId }>(
    sql`select distinct s.person_id as personId from membership s
      where s.board_id = ${round.boardId} and ${isHeldOn(day)}`,
  )
  const members = new Set<string>(seated.map(({ personId }) => personId))
  const ids = [...new Set([...members, ...ratings.map(({ personId }) => personId)])]
  return db
    .select({ personId: personTable.id, fullName: personTable.fullName, affiliation: organizationTable.name })
    .from(personTable)
    .leftJoin(organizationTable, eq(organizationTable.id, personTable.organizationId))
    .where(inArray(personTable.id, ids))
    .orderBy(asc(personTable.fullName), asc(personTable.id))
    .all()
    .map((row) => ({ ...row, personId: row.personId as PersonId, isMember: members.has(row.personId) }))
}
