import type { BinderBlock } from '../../../../db/model/documents'
import { countPledges, type Pledge } from '../../../../db/model/registers/pledges'
import type { Recommendation } from '../../../../db/model/registers/recommendation'
import { flowByYear } from '../../../../db/model/registers/recommendationFlow'
import { SKILL_RATINGS, type SkillRoundDetail } from '../../../../db/model/registers/skills'
import { cellText } from '../../registerCsv'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'

/** Whether anybody was marked at a meeting. */
export const isTaken = ({ record }: Pick<BoardEvidence['meetings'][number], 'record'>) =>
  record.attendance.some(({ status }) => status !== null)

/** Voting members at each meeting, with the line of the quorum. */
export function attendanceChart({ meetings }: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  if (meetings.length === 0) return []
  return [
    { kind: 'section', title: words.say('binder.chart') },
    { kind: 'quiet', text: words.say('binder.chartNote') },
    {
      kind: 'bars',
      head: [
        words.say('binder.meeting'),
        words.say('binder.present'),
        words.say('binder.ofSeats'),
        words.say('binder.needed'),
        words.say('binder.bar'),
      ],
      nameWidth: null,
      series: ['solid'],
      most: Math.max(1, ...meetings.map(({ record }) => Math.max(record.quorum.votingSeats, record.quorum.needed))),
      rows: meetings.map((meeting) => {
        const { present, needed, votingSeats } = meeting.record.quorum
        const name = words.date(meeting.record.meeting.date)
        if (!isTaken(meeting)) {
          return { name, texts: [words.say('attendance.notRecorded'), '', ''], values: [null], mark: null }
        }
        const texts = [present, votingSeats, needed].map(words.number)
        return { name, texts, values: [present], mark: needed }
      }),
    },
  ]
}

/** Places for learners that were pledged and filled, by term. */
export function pledgeChart(pledges: readonly Pledge[], { words, registers }: BinderWords): BinderBlock[] {
  const counts = countPledges(pledges, 'term')
  const sum = (of: 'pledged' | 'filled' | 'unnumbered') => counts.reduce((total, each) => total + each[of], 0)
  if (counts.length === 0) return []
  const unnumbered = sum('unnumbered')
  return [
    { kind: 'section', title: words.say('chart.pledges') },
    {
      kind: 'quiet',
      text: [
        words.say('chart.pledgesSummary', { filled: words.number(sum('filled')), count: sum('pledged') }),
        ...(unnumbered === 0 ? [] : [words.say('chart.unnumbered', { count: unnumbered })]),
        ...(pledges.some(({ kind }) => kind === 'equipment') ? [words.say('chart.equipment')] : []),
      ].join(' '),
    },
    {
      kind: 'bars',
      head: [
        words.say('chart.term'),
        words.say('chart.pledged'),
        words.say('chart.filled'),
        words.say('chart.hours'),
        words.say('binder.bar'),
      ],
      nameWidth: null,
      series: ['hollow', 'solid'],
      most: Math.max(1, ...counts.flatMap(({ pledged, filled }) => [pledged, filled])),
      rows: counts.map(({ key, pledged, filled, hours }) => ({
        name: key === null ? words.say('chart.withoutTerm') : String(cellText(registers, 'term', key)),
        texts: [pledged, filled, hours].map((value) => (value === null ? '' : words.number(value))),
        values: [pledged, filled],
        mark: null,
      })),
    },
  ]
}

/** How far the recommendations of each school year came. */
export function flowChart(rows: readonly Recommendation[], yearStarts: string, { words }: BinderWords): BinderBlock[] {
  const years = flowByYear(rows, yearStarts)
  if (years.length === 0) return []
  const keys = ['made', 'answered', 'reported'] as const
  const sum = (key: (typeof keys)[number]) => years.reduce((total, { values }) => total + values[key], 0)
  return [
    { kind: 'section', title: words.say('chart.flow') },
    {
      kind: 'quiet',
      text: words.say('chart.flowSummary', {
        count: sum('made'),
        answered: words.number(sum('answered')),
        reported: words.number(sum('reported')),
      }),
    },
    {
      kind: 'bars',
      head: [
        words.say('chart.year'),
        words.say('chart.made'),
        words.say('chart.answered'),
        words.say('chart.reported'),
        words.say('binder.bar'),
      ],
      nameWidth: null,
      series: ['hollow', 'solid', 'hatched'],
      most: Math.max(1, ...years.map(({ values }) => values.made)),
      rows: years.map(({ name, values }) => ({
        name,
        texts: keys.map((key) => words.number(values[key])),
        values: keys.map((key) => values[key]),
        mark: null,
      })),
    },
  ]
}

/** How much each skill is needed by the last round of ratings, beside the round before it. */
export function skillsChart(rounds: BoardEvidence['rounds'], { words }: BinderWords): BinderBlock[] {
  if (rounds === null) return []
  const { latest, before } = rounds
  const meanOf = (round: SkillRoundDetail | null, skillId: string) =>
    round?.summary.find((each) => each.skillId === skillId)?.mean ?? null
  const rating = new Intl.NumberFormat(words.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const ratingOf = (mean: number | null) => (mean === null ? '' : rating.format(mean))
  const raters = new Set(latest.ratings.map(({ personId }) => personId)).size
  const shown = before === null ? [latest] : [before, latest]
  return [
    { kind: 'section', title: words.say('chart.skills') },
    {
      kind: 'quiet',
      text: words.say('chart.skillsSummary', { count: raters, date: words.date(latest.closedOn ?? latest.openedOn) }),
    },
    {
      kind: 'bars',
      head: [
        words.say('chart.skill'),
        ...shown.map(({ year }) => String(year)),
        words.say('chart.raters'),
        words.say('binder.bar'),
      ],
      nameWidth: 64,
      series: before === null ? ['solid'] : ['hollow', 'solid'],
      most: SKILL_RATINGS.length,
      rows: latest.skills.map(({ id, text }) => ({
        name: text,
        texts: [
          ...shown.map((round) => ratingOf(meanOf(round, id))),
          words.number(latest.ratings.filter(({ skillId }) => skillId === id).length),
        ],
        values: shown.map((round) => meanOf(round, id)),
        mark: null,
      })),
    },
  ]
}
