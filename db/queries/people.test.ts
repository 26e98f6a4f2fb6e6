import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import type { AttendanceStatus } from '../model/vocabulary'
import { organizationTable } from '../schema/institution'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anItem, approveMeeting, run } from '../testing/builders'
import { requireBoardPeople } from './people'

/** Holds a meeting on a day, with these marks; everybody else is absent. */
function held(store: Store, boardId: string, date: string, marks: Record<string, AttendanceStatus>): void {
  const meetingId = aMeeting(store, { boardId, date })
  for (const [personId, status] of Object.entries(marks)) {
    run(store, 'attendance.mark', { meetingId, personId, status, mode: 'in_person' })
  }
  approveMeeting(store, meetingId)
}

test('the share of meetings and absences in a row count held meetings within the member’s terms', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, { absenceLimit: 2, attendancePercent: 50 })
  const steady = aMember(store, boardId, { fullName: 'Tom Greer' }).personId
  const first = { termStart: '2024-02-29', termEnd: '2025-02-28' }
  const returned = aMember(store, boardId, { fullName: 'Ines Aldana', ...first }).personId
  aMember(store, boardId, { personId: returned, termStart: '2026-03-01', termEnd: '2029-02-28' })
  const [a, b] = [steady, returned]
  held(store, boardId, '2024-02-28', { [a]: 'present' })
  held(store, boardId, '2024-02-29', { [a]: 'present', [b]: 'present' })
  held(store, boardId, '2025-02-28', { [a]: 'absent', [b]: 'present' })
  // Between the two terms the former member is no member, so nothing is missed.
  held(store, boardId, '2025-09-01', { [a]: 'present' })
  held(store, boardId, '2026-03-01', { [a]: 'present', [b]: 'absent' })
  held(store, boardId, '2026-05-01', { [a]: 'present', [b]: 'excused' })
  held(store, boardId, '2026-06-01', { [a]: 'present', [b]: 'absent' })
  aMeeting(store, { boardId, date: '2026-06-02' })

  const on = (today: string) =>
    requireBoardPeople(store.db, { boardId, today }).attendance.map((member) => [
      member.fullName,
      member.present,
      member.meetings,
      member.share,
      member.absencesInARow,
      member.isBelowShare,
      member.isOverAbsences,
    ])
  expect(on('2026-06-02')).toEqual([
    ['Ines Aldana', 2, 5, 40, 2, true, true],
    ['Tom Greer', 6, 7, 85, 0, false, false],
  ])
  // The day before her second term she is not on the list; on its first day she is.
  expect(on('2026-02-28').map(([name]) => name)).toEqual(['Tom Greer'])
  expect(on('2026-03-01')[0]).toEqual(['Ines Aldana', 2, 3, 66, 1, false, false])
  expect(on('2024-02-29')[0]).toEqual(['Ines Aldana', 1, 1, 100, 0, false, false])
  const { turnout } = requireBoardPeople(store.db, { boardId, today: '2026-06-02' })
  expect(turnout.map(({ date, present, members }) => `${date} ${present}/${members}`)).toEqual([
    '2024-02-28 1/1',
    '2024-02-29 2/2',
    '2025-02-28 1/2',
    '2025-09-01 1/1',
    '2026-03-01 1/2',
    '2026-05-01 1/2',
    '2026-06-01 1/2',
  ])
})

test('a renewed member keeps the orientation of the first term, and begins a new one after a pause', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const first = aMember(store, boardId, { fullName: 'Ines', termStart: '2020-07-01', termEnd: '2023-06-30' })
  run(store, 'orientation.set', { membershipId: first.id, steps: ['Tour of the shops'] })
  const { personId } = first
  aMember(store, boardId, { personId, termStart: '2023-07-01', termEnd: '2026-06-30' })
  const back = aMember(store, boardId, { personId, termStart: '2028-07-01', termEnd: '2031-06-30' })
  const on = (today: string) =>
    requireBoardPeople(store.db, { boardId, today }).orientation.map((row) => [
      row.membershipId,
      row.termStart,
      row.steps.map(({ text }) => text),
    ])
  expect(on('2026-06-30')).toEqual([[first.id, '2020-07-01', ['Tour of the shops']]])
  expect(on('2028-07-01')).toEqual([[back.id, '2028-07-01', []]])
})

test('a term over the most that are allowed is told with the reason that the board gave', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, { maxTerms: 1, termYears: 3 })
  const first = { termStart: '2020-07-01', termEnd: '2023-06-30' }
  const [ines, tom] = ['Ines', 'Tom'].map((fullName) => aMember(store, boardId, { fullName, ...first }))
  const next = { termStart: '2023-07-01', termEnd: '2026-06-30' }
  aMember(store, boardId, { personId: tom?.personId ?? '', ...next })
  run(store, 'membership.renewAll', {
    boardId,
    decisions: [{ kind: 'renew', membershipId: ines?.id ?? '', ...next, beyondReason: 'Knows the pipe shop.' }],
  })
  const on = (today: string) =>
    requireBoardPeople(store.db, { boardId, today }).terms.map((term) => [
      term.fullName,
      term.termsInARow,
      term.isBeyondMaximum,
      term.beyondReason,
    ])
  expect(on('2026-06-30')).toEqual([
    ['Ines', 2, true, 'Knows the pipe shop.'],
    ['Tom', 2, true, null],
  ])
})

