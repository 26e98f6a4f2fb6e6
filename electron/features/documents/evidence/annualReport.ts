import type { BinderBlock, BinderChapter, BinderData } from '../../../../db/model/documents'
import { ReportSection } from '../../../../db/model/evidence'
import type { RegisterName } from '../../../../db/model/registers/table'
import { columnText } from '../../registerCsv'
import { evidenceDocument, type EvidenceLook } from './binderDocument'
import type { BinderWords } from './binderWords'
import type { BoardEvidence, EvidenceLists } from './boardEvidence'
import { chapterOf } from './chapter'
import { attendanceChart, flowChart, pledgeChart, skillsChart } from './charts'
import { storyBlock } from './stories'
import { ACTION_WORDS } from './workChapters'

/** What the statement tells of: the words of the minutes are no part of it. */
type Told = BoardEvidence | EvidenceLists

/** A record under a heading: its day or how it stands, what it says, and what became of it. */
interface Finding {
  label: string
  text: string
  note: string | null
}

/** Stories of the report: told with consent and approved for publication. */
const publishedStories = ({ stories }: Told) => stories.filter(({ approval }) => approval !== null)

function findingsOf(evidence: Told, { words, registers }: BinderWords): Record<ReportSection, Finding[]> {
  const dated = (rows: readonly (Omit<Finding, 'label'> & { day: string | null })[]): Finding[] =>
    rows
      .toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'))
      .map(({ day, ...rest }) => ({ label: day === null ? words.say('annual.undated') : words.date(day), ...rest }))
  const entries = (register: RegisterName, day: string, text: string) => {
    const table = evidence.registers.find((each) => each.register === register)
    if (table === undefined) return []
    const at = (key: string) => table.columns.findIndex((column) => column.key === key)
    return table.rows.map(({ cells }) => ({
      day: (cells[at(day)] ?? null) as string | null,
      text: String(cells[at(text)] ?? columnText(registers, text)),
      note: null,
    }))
  }
  const advice = (types: readonly string[]) =>
    evidence.recommendations
      .filter(({ type }) => types.includes(type))
      .map(({ madeOn, text, response, respondedOn, responseReason }) => ({
        day: madeOn,
        text,
        note:
          response === null
            ? words.say('binder.notAnswered')
            : [
                words.say('binder.answered', {
                  answer: registers.values[response],
                  date: respondedOn === null ? '' : words.date(respondedOn),
                }),
                responseReason,
              ]
                .filter(Boolean)
                .join('. '),
      }))
  return {
    meetings_held: evidence.meetings.map(({ record: { meeting, quorum } }) => ({
      label: words.date(meeting.date),
      text: words.say('annual.meeting', {
        title: meeting.title,
        present: quorum.present,
        seats: quorum.votingSeats,
      }),
      note: null,
    })),
    plan_progress: evidence.goals.map(({ status, text, progress }) => ({
      label: words.say(`binder.goal_${status}`),
      text,
      note: progress,
    })),
    activities: dated([...entries('development', 'heldOn', 'text'), ...entries('pledges', 'pledgedOn', 'text')]),
    skills_advice: dated(advice(['curriculum', 'instruction', 'outcomes', 'equipment', 'facilities', 'other'])),
    job_market_advice: dated(entries('gaps', 'raisedOn', 'text')),
    working_relationships: dated([
      ...entries('interactions', 'heldOn', 'note'),
      ...advice(['partnerships', 'work_based_learning']),
    ]),
    actions: evidence.actions.toSorted(takenFirst).map(({ status, text, dueOn, closedOn }) => ({
      label: words.say(ACTION_WORDS[status]),
      text,
      note:
        closedOn !== null
          ? words.date(closedOn)
          : dueOn === null
            ? null
            : words.say('annual.due', { date: words.date(dueOn) }),
    })),
  }
}

