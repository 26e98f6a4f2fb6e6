import type { BoardDeadlines, BoardId, MeetingRow, MembershipRow } from '../../../electron/contract/model'
import { daysBetween } from '../../lib/format'
import { meetingAddress } from './meetings/meetingAddress'
import { peopleOfOverview } from './overview/people'

/** Something about a board that waits for somebody. The words are in the catalogue under `step.<kind>`. */
export interface Step {
  kind:
    | 'overdue'
    | 'meetingPassed'
    | 'notAdjourned'
    | `${'agenda' | 'minutes'}${'Soon' | 'Today' | 'Late'}`
    | 'noApproval'
    | 'yearShort'
    | 'agendaEmpty'
    | 'termEnded'
    | 'termEnding'
    | 'noMembers'
    | 'noChair'
    | 'noTitle'
    | 'nothingPlanned'
    | 'neverMet'
  /** What the marks say: red waits already, ochre is soon, slate cannot be told. */
  state: 'fail' | 'warning' | 'cannotTell'
  /** A date, a name or a number that goes into the words. */
  date?: string
  name?: string
  count?: number
  href: string
}

/** What is known of a board in lists. */
export interface BoardFacts {
  id: BoardId
  memberCount: number
  overdueActionCount: number
}

/** How long before the day an empty agenda, and what the board's rules ask for, are spoken of. */
const AGENDA_AHEAD_DAYS = 14
const DEADLINE_AHEAD_DAYS = 7
const TERM_AHEAD_DAYS = 90

function meetingSteps(board: BoardFacts, meetings: readonly MeetingRow[], today: string): Step[] {
  const own = meetings.filter((meeting) => meeting.boardId === board.id && meeting.status !== 'cancelled')
  const steps: Step[] = []
  for (const meeting of own.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const { date, status } = meeting
    const href = meetingAddress(meeting)
    if (status === 'planned' && date < today) steps.push({ kind: 'meetingPassed', state: 'fail', date, href })
    if (status === 'in_progress' && date < today) steps.push({ kind: 'notAdjourned', state: 'fail', date, href })
    if (status !== 'planned' || date < today) continue
    const isNear = daysBetween(today, date) <= AGENDA_AHEAD_DAYS
    if (meeting.itemCount === 0 && isNear) steps.push({ kind: 'agendaEmpty', state: 'warning', date, href })
  }
  const isPlanned = own.some(
    (meeting) => meeting.status === 'in_progress' || (meeting.status === 'planned' && meeting.date >= today),
  )
  if (!isPlanned) {
    const last = own.filter((meeting) => meeting.date <= today).toSorted((a, b) => b.date.localeCompare(a.date))[0]
    const href = `/boards/${board.id}/meetings`
    steps.push(
      last
        ? { kind: 'nothingPlanned', state: 'warning', date: last.date, href }
        : { kind: 'neverMet', state: 'warning', href },
    )
  }
  return steps
}

/** What the board's own rules want by a day that is near or has passed. */
function deadlineSteps({ agendas, minutes, toApprove, year, boardId }: BoardDeadlines): Step[] {
  const steps: Step[] = []
  for (const deadline of [...agendas, ...minutes]) {
    const { kind, meeting, ruleDays, daysLeft, doneOn } = deadline
    // A rule of no days asks for nothing that the meeting itself does not.
    if (doneOn !== null || ruleDays === 0 || daysLeft > DEADLINE_AHEAD_DAYS) continue
    const page = kind === 'agenda' ? 'agenda' : 'record'
    steps.push({
      kind: `${kind}${daysLeft > 0 ? 'Soon' : daysLeft === 0 ? 'Today' : 'Late'}`,
      state: daysLeft < 0 ? 'fail' : 'warning',
      date: meeting.date,
      count: Math.abs(daysLeft),
      href: `/meetings/${meeting.id}/${page}`,
    })
  }
  const waiting = toApprove.filter(({ at }) => at === null)
  for (const { meeting } of waiting) {
    steps.push({ kind: 'noApproval', state: 'warning', date: meeting.date, href: `/boards/${boardId}/meetings` })
  }
  const missing = year.wanted === null ? 0 : year.wanted - year.held - year.planned
  if (missing > 0) {
    steps.push({ kind: 'yearShort', state: 'warning', count: missing, href: `/boards/${boardId}/meetings` })
  }
  return steps
}

/** The steps of one board from what lists know. */
export function boardSteps(
  board: BoardFacts,
  meetings: readonly MeetingRow[],
  deadlines: BoardDeadlines | undefined,
  today: string,
): Step[] {
  const steps: Step[] = []
  if (board.overdueActionCount > 0) {
    steps.push({ kind: 'overdue', state: 'fail', count: board.overdueActionCount, href: `/boards/${board.id}/actions` })
  }
  steps.push(...meetingSteps(board, meetings, today))
  if (deadlines !== undefined) steps.push(...deadlineSteps(deadlines))
  if (board.memberCount === 0) steps.push({ kind: 'noMembers', state: 'warning', href: `/boards/${board.id}/members` })
  return steps
}

/** The steps that the people of a board ask for: ended and ending terms, a missing chair, missing titles. */
export function memberSteps(boardId: BoardId, members: readonly MembershipRow[], today: string): Step[] {
  const href = `/boards/${boardId}/members`
  const decide = `/boards/${boardId}/people`
  const current = members.filter((member) => !member.isExpired && member.termStart <= today)
  const steps: Step[] = []
  // Only the last ended term of somebody who has no other: a renewed member is no open question.
  for (const member of peopleOfOverview(members, today)) {
    if (!member.isExpired || member.isFinal || member.termEnd === null) continue
    steps.push({ kind: 'termEnded', state: 'fail', name: member.fullName, date: member.termEnd, href: decide })
  }
  for (const member of current) {
    const { personId, termEnd, isFinal } = member
    // A term that follows was decided on ahead of time.
    const isRenewed = members.some((other) => other.personId === personId && other.termStart > today)
    if (termEnd !== null && !isFinal && !isRenewed && daysBetween(today, termEnd) <= TERM_AHEAD_DAYS) {
      steps.push({ kind: 'termEnding', state: 'warning', name: member.fullName, date: termEnd, href: decide })
    }
  }
  if (current.length > 0 && !current.some((member) => member.role === 'chair')) {
    steps.push({ kind: 'noChair', state: 'warning', href })
  }
  const untitled = current.filter((member) => member.title === null || member.organization === null)
  if (untitled.length > 0) steps.push({ kind: 'noTitle', state: 'cannotTell', count: untitled.length, href })
  return steps
}
