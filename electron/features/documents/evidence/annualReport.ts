import type { BinderBlock, BinderChapter, BinderData } from '../../../../db/model/documents'
import { ReportSection } from '../../../../db/model/evidence'
import type { RegisterName } from '../../../../db/model/registers/table'
import { columnText } from '../../registerCsv'
import { evidenceDocument, type EvidenceLook } from './binderDocument'
import type { BinderWords } from './binderParts'
import type { BoardEvidence } from './boardEvidence'

/** What the records say under each heading: a line for each record. Stories are told only with consent. */
export function reportFindings(evidence: BoardEvidence, bundle: BinderWords): Record<ReportSection, string[]> {
  const { words, registers } = bundle
  const dated = (date: string | null, text: string) =>
    date === null ? text : words.say('binder.value', { name: words.date(date), value: text })
  const lines = (register: RegisterName, day: string, text: string) => {
    const table = evidence.registers.find((each) => each.register === register)
    if (table === undefined) return []
    const at = (key: string) => table.columns.findIndex((column) => column.key === key)
    return table.rows.map(({ cells }) => {
      const on = cells[at(day)]
      return dated(typeof on === 'string' ? on : null, String(cells[at(text)] ?? columnText(registers, text)))
    })
  }
  const advice = (types: readonly string[]) =>
    evidence.recommendations.filter(({ type }) => types.includes(type)).map(({ madeOn, text }) => dated(madeOn, text))
  return {
    meetings_held: evidence.meetings.map(({ record: { meeting, quorum } }) =>
      words.say('annual.meetingLine', {
        date: words.date(meeting.date),
        title: meeting.title,
        present: quorum.present,
        seats: quorum.votingSeats,
      }),
    ),
    plan_progress: evidence.goals.map(({ status, text, progress }) => {
      const goal = words.say(`annual.goal_${status}`, { text })
      return progress === null ? goal : words.say('annual.progress', { goal, progress })
    }),
    activities: [
      ...lines('development', 'heldOn', 'text'),
      ...lines('pledges', 'pledgedOn', 'text'),
      ...lines('stories', 'heldOn', 'title'),
    ],
    skills_advice: advice(['curriculum', 'instruction', 'outcomes', 'equipment', 'facilities']),
    job_market_advice: lines('gaps', 'raisedOn', 'text'),
    working_relationships: [
      ...lines('interactions', 'heldOn', 'note'),
      ...advice(['partnerships', 'work_based_learning']),
    ],
    actions: evidence.actions.map(({ status, text, dueOn }) =>
      dated(dueOn, words.say('annual.action', { status: words.say(ACTION_WORDS[status]), text })),
    ),
  }
}

const ACTION_WORDS = {
  open: 'register.statusOpen',
  in_progress: 'register.statusInProgress',
  blocked: 'register.statusBlocked',
  done: 'register.statusDone',
  dropped: 'register.statusDropped',
} as const

/** The yearly statement: under each heading what was written, then what the records say. */
export function annualReportDocument(evidence: BoardEvidence, bundle: BinderWords, look: EvidenceLook): BinderData {
  const { words } = bundle
  const { annual } = evidence
  const found = reportFindings(evidence, bundle)
  const chapters = ReportSection.options.map((section): BinderChapter => {
    const written = annual.sections[section] ?? ''
    const lines = found[section]
    const blocks: BinderBlock[] = [
      ...(written.trim() === '' ? [] : [{ kind: 'text' as const, text: written }]),
      ...(lines.length === 0
        ? written.trim() === ''
          ? [{ kind: 'quiet' as const, text: words.say('annual.nothing') }]
          : []
        : [{ kind: 'facts' as const, rows: [{ label: words.say('annual.from'), text: lines.join('\n') }] }]),
    ]
    return { title: words.say(`annual.${section}`), label: `section-${section}`, newPage: false, blocks, minutes: null }
  })
  // Headings of an institution's own list stand as they are.
  const own = Object.entries(annual.sections).flatMap(([key, text]): BinderChapter[] =>
    ReportSection.safeParse(key).success || text === undefined || text.trim() === ''
      ? []
      : [
          {
            title: key,
            label: `own-${encodeURIComponent(key)}`,
            newPage: false,
            blocks: [{ kind: 'text', text }],
            minutes: null,
          },
        ],
  )
  return evidenceDocument('annual', evidence, bundle, look, {
    stamp:
      annual.filedOn === null
        ? words.say('annual.draft')
        : words.say('annual.filed', { date: words.date(annual.filedOn) }),
    facts: [],
    front: [],
    contents: null,
    chapters: [...chapters, ...own],
  })
}
