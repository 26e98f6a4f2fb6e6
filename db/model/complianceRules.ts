import { z } from 'zod'
import { ReviewTopic } from './registers/words'
import { MeetingKind, MemberCategory, QuorumRule } from './vocabulary'

/** The rules that accreditors, statutes and policies ask boards to keep, by the numbers of the domain notes. */
export const RuleId = z.enum([
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
  'R30',
  'R31',
  'R32',
])
export type RuleId = z.infer<typeof RuleId>

/** The lines of a header that minutes are asked for. The date and the kind are there in every meeting. */
export const HeaderField = z.enum(['date', 'start', 'place', 'kind', 'chair', 'recorder', 'adjournment'])
export type HeaderField = z.infer<typeof HeaderField>

/** Which seats are counted. */
export const SeatScope = z.enum(['all', 'external', 'voting'])
export type SeatScope = z.infer<typeof SeatScope>

/** `industry` leaves out external people of other schools and students. */
export const AttendeeScope = z.enum(['external', 'industry'])
export type AttendeeScope = z.infer<typeof AttendeeScope>

/** How long a year is counted: from January, from the school's first day, or back from the day that is asked about. */
export const YearWindow = z.enum(['calendar_year', 'school_year', 'rolling_12_months'])
export type YearWindow = z.infer<typeof YearWindow>

const Count = z.int().min(0).max(1000)
const Days = z.int().min(0).max(3650)
const Percent = z.number().min(0).max(100)
const Categories = z.array(MemberCategory).min(1).max(MemberCategory.options.length)
const Kinds = z.array(MeetingKind).min(1).max(MeetingKind.options.length)
/** A month and a day, such as 03-01. The 29th of February is in no list of yearly days. */
export const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Must be a month and a day like 03-01.')
const Word = z.string().trim().min(1).max(300)
/** A heading of the yearly statement, or a group that is to be consulted: a word of the profile's own list. */
const WordList = z.array(Word).max(100)

/**
 * The values of each rule. One that a source did not give is absent: the rule then says that it cannot tell, or goes by
 * a default that its comment names.
 */
export const ruleParams = {
  /** Every program that is taught has a board with members. */
  R01: z.strictObject({}),
  /** `scope` absent = all members. */
  R02: z.strictObject({ min: Count.optional(), scope: SeatScope.optional() }),
  R03: z.strictObject({ max: Count.optional(), scope: SeatScope.optional() }),
  /** `categories` absent = employers, technicians and labor. `over` asks for more than the share, not just as much. */
  R04: z.strictObject({
    percent: Percent.optional(),
    over: z.boolean().optional(),
    scope: z.enum(['all', 'voting']).optional(),
    categories: Categories.optional(),
  }),
  R05: z.strictObject({}),
  /** Each group needs one of its categories. `eachRepresents`: no member whose category says nothing. */
  R06: z.strictObject({ groups: z.array(Categories).max(20).optional(), eachRepresents: z.boolean().optional() }),
  R07: z.strictObject({ businesses: Count.optional() }),
  /** `window` absent = the school year; `kinds` absent = regular, annual and skills-validation meetings. */
  R08: z.strictObject({ meetings: Count.optional(), window: YearWindow.optional(), kinds: Kinds.optional() }),
  R09: z.strictObject({ months: Count.optional(), kinds: Kinds.optional() }),
  R10: z.strictObject({ min: Count.optional(), who: AttendeeScope.optional() }),
  /**
   * `virtual` is how many of the least number may join by phone or screen: with enough people in the room, who joins
   * beside them is welcome. The last two are counted within a school year.
   */
  R11: z.strictObject({
    physical: Count.optional(),
    virtual: Count.optional(),
    onCampus: Count.optional(),
    inPerson: Count.optional(),
  }),
  /** `quorum` absent = the board's own rule. */
  R12: z.strictObject({ quorum: QuorumRule.optional(), fixed: Count.optional() }),
  R13: z.strictObject({}),
  R14: z.strictObject({ fields: z.array(HeaderField).min(1).max(HeaderField.options.length) }),
  R15: z.strictObject({}),
  R16: z.strictObject({}),
  /** `window` absent = the school year. */
  R17: z.strictObject({
    topics: z.array(ReviewTopic).max(ReviewTopic.options.length).optional(),
    window: YearWindow.optional(),
  }),
  R18: z.strictObject({ min: Count.optional() }),
  /** Whichever of the two is given; with both, the later one is in time. */
  R19: z.strictObject({ days: Days.optional(), byNextMeeting: z.boolean().optional() }),
  R20: z.strictObject({}),
  R21: z.strictObject({ days: Days.optional() }),
  R22: z.strictObject({ days: Days.optional(), beforeNextMeeting: z.boolean().optional() }),
  R23: z.strictObject({}),
  /** `meetings` in each of the years; absent = one. */
  R24: z.strictObject({ years: Count.optional(), meetings: Count.optional() }),
  /** Terms that ran out are always looked for; the rest where it is given. */
  R25: z.strictObject({
    years: Count.optional(),
    renewals: Count.optional(),
    thirds: z.boolean().optional(),
  }),
  /** `absences` in a row, an excused one not counted. */
  R26: z.strictObject({ percent: Percent.optional(), absences: Count.optional() }),
  R27: z.strictObject({ external: z.boolean().optional(), presided: z.boolean().optional() }),
  R28: z.strictObject({}),
  R29: z.strictObject({
    plan: z.boolean().optional(),
    statementBy: MonthDay.optional(),
    sections: WordList.optional(),
  }),
  R30: z.strictObject({ stakeholders: WordList.optional(), months: Count.optional() }),
  R31: z.strictObject({ seconder: z.boolean().optional(), twoThirds: z.boolean().optional() }),
  R32: z.strictObject({ meetings: Count.optional(), people: Count.optional() }),
} as const satisfies Record<RuleId, z.ZodType>

export type RuleParams<Rule extends RuleId> = z.infer<(typeof ruleParams)[Rule]>
