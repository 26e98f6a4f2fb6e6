import { sql } from 'drizzle-orm'
import { plainLink } from './context'
import { fix, reason, verdict, type Rule } from './verdict'

interface ProgramSql {
  id: string
  name: string
  /** How many boards with a member on the day advise it. */
  boards: number
}

/** R01: every program that is taught has a committee with members. Told for the whole institution. */
export const r01: Rule<'R01'> = ({ db, board, day }) => {
  const programs = db.all<ProgramSql>(
    sql`select p.id as id, p.name as name,
      (select count(distinct bp.board_id) from board_program bp join membership m on m.board_id = bp.board_id
        where bp.program_id = p.id and m.term_start <= ${day} and (m.term_end is null or m.term_end >= ${day})) as boards
    from program p where p.institution_id = ${board.institutionId} and (p.closed_on is null or p.closed_on > ${day})
    order by p.name collate nocase, p.id`,
  )
  if (programs.length === 0) return verdict('cannot_tell', 'R01.none', { missing: ['programs'] })
  const without = programs.filter(({ boards }) => boards === 0)
  const names = without.map(({ name }) => name)
  return verdict(without.length === 0 ? 'pass' : 'fail', without.length === 0 ? 'R01.pass' : 'R01.fail', {
    numbers: { programs: programs.length, without: without.length },
    names,
    evidence: programs.map(({ id, name, boards }) =>
      plainLink({
        kind: 'program',
        id,
        label: name,
        outcome: boards === 0 ? 'fail' : 'pass',
        reason: reason('R01.program', { numbers: { boards } }),
      }),
    ),
    fix: without.length === 0 ? null : fix('name_board', { names, count: names.length }),
  })
}
