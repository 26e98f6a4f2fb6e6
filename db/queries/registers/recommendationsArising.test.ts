import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../../changelog/store'
import { requireRow } from '../../commands/rows'
import { isAppError } from '../../model/errors'
import { InstitutionResponse } from '../../model/registers/words'
import type { RowOf } from '../../schema'
import { agendaItemTable, meetingTable } from '../../schema/meeting'
import { recommendationArisingTable, recommendationTable } from '../../schema/registers'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, anItem, holdMeeting, run } from '../../testing/builders'
import { allRows } from '../../testing/expectRefusal'
import { aTemplate, Machines } from '../../testing/machines'
import { listRecommendationsArising } from './recommendations'

const DATES = ['2026-03-02', '2026-05-04', '2026-09-07', '2026-09-07', '2026-11-12', '2027-02-01']

type Meeting = RowOf<'meeting'>
type Made = RowOf<'recommendation'>

const ACTS = [
  'create',
  'create',
  'fill',
  'reschedule',
  'cancel',
  'remove',
  'call',
  'call',
  'adjourn',
  'adjourn',
  'reopen',
  'approve',
  'make',
  'make',
  'makeBetween',
  'answer',
  'answer',
  'takeAnswerBack',
  'report',
  'report',
  'withdraw',
  'pursue',
  'drop',
  'exchange',
] as const

/** What somebody does on one of the machines: which act, to which rows, on which day. */
interface Step {
  act: (typeof ACTS)[number]
  machine: number
  which: number
  at: number
  date: string
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...ACTS),
  machine: fc.nat(1),
  which: fc.nat(30),
  at: fc.nat(30),
  date: fc.constantFrom(...DATES),
})

let firstBoard = ''
const template = aTemplate((store) => {
  const boardId = aBoard(store)
  firstBoard = boardId
  // Another board has meetings and recommendations of its own, which never get into the way.
  const other = aBoard(store)
  run(store, 'recommendation.record', {
    boardId: other,
    agendaItemId: null,
    text: 'Of another board',
    type: 'other',
    madeOn: '2026-01-01',
  })
  aMeeting(store, { boardId: other, date: '2026-06-01' })
  aMeeting(store, { boardId, date: '2026-05-04', agenda: { kind: 'template', template: 'standard' } })
})

const meetingsOf = (store: Store, boardId: string): Meeting[] =>
  store.db
    .select()
    .from(meetingTable)
    .all()
    .filter((each) => each.boardId === boardId)
const madeOf = (store: Store, boardId: string): Made[] =>
  store.db
    .select()
    .from(recommendationTable)
    .all()
    .filter((each) => each.boardId === boardId)
const listed = (store: Store, id: string): string[] => listRecommendationsArising(store.db, id).map((each) => each.id)

function take(store: Store, boardId: string, { act, which, at, date }: Step): void {
  const pick = <T>(rows: readonly T[], index: number): T | undefined => rows[index % Math.max(1, rows.length)]
  const meeting = pick(meetingsOf(store, boardId), at)
  const made = pick(madeOf(store, boardId), which)
  const agenda = (['blank', 'last_meeting', 'template'] as const)[which % 3] ?? 'blank'
  const source = agenda === 'template' ? ({ kind: agenda, template: 'standard' } as const) : { kind: agenda }
  const entry = { boardId, text: `Asked ${which}`, type: 'curriculum' } as const
  if (act === 'create') aMeeting(store, { boardId, date, agenda: source })
  if (act === 'makeBetween') run(store, 'recommendation.record', { ...entry, agendaItemId: null, madeOn: date })
  if (meeting !== undefined) takeMeeting(store, act, meeting, { source, entry, date })
  if (made !== undefined) takeMade(store, act, made, meeting, which)
}

