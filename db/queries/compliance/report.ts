import type { ReadDb } from '../../changelog/store'
import {
  sourceOf,
  type ComplianceProfile,
  type ComplianceReport,
  type Outcome,
  type ProfileRule,
  type RuleResult,
} from '../../model/compliance'
import type { RuleId } from '../../model/complianceRules'
import { ruleContext, type RuleContext } from './context'
import { r01 } from './r01'
import { r02, r03 } from './r02'
import { r04 } from './r04'
import { r05 } from './r05'
import { r06 } from './r06'
import { r07 } from './r07'
import { r08, r09 } from './r08'
import { r10 } from './r10'
import { r11 } from './r11'
import { r12, r13 } from './r12'
import { r14, r15 } from './r14'
import { r16 } from './r16'
import { r17 } from './r17'
import { r18 } from './r18'
import { r19, r20 } from './r19'
import { r21, r22 } from './r21'
import { r23 } from './r23'
import { r24 } from './r24'
import { r25 } from './r25'
import { r26 } from './r26'
import { r27 } from './r27'
import { r28 } from './r28'
import { r29 } from './r29'
import { r30 } from './r30'
import { r31 } from './r31'
import { r32 } from './r32'
import { verdict, type Rule, type Verdict } from './verdict'

const rules: { [Id in RuleId]: Rule<Id> } = {
  R01: r01,
  R02: r02,
  R03: r03,
  R04: r04,
  R05: r05,
  R06: r06,
  R07: r07,
  R08: r08,
  R09: r09,
  R10: r10,
  R11: r11,
  R12: r12,
  R13: r13,
  R14: r14,
  R15: r15,
  R16: r16,
  R17: r17,
  R18: r18,
  R19: r19,
  R20: r20,
  R21: r21,
  R22: r22,
  R23: r23,
  R24: r24,
  R25: r25,
  R26: r26,
  R27: r27,
  R28: r28,
  R29: r29,
  R30: r30,
  R31: r31,
  R32: r32,
}

/** Rules that are broken are warned of where the profile says so, or where the text only advises. */
const ofSeverity = (outcome: Outcome, { severity }: ProfileRule): Outcome =>
  outcome === 'fail' && severity === 'warn' ? 'warn' : outcome

function resultOf(context: RuleContext, rule: ProfileRule): RuleResult {
  const judge = rules[rule.rule] as (context: RuleContext, params: unknown) => Verdict
  const { usedDefault, ...found } =
    context.from > context.today
      ? verdict('cannot_tell', 'ahead', { dates: { from: context.from }, missing: ['time'] })
      : judge(context, rule.params)
  const wasInferred = ['', ...Object.keys(rule.params)].some((name) => sourceOf(rule, name).basis === 'inferred')
  return {
    rule: rule.rule,
    ...found,
    outcome: ofSeverity(found.outcome, rule),
    evidence: found.evidence.map((each) => ({
      ...each,
      outcome: each.outcome === null ? null : ofSeverity(each.outcome, rule),
    })),
    isInferred: wasInferred || usedDefault === true,
  }
}

/** Which board, in which period, as of which day. */
export interface ReportInput {
  boardId: string
  from: string
  to: string
  today: string
}

/** How a board stands by one profile. NOT_FOUND if there is no such board. */
export function complianceReport(db: ReadDb, profile: ComplianceProfile, input: ReportInput): ComplianceReport {
  const context = ruleContext(db, input)
  const { from, to, today, board } = context
  return {
    boardId: board.id,
    profile,
    from,
    to,
    today,
    results: profile.rules.map((rule) => resultOf(context, rule)),
  }
}
