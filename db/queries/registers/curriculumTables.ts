import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import type { RegisterScope, RegisterTable } from '../../model/registers/table'
import { boardTable } from '../../schema/board'
import { listRecommendations } from './recommendations'
import { getSkillRound, listGaps, listSkills } from './skills'

/** What was said under a confidential item is shown to the board and stands in no file. */
function openly<Row extends { isConfidential: boolean }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ isConfidential }) => !isConfidential)
}

/** What boards recommended and what became of it, as plain rows. */
export function recommendationsTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'recommendations',
    columns: [
      { key: 'board', kind: 'text' },
      { key: 'number', kind: 'number' },
      { key: 'madeOn', kind: 'date' },
      { key: 'program', kind: 'text' },
      { key: 'type', kind: 'text' },
      { key: 'text', kind: 'text' },
      { key: 'from', kind: 'text' },
      { key: 'motion', kind: 'number' },
      { key: 'status', kind: 'text' },
      { key: 'response', kind: 'text' },
      { key: 'responseReason', kind: 'text' },
      { key: 'respondedBy', kind: 'text' },
      { key: 'respondedOn', kind: 'date' },
      { key: 'reportedOn', kind: 'date' },
      { key: 'outcome', kind: 'text' },
      { key: 'outcomeOn', kind: 'date' },
      { key: 'withdrawnOn', kind: 'date' },
      { key: 'meeting', kind: 'date' },
    ],
    rows: openly(listRecommendations(db, scope)).map((row) => ({
      id: row.id,
      boardId: row.boardId,
      meetingId: row.meeting?.id ?? null,
      agendaItemId: row.agendaItemId,
      cells: [
        row.boardName,
        row.number,
        row.madeOn,
        row.programName,
        row.type,
        row.text,
        row.from?.name ?? null,
        row.motion?.number ?? null,
        row.stage,
        row.response,
        row.responseReason,
        row.respondedBy,
        row.respondedOn,
        row.reportedAt?.date ?? null,
        row.outcome,
        row.outcomeOn,
        row.withdrawnOn,
        row.meeting?.date ?? null,
      ],
    })),
  }
}

/** Trends and gaps that were raised, as plain rows. */
export function gapsTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  return {
    register: 'gaps',
    columns: [
      { key: 'raisedOn', kind: 'date' },
      { key: 'board', kind: 'text' },
      { key: 'program', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'text', kind: 'text' },
      { key: 'evidence', kind: 'text' },
      { key: 'raisedBy', kind: 'text' },
      { key: 'organization', kind: 'text' },
      { key: 'meeting', kind: 'date' },
    ],
    rows: openly(listGaps(db, scope)).map((row) => ({
      id: row.id,
      boardId: row.boardId,
      meetingId: row.meeting?.id ?? null,
      agendaItemId: row.agendaItemId,
      cells: [
        row.raisedOn,
        row.boardName,
        row.programName,
        row.kind,
        row.text,
        row.evidence,
        row.raisedBy?.name ?? null,
        row.raisedBy?.affiliation ?? null,
        row.meeting?.date ?? null,
      ],
    })),
  }
}

/** The skills that boards ask for, each with what the latest round within the days of the scope came to. */
export function skillsTable(db: ReadDb, scope: RegisterScope): RegisterTable {
  const boards = db
    .select({ id: boardTable.id, name: boardTable.name })
    .from(boardTable)
    .where(scope.boardId === null ? undefined : eq(boardTable.id, scope.boardId))
    .orderBy(asc(boardTable.name))
    .all()
  return {
    register: 'skills',
    columns: [
      { key: 'board', kind: 'text' },
      { key: 'program', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'text', kind: 'text' },
      { key: 'year', kind: 'number' },
      { key: 'ratings', kind: 'number' },
      { key: 'mean', kind: 'number' },
      { key: 'retiredOn', kind: 'date' },
    ],
    rows: boards.flatMap((board) => {
      const { skills, rounds } = listSkills(db, { boardId: board.id })
      const latest = rounds.find(
        ({ openedOn, ratingCount }) =>
          ratingCount > 0 &&
          (scope.from === null || openedOn >= scope.from) &&
          (scope.to === null || openedOn <= scope.to),
      )
      const round = latest && getSkillRound(db, { id: latest.id })
      return skills
        .filter(({ programId }) => scope.programId === null || programId === scope.programId)
        .map((skill) => {
          const summary = round?.summary.find(({ skillId, mean }) => skillId === skill.id && mean !== null)
          const count = summary?.counts.reduce((sum, each) => sum + each, 0) ?? null
          const mean = summary?.mean == null ? null : Math.round(summary.mean * 100) / 100
          return {
            id: skill.id,
            boardId: board.id,
            meetingId: summary === undefined ? null : (round?.meeting?.id ?? null),
            agendaItemId: null,
            cells: [
              board.name,
              skill.programName,
              skill.kind,
              skill.text,
              summary === undefined ? null : (round?.year ?? null),
              count,
              mean,
              skill.retiredOn,
            ],
          }
        })
    }),
  }
}
