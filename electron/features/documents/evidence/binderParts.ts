import type { BinderBlock, BinderChapter } from '../../../../db/model/documents'
import { reasonText, type ComplianceVoice } from '../../../../db/model/complianceWords'
import type { RuleResult } from '../../../../db/model/compliance'
import type { RegisterTable } from '../../../../db/model/registers/table'
import type { MinutesData } from '../../../../db/model/documents'
import type { Words } from '../words'
import { cellText, columnText, type RegisterWords } from '../../registerCsv'
import type { BoardEvidence } from './boardEvidence'

/** The words that the chapters are made with. */
export interface BinderWords {
  words: Words
  registers: RegisterWords
  voice: ComplianceVoice
}

/** Where the minutes of a meeting stand. */
export const meetingLabel = (id: string) => `meeting-${id}`

/** Meetings side by side in one table; more would not fit on the page. */
const COLUMNS = 6
/** Records named beside a rule. */
const PROOF_MAX = 8

const chapter = (label: string, title: string, blocks: BinderBlock[], newPage = true): BinderChapter => ({
  title,
  label,
  newPage,
  blocks,
  minutes: null,
})

/** The rules of each profile of the board, with links to the minutes that prove them. */
export function rulesChapter({ reports, meetings }: BoardEvidence, { words, voice }: BinderWords): BinderChapter {
  const known = new Set<string>(meetings.map(({ id }) => id))
  const rowsOf = (result: RuleResult) => {
    const links = result.evidence.filter(({ meetingId }) => meetingId !== null && known.has(meetingId))
    const names = [
      ...new Set(
        result.evidence.flatMap(({ label, date }) => {
          const name = [label, date === null ? '' : words.date(date)].filter((part) => part !== '').join(', ')
          return name === '' ? [] : [name]
        }),
      ),
    ]
    const rest = names.length - PROOF_MAX
    const proof = [...names.slice(0, PROOF_MAX), ...(rest > 0 ? [words.say('binder.moreProof', { count: rest })] : [])]
    const missing = result.missing.map((each) => (voice.knows(`missing.${each}`) ? voice.say(`missing.${each}`) : each))
    return {
      link: links[0]?.meetingId == null ? null : meetingLabel(links[0].meetingId),
      cells: [
        `${result.rule} ${voice.say(`rule.${result.rule}`)}`,
        voice.say(`outcome.${result.outcome}`),
        [
          reasonText(result.reason, voice),
          ...(missing.length === 0 ? [] : [words.say('binder.missing', { what: words.list(missing) })]),
        ].join('\n'),
        proof.length === 0 ? words.say('binder.noProof') : proof.join('\n'),
      ],
    }
  }
  const blocks = reports.flatMap(({ profile, results }): BinderBlock[] => [
    { kind: 'section', title: profile.name },
    {
      kind: 'quiet',
      text: words.say(profile.verifyEdition ? 'binder.verifyEdition' : 'binder.edition', { edition: profile.edition }),
    },
    {
      kind: 'table',
      head: [words.say('binder.rule'), words.say('binder.result'), words.say('binder.why'), words.say('binder.proof')],
      widths: [34, 20, null, 48],
      rows: results.map(rowsOf),
    },
  ])
  const none: BinderBlock[] = [{ kind: 'text', text: words.say('binder.noProfile') }]
  return chapter('rules', words.say('binder.rules'), blocks.length === 0 ? none : blocks)
}

