import { z } from 'zod'
import { ruleParams, RuleId, type RuleParams } from './complianceRules'
import { CalendarDate, Line } from './fields'
import type { BoardId, MeetingId } from './ids'

/** On what a value rests: a regulator's text, an institution's policy, somebody else's word, our inference, or one's own rule. */
export const SourceBasis = z.enum(['regulator', 'policy', 'third_party', 'inferred', 'own'])
export type SourceBasis = z.infer<typeof SourceBasis>

/** Where a value was found. */
export const ValueSource = z.strictObject({
  /** Null where nothing was read, as for what was inferred. */
  url: z.url().max(1000).nullable(),
  /** Whose text it is and of when. */
  edition: Line,
  basis: SourceBasis,
  /** Whether the edition in force is still to be looked up. */
  verifyEdition: z.boolean(),
})
export type ValueSource = z.infer<typeof ValueSource>

/** What becomes of a rule that is not kept. */
export const RuleSeverity = z.enum(['fail', 'warn'])
export type RuleSeverity = z.infer<typeof RuleSeverity>

const ruleOf = <Rule extends RuleId>(rule: Rule) =>
  z.strictObject({
    rule: z.literal(rule),
    params: ruleParams[rule],
    severity: RuleSeverity,
    /** The source of the rule, and of each value that has none of its own. */
    source: ValueSource,
    /** By the name of the value. */
    valueSources: z.record(z.string().max(40), ValueSource),
  })

/** One rule of a profile with its values. */
export const ProfileRule = z.discriminatedUnion(
  'rule',
  RuleId.options.map(ruleOf) as unknown as [ReturnType<typeof ruleOf<'R01'>>, ...ReturnType<typeof ruleOf>[]],
)
export type ProfileRule = {
  [Rule in RuleId]: Omit<z.infer<ReturnType<typeof ruleOf>>, 'rule' | 'params'> & {
    rule: Rule
    params: RuleParams<Rule>
  }
}[RuleId]

/** What a profile says, beside its name: the column `content` of a copy, as JSON. */
export const ProfileContent = z
  .strictObject({
    /** Of the text that most of its rules are from. */
    edition: Line,
    verifyEdition: z.boolean(),
    rules: z.array(ProfileRule).max(RuleId.options.length),
  })
  .superRefine(({ rules }, context) => {
    const seen = new Set<string>()
    for (const [index, { rule, params, valueSources }] of rules.entries()) {
      if (seen.has(rule))
        context.addIssue({ code: 'custom', path: ['rules', index], message: `${rule} is there twice.` })
      seen.add(rule)
      for (const name of Object.keys(valueSources)) {
        if (name in params) continue
        context.addIssue({ code: 'custom', path: ['rules', index, name], message: 'A source without its value.' })
      }
    }
  })
export type ProfileContent = Omit<z.infer<typeof ProfileContent>, 'rules'> & { rules: ProfileRule[] }

/** The id of a preset is the name of its file. */
export const PresetId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
export type PresetId = z.infer<typeof PresetId>

/** A file of `resources/compliance`. */
export const PresetFile = z.strictObject({ id: PresetId, name: Line, content: ProfileContent })

/** What boards are judged by: a preset as it came, or the institution's copy with values of its own. */
export interface ComplianceProfile extends ProfileContent {
  /** Of the copy, or of the preset. */
  id: string
  presetId: string
  isCopy: boolean
  name: string
}

/** Where a value of a rule was found. */
export function sourceOf(rule: ProfileRule, param: string): ValueSource {
  return rule.valueSources[param] ?? rule.source
}

export const Outcome = z.enum(['pass', 'fail', 'warn', 'cannot_tell'])
export type Outcome = z.infer<typeof Outcome>

/**
 * What proves a result. Nothing confidential is ever named: what is recorded under a closed item counts, and the link
 * leads to its meeting alone.
 */
