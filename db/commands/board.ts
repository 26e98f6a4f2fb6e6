import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { CommandName } from '../model/commands'
import type { BoardId, ProgramId } from '../model/ids'
import { actionItemTable } from '../schema/action'
import { agendaTemplateTable, boardProgramTable, membershipTable } from '../schema/board'
import { annualReportTable, boardProfileTable, consultationTable, planGoalTable } from '../schema/evidence'
import { programTable } from '../schema/institution'
import { interestStatementTable, seatPlanTable } from '../schema/people'
import { meetingTable, proposalTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import {
  developmentTable,
  pledgeTable,
  prospectTable,
  recommendationTable,
  skillRoundTable,
  skillsGapTable,
  skillTable,
  storyTable,
} from '../schema/registers'
import { foldName } from './directory'
import { stepsOf } from './people'
import { conflict } from './refusals'
import { given, isReferenced, requireRow } from './rows'
import { rowIdFor } from './rowId'

const REGISTERS = [
  prospectTable,
  pledgeTable,
  skillsGapTable,
  skillTable,
  skillRoundTable,
  recommendationTable,
  developmentTable,
  storyTable,
]

const PAPERS = [planGoalTable, consultationTable]

/** Boards and the programs of study that they advise. */
export const boardHandlers: CommandHandlers<Extract<CommandName, `board.${string}`>> = {
  'board.create': (context, { programNames, ...columns }) => {
    requireRow(context.db, 'institution', columns.institutionId)
    const id = context.newId<BoardId>()
    context.write.insert('board', { id, ...columns })
    setPrograms(context, id, columns.institutionId, programNames)
    return { id }
  },
  'board.revise': (context, { id, quorum, programNames, ...columns }) => {
    const board = requireRow(context.db, 'board', id)
    context.write.update('board', id, given({ ...columns, ...quorum }))
    if (programNames !== undefined) setPrograms(context, id, board.institutionId, programNames)
    return { id }
  },
  'board.remove': ({ db, write }, { id }) => {
    const board = requireRow(db, 'board', id)
    if (isReferenced(db, meetingTable.boardId, id)) {
      throw conflict(`${board.name} has meetings. A board with a record stays.`, { boardId: id })
    }
    if (isReferenced(db, motionTable.boardId, id)) {
      throw conflict(`${board.name} has votes by e-mail. Remove them first.`, { boardId: id })
    }
    if (isReferenced(db, actionItemTable.boardId, id)) {
      throw conflict(`${board.name} has action items. Remove them first.`, { boardId: id })
    }
    if (REGISTERS.some((table) => isReferenced(db, table.boardId, id))) {
      throw conflict(`${board.name} has entries in its registers. Remove them first.`, { boardId: id })
    }
    const reports = db.select().from(annualReportTable).where(eq(annualReportTable.boardId, id)).all()
    const isReported = reports.some(({ sections, filedOn }) => filedOn !== null || sections !== '{}')
    if (isReported || PAPERS.some((table) => isReferenced(db, table.boardId, id))) {
      throw conflict(`${board.name} has goals, a yearly report or consultations. Remove them first.`, { boardId: id })
    }
    for (const report of reports) write.remove('annual_report', report.id)
    for (const proposal of db.select().from(proposalTable).where(eq(proposalTable.boardId, id)).all()) {
      write.remove('proposal', proposal.id)
    }
    for (const link of db.select().from(boardProgramTable).where(eq(boardProgramTable.boardId, id)).all()) {
      write.remove('board_program', link.id)
    }
    for (const template of db.select().from(agendaTemplateTable).where(eq(agendaTemplateTable.boardId, id)).all()) {
      write.remove('agenda_template', template.id)
    }
    for (const choice of db.select().from(boardProfileTable).where(eq(boardProfileTable.boardId, id)).all()) {
      write.remove('board_profile', choice.id)
    }
    for (const plan of db.select().from(seatPlanTable).where(eq(seatPlanTable.boardId, id)).all()) {
      write.remove('seat_plan', plan.id)
    }
    for (const statement of db
      .select()
      .from(interestStatementTable)
      .where(eq(interestStatementTable.boardId, id))
      .all()) {
      write.remove('interest_statement', statement.id)
    }
    for (const seat of db.select().from(membershipTable).where(eq(membershipTable.boardId, id)).all()) {
      for (const step of stepsOf({ db }, seat.id)) write.remove('orientation_step', step.id)
      write.remove('membership', seat.id)
    }
    write.remove('board', id)
    return { id }
  },
}

/** Links the board with exactly these programs. Programs that no board advises any more stay with the institution. */
function setPrograms(context: CommandContext, boardId: string, institutionId: string, names: string[]) {
  const { db, write, newId } = context
  const known = new Map(
    db
      .select()
      .from(programTable)
      .where(eq(programTable.institutionId, institutionId))
      .all()
      .map((program) => [foldName(program.name), program.id]),
  )
  const wanted = new Set<string>()
  for (const name of names) {
    const id = known.get(foldName(name)) ?? newId<ProgramId>()
    if (!known.has(foldName(name))) write.insert('program', { id, institutionId, name, credential: null })
    known.set(foldName(name), id)
    wanted.add(id)
  }
  for (const link of db.select().from(boardProgramTable).where(eq(boardProgramTable.boardId, boardId)).all()) {
    if (!wanted.delete(link.programId)) write.remove('board_program', link.id)
  }
  for (const programId of wanted)
    write.insert('board_program', { id: rowIdFor(context, 'board_program', boardId, programId), boardId, programId })
}