function takeMeeting(
  store: Store,
  act: string,
  { id, startTime, endTime, timeZone }: Meeting,
  given: {
    source: Parameters<typeof run<'agenda.fill'>>[2]['agenda']
    entry: { boardId: string; text: string; type: 'curriculum' }
    date: string
  },
): void {
  switch (act) {
    case 'fill':
      run(store, 'agenda.fill', { meetingId: id, agenda: given.source })
      return
    case 'reschedule':
      run(store, 'meeting.reschedule', { id, date: given.date, startTime, endTime, timeZone })
      return
    case 'cancel':
      run(store, 'meeting.cancel', { id })
      return
    case 'remove':
      run(store, 'meeting.remove', { id })
      return
    case 'call':
      run(store, 'meeting.callToOrder', { id, at: '17:30' })
      return
    case 'adjourn':
      run(store, 'meeting.adjourn', { id, at: '19:00' })
      return
    case 'reopen':
      run(store, 'meeting.reopen', { id })
      return
    case 'approve':
      run(store, 'meeting.approveMinutes', { id, on: '2027-03-01', asCorrected: false })
      return
    case 'make':
      run(store, 'recommendation.record', { ...given.entry, agendaItemId: anItem(store, id) })
      return
  }
}

function takeMade(store: Store, act: string, { id }: Made, meeting: Meeting | undefined, which: number): void {
  switch (act) {
    case 'answer': {
      const response = InstitutionResponse.options[which % 4] ?? 'accepted'
      run(store, 'recommendation.respond', { id, answer: { response, reason: null, by: null, on: '2027-01-01' } })
      return
    }
    case 'takeAnswerBack':
      run(store, 'recommendation.respond', { id, answer: null })
      return
    case 'report':
      run(store, 'recommendation.reportBack', { id, meetingId: meeting?.id ?? null })
      return
    case 'withdraw':
      run(store, 'recommendation.withdraw', { id, on: '2027-01-01' })
      return
    case 'pursue':
      run(store, 'recommendation.withdraw', { id, on: null })
      return
    case 'drop':
      run(store, 'recommendation.remove', { id })
      return
  }
}

function isEarlier(a: Meeting, b: Meeting): boolean {
  return `${a.date} ${a.startTime} ${a.id}` < `${b.date} ${b.startTime} ${b.id}`
}

/** What the rule says, told the long way round: ask each coming meeting whether any other would come first. */
function expectedPlaces(meetings: readonly Meeting[], made: Made): string[] {
  const rows = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const coming = meetings.filter(({ status }) => status === 'planned' || status === 'in_progress')
  if (made.withdrawnOn !== null) return []
  const heardAt = made.reportedAtId === null ? undefined : rows.get(made.reportedAtId)
  if (made.response !== null && heardAt && heardAt.status !== 'cancelled' && heardAt.status !== 'planned') {
    return coming.filter(({ id }) => id === heardAt.id).map(({ id }) => id)
  }
  const origin = made.meetingId === null ? undefined : rows.get(made.meetingId)
  const fit = coming.filter((each) => (origin === undefined ? each.date >= made.madeOn : isEarlier(origin, each)))
  const comesBefore = (a: Meeting, b: Meeting) => (a.status === b.status ? isEarlier(a, b) : a.status === 'in_progress')
  return fit.filter((each) => !fit.some((other) => comesBefore(other, each))).map(({ id }) => id)
}

/** Each recommendation comes up where the rule says and nowhere else, and each agenda has one item for them at most. */
function expectEachOnce(store: Store, boardId: string): void {
  const meetings = meetingsOf(store, boardId)
  const isOver = ({ status }: Meeting) => ['held', 'approved', 'correcting'].includes(status)
  const arising = new Map(meetings.filter((each) => !isOver(each)).map(({ id }) => [id, listed(store, id)]))
  for (const made of madeOf(store, boardId)) {
    const expected = expectedPlaces(meetings, made)
    expect(expected.length).toBeLessThanOrEqual(1)
    expect([...arising].flatMap(([id, list]) => list.filter((each) => each === made.id).map(() => id))).toEqual(
      expected,
    )
  }
  const standing = store.db.select().from(agendaItemTable).all()
  for (const { id } of meetings) {
    const own = standing.filter((item) => item.meetingId === id && item.standing === 'recommendations')
    expect(own.length).toBeLessThanOrEqual(1)
  }
}