/** What was done in the order in which it was done, then what is pending by the day on which it is due. */
function takenFirst(a: BoardEvidence['actions'][number], b: BoardEvidence['actions'][number]): number {
  const key = ({ closedOn, dueOn }: typeof a) => (closedOn === null ? `1 ${dueOn ?? '9999'}` : `0 ${closedOn}`)
  return key(a).localeCompare(key(b))
}

/** What the records say under each heading, a line for each record, with the titles of the stories that are told. */
export function reportFindings(evidence: Told, bundle: BinderWords): Record<ReportSection, string[]> {
  const { words } = bundle
  const found = findingsOf(evidence, bundle)
  const lineOf = ({ label, text, note }: Finding) =>
    words.say('binder.value', { name: label, value: note === null ? text : `${text} ${note}` })
  const told = publishedStories(evidence).map(({ text }) =>
    words.say('binder.value', { name: words.say('story.label'), value: text }),
  )
  const lines = ReportSection.options.map((section) => [
    section,
    [...found[section].map(lineOf), ...(section === 'activities' ? told : [])],
  ])
  return Object.fromEntries(lines) as Record<ReportSection, string[]>
}

/** The pictures of the numbers, under the heading that they belong to. */
function chartsOf(section: ReportSection, evidence: BoardEvidence, bundle: BinderWords): BinderBlock[] {
  switch (section) {
    case 'meetings_held':
      return attendanceChart(evidence, bundle)
    case 'activities':
      return [...pledgeChart(evidence.pledges, bundle), ...storyBlocks(evidence, bundle)]
    case 'skills_advice':
      return [
        ...flowChart(evidence.recommendations, evidence.institution.yearStarts, bundle),
        ...skillsChart(evidence.rounds, bundle),
      ]
    case 'plan_progress':
    case 'job_market_advice':
    case 'working_relationships':
    case 'actions':
      return []
  }
}

function storyBlocks(evidence: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  const stories = publishedStories(evidence)
  if (stories.length === 0) return []
  return [
    { kind: 'section', title: words.say('annual.stories') },
    ...stories.map((story) => storyBlock(story, words, { level: 3, anchor: null })),
  ]
}

/** The yearly statement: under each heading what was written, then what the records say. */
export function annualReportDocument(evidence: BoardEvidence, bundle: BinderWords, look: EvidenceLook): BinderData {
  const { words } = bundle
  const { annual } = evidence
  const found = findingsOf(evidence, bundle)
  const chapters = ReportSection.options.map((section): BinderChapter => {
    const written = (annual.sections[section] ?? '').trim()
    const rows = found[section].map(({ label, text, note }) => ({
      label,
      text: note === null ? text : `${text}\n${note}`,
    }))
    const blocks: BinderBlock[] = [
      ...(written === '' ? [] : [{ kind: 'text' as const, text: written }]),
      ...(rows.length === 0
        ? []
        : [
            { kind: 'quiet' as const, text: words.say('annual.from') },
            { kind: 'facts' as const, rows },
          ]),
      ...chartsOf(section, evidence, bundle),
    ]
    const nothing: BinderBlock[] = [{ kind: 'quiet', text: words.say('annual.nothing') }]
    const title = words.say(`annual.${section}`)
    return chapterOf(`section-${section}`, title, blocks.length === 0 ? nothing : blocks, false)
  })
  // Headings of an institution's own list stand as they are.
  const own = Object.entries(annual.sections).flatMap(([key, text]): BinderChapter[] =>
    ReportSection.safeParse(key).success || text === undefined || text.trim() === ''
      ? []
      : [chapterOf(`own-${encodeURIComponent(key)}`, key, [{ kind: 'text', text }], false)],
  )
  return evidenceDocument('annual', evidence, bundle, look, {
    stamp:
      annual.filedOn === null
        ? words.say('annual.draft')
        : words.say('annual.filed', { date: words.date(annual.filedOn) }),
    facts: [
      { label: words.say('binder.programs'), text: words.list(evidence.programs.map(({ name }) => name)) },
    ].filter(({ text }) => text !== ''),
    front: [],
    contents: null,
    chapters: [...chapters, ...own],
  })
}
