import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { schoolYear, schoolYearOf } from '../../model/schoolYear'
import { annualReportTable, planGoalTable } from '../../schema/evidence'
import { plainLink, type RuleContext } from './context'
import { combined, fix, noValue, verdict, type Rule, type Verdict } from './verdict'
import { windowsOf } from './windows'

const yearName = (from: string) =>
  from.endsWith('-01-01') ? from.slice(0, 4) : `${from.slice(0, 4)}–${Number(from.slice(0, 4)) + 1}`

function hasPlan(context: RuleContext): Verdict {
  const { db, board } = context
  const goals = db
    .select()
    .from(planGoalTable)
    .where(eq(planGoalTable.boardId, board.id))
    .orderBy(asc(planGoalTable.year), asc(planGoalTable.position))
    .all()
  const first = goals[0]
  return combined(
    windowsOf(context).map((window) => {
      const own = goals.filter(({ year }) => year === window.year)
      const name = yearName(window.from)
      // Before the first plan on record, its lack says nothing; within the year it can still be made.
      const isOpen = first === undefined || window.year < first.year || window.isRunning
      const outcome = own.length > 0 ? 'pass' : isOpen ? 'cannot_tell' : 'fail'
      const code = own.length > 0 ? 'R29.plan' : window.isRunning ? 'R29.noPlanYet' : 'R29.noPlan'
      return verdict(outcome, code, {
        numbers: { goals: own.length },
        names: [name],
        evidence: own.map(({ id, text, dueOn }) => plainLink({ kind: 'goal', id, label: text, date: dueOn })),
        missing: outcome === 'cannot_tell' ? ['plan'] : [],
        fix: outcome === 'pass' ? null : fix('write_plan', { names: [name] }),
      })
    }),
  )
}

const Sections = z.record(z.string(), z.unknown())

/** The headings under which something was written. */
function writtenSections(json: string): Set<string> {
  const read = Sections.safeParse(JSON.parse(json))
  const entries = read.success ? Object.entries(read.data) : []
  return new Set(entries.filter(([, text]) => typeof text === 'string' && text.trim() !== '').map(([key]) => key))
}

/** The school years whose statement is due within the period. */
function yearsDue({ from, to, yearStarts }: RuleContext, by: string) {
  const years = []
  const last = schoolYearOf(to, yearStarts).year
  for (let { year } = schoolYearOf(from, yearStarts); year <= last; year += 1) {
    const span = schoolYear(year, yearStarts)
    const due = [year, year + 1].map((each) => `${each}-${by}`).find((day) => day >= span.from && day <= span.to)
    if (due !== undefined && due >= from && due <= to) years.push({ year, from: span.from, due })
  }
  return years
}

function statements(context: RuleContext, by: string, sections: readonly string[]): Verdict {
  const { db, board, today } = context
  const reports = db
    .select()
    .from(annualReportTable)
    .where(eq(annualReportTable.boardId, board.id))
    .orderBy(asc(annualReportTable.year))
    .all()
  const years = yearsDue(context, by)
  if (years.length === 0) return verdict('cannot_tell', 'R29.notDue', { missing: ['time'] })
  return combined(
    years.map(({ year, from, due }) => {
      const name = yearName(from)
      const report = reports.find((each) => each.year === year)
      const written = report === undefined ? new Set<string>() : writtenSections(report.sections)
      const list = sections.filter((section) => !written.has(section))
      const words = { vocabulary: 'section', list } as const
      const filedOn = report?.filedOn ?? null
      const evidence =
        report === undefined ? [] : [plainLink({ kind: 'report', id: report.id, label: name, date: filedOn })]
      const parts = { names: [name], dates: { due, ...(filedOn === null ? {} : { on: filedOn }) }, words, evidence }
      if (filedOn === null || filedOn > today) {
        const step = fix('file_report', { by: due >= today ? due : null, names: [name], words })
        if (due >= today)
          return verdict('cannot_tell', 'R29.statementAhead', { ...parts, missing: ['time'], fix: step })
        const isUnknown = reports.length === 0 || year < (reports[0]?.year ?? year)
        return isUnknown
          ? verdict('cannot_tell', 'R29.noStatement', { ...parts, missing: ['report'], fix: step })
          : verdict('fail', 'R29.notFiled', { ...parts, fix: step })
      }
      if (filedOn > due) return verdict('fail', 'R29.late', parts)
      return list.length === 0
        ? verdict('pass', 'R29.filed', parts)
        : verdict('fail', 'R29.incomplete', { ...parts, fix: fix('file_report', { names: [name], words }) })
    }),
  )
}

/** R29: a plan of work for the year, and a yearly statement by its day with the headings that are asked for. */
export const r29: Rule<'R29'> = (context, { plan = false, statementBy, sections = [] }) => {
  if (!plan && statementBy === undefined) return noValue()
  return combined([
    ...(plan ? [hasPlan(context)] : []),
    ...(statementBy === undefined ? [] : [statements(context, statementBy, sections)]),
  ])
}
