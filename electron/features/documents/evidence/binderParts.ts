import type { BinderBlock, BinderChapter, BinderRow, MinutesData } from '../../../../db/model/documents'
import type { Recommendation } from '../../../../db/model/registers/recommendation'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'
import { chapterOf, emptyChapter, linesOf } from './chapter'
import { attendanceChart, flowChart, isTaken } from './charts'
import { itemPlace, meetingPlace, recordPlace, ROSTER_PLACE } from './places'

/** Meetings side by side in one table; more would not fit on the page. */
const COLUMNS = 6

/** Who had a seat, with title and affiliation. */
export function rosterChapter({ members, reports, today }: BoardEvidence, { words }: BinderWords): BinderChapter {
  const title = words.say('binder.roster')
  if (members.length === 0) return emptyChapter(ROSTER_PLACE, title, words.say('binder.noMembers'))
  const rows = members.map((member): BinderRow => {
    const seat = words.say(`category.${member.category}`)
    const role = member.role === 'member' ? null : words.say(`role.${member.role}`)
    return {
      anchor: recordPlace(member.id),
      cells: [
        [member.fullName, role].filter((part) => part !== null).join(', '),
        [member.title, member.organization?.name].filter(Boolean).join(', ') || words.say('attendance.noPosition'),
        words.say(member.isVoting ? 'binder.voting' : 'binder.nonVoting', { seat }),
        words.date(member.termStart),
        member.termEnd === null ? words.say('binder.openTerm') : words.date(member.termEnd),
      ],
    }
  })
  const head = [words.say('attendance.name'), words.say('attendance.position'), words.say('binder.seatAndVote')]
  // Where no rule is asked about, it begins below that sentence.
  const newPage = reports.length > 0
  const table: BinderBlock = {
    kind: 'table',
    head: [...head, words.say('binder.termFirst'), words.say('binder.termLast')],
    widths: [36, null, 28, 30, 30],
    rows,
  }
  const note = words.say('binder.rosterNote', { date: words.date(today) })
  return chapterOf(ROSTER_PLACE, title, [{ kind: 'quiet', text: note }, table], newPage)
}

/** How many voting members were there and how many were needed, and who came to which meeting. */
export function attendanceChapter(evidence: BoardEvidence, bundle: BinderWords): BinderChapter {
  const { words } = bundle
  const { meetings } = evidence
  const title = words.say('binder.attendance')
  if (meetings.length === 0) return emptyChapter('attendance', title, words.say('binder.noAttendance'))
  const names = new Map<string, string>()
  for (const { record } of meetings) {
    for (const row of record.attendance) if (row.capacity === 'member') names.set(row.personId, row.fullName)
  }
  const people = [...names].toSorted(([, a], [, b]) => a.localeCompare(b))
  const rowOf = ({ record }: BoardEvidence['meetings'][number], personId: string) =>
    record.attendance.find((row) => row.personId === personId)
  const presence = (meeting: BoardEvidence['meetings'][number], personId: string) => {
    const row = rowOf(meeting, personId)
    if (row === undefined) return words.say('binder.noSeat')
    if (row.status === null) return words.say('attendance.notRecorded')
    return words.say(
      row.status === 'present' && row.mode !== null ? `attendance.${row.mode}` : `attendance.${row.status}`,
    )
  }
  const taken = meetings.filter(isTaken)
  const share = (personId: string) => {
    const own = taken.flatMap((meeting) => rowOf(meeting, personId) ?? [])
    const present = own.filter(({ status }) => status === 'present').length
    return words.say('binder.share', { present, all: own.length })
  }
  const groups = Array.from({ length: Math.ceil(meetings.length / COLUMNS) }, (_, index) =>
    meetings.slice(index * COLUMNS, (index + 1) * COLUMNS),
  )
  const blocks = groups.map((group, index): BinderBlock => {
    const isLast = index === groups.length - 1
    return {
      kind: 'table',
      head: [
        words.say('attendance.name'),
        ...group.map(({ record }) => words.date(record.meeting.date)),
        ...(isLast ? [words.say('binder.inAll')] : []),
      ],
      widths: [null, ...group.map(() => 20), ...(isLast ? [15] : [])],
      rows: people.map(([personId, name]) => ({
        anchor: null,
        cells: [name, ...group.map((meeting) => presence(meeting, personId)), ...(isLast ? [share(personId)] : [])],
      })),
    }
  })
  return chapterOf('attendance', title, [
    ...attendanceChart(evidence, bundle),
    { kind: 'section', title: words.say('binder.matrix') },
    { kind: 'quiet', text: words.say('binder.matrixNote') },
    ...blocks,
  ])
}

