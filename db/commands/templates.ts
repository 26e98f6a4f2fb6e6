import type { TemplateItem, TemplateItems } from '../model/agendaTemplate'

/** An item in short: what is not said is not given. */
type ShortItem = Pick<TemplateItem, 'kind' | 'title'> & Partial<Omit<TemplateItem, 'children'>>

const UNSAID = { standing: null, question: null, presenterName: null, minutesAllotted: null, isConfidential: false }

function inFull(items: readonly (ShortItem & { children?: readonly ShortItem[] })[]): TemplateItems {
  return items.map(({ children = [], ...item }) => ({
    ...UNSAID,
    ...item,
    children: children.map((sub) => ({ ...UNSAID, ...sub })),
  }))
}

/** How many minutes may be planned for an item is the board's matter: only what is known to be short is given a time. */
const SHORT = 5

/**
 * Agendas to start from. `standard`: what published agendas of advisory committees have in common, 90 minutes.
 * `skills_validation`: the yearly meeting at which employers vote on knowledge, skills and abilities, two hours and a
 * half. `college_committee`: the order of a UK college's advisory committee with its register of actions; such a board lets its item numbers run on from
 * meeting to meeting.
 */
export const agendaTemplates = {
  standard: inFull([
    {
      kind: 'procedural',
      standing: 'call_to_order',
      title: 'Call to order, welcome and roll',
      minutesAllotted: SHORT,
    },
    { kind: 'decision', standing: 'previous_minutes', title: 'Minutes of the last meeting', minutesAllotted: SHORT },
    { kind: 'discussion', standing: 'matters_arising', title: 'Matters arising', minutesAllotted: 10 },
    { kind: 'information', title: 'Program update: enrollment and outcomes', minutesAllotted: 10 },
    { kind: 'discussion', title: 'Industry trends', presenterName: 'All employers', minutesAllotted: 15 },
    {
      kind: 'discussion',
      title: 'Review of the program',
      minutesAllotted: 25,
      children: [
        { kind: 'discussion', title: 'Curriculum changes' },
        { kind: 'discussion', title: 'Tools, equipment and facilities' },
        { kind: 'discussion', title: 'Instructor training' },
      ],
    },
    { kind: 'discussion', title: 'Work-based learning: job shadows and internships', minutesAllotted: 10 },
    {
      kind: 'decision',
      standing: 'recommendations',
      title: 'Recommendations to the institution',
      minutesAllotted: SHORT,
    },
    { kind: 'procedural', standing: 'next_meeting', title: 'Next meeting', minutesAllotted: 3 },
    { kind: 'procedural', standing: 'adjournment', title: 'Adjournment', minutesAllotted: 2 },
  ]),
  skills_validation: inFull([
    { kind: 'procedural', standing: 'call_to_order', title: 'Welcome', minutesAllotted: SHORT },
    { kind: 'procedural', title: 'Introductions', presenterName: 'All members', minutesAllotted: 10 },
    { kind: 'discussion', standing: 'matters_arising', title: 'Matters arising', minutesAllotted: SHORT },
    {
      kind: 'discussion',
      standing: 'recommendations',
      title: 'Answers to earlier recommendations',
      minutesAllotted: SHORT,
    },
    { kind: 'information', title: 'How the vote on skills works', minutesAllotted: 10 },
    {
      kind: 'decision',
      title: 'Vote on knowledge, skills and abilities',
      presenterName: 'All employers',
      minutesAllotted: 20,
    },
    {
      kind: 'discussion',
      title: 'Discussion of the results',
      minutesAllotted: 65,
      children: [
        { kind: 'discussion', title: 'Skills that lose importance' },
        { kind: 'discussion', title: 'Skills that gain importance' },
        { kind: 'discussion', title: 'Skills that are missing from the list' },
      ],
    },
    { kind: 'discussion', title: 'Questions and answers', minutesAllotted: 10 },
    { kind: 'information', title: 'Next steps: faculty cross-reference', minutesAllotted: 10 },
    { kind: 'procedural', standing: 'next_meeting', title: 'Date of the feedback meeting', minutesAllotted: SHORT },
    { kind: 'procedural', standing: 'adjournment', title: 'Adjournment', minutesAllotted: SHORT },
  ]),
  college_committee: inFull([
    { kind: 'procedural', standing: 'call_to_order', title: 'Welcome and apologies', minutesAllotted: SHORT },
    { kind: 'procedural', title: 'Conflicts of interest', minutesAllotted: SHORT },
    { kind: 'decision', standing: 'previous_minutes', title: 'Minutes of the last meeting', minutesAllotted: SHORT },
    {
      kind: 'discussion',
      standing: 'matters_arising',
      title: 'Matters arising and register of actions',
      minutesAllotted: 10,
    },
    {
      kind: 'discussion',
      standing: 'recommendations',
      title: 'Recommendations of the committee',
      minutesAllotted: SHORT,
    },
    { kind: 'information', title: "Principal's report", minutesAllotted: 10 },
    { kind: 'discussion', title: 'Local skills needs', presenterName: 'Employer members', minutesAllotted: 20 },
    { kind: 'information', title: 'Curriculum presentation', minutesAllotted: 20 },
    { kind: 'information', title: 'Student voice', minutesAllotted: 10 },
    { kind: 'discussion', title: 'Any other business', minutesAllotted: SHORT },
    { kind: 'procedural', standing: 'next_meeting', title: 'Date of the next meeting', minutesAllotted: 3 },
    { kind: 'procedural', standing: 'adjournment', title: 'Close', minutesAllotted: 2 },
  ]),
}
