import type { ActionItem, ActionOwner } from '../../../../db/model/action'
import type {
  ActionItemId,
  AgendaItemId,
  AttachmentId,
  AttendanceId,
  BoardId,
  DecisionId,
  InstitutionId,
  MeetingId,
  MembershipId,
  MotionId,
  PersonId,
} from '../../../../db/model/ids'
import type { AgendaItem, AttendanceRow, MeetingDetail } from '../../../../db/model/meeting'
import type { Decision, MeetingRecord, MeetingRecords, Motion } from '../../../../db/model/minutes'
import type { BlockNode, InlineNode, RichText } from '../../../../db/model/richText'

/** A made-up id whose last digits say what it is for. */
export const idOf = <Id extends string>(kind: number, number: number) =>
  `01970000-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}` as Id

const meetingId = idOf<MeetingId>(1, 1)
const boardId = idOf<BoardId>(2, 1)
export const itemId = (number: number) => idOf<AgendaItemId>(3, number)
export const motionId = (number: number) => idOf<MotionId>(4, number)
export const actionId = (number: number) => idOf<ActionItemId>(5, number)
export const decisionId = (number: number) => idOf<DecisionId>(6, number)

const names = [
  'Marguerite Osei-Hart',
  'Tomáš Černý',
  'Linh Đặng',
  'Ximena Iñiguez',
  'Dale Whitcomb',
  'Bertrand Achterberg',
  'Helena Strand',
  'Priya Raman',
  'Sunniva Lindqvist',
  'Abel Thornquist',
] as const
const personId = (index: number) => idOf<PersonId>(7, index + 1)
/** One of the invented people of the sample. */
export const person = (index: number) => ({ personId: personId(index), fullName: names[index] ?? 'Nobody' })

type Seat = Pick<AttendanceRow, 'title' | 'affiliation' | 'role' | 'category' | 'side' | 'status' | 'mode'>

function attendee(index: number, isVoting: boolean, seat: Seat): AttendanceRow {
  return {
    id: idOf<AttendanceId>(8, index),
    membershipId: idOf<MembershipId>(9, index),
    capacity: 'member',
    isVoting,
    ...person(index),
    ...seat,
  }
}

const external = { side: 'external', role: 'member', status: 'present', mode: 'in_person' } as const
const internal = { side: 'internal', role: 'ex_officio', status: 'present', mode: 'in_person' } as const

/** Who was there: voting members, staff and a guest. */
export function sampleAttendance(): AttendanceRow[] {
  return [
    attendee(0, true, {
      ...external,
      role: 'chair',
      category: 'employer',
      title: 'Director of operations',
      affiliation: 'Northmere Gear Works',
    }),
    attendee(1, true, {
      ...external,
      role: 'vice_chair',
      category: 'employer',
      title: 'Automation lead',
      affiliation: 'Osprey Motion Controls',
      mode: 'online',
    }),
    attendee(2, true, {
      ...external,
      category: 'employer',
      title: 'Maintenance manager',
      affiliation: 'Brightwater Packaging Systems',
    }),
    attendee(3, true, {
      ...external,
      category: 'technician',
      title: 'Shop supervisor',
      affiliation: 'Fenwick & Daughters Toolmaking',
    }),
    attendee(4, true, {
      ...external,
      category: 'employer',
      title: 'Owner',
      affiliation: 'Tallow Creek Hydraulics',
      status: 'excused',
      mode: null,
    }),
    attendee(5, true, {
      ...external,
      category: 'labor',
      title: 'Training coordinator',
      affiliation: 'Machinists’ Lodge 12',
      mode: 'online',
    }),
    attendee(6, false, {
      ...internal,
      category: 'administration',
      title: 'Dean of applied technology',
      affiliation: 'Calder Ridge Technical College',
    }),
    attendee(7, false, {
      ...internal,
      category: 'faculty',
      title: 'Program director',
      affiliation: 'Calder Ridge Technical College',
    }),
    attendee(8, false, {
      ...internal,
      role: 'secretary',
      category: 'administration',
      title: 'Advisory board secretary',
      affiliation: 'Calder Ridge Technical College',
    }),
    {
      ...attendee(9, false, {
        ...internal,
        role: null,
        category: null,
        title: 'Second-year student',
        affiliation: null,
      }),
      capacity: 'guest',
      membershipId: null,
    },
  ]
}

