import { addDays } from '../../../lib/format'
import type { RegisterRow } from '../rows'
import { isFinished } from '../words'

/** A stretch of time in which actions are due; a month by its first seven signs. */
export type PeriodOf =
  | { kind: 'overdue' | 'today' | 'thisWeek' | 'nextWeek' | 'undated' }
  | { kind: 'month'; month: string; isPast: boolean }

/** What is due in one stretch of time, the earliest first. */
export interface Period {
  id: string
  of: PeriodOf
  rows: RegisterRow[]
}

/** The last day of the week that a day is in; weeks begin on Mondays. */
function endOfWeek(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, (7 - weekday) % 7)
}

function periodOf(row: RegisterRow, today: string): PeriodOf {
  const { dueOn } = row
  if (dueOn === null) return { kind: 'undated' }
  if (dueOn < today) {
    return isFinished(row) ? { kind: 'month', month: dueOn.slice(0, 7), isPast: true } : { kind: 'overdue' }
  }
  if (dueOn === today) return { kind: 'today' }
  const sunday = endOfWeek(today)
  if (dueOn <= sunday) return { kind: 'thisWeek' }
  if (dueOn <= addDays(sunday, 7)) return { kind: 'nextWeek' }
  return { kind: 'month', month: dueOn.slice(0, 7), isPast: false }
}

const ORDER = { overdue: '0', today: '1', thisWeek: '2', nextWeek: '3', undated: '5' }

/** What is late stands first, then what comes, then what has no date; what is over stands last. */
function orderOf(of: PeriodOf): string {
  if (of.kind !== 'month') return ORDER[of.kind]
  return `${of.isPast ? '6' : '4'} ${of.month}`
}

/** The rows by when they are due. Each stands once. */
export function periodsOf(rows: readonly RegisterRow[], today: string): Period[] {
  const periods = new Map<string, Period>()
  for (const row of rows) {
    const of = periodOf(row, today)
    const id = orderOf(of)
    const period = periods.get(id)
    if (period === undefined) periods.set(id, { id, of, rows: [row] })
    else period.rows.push(row)
  }
  for (const period of periods.values()) {
    period.rows.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : (a.dueOn ?? '') > (b.dueOn ?? '') ? 1 : 0))
  }
  return [...periods.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