function play(steps: readonly Step[], count: 1 | 2): void {
  const machines = new Machines(template, count)
  try {
    const boardId = firstBoard
    const history = new Map<string, unknown>()
    for (const each of steps) {
      const machine = each.machine % count
      const store = machines.stores[machine] as Store
      const before = new Map(
        meetingsOf(store, boardId).map(({ id, status }) => [id, { status, list: listed(store, id) }]),
      )
      try {
        if (each.act === 'exchange') {
          if (count === 2)
            machines.play({
              kind: 'exchange',
              from: 1 - machine,
              to: machine,
              shuffle: each.at,
              lost: 99,
              isTwice: true,
            })
        } else take(store, boardId, each)
      } catch (error) {
        // A step that does not fit the state is refused, as it is for a person.
        if (!isAppError(error)) throw error
      }
      expectEachOnce(store, boardId)
      if (count === 1) expectHistory(store, before, history)
    }
    machines.exchangeAll()
    for (const store of machines.stores) expectEachOnce(store, boardId)
    const [one, two] = machines.stores.map((store) => {
      const { recommendation, recommendation_arising } = allRows(store)
      return { recommendation, recommendation_arising }
    })
    expect(two ?? one).toEqual(one)
  } finally {
    machines.close()
  }
}

/** What a meeting had before it when it ended stands from then on, until it is opened again. */
function expectHistory(
  store: Store,
  before: ReadonlyMap<string, { status: Meeting['status']; list: string[] }>,
  history: Map<string, unknown>,
): void {
  for (const { id, status } of meetingsOf(store, firstBoard)) {
    if (status === 'in_progress' || status === 'planned') history.delete(id)
    if (status === 'held' && before.get(id)?.status === 'in_progress') history.set(id, before.get(id)?.list)
  }
  for (const [id, then] of history) expect(listed(store, id)).toEqual(then)
}

test('an open recommendation comes up exactly once, whatever is planned, held, moved, answered or reported', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }), (steps) => play(steps, 1)),
    { numRuns: 20 },
  )
}, 120_000)

test('so it does on two machines that plan, hold, answer and report without having heard of each other', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (steps) => play(steps, 2)),
    { numRuns: 15 },
  )
}, 120_000)

test('is listed at each meeting until the answer was reported, and as it stood then', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const [winter, spring, fall, next] = ['2026-01-10', '2026-03-02', '2026-09-07', '2027-01-10'].map((date) =>
    aMeeting(store, { boardId, date, agenda: { kind: 'template', template: 'standard' } }),
  ) as unknown as [string, string, string, string]
  const { id } = run(store, 'recommendation.record', {
    boardId,
    agendaItemId: anItem(store, winter),
    text: 'Teach battery safety in the first term.',
    type: 'curriculum',
  })
  const states = () =>
    [winter, spring, fall, next].map((meetingId) =>
      listRecommendationsArising(store.db, meetingId).map(
        ({ responseThen, isReportedHere }) => `${responseThen ?? 'open'}${isReportedHere ? ', reported' : ''}`,
      ),
    )
  expect(states()).toEqual([[], ['open'], [], []])
  holdMeeting(store, winter)
  holdMeeting(store, spring)
  expect(states()).toEqual([[], ['open'], ['open'], []])
  const answer = { response: 'partly', reason: 'From 2027 on.', by: 'Dean Ortiz', on: '2026-05-01' } as const
  run(store, 'recommendation.respond', { id, answer })
  run(store, 'meeting.callToOrder', { id: fall, at: '17:30' })
  run(store, 'recommendation.reportBack', { id, meetingId: fall })
  expect(states()).toEqual([[], ['open'], ['partly, reported'], []])
  run(store, 'meeting.adjourn', { id: fall, at: '19:00' })
  expect(states()).toEqual([[], ['open'], ['partly, reported'], []])
  // Another answer than the board heard of comes up again; what it heard stands.
  run(store, 'recommendation.respond', { id, answer: { ...answer, response: 'accepted', on: '2026-12-01' } })
  expect(states()).toEqual([[], ['open'], ['partly'], ['accepted']])
  run(store, 'recommendation.withdraw', { id, on: '2026-12-02' })
  expect(states()).toEqual([[], ['open'], ['partly'], []])
  expect(store.db.select().from(recommendationArisingTable).all()).toHaveLength(2)
  expect(requireRow(store.db, 'recommendation', id).reportedAtId).toBeNull()
})