/** A text node, for notes written in tests. */
export const text = (value: string, ...marks: ('bold' | 'italic' | 'underline' | 'strike' | 'code')[]): InlineNode =>
  marks.length === 0
    ? { type: 'text', text: value }
    : { type: 'text', text: value, marks: marks.map((type) => ({ type })) }
export const paragraph = (...content: (InlineNode | string)[]): BlockNode => ({
  type: 'paragraph',
  content: content.map((node) => (typeof node === 'string' ? text(node) : node)),
})
export const note = (...content: BlockNode[]): RichText => ({ type: 'doc', content })
const bullets = (...items: BlockNode[][]): BlockNode => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
})
const numbered = (...items: BlockNode[][]): BlockNode => ({
  type: 'orderedList',
  attrs: { start: 1, type: null },
  content: items.map((content) => ({ type: 'listItem', content })),
})
const tableOf = (head: string[], ...rows: string[][]): BlockNode => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map((words) => ({ type: 'tableHeader', content: [paragraph(words)] })) },
    ...rows.map((row) => ({
      type: 'tableRow' as const,
      content: row.map((words) => ({ type: 'tableCell' as const, content: [paragraph(words)] })),
    })),
  ],
})

/** An item of the agenda; what is not said is ordinary. */
export function anItem(number: string, fields: Partial<AgendaItem> & { note?: RichText | null }) {
  const [top = 0, sub = 0] = number.split('.').map(Number)
  return {
    id: itemId(top * 100 + sub),
    meetingId,
    parentId: sub === 0 ? null : itemId(top * 100),
    number,
    kind: 'discussion' as const,
    standing: null,
    title: 'An item',
    question: null,
    presenter: null,
    minutesAllotted: null,
    isConfidential: false,
    pulledFromId: null,
    papers: [],
    motionCount: 0,
    decisionCount: 0,
    actionCount: 0,
    commentCount: 0,
    ideaCount: 0,
    interestCount: 0,
    entryCount: 0,
    reviewed: [],
    hasNote: true,
    note: null,
    ...fields,
  } satisfies MeetingRecord['items'][number]
}

/** A motion; what is not said is carried by a show of hands. */
export function aMotion(number: number, agendaItemId: AgendaItemId, fields: Partial<Motion> = {}): Motion {
  return {
    id: motionId(number),
    meetingId,
    agendaItemId,
    number,
    text: 'That the motion be carried.',
    mover: person(5),
    seconder: person(2),
    method: 'show_of_hands',
    votesFor: 5,
    votesAgainst: 0,
    votesAbstain: 0,
    result: 'carried',
    votes: [],
    kind: 'main',
    amendsId: null,
    approves: null,
    majorityRule: null,
    votedAt: null,
    votedOn: null,
    withoutQuorumReason: null,
    ...fields,
  }
}

/** Records of a meeting; what is not said did not happen. */
export function recordsOf(fields: Partial<MeetingRecords> = {}): MeetingRecords {
  return {
    motions: [],
    decisions: [],
    actions: [],
    mattersArising: [],
    recommendationsArising: [],
    comments: [],
    ideas: [],
    interests: [],
    entries: [],
    emailVotes: [],
    ...fields,
  }
}

/** The same one as the owner of an action. */
const owner = (index: number): ActionOwner => ({ ...person(index), office: null })

/** An action that one person promised. */
export function anAction(number: number, item: AgendaItem | null, fields: Partial<ActionItem> = {}): ActionItem {
  return {
    id: actionId(number),
    boardId,
    number,
    text: 'Do it.',
    owners: [owner(7)],
    dueOn: '2026-03-20',
    status: 'open',
    closedOn: null,
    givenOn: null,
    priority: 'normal',
    statusReason: null,
    repeats: null,
    carried: 0,
    origin: {
      meetingId,
      meetingTitle: 'Spring meeting',
      date: '2026-03-12',
      agendaItemId: item?.id ?? null,
      itemNumber: item?.number ?? null,
      isConfidential: item?.isConfidential ?? false,
    },
    ...fields,
  }
}

/** A decision taken without a vote. */
export function aDecision(number: number, agendaItemId: AgendaItemId, words: string): Decision {
  return { id: decisionId(number), meetingId, agendaItemId, number, text: words }
}