/** Who had a seat, with title and affiliation. */
export function rosterChapter({ members, today }: BoardEvidence, { words }: BinderWords): BinderChapter {
  const title = words.say('binder.roster')
  if (members.length === 0) return chapter('roster', title, [{ kind: 'text', text: words.say('binder.noMembers') }])
  const rows = members.map((member) => {
    const seat = words.say(`category.${member.category}`)
    const role = member.role === 'member' ? null : words.say(`role.${member.role}`)
    const from = words.date(member.termStart)
    return {
      link: null,
      cells: [
        [member.fullName, role].filter((part) => part !== null).join(', '),
        [member.title, member.organization?.name].filter(Boolean).join(', ') || words.say('attendance.noPosition'),
        words.say(member.isVoting ? 'binder.voting' : 'binder.nonVoting', { seat }),
        member.termEnd === null
          ? words.say('binder.termFrom', { from })
          : words.say('binder.period', { from, to: words.date(member.termEnd) }),
      ],
    }
  })
  const head = [words.say('attendance.name'), words.say('attendance.position')]
  return chapter('roster', title, [
    { kind: 'quiet', text: words.say('binder.rosterNote', { date: words.date(today) }) },
    {
      kind: 'table',
      head: [...head, words.say('binder.seatAndVote'), words.say('binder.term')],
      widths: [42, null, 34, 38],
      rows,
    },
  ])
}

/** How many voting members were there and how many were needed, and who came to which meeting. */
export function attendanceChapter(evidence: BoardEvidence, { words }: BinderWords): BinderChapter {
  const { meetings } = evidence
  const title = words.say('binder.attendance')
  if (meetings.length === 0) {
    return chapter('attendance', title, [{ kind: 'text', text: words.say('binder.noAttendance') }])
  }
  const isTaken = ({ record }: BoardEvidence['meetings'][number]) =>
    record.attendance.some(({ status }) => status !== null)
  const names = new Map<string, string>()
  for (const { record } of meetings) {
    for (const row of record.attendance) if (row.capacity === 'member') names.set(row.personId, row.fullName)
  }
  const people = [...names].toSorted(([, a], [, b]) => a.localeCompare(b))
  const presence = (row: BoardEvidence['meetings'][number]['record']['attendance'][number] | undefined) => {
    if (row === undefined) return ''
    if (row.status === null) return words.say('attendance.notRecorded')
    return words.say(
      row.status === 'present' && row.mode !== null ? `attendance.${row.mode}` : `attendance.${row.status}`,
    )
  }
  const groups = Array.from({ length: Math.ceil(meetings.length / COLUMNS) }, (_, index) =>
    meetings.slice(index * COLUMNS, (index + 1) * COLUMNS),
  )
  return chapter('attendance', title, [
    { kind: 'section', title: words.say('binder.chart') },
    { kind: 'quiet', text: words.say('binder.chartNote') },
    {
      kind: 'bars',
      head: [words.say('binder.meeting'), words.say('binder.numbers'), words.say('binder.bar')],
      most: Math.max(1, ...meetings.map(({ record }) => Math.max(record.quorum.votingSeats, record.quorum.needed))),
      rows: meetings.map((meeting) => {
        const { quorum } = meeting.record
        const { present, needed, votingSeats: seats } = quorum
        return isTaken(meeting)
          ? {
              label: words.date(meeting.record.meeting.date),
              text: words.say('binder.presentOf', { present, seats, needed }),
              value: present,
              mark: needed,
            }
          : {
              label: words.date(meeting.record.meeting.date),
              text: words.say('attendance.notRecorded'),
              value: 0,
              mark: null,
            }
      }),
    },
    { kind: 'section', title: words.say('binder.matrix') },
    ...groups.map((group): BinderBlock => ({
      kind: 'table',
      head: [words.say('attendance.name'), ...group.map(({ record }) => words.date(record.meeting.date))],
      widths: [null, ...group.map(() => 20)],
      rows: people.map(([personId, name]) => ({
        link: null,
        cells: [
          name,
          ...group.map(({ record }) => presence(record.attendance.find((row) => row.personId === personId))),
        ],
      })),
    })),
  ])
}