export const EvidenceKind = z.enum([
  'board',
  'program',
  'meeting',
  'item',
  'member',
  'person',
  'comment',
  'recommendation',
  'prospect',
  'pledge',
  'action',
  'motion',
  'agenda_version',
  'draft',
  'goal',
  'report',
  'consultation',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** Codes and numbers; the words are `compliance.json` of the catalogues, keys `reason.CODE`, `fix.CODE`, `missing.CODE`. */
export interface Reason {
  code: string
  numbers: Record<string, number>
  /** Calendar dates by name, to be written in the reader's way. */
  dates: Record<string, string>
  /** People, programs, organizations, titles: as they are. */
  names: string[]
  /** Words of a vocabulary (topics, categories, header fields, sections), with the vocabulary they are from. */
  words: { vocabulary: Vocabulary | null; list: readonly string[] }
}

/** Which catalogue the words of a reason are from. */
export type Vocabulary = 'category' | 'topic' | 'header' | 'section' | 'stakeholder' | 'value'

/** A record that a result rests on. */
export interface EvidenceLink {
  kind: EvidenceKind
  id: string
  /** The meeting to open; null where it belongs to none. */
  meetingId: MeetingId | null
  /** The record's own name: a title, a person, the text of a recommendation, the number of a motion. */
  label: string
  date: string | null
  /** What it says for the rule; null where it is only the place to look. */
  outcome: Outcome | null
  /** Such as "2 of 3 external members were there". */
  reason: Reason | null
}

/** Data that a rule needs and that nobody recorded, or that lies in the future. */
export const MissingData = z.enum([
  'value',
  'time',
  'meetings',
  'members',
  'programs',
  'attendance',
  'affiliations',
  'campus',
  'mode',
  'terms',
  'quorum_times',
  'presiding',
  'topics',
  'comments',
  'speakers',
  'recommendations',
  'agenda_versions',
  'drafts',
  'earlier_records',
  'actions',
  'plan',
  'report',
  'consultations',
  'motions',
  'counts',
])
export type MissingData = z.infer<typeof MissingData>

/** What a person can do so that the rule is kept or can be told. */
export const FixKind = z.enum([
  'plan_meeting',
  'plan_later',
  'invite_members',
  'invite_voting',
  'invite_to_room',
  'meet_on_campus',
  'meet_in_person',
  'say_campus',
  'appoint_members',
  'appoint_category',
  'name_board',
  'end_votes',
  'mark_voting',
  'say_category',
  'take_attendance',
  'complete_header',
  'complete_people',
  'tag_topics',
  'record_comments',
  'name_speakers',
  'record_recommendations',
  'answer_recommendations',
  'give_reasons',
  'report_back',
  'publish_agenda',
  'circulate_minutes',
  'approve_minutes',
  'bring_in_minutes',
  'renew_terms',
  'set_terms',
  'spread_terms',
  'find_successors',
  'contact_members',
  'elect_chair',
  'elect_substitute',
  'say_presiding',
  'complete_actions',
  'review_actions',
  'write_plan',
  'file_report',
  'consult',
  'complete_motions',
  'repeat_motions',
  'set_value',
])
export type FixKind = z.infer<typeof FixKind>

/** The next step, such as "invite one more external member to the meeting of 12 March". */
export interface Fix {
  kind: FixKind
  count: number | null
  /** The day by which it helps. */
  by: string | null
  /** The meeting at which, or in whose record, it is done. */
  meeting: { id: MeetingId; title: string; date: string } | null
  names: string[]
  words: Reason['words']
}

/** How a rule stands for a board in a period. What lies in the future is neither kept nor broken. */
export interface RuleResult {
  rule: RuleId
  outcome: Outcome
  reason: Reason
  /** What breaks the rule first, then the rest by date. */
  evidence: EvidenceLink[]
  /** Empty unless the outcome is `cannot_tell`, or part of it could not be told. */
  missing: MissingData[]
  /** Null where nothing is to be done. */
  fix: Fix | null
  /** Whether a value that it went by was inferred, not found in a source. */
  isInferred: boolean
}

/** The results of one profile for one board and period. */
export interface ComplianceReport {
  boardId: BoardId
  profile: ComplianceProfile
  from: string
  to: string
  /** The day as of which it was told. */
  today: string
  results: RuleResult[]
}

/** A period of days, both within. */
export const Period = z
  .strictObject({ from: CalendarDate, to: CalendarDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day must not be before the first.' })
export type Period = z.infer<typeof Period>