/** The meeting itself; what is not said is held, not yet approved. */
export function aMeeting(fields: Partial<MeetingDetail> = {}): MeetingDetail {
  return {
    id: meetingId,
    boardId,
    title: 'Spring meeting',
    kind: 'regular',
    status: 'held',
    date: '2026-03-12',
    startTime: '15:30',
    endTime: '17:00',
    timeZone: 'America/Chicago',
    place: 'Machining Hall, room 114',
    onlineAddress: 'https://meet.calderridge.example/machining',
    mode: 'hybrid',
    calledToOrderAt: '15:31',
    adjournedAt: '16:58',
    presiding: person(0),
    recorder: person(8),
    approvedOn: null,
    approvedAsCorrected: false,
    approvalNote: null,
    correctionReason: null,
    firstItemNumber: null,
    itemNumbersFrom: 1,
    board: {
      id: boardId,
      institutionId: idOf<InstitutionId>(10, 1),
      name: 'Precision Machining and Mechatronics Advisory Board',
      shortName: 'Machining',
      kind: 'program_advisory_committee',
      cloth: 'petrol',
      quorumRule: 'majority',
      quorumFixed: null,
      requiresSeconder: true,
      noticeDays: 14,
      majorityRule: 'majority_of_votes',
      recusedInQuorum: true,
      minutesDays: 14,
      meetingsPerYear: 2,
      itemNumbering: 'per_meeting',
      language: null,
      termYears: null,
      maxTerms: null,
      absenceLimit: null,
      attendancePercent: null,
    },
    institution: {
      id: idOf<InstitutionId>(10, 1),
      name: 'Calder Ridge Technical College',
      language: 'en-US',
      timeZone: 'America/Chicago',
      paper: 'a4',
      yearStarts: '07-01',
      logo: null,
    },
    previousMeeting: { id: idOf<MeetingId>(1, 2), title: 'Autumn meeting', date: '2025-11-06', status: 'approved' },
    nextMeeting: {
      id: idOf<MeetingId>(1, 3),
      title: 'Summer meeting',
      date: '2026-06-11',
      startTime: '15:30',
      place: 'Northmere Gear Works',
    },
    latestDraft: null,
    ...fields,
  }
}

const record = (recordType: 'motion' | 'action' | 'decision', recordId: string): BlockNode => ({
  type: 'record',
  attrs: { recordType, recordId },
})