/** What the board recommended, what was answered, and what came of it. */
export function recommendationsChapter(evidence: BoardEvidence, bundle: BinderWords): BinderChapter {
  const { words, registers } = bundle
  const { recommendations, meetings } = evidence
  const title = words.say('binder.recommendations')
  if (recommendations.length === 0) {
    return chapter('recommendations', title, [{ kind: 'text', text: words.say('binder.noRecommendations') }])
  }
  const known = new Set<string>(meetings.map(({ id }) => id))
  const date = (day: string | null) => (day === null ? '' : words.date(day))
  const stages = ['made', 'answered', 'reported', 'withdrawn'] as const
  const flow = stages.map((stage) => recommendations.filter((each) => each.stage === stage).length)
  return chapter('recommendations', title, [
    {
      kind: 'bars',
      head: [words.say('binder.flow'), words.say('binder.numbers'), words.say('binder.bar')],
      most: Math.max(1, ...flow),
      rows: stages.map((stage, index) => ({
        label: registers.values[stage],
        text: words.number(flow[index] ?? 0),
        value: flow[index] ?? 0,
        mark: null,
      })),
    },
    {
      kind: 'table',
      head: [words.say('binder.recommendation'), words.say('binder.details'), words.say('binder.answer')],
      widths: [70, 32, null],
      rows: recommendations.map((each) => {
        const answer = each.response === null ? null : registers.values[each.response]
        const values = { answer: answer ?? '', date: date(each.respondedOn), name: each.respondedBy ?? '' }
        return {
          link: each.meeting !== null && known.has(each.meeting.id) ? meetingLabel(each.meeting.id) : null,
          cells: [
            `${each.number}. ${each.text}`,
            [
              each.from === null
                ? words.say('binder.madeByBoard', { date: date(each.madeOn) })
                : words.say('binder.made', { date: date(each.madeOn), name: each.from.name }),
              registers.values[each.type],
            ].join('\n'),
            [
              answer === null
                ? words.say('binder.notAnswered')
                : words.say(each.respondedBy === null ? 'binder.answered' : 'binder.answeredBy', values),
              each.responseReason,
              each.outcome === null ? null : words.say('binder.outcome', { text: each.outcome }),
              each.withdrawnOn !== null
                ? words.say('binder.withdrawn', { date: date(each.withdrawnOn) })
                : each.reportedAt === null
                  ? words.say('binder.notReported')
                  : words.say('binder.reported', { date: date(each.reportedAt.date) }),
            ]
              .filter((line) => line !== null)
              .join('\n'),
          ],
        }
      }),
    },
  ])
}

/** One register: the line of each entry, and beside it all else that is known of it. */
export function registerChapter(
  table: RegisterTable,
  { meetings }: BoardEvidence,
  { words, registers }: BinderWords,
): BinderChapter {
  const title = registers.files[table.register]
  const label = `register-${table.register}`
  if (table.rows.length === 0)
    return chapter(label, title, [{ kind: 'text', text: words.say('binder.registerEmpty') }], false)
  const known = new Set<string>(meetings.map(({ id }) => id))
  const main = ['text', 'title', 'note'].find((key) => table.columns.some((column) => column.key === key))
  const rows = table.rows.map(({ cells, meetingId }) => {
    const values = table.columns.flatMap(({ key, kind }, index) => {
      const cell = cellText(registers, key, cells[index] ?? null)
      if (cell === null || cell === '' || key === 'board') return []
      return [{ key, text: kind === 'date' && typeof cell === 'string' ? words.date(cell) : String(cell) }]
    })
    const first = values.find(({ key }) => key === main) ?? values[0]
    return {
      link: meetingId !== null && known.has(meetingId) ? meetingLabel(meetingId) : null,
      cells: [
        first?.text ?? '',
        values
          .filter((value) => value !== first)
          .map(({ key, text }) => words.say('binder.value', { name: columnText(registers, key), value: text }))
          .join('\n'),
      ],
    }
  })
  const head = [words.say('binder.entry'), words.say('binder.details')]
  return chapter(label, title, [{ kind: 'table', head, widths: [80, null], rows }], false)
}

/** The minutes of one meeting under a name of their own, so that contents and bookmarks tell them apart. */
export function minutesChapter(id: string, minutes: MinutesData, date: string, { words }: BinderWords): BinderChapter {
  const documentName = words.say('binder.minutesOf', { date: words.date(date) })
  return {
    title: words.say('binder.minutesListed', {
      date: words.date(date),
      meeting: minutes.sessionLine.split(',')[0] ?? '',
    }),
    label: meetingLabel(id),
    newPage: true,
    blocks: [],
    minutes: { ...minutes, documentName },
  }
}
