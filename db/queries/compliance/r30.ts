import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { plusMonths } from '../../model/schoolYear'
import type { MeetingId } from '../../model/ids'
import { consultationTable } from '../../schema/evidence'
import { plainLink } from './context'
import { fix, noValue, reason, verdict, type Rule } from './verdict'

/** R30: each group of stakeholders was consulted within so many months, by the board or by the institution. */
export const r30: Rule<'R30'> = (context, { stakeholders = [], months }) => {
  if (stakeholders.length === 0 || months === undefined) return noValue()
  const { db, board, day } = context
  const all = db
    .select()
    .from(consultationTable)
    .where(
      and(
        eq(consultationTable.institutionId, board.institutionId),
        or(isNull(consultationTable.boardId), eq(consultationTable.boardId, board.id)),
      ),
    )
    .orderBy(asc(consultationTable.heldOn), asc(consultationTable.id))
    .all()
    .filter(({ heldOn }) => heldOn <= day)
  const since = plusMonths(day, -months)
  const recent = all.filter(({ heldOn, stakeholder }) => heldOn > since && stakeholders.includes(stakeholder))
  const list = stakeholders.filter((group) => !recent.some(({ stakeholder }) => stakeholder === group))
  const outcome = list.length === 0 ? 'pass' : all.length === 0 ? 'cannot_tell' : 'fail'
  const words = { vocabulary: 'stakeholder', list: list.length === 0 ? [...stakeholders] : list } as const
  return verdict(outcome, outcome === 'pass' ? 'R30.pass' : outcome === 'fail' ? 'R30.fail' : 'R30.none', {
    numbers: { groups: stakeholders.length, lacking: list.length, months },
    words,
    evidence: recent.map(({ id, heldOn, meetingId, stakeholder }) =>
      plainLink({
        kind: 'consultation',
        id,
        label: '',
        meetingId: meetingId as MeetingId | null,
        date: heldOn,
        outcome: 'pass',
        reason: reason('R30.group', { words: { vocabulary: 'stakeholder', list: [stakeholder] } }),
      }),
    ),
    missing: outcome === 'cannot_tell' ? ['consultations'] : [],
    fix: outcome === 'pass' ? null : fix('consult', { words }),
  })
}