/** What the board recommended, what was answered, and what came of it. */
export function recommendationsChapter(evidence: BoardEvidence, bundle: BinderWords): BinderChapter {
  const { words } = bundle
  const { recommendations, earlierRecommendations, institution } = evidence
  const title = words.say('binder.recommendations')
  const all = [...earlierRecommendations, ...recommendations]
  if (all.length === 0) return emptyChapter('recommendations', title, words.say('binder.noRecommendations'))
  return chapterOf('recommendations', title, [
    ...flowChart(recommendations, institution.yearStarts, bundle),
    { kind: 'section', title: words.say('binder.eachRecommendation') },
    {
      kind: 'table',
      head: [words.say('binder.recommendation'), words.say('binder.details'), words.say('binder.answer')],
      widths: [62, 36, null],
      rows: all.map((each) => recommendationRow(each, bundle)),
    },
  ])
}

function recommendationRow(each: Recommendation, { words, registers }: BinderWords): BinderRow {
  const date = (day: string | null) => (day === null ? '' : words.date(day))
  const answer = each.response === null ? null : registers.values[each.response]
  const values = { answer: answer ?? '', date: date(each.respondedOn), name: each.respondedBy ?? '' }
  const outcome = each.outcome === null ? null : words.say('binder.outcome', { text: each.outcome })
  return {
    anchor: recordPlace(each.id),
    cells: [
      linesOf([`${each.number}. ${each.text}`], placeOfRow(each.meeting?.id, each.agendaItemId)),
      [
        each.from === null
          ? words.say('binder.madeByBoard', { date: date(each.madeOn) })
          : words.say('binder.made', { date: date(each.madeOn), name: each.from.name }),
        registers.values[each.type],
      ].join('\n'),
      linesOf([
        answer === null
          ? words.say('binder.notAnswered')
          : words.say(each.respondedBy === null ? 'binder.answered' : 'binder.answeredBy', values),
        each.responseReason,
        outcome,
        each.withdrawnOn !== null
          ? words.say('binder.withdrawn', { date: date(each.withdrawnOn) })
          : each.reportedAt === null
            ? words.say('binder.notReported')
            : words.say('binder.reported', { date: date(each.reportedAt.date) }),
      ]),
    ],
  }
}

/** Where it was recorded: the item, else the meeting. A link to minutes that are not there is taken away at the end. */
export function placeOfRow(meetingId: string | null | undefined, agendaItemId: string | null): string | null {
  if (agendaItemId !== null) return itemPlace(agendaItemId)
  return meetingId == null ? null : meetingPlace(meetingId)
}

/** The minutes of one meeting under a name of their own, so that contents and bookmarks tell them apart. */
export function minutesChapter(
  { id, record: { meeting } }: BoardEvidence['meetings'][number],
  minutes: MinutesData,
  { words }: BinderWords,
): BinderChapter {
  const values = { date: words.date(meeting.date), meeting: meeting.title }
  const documentName = words.say('binder.minutesOf', values)
  const isApproved = meeting.status === 'approved'
  return {
    title: words.say(isApproved ? 'binder.minutesListed' : 'binder.draftListed', values),
    running: isApproved ? documentName : words.say('binder.draftOf', values),
    label: meetingPlace(id),
    newPage: true,
    blocks: [],
    minutes: { ...minutes, documentName },
  }
}