test('terms are told with their number in a row and whether one more is allowed, as of the day', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, { maxTerms: 2, termYears: 3 })
  const { personId } = aMember(store, boardId, { fullName: 'Ines', termStart: '2020-07-01', termEnd: '2023-06-30' })
  aMember(store, boardId, { personId, termStart: '2023-07-01', termEnd: '2026-06-30' })
  aMember(store, boardId, { fullName: 'Tom', termStart: '2024-07-01', termEnd: '2027-06-30' })
  const on = (today: string) => {
    const { terms, stagger } = requireBoardPeople(store.db, { boardId, today })
    return [
      terms.map((term) => [term.fullName, term.termsInARow, term.isExpired, term.isAtMaximum]),
      stagger.years.map(({ year, count }) => `${year} ${count}`),
    ]
  }
  expect(on('2026-06-30')).toEqual([
    [
      ['Ines', 2, false, true],
      ['Tom', 1, false, false],
    ],
    ['2025 1', '2026 1', '2027 0'],
  ])
  expect(on('2026-07-01')).toEqual([
    [
      ['Ines', 2, true, true],
      ['Tom', 1, false, false],
    ],
    ['2026 1', '2027 0', '2028 0'],
  ])
  // A year later nobody waits for a decision about her any more.
  expect(on('2027-07-02')[0]).toEqual([['Tom', 1, true, false]])
})

test('vacancies stand beside whoever in the pipeline could fill them', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  aMember(store, boardId, { category: 'employer' })
  aMember(store, boardId, { category: 'labor', termStart: '2023-07-01', termEnd: '2026-06-30' })
  aMember(store, boardId, { category: 'student' })
  run(store, 'seatPlan.set', {
    boardId,
    seats: [
      { category: 'employer', seats: 3 },
      { category: 'labor', seats: 1 },
    ],
  })
  const organizationId = store.db.select().from(organizationTable).get()?.id ?? ''
  const prospect = { boardId, organizationId, identifiedOn: '2026-01-05', source: 'alumni' } as const
  const add = (id: string, given: object) =>
    store.sqlite
      .prepare(
        `insert into prospect (id, board_id, text, organization_id, stage, source, gap_category, identified_on)
         values (@id, @boardId, @text, @organizationId, @stage, @source, @gapCategory, @identifiedOn)`,
      )
      .run({ id, text: 'A partner', ...prospect, stage: 'met', gapCategory: null, ...given })
  add('01900000-0000-7000-8000-0000000000a1', {
    gapCategory: 'labor',
    stage: 'contacted',
    organizationId: null,
    text: 'Local 42',
  })
  add('01900000-0000-7000-8000-0000000000a2', { gapCategory: 'labor', stage: 'committed' })
  add('01900000-0000-7000-8000-0000000000a3', { gapCategory: 'labor', stage: 'dormant' })
  add('01900000-0000-7000-8000-0000000000a4', {})
  const on = (today: string) => {
    const { vacancies, otherCandidates } = requireBoardPeople(store.db, { boardId, today })
    expect(otherCandidates.map(({ name }) => name)).toEqual(['Marsh Motors'])
    return vacancies.map(({ category, wanted, filled, vacant, candidates }) => [
      category,
      wanted,
      filled,
      vacant,
      candidates.map(({ name, stage }) => `${name} ${stage}`),
    ])
  }
  const waiting = ['Marsh Motors committed', 'Local 42 contacted']
  expect(on('2026-06-30')).toEqual([
    ['employer', 3, 1, 2, []],
    ['labor', 1, 1, 0, waiting],
    ['student', null, 1, 0, []],
  ])
  expect(on('2026-07-01')[1]).toEqual(['labor', 1, 0, 1, waiting])
})

test('the register of interests holds standing ones and those of items', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const { personId } = aMember(store, boardId, { fullName: 'Ines Aldana' })
  const stranger = aMember(store, aBoard(store)).personId
  const facts = { text: 'Sells lifts.', declaredOn: '2026-01-10' }
  run(store, 'interestStatement.record', { personId, boardId: null, ...facts })
  run(store, 'interestStatement.record', { personId: stranger, boardId: null, ...facts })
  const meetingId = aMeeting(store, { boardId, date: '2026-03-02' })
  run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  const agendaItemId = anItem(store, meetingId, { title: 'New lift' })
  run(store, 'interest.declare', {
    agendaItemId,
    personId,
    text: 'Bids on it.',
    isRecused: true,
    hasLeftRoom: false,
    at: null,
  })
  const { interests } = requireBoardPeople(store.db, { boardId, today: '2026-03-02' })
  expect(
    interests.map(({ fullName, text, standing, item }) => [fullName, text, standing?.isOfEveryBoard, item?.title]),
  ).toEqual([
    ['Ines Aldana', 'Bids on it.', undefined, 'New lift'],
    ['Ines Aldana', 'Sells lifts.', true, undefined],
  ])
})
