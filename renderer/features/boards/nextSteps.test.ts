import { describe, expect, it } from 'vitest'
import {
  BoardId,
  MeetingId,
  MembershipId,
  OrganizationId,
  PersonId,
  type BoardDeadlines,
  type Deadline,
  type MeetingRow,
  type MembershipRow,
} from '../../../electron/contract/model'
import { boardSteps, memberSteps } from './nextSteps'

const today = '2026-11-12'
const uuid = (n: number) => `01931b7e-0000-7000-8000-${String(n).padStart(12, '0')}`
const boardId = BoardId.parse(uuid(1))
const board = { id: boardId, memberCount: 8, overdueActionCount: 0 }

function aMeeting(own: Partial<MeetingRow>): MeetingRow {
  return {
    id: MeetingId.parse(uuid(2)),
    boardId,
    boardName: 'Automotive',
    cloth: 'petrol',
    title: 'Autumn meeting',
    kind: 'regular',
    status: 'planned',
    date: '2027-01-20',
    startTime: '17:30',
    endTime: '19:00',
    place: null,
    itemCount: 6,
    quorum: null,
    ...own,
  }
}

function aMember(own: Partial<MembershipRow>): MembershipRow {
  return {
    id: MembershipId.parse(uuid(3)),
    personId: PersonId.parse(uuid(4)),
    fullName: 'Ines Aldana',
    title: 'Owner',
    organization: { id: OrganizationId.parse(uuid(5)), name: 'Halvick Diesel', kind: 'employer' },
    email: null,
    phone: null,
    role: 'chair',
    category: 'employer',
    isVoting: true,
    side: 'external',
    termStart: '2024-07-01',
    termEnd: null,
    isExpired: false,
    isFinal: false,
    recentAttendance: [],
    ...own,
  }
}

const kinds = (meetings: MeetingRow[], own: Partial<typeof board> = {}) =>
  boardSteps({ ...board, ...own }, meetings, undefined, today).map((step) => step.kind)

describe('boardSteps', () => {
  it('has nothing to say of a board in order', () => {
    expect(kinds([aMeeting({})])).toEqual([])
  })

  it('counts the days of the board’s rules from a week before on, until it is done', () => {
    const meeting = {
      id: MeetingId.parse(uuid(2)),
      title: 'Autumn meeting',
      date: '2026-12-03',
      status: 'planned' as const,
    }
    const agenda = (daysLeft: number, own: Partial<Deadline> = {}): Deadline => {
      return { kind: 'agenda', meeting, ruleDays: 14, dueOn: today, daysLeft, doneOn: null, ...own }
    }
    const given = (own: Partial<BoardDeadlines>) => {
      const year = { year: 2026, held: 1, planned: 1, wanted: null }
      const deadlines = { boardId, agendas: [], minutes: [], toApprove: [], year, ...own }
      return boardSteps(board, [aMeeting({})], deadlines, today).map(({ kind, count }) => [kind, count])
    }
    expect(given({ agendas: [agenda(8)] })).toEqual([])
    expect(given({ agendas: [agenda(7), agenda(0), agenda(-2)] })).toEqual([
      ['agendaSoon', 7],
      ['agendaToday', 0],
      ['agendaLate', 2],
    ])
    expect(given({ agendas: [agenda(-2, { doneOn: '2026-11-14' }), agenda(0, { ruleDays: 0 })] })).toEqual([])
    expect(given({ minutes: [agenda(-1, { kind: 'minutes' })] })).toEqual([['minutesLate', 1]])
    expect(
      given({
        toApprove: [
          { meeting, at: null },
          { meeting, at: meeting },
        ],
      }),
    ).toEqual([['noApproval', undefined]])
    expect(given({ year: { year: 2026, held: 1, planned: 1, wanted: 4 } })).toEqual([['yearShort', 2]])
  })

  it('asks for an empty agenda to be written within a fortnight', () => {
    expect(kinds([aMeeting({ date: '2026-11-26', itemCount: 0 })])).toEqual(['agendaEmpty'])
    expect(kinds([aMeeting({ date: '2026-11-27', itemCount: 0 })])).toEqual([])
  })

  it('finds meetings that were left lying', () => {
    expect(kinds([aMeeting({ date: '2026-11-03' }), aMeeting({})])).toEqual(['meetingPassed'])
    expect(kinds([aMeeting({ date: '2026-11-03', status: 'in_progress' })])).toEqual(['notAdjourned'])
  })

  it('names the last meeting when none is planned', () => {
    const past = aMeeting({ date: '2026-05-14', status: 'approved' })
    expect(boardSteps(board, [past], undefined, today)).toMatchObject([{ kind: 'nothingPlanned', date: '2026-05-14' }])
    expect(kinds([aMeeting({ status: 'cancelled' })])).toEqual(['neverMet'])
  })

  it('counts overdue actions and misses members', () => {
    expect(kinds([aMeeting({})], { overdueActionCount: 2, memberCount: 0 })).toEqual(['overdue', 'noMembers'])
  })
})

describe('memberSteps', () => {
  const of = (members: MembershipRow[]) => memberSteps(boardId, members, today).map((step) => step.kind)

  it('has nothing to say of a chair in office', () => {
    expect(of([aMember({})])).toEqual([])
  })

  it('finds ended terms, but not those that were renewed', () => {
    const ended = aMember({ termEnd: '2026-06-30', isExpired: true, role: 'member' })
    const renewed = aMember({ termStart: '2026-07-01' })
    expect(of([ended])).toEqual(['termEnded'])
    expect(of([ended, renewed])).toEqual([])
    expect(of([{ ...ended, isFinal: true }])).toEqual([])
  })

  it('sees terms that end within ninety days', () => {
    expect(of([aMember({ termEnd: '2027-02-10' })])).toEqual(['termEnding'])
    expect(of([aMember({ termEnd: '2027-02-11' })])).toEqual([])
    expect(of([aMember({ termEnd: '2027-02-10', isFinal: true })])).toEqual([])
    const next = aMember({ termStart: '2027-02-11', termEnd: '2030-02-10' })
    expect(of([aMember({ termEnd: '2027-02-10' }), next])).toEqual([])
  })

  it('misses a chair, and titles and employers that reviewers ask for', () => {
    expect(of([aMember({ role: 'member' })])).toEqual(['noChair'])
    expect(of([aMember({ title: null })])).toEqual(['noTitle'])
  })
})
