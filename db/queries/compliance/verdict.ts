import type { EvidenceLink, Fix, FixKind, MissingData, Outcome, Reason, RuleResult } from '../../model/compliance'
import type { RuleId, RuleParams } from '../../model/complianceRules'
import type { MeetingId } from '../../model/ids'
import { meetingLink, nextMeeting, type MeetingSql, type RuleContext } from './context'

/** What a rule finds, before the profile's severity is applied. */
export type Verdict = Omit<RuleResult, 'rule' | 'isInferred'> & {
  /** Whether a default took the place of a value that the profile does not give. */
  usedDefault?: boolean
}

/** One rule: a plain function over the database. */
export type Rule<Id extends RuleId> = (context: RuleContext, params: RuleParams<Id>) => Verdict

type ReasonParts = Partial<Omit<Reason, 'code'>>

export function reason(code: string, parts: ReasonParts = {}): Reason {
  return { code, numbers: {}, dates: {}, names: [], words: { vocabulary: null, list: [] }, ...parts }
}

export function fix(
  kind: FixKind,
  parts: Partial<Omit<Fix, 'kind' | 'meeting'>> & { meeting?: MeetingSql | undefined } = {},
): Fix {
  const { meeting, ...rest } = parts
  return {
    kind,
    count: null,
    by: null,
    names: [],
    words: { vocabulary: null, list: [] },
    ...rest,
    meeting: meeting === undefined ? null : { id: meeting.id as MeetingId, title: meeting.title, date: meeting.date },
  }
}

interface VerdictParts extends ReasonParts {
  evidence?: readonly EvidenceLink[]
  missing?: MissingData[]
  fix?: Fix | null
  usedDefault?: boolean
}

const RANK: Record<Outcome, number> = { fail: 0, warn: 1, cannot_tell: 2, pass: 3 }

const rankOf = ({ outcome }: { outcome: Outcome | null }) => (outcome === null ? 4 : RANK[outcome])

/** What breaks the rule first; the rest stays in its order. */
const sorted = (evidence: readonly EvidenceLink[]) => evidence.toSorted((a, b) => rankOf(a) - rankOf(b))

export function verdict(outcome: Outcome, code: string, parts: VerdictParts = {}): Verdict {
  const { evidence = [], missing = [], fix: step = null, usedDefault = false, ...rest } = parts
  return { outcome, reason: reason(code, rest), evidence: sorted(evidence), missing, fix: step, usedDefault }
}

/** The profile does not say how much is asked for. */
export const noValue = (): Verdict => verdict('cannot_tell', 'noValue', { missing: ['value'], fix: fix('set_value') })

/** No meeting of the period is on record. */
export function noMeetings(context: RuleContext): Verdict {
  const { board, from, to, today } = context
  return verdict('cannot_tell', 'noMeetings', {
    dates: { from, to },
    evidence: [
      { kind: 'board', id: board.id, meetingId: null, label: board.name, date: null, outcome: null, reason: null },
    ],
    missing: ['meetings'],
    fix: to >= today && nextMeeting(context) === undefined ? fix('plan_meeting', { count: 1 }) : null,
  })
}

/** No member is on record at all. */
export const noMembers = (): Verdict =>
  verdict('cannot_tell', 'noMembers', { missing: ['members'], fix: fix('appoint_members', { count: 1 }) })

/** What a rule that is asked of every meeting finds at one of them. */
export interface MeetingVerdict {
  outcome: Outcome
  reason: Reason
  missing?: MissingData[]
  fix?: Fix | null
}

/** The attendance of a meeting was not taken. */
export const notTaken = (meeting: MeetingSql): MeetingVerdict => ({
  outcome: 'cannot_tell',
  reason: reason('notTaken'),
  missing: ['attendance'],
  fix: fix('take_attendance', { meeting }),
})

/**
 * A rule that every held meeting of the period has to keep. The step that helps is that of the last meeting that breaks
 * it, or that cannot be told.
 */
export function everyMeeting(
  context: RuleContext,
  code: string,
  judge: (meeting: MeetingSql) => MeetingVerdict,
): Verdict {
  const judged = context.held.map((meeting) => ({ meeting, ...judge(meeting) }))
  if (judged.length === 0) return noMeetings(context)
  const of = (outcome: Outcome) => judged.filter((each) => each.outcome === outcome)
  const outcome = (['fail', 'warn', 'cannot_tell'] as const).find((each) => of(each).length > 0) ?? 'pass'
  const last = of(outcome).at(-1)
  return verdict(outcome, `${code}.${outcome}`, {
    numbers: {
      meetings: judged.length,
      failing: of('fail').length + of('warn').length,
      untold: of('cannot_tell').length,
    },
    evidence: judged.map((each) => meetingLink(each.meeting, { outcome: each.outcome, reason: each.reason })),
    missing: [...new Set(of('cannot_tell').flatMap(({ missing }) => missing ?? []))],
    fix: outcome === 'pass' ? null : (last?.fix ?? null),
  })
}

/** A rule of several parts: as bad as its worst part, whose reason and step it has; the evidence of all. */
export function combined(parts: readonly Verdict[]): Verdict {
  const worst = parts.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome])[0]
  if (worst === undefined) return noValue()
  return {
    ...worst,
    evidence: sorted(parts.flatMap(({ evidence }) => evidence)),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
    fix: worst.fix ?? parts.find((part) => part.outcome !== 'pass' && part.fix !== null)?.fix ?? null,
    usedDefault: parts.some(({ usedDefault }) => usedDefault),
  }
}
