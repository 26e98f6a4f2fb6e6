import type { BinderBlock, BinderChapter, BinderData, Fact } from '../../../../db/model/documents'
import { RecommendationType } from '../../../../db/model/registers/words'
import { evidenceDocument, type EvidenceLook } from './binderDocument'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'
import { chapterOf } from './chapter'
import { isTaken } from './charts'

/** A program's assessment of its committee, in the style of the Washington form: from the records, with room to write. */
export function selfAssessmentDocument(evidence: BoardEvidence, bundle: BinderWords, look: EvidenceLook): BinderData {
  const { words } = bundle
  const chapters = [
    ['membership', membership(evidence, bundle)],
    ['meetings', meetings(evidence, bundle)],
    ['attendance', attendance(evidence, bundle)],
    ['recommendations', recommendations(evidence, bundle)],
    ['workPlan', workPlan(evidence, bundle)],
    [
      'remarks',
      [
        { kind: 'quiet', text: words.say('assessment.remarksNote') },
        { kind: 'room', lines: 6 },
        {
          kind: 'signatures',
          title: words.say('assessment.signature'),
          roles: [words.say('assessment.chair'), words.say('assessment.programLead')],
          date: words.say('assessment.signedOn'),
        },
      ],
    ],
  ] as const satisfies readonly (readonly [string, BinderBlock[]])[]
  return evidenceDocument('assessment', evidence, bundle, look, {
    stamp: null,
    facts: [
      {
        label: words.say('binder.programs'),
        text: words.list(evidence.programs.map(({ name }) => name)) || words.say('assessment.notRecorded'),
      },
    ],
    front: [],
    contents: null,
    chapters: chapters.map(([key, blocks]): BinderChapter =>
      chapterOf(key, words.say(`assessment.${key}`), [...blocks], false),
    ),
  })
}

function membership({ members, to, today }: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  const day = to < today ? to : today
  const seated = members.filter(({ termStart, termEnd }) => termStart <= day && (termEnd === null || termEnd >= day))
  if (seated.length === 0)
    return [
      { kind: 'text', text: words.say('assessment.notRecorded') },
      { kind: 'room', lines: 2 },
    ]
  const count = (of: (member: (typeof seated)[number]) => boolean) => words.number(seated.filter(of).length)
  const staffVotes = seated.filter(({ side, isVoting }) => side === 'internal' && isVoting).length
  const rows: Fact[] = [
    {
      label: words.say('assessment.members', { date: words.date(day) }),
      text: `${words.number(seated.length)}\n${words.say('assessment.recommended')}`,
    },
    { label: words.say('assessment.voting'), text: count(({ isVoting }) => isVoting) },
    { label: words.say('assessment.employers'), text: count(({ category }) => category === 'employer') },
    { label: words.say('assessment.labor'), text: count(({ category }) => category === 'labor') },
    { label: words.say('assessment.employees'), text: count(({ side }) => side === 'internal') },
    {
      label: words.say('assessment.staffVoting'),
      text:
        staffVotes === 0
          ? words.say('assessment.noStaffVotes')
          : words.say('assessment.staffVotes', { count: staffVotes }),
    },
    {
      label: words.say('assessment.terms'),
      text: words.say('assessment.withTerms', {
        count: seated.filter(({ termEnd }) => termEnd !== null).length,
        all: seated.length,
      }),
    },
  ]
  return [
    { kind: 'facts', rows },
    { kind: 'room', lines: 2 },
  ]
}

function meetings(evidence: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  if (evidence.meetings.length === 0) {
    return [
      { kind: 'text', text: words.say('assessment.notRecorded') },
      { kind: 'room', lines: 2 },
    ]
  }
  return [
    {
      kind: 'table',
      head: [
        words.say('binder.meeting'),
        words.say('assessment.quorum'),
        words.say('assessment.minutes'),
        words.say('assessment.chaired'),
      ],
      widths: [null, 24, 26, 40],
      rows: evidence.meetings.map(({ record }) => {
        const { meeting, quorum } = record
        const presiding = meeting.presiding?.fullName ?? null
        return {
          anchor: null,
          cells: [
            `${words.date(meeting.date)}, ${meeting.title}`,
            isTaken({ record })
              ? words.say(quorum.isMet ? 'assessment.yes' : 'assessment.no')
              : words.say('assessment.notRecorded'),
            words.say(meeting.status === 'approved' ? 'assessment.minutesApproved' : 'assessment.minutesDraft'),
            presiding ?? words.say('assessment.notRecorded'),
          ],
        }
      }),
    },
    { kind: 'room', lines: 2 },
  ]
}

function attendance({ meetings: held, members }: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  const taken = held.filter(isTaken)
  if (taken.length === 0)
    return [
      { kind: 'text', text: words.say('assessment.notRecorded') },
      { kind: 'room', lines: 2 },
    ]
  const voting = new Map(members.filter(({ isVoting }) => isVoting).map((each) => [each.personId, each.fullName]))
  const below = [...voting].flatMap(([personId, name]) => {
    const own = taken.flatMap(({ record }) => record.attendance.find((row) => row.personId === personId) ?? [])
    const present = own.filter(({ status }) => status === 'present').length
    if (own.length === 0 || present * 2 >= own.length) return []
    return [words.say('assessment.share', { name, present, all: own.length })]
  })
  const text =
    below.length === 0
      ? words.say('assessment.noneBelow')
      : [words.say('assessment.below', { count: below.length }), ...below].join('\n')
  return [
    { kind: 'text', text },
    { kind: 'room', lines: 2 },
  ]
}

function recommendations(evidence: BoardEvidence, { words, registers }: BinderWords): BinderBlock[] {
  const rows = RecommendationType.options.map((type) => {
    const own = evidence.recommendations.filter((each) => each.type === type)
    const answered = own.filter(({ response }) => response !== null)
    const cells =
      own.length === 0
        ? [registers.values[type], words.say('assessment.noneRecorded'), '']
        : [registers.values[type], words.number(own.length), words.number(answered.length)]
    return { anchor: null, cells }
  })
  return [
    {
      kind: 'table',
      head: [words.say('assessment.type'), words.say('assessment.count'), words.say('assessment.answeredCount')],
      widths: [null, 40, 40],
      rows,
    },
    { kind: 'room', lines: 2 },
  ]
}

function workPlan({ goals }: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  return [
    goals.length === 0
      ? { kind: 'text', text: words.say('assessment.notRecorded') }
      : {
          kind: 'facts',
          rows: goals.map(({ status, text, progress }) => ({
            label: words.say(`binder.goal_${status}`),
            text: progress === null ? text : `${text}\n${progress}`,
          })),
        },
    { kind: 'room', lines: 2 },
  ]
}
