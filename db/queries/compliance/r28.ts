import { sql } from 'drizzle-orm'
import type { ActionStatus } from '../../model/vocabulary'
import type { Reason } from '../../model/compliance'
import { isCounted, isHeld, nextMeeting, recordLink, type RuleContext } from './context'
import { fix, reason, verdict, type Rule } from './verdict'

interface ActionSql {
  id: string
  number: number
  text: string
  meetingId: string | null
  agendaItemId: string | null
  dueOn: string | null
  status: ActionStatus
  closedOn: string | null
  givenOn: string
  owners: number
}

function listActions({ db, board, from, day }: RuleContext): ActionSql[] {
  return db.all<ActionSql>(
    sql`select a.id as id, a.number as number, a.text as text, a.meeting_id as meetingId,
      a.agenda_item_id as agendaItemId, a.due_on as dueOn, a.status as status, a.closed_on as closedOn,
      coalesce(a.given_on, m.date) as givenOn,
      (select count(*) from action_owner o where o.action_item_id = a.id) as owners
    from action_item a left join meeting m on m.id = a.meeting_id
    where a.board_id = ${board.id} and coalesce(a.given_on, m.date) between ${from} and ${day}
    order by a.number, a.id`,
  )
}

/** Whether the first meeting after it was given had an action before it that was still open: null while there is none. */
function wasReviewed({ db, meetings, today }: RuleContext, action: ActionSql): boolean | null {
  const next = meetings.find(
    (each) => isHeld(each) && isCounted(each) && each.date > action.givenOn && each.date <= today,
  )
  if (action.closedOn !== null && (next === undefined || action.closedOn <= next.date)) return true
  if (next === undefined) return null
  return (
    db.get<{ id: string } | undefined>(
      sql`select id from matter_arising where meeting_id = ${next.id} and action_item_id = ${action.id}`,
    ) !== undefined
  )
}

function judge(context: RuleContext, action: ActionSql): { outcome: 'pass' | 'fail' | 'cannot_tell'; reason: Reason } {
  const numbers = { number: action.number }
  if (action.owners === 0) return { outcome: 'fail', reason: reason('R28.noOwner', { numbers }) }
  if (action.dueOn === null) return { outcome: 'fail', reason: reason('R28.noDate', { numbers }) }
  const isReviewed = wasReviewed(context, action)
  if (isReviewed === null) return { outcome: 'cannot_tell', reason: reason('R28.waiting', { numbers }) }
  return isReviewed
    ? { outcome: 'pass', reason: reason('R28.reviewed', { numbers }) }
    : { outcome: 'fail', reason: reason('R28.unreviewed', { numbers }) }
}

/** R28: each action has an owner, a date and a status, and was before the next meeting while it was open. */
export const r28: Rule<'R28'> = (context) => {
  const actions = listActions(context)
  if (actions.length === 0) {
    return verdict('cannot_tell', 'R28.none', {
      dates: { from: context.from, to: context.to },
      missing: ['actions'],
    })
  }
  const judged = actions.map((action) => ({ action, ...judge(context, action) }))
  const failing = judged.filter((each) => each.outcome === 'fail')
  const waiting = judged.filter((each) => each.outcome === 'cannot_tell').length
  const outcome = failing.length > 0 ? 'fail' : waiting > 0 ? 'cannot_tell' : 'pass'
  const unnamed = failing.filter((each) => each.reason.code !== 'R28.unreviewed').length
  return verdict(outcome, `R28.${outcome}`, {
    numbers: { actions: actions.length, failing: failing.length, waiting },
    evidence: judged.map(({ action, ...told }) =>
      recordLink(
        context,
        {
          kind: 'action',
          id: action.id,
          label: action.text,
          meetingId: action.meetingId,
          agendaItemId: action.agendaItemId,
        },
        { date: action.givenOn, ...told },
      ),
    ),
    missing: waiting > 0 ? ['time'] : [],
    fix:
      outcome === 'pass'
        ? null
        : unnamed > 0
          ? fix('complete_actions', { count: unnamed })
          : fix('review_actions', { count: failing.length + waiting, meeting: nextMeeting(context) }),
  })
}