/** A meeting such as boards hold them, with every kind of record, in the text and after it. */
export function sampleRecord(meeting: Partial<MeetingDetail> = {}): MeetingRecord {
  const items = [
    anItem('1', {
      kind: 'procedural',
      standing: 'call_to_order',
      title: 'Call to order and quorum',
      presenter: { ...person(0), name: names[0] },
      minutesAllotted: 4,
      note: note(
        paragraph(
          'The chair called the meeting to order and asked ',
          { type: 'mention', attrs: { id: personId(9), label: names[9] } },
          ', second-year student, to introduce himself. Five voting members were present; four are required.',
        ),
      ),
    }),
    anItem('2', { kind: 'consent', title: 'Consent items', note: null, hasNote: false }),
    anItem('2.1', {
      kind: 'consent',
      standing: 'previous_minutes',
      title: 'Minutes of 6 November 2025',
      question: 'Approve, with one correction proposed.',
      papers: [{ id: idOf<AttachmentId>(11, 1), fileName: 'Draft minutes of 6 November 2025.pdf', sizeBytes: 1 }],
      minutesAllotted: 3,
      note: note(paragraph('One correction: in item 5, “two dealerships” becomes “two distributors”.')),
    }),
    anItem('2.2', {
      standing: 'matters_arising',
      title: 'Matters arising',
      minutesAllotted: 5,
      note: note(paragraph('Two of the four actions were reported complete.')),
    }),
    anItem('3', {
      kind: 'information',
      title: 'Program review: enrollment, completion, placement',
      question: 'What do these results say about the people you hire?',
      presenter: { ...person(7), name: names[7] },
      minutesAllotted: 22,
      note: note(
        paragraph('Priya Raman presented the data sheet for 2024–25. Completion rose in both certificates.'),
        tableOf(
          ['Program', 'Enrolled', 'Completed', 'Placed in field'],
          ['Precision Machining, AAS', '41', '29', '22 of 29'],
          ['CNC Operator, certificate', '58', '47', '31 of 47'],
          ['Mechatronics, certificate', '36', '30', '24 of 30'],
        ),
        record('action', actionId(31)),
        paragraph('Members asked for the wage data of the region by program. ', text('Source: ', 'italic'), {
          type: 'text',
          text: 'wage data',
          marks: [{ type: 'link', attrs: { href: 'https://wages.example/region?a=1&b=2' } }],
        }),
      ),
    }),
    anItem('4', {
      kind: 'decision',
      title: 'Curriculum: probing and five-axis set-up in MACH 214',
      question: 'First year or second? What may be cut to make room?',
      presenter: { ...person(7), name: names[7] },
      minutesAllotted: 32,
      note: note(
        paragraph('The program asked whether in-process probing belongs in the first or the second year. Points made:'),
        bullets(
          [
            paragraph(
              text('Manual threading', 'bold'),
              ' still matters for repair work, but four hours are enough; the course gives it twenty-eight.',
            ),
          ],
          [paragraph('Probing should come ', text('before', 'italic'), ' five-axis work, on the machines there are.')],
          [
            paragraph('Students need the reasoning as well as the cycle:'),
            numbered(
              [paragraph('where the datum comes from;')],
              [paragraph('what the probe result changes in the program;')],
              [paragraph('when to stop and measure by hand.')],
            ),
          ],
        ),
        { type: 'heading', attrs: { level: 2 }, content: [text('From the shop floor')] },
        {
          type: 'blockquote',
          content: [paragraph('Apprentices who arrive with probing save the employer about three weeks.')],
        },
        record('motion', motionId(12)),
        record('decision', decisionId(3)),
      ),
    }),
    anItem('5', {
      kind: 'procedural',
      standing: 'next_meeting',
      title: 'Next meeting and adjournment',
      minutesAllotted: 4,
      note: null,
    }),
  ]
  const itemAt = (number: string) => {
    const item = items.find((candidate) => candidate.number === number)
    if (!item) throw new Error(`The sample has no item ${number}.`)
    return item
  }
  return {
    meeting: aMeeting(meeting),
    items,
    attendance: sampleAttendance(),
    quorum: { votingSeats: 6, present: 5, needed: 4, isMet: true },
    records: recordsOf({
      motions: [
        aMotion(11, itemAt('2.1').id, {
          text: 'That the minutes of 6 November 2025 be approved as corrected.',
          votesFor: 4,
          votesAbstain: 1,
        }),
        aMotion(12, itemAt('4').id, {
          text: 'That 24 hours of in-process probing be recommended to the dean for MACH 214 from fall 2026.',
          mover: person(1),
          method: 'roll_call',
          votesFor: 3,
          votesAgainst: 1,
          votes: [
            { ...person(0), choice: 'for' },
            { ...person(1), choice: 'for' },
            { ...person(2), choice: 'recused' },
            { ...person(3), choice: 'against' },
            { ...person(5), choice: 'for' },
          ],
        }),
        aMotion(13, itemAt('4').id, {
          text: 'That the question of a second laboratory be put off to the summer meeting.',
          method: null,
          votesFor: null,
          votesAgainst: null,
          votesAbstain: null,
          seconder: null,
          result: 'tabled',
        }),
      ],
      decisions: [aDecision(3, itemAt('4').id, 'Linh Đặng’s team takes two students for a week in May.')],
      actions: [
        anAction(30, itemAt('2.1'), { text: 'Publish the corrected minutes of 6 November 2025.' }),
        anAction(31, itemAt('3'), {
          text: 'Telephone the graduates whose placement is unknown and report the result by program.',
          owners: [owner(7), owner(6)],
          dueOn: '2026-04-30',
        }),
        anAction(32, itemAt('4'), {
          text: 'Lend a touch probe and two sample part programs for the fall section.',
          owners: [owner(1)],
          dueOn: null,
        }),
      ],
      mattersArising: [
        {
          action: anAction(24, null, {
            text: 'Ask three employers for outdated fixtures.',
            owners: [owner(4)],
            origin: {
              meetingId: idOf<MeetingId>(1, 2),
              meetingTitle: 'Autumn meeting',
              date: '2025-11-06',
              agendaItemId: itemId(900),
              itemNumber: '6',
              isConfidential: false,
            },
          }),
          statusThen: 'in_progress',
          dueThen: '2026-02-27',
        },
        {
          action: anAction(26, null, { text: 'Report on evening lab hours.', owners: [owner(6)], origin: null }),
          statusThen: 'open',
          dueThen: null,
        },
      ],
    }),
    presence: { changes: [], recesses: [], spans: [], interests: [], moments: [], here: [] },
  }
}
