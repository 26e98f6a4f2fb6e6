import { plusDays } from '../../model/calendar'
import type { RuleParams } from '../../model/complianceRules'
import type { Outcome, Reason } from '../../model/compliance'
import { isHeld, isCounted, nextMeeting, type RuleContext } from './context'
import { listRecommendations, recommendationLink, type RecommendationSql } from './recommendations'
import { fix, noValue, reason, verdict, type Rule } from './verdict'

/** The last day on which an answer is in time; null while the meeting that sets it is not planned. */
function dueOn(context: RuleContext, madeOn: string, { days, byNextMeeting }: RuleParams<'R19'>): string | null {
  const last = days === undefined ? null : plusDays(madeOn, days)
  if (byNextMeeting !== true) return last
  const next = context.meetings.find((each) => each.date > madeOn && isCounted(each))?.date ?? null
  return next === null || last === null ? (next ?? last) : next > last ? next : last
}

interface Judged {
  recommendation: RecommendationSql
  outcome: Outcome
  reason: Reason
}

function judge(context: RuleContext, recommendation: RecommendationSql, params: RuleParams<'R19'>): Judged {
  const { response, responseReason, respondedOn, madeOn, number } = recommendation
  const due = dueOn(context, madeOn, params)
  const told = (outcome: Outcome, code: string, on: string | null): Judged => ({
    recommendation,
    outcome,
    reason: reason(`R19.${code}`, { numbers: { number }, dates: on === null ? {} : { on } }),
  })
  if (response === null || respondedOn === null || respondedOn > context.today) {
    return due !== null && due < context.today ? told('fail', 'unanswered', due) : told('cannot_tell', 'waiting', due)
  }
  if (responseReason === null || responseReason.trim() === '') return told('fail', 'noReason', respondedOn)
  return due !== null && respondedOn > due ? told('fail', 'late', respondedOn) : told('pass', 'answered', respondedOn)
}

/** R19: each recommendation of the period, and each that still waited when it began, has its answer with a reason in time. */
export const r19: Rule<'R19'> = (context, params) => {
  if (params.days === undefined && params.byNextMeeting !== true) return noValue()
  const made = listRecommendations(context)
  if (made.length === 0) {
    return verdict('cannot_tell', 'noRecommendations', {
      dates: { from: context.from, to: context.to },
      missing: ['recommendations'],
      fix: fix('record_recommendations', { meeting: nextMeeting(context) }),
    })
  }
  const judged = made.map((each) => judge(context, each, params))
  const of = (outcome: Outcome) => judged.filter((each) => each.outcome === outcome)
  const outcome = of('fail').length > 0 ? 'fail' : of('cannot_tell').length > 0 ? 'cannot_tell' : 'pass'
  const open = judged.filter(({ recommendation }) => recommendation.response === null)
  const unreasoned = judged.filter((each) => each.reason.code === 'R19.noReason')
  return verdict(outcome, `R19.${outcome}`, {
    numbers: { recommendations: made.length, failing: of('fail').length, waiting: of('cannot_tell').length },
    evidence: judged.map((each) =>
      recommendationLink(context, each.recommendation, { outcome: each.outcome, reason: each.reason }),
    ),
    missing: of('cannot_tell').length > 0 ? ['time'] : [],
    fix:
      open.length > 0
        ? fix('answer_recommendations', { count: open.length })
        : unreasoned.length > 0
          ? fix('give_reasons', { count: unreasoned.length })
          : null,
  })
}

/** R20: each answer was reported back at a later meeting. */
export const r20: Rule<'R20'> = (context) => {
  const answered = listRecommendations(context).filter(
    ({ respondedOn }) => respondedOn !== null && respondedOn <= context.today,
  )
  const next = nextMeeting(context)
  if (answered.length === 0) {
    return verdict('cannot_tell', 'R20.none', {
      dates: { from: context.from, to: context.to },
      missing: ['recommendations'],
      fix: fix('answer_recommendations', { count: 0 }),
    })
  }
  const judged = answered.map((each) => {
    const at = context.meetings.find(({ id }) => id === each.reportedAtId)
    const numbers = { number: each.number }
    if (at !== undefined && isHeld(at) && at.date > each.madeOn) {
      return { each, outcome: 'pass' as const, reason: reason('R20.reported', { numbers, dates: { on: at.date } }) }
    }
    const missed = context.meetings.find(
      (meeting) =>
        isHeld(meeting) && isCounted(meeting) && meeting.date > each.madeOn && meeting.date >= (each.respondedOn ?? ''),
    )
    return missed === undefined
      ? { each, outcome: 'cannot_tell' as const, reason: reason('R20.waiting', { numbers }) }
      : { each, outcome: 'fail' as const, reason: reason('R20.missed', { numbers, dates: { on: missed.date } }) }
  })
  const of = (outcome: Outcome) => judged.filter((each) => each.outcome === outcome).length
  const outcome = of('fail') > 0 ? 'fail' : of('cannot_tell') > 0 ? 'cannot_tell' : 'pass'
  return verdict(outcome, `R20.${outcome}`, {
    numbers: { answers: answered.length, failing: of('fail'), waiting: of('cannot_tell') },
    evidence: judged.map(({ each, ...told }) => recommendationLink(context, each, told)),
    missing: of('cannot_tell') > 0 ? ['time'] : [],
    fix: outcome === 'pass' ? null : fix('report_back', { count: of('fail') + of('cannot_tell'), meeting: next }),
  })
}
