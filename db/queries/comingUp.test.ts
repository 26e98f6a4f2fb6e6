import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { requireRow } from '../commands/rows'
import type { Store } from '../changelog/store'
import { isAppError } from '../model/errors'
import type { ActionItemId, BoardId, MeetingId } from '../model/ids'
import type { MeetingKind } from '../model/vocabulary'
import { actionItemTable } from '../schema/action'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMotion, anAction, anItem, approveMeeting, holdMeeting, run } from '../testing/builders'
import { createTestWorkspace } from '../testing/testWorkspace'
import { requireActionDetail } from './actionDetail'
import { getComingUp, minutesToApprove } from './comingUp'
import { listMattersArising } from './records'

const DATES = ['2026-03-02', '2026-05-04', '2026-09-07', '2026-09-07', '2026-11-12', '2027-02-01']

type Step =
  | { do: 'create'; date: string; kind: MeetingKind }
  | { do: 'cancel' | 'remove' | 'call' | 'adjourn' | 'approve' | 'reopen'; meeting: number }
  | { do: 'reschedule'; meeting: number; date: string }
  | { do: 'give'; meeting: number; repeats: boolean }
  | { do: 'vote'; meeting: number; minutes: number; result: 'carried' | 'failed' }
  | { do: 'giveBetween'; on: string | null }
  | { do: 'close' | 'open'; action: number }

const date = fc.constantFrom(...DATES)
const which = fc.nat(30)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    date,
    kind: fc.constantFrom<MeetingKind>('regular', 'regular', 'special'),
  }),
  fc.record({
    do: fc.constantFrom('cancel' as const, 'remove', 'call', 'call', 'adjourn', 'adjourn', 'approve', 'reopen'),
    meeting: which,
  }),
  fc.record({ do: fc.constantFrom('call' as const, 'adjourn'), meeting: which }),
  fc.record({ do: fc.constant('reschedule' as const), meeting: which, date }),
  fc.record({ do: fc.constant('give' as const), meeting: which, repeats: fc.boolean() }),
  fc.record({
    do: fc.constant('vote' as const),
    meeting: which,
    minutes: which,
    result: fc.constantFrom('carried' as const, 'failed'),
  }),
  fc.record({ do: fc.constant('giveBetween' as const), on: fc.option(date) }),
  fc.record({ do: fc.constantFrom('close' as const, 'open'), action: which }),
)

/** What somebody would keep on paper: meetings, actions, and what each meeting had on its list when it ended. */
interface Book {
  boardId: BoardId
  meetings: MeetingId[]
  actions: { id: ActionItemId; at: MeetingId | null; on: string | null; repeatOfId?: string }[]
  history: Map<string, string[]>
}

function take(store: Store, book: Book, each: Step): void {
  const { boardId } = book
  const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
  if (each.do === 'create') {
    book.meetings.push(aMeeting(store, { boardId, date: each.date, kind: each.kind }))
    return
  }
  if (each.do === 'giveBetween') {
    book.actions.push({ id: anAction(store, null, { boardId, givenOn: each.on }), at: null, on: each.on })
    return
  }
  if ('action' in each) {
    const action = pick(book.actions, each.action)
    if (action === undefined) return
    const status = each.do === 'close' ? 'done' : 'in_progress'
    run(store, 'actionItem.setStatus', { id: action.id, status, on: '2026-09-07' })
    noteNext(store, book, action.id)
    return
  }
  const id = pick(book.meetings, each.meeting)
  if (id === undefined) return
  const meeting = requireRow(store.db, 'meeting', id)
  switch (each.do) {
    case 'give':
      book.actions.push({
        id: anAction(store, anItem(store, id), { boardId, repeats: each.repeats ? 'every_meeting' : null }),
        at: id,
        on: null,
      })
      return
    case 'vote':
      aMotion(store, anItem(store, id), {
        approvesMeetingId: pick(book.meetings, each.minutes) ?? id,
        result: each.result,
        withoutQuorumReason: 'Nobody sits on this board.',
      })
      return
    case 'call':
      run(store, 'meeting.callToOrder', { id, at: '17:30' })
      return
    case 'adjourn': {
      const before = listed(store, id)
      run(store, 'meeting.adjourn', { id, at: '19:00' })
      book.history.set(id, before)
      return
    }
    case 'reopen':
      run(store, 'meeting.reopen', { id })
      book.history.delete(id)
      return
    case 'approve':
      run(store, 'meeting.approveMinutes', { id, on: '2027-03-01', asCorrected: false })
      return
    case 'reschedule': {
      const { startTime, endTime, timeZone } = meeting
      run(store, 'meeting.reschedule', { id, date: each.date, startTime, endTime, timeZone })
      return
    }
    case 'cancel':
      run(store, 'meeting.cancel', { id })
      return
    case 'remove':
      run(store, 'meeting.remove', { id })
      book.meetings.splice(book.meetings.indexOf(id), 1)
  }
}

/** What repeats has one next from the first time that it is done, and never another. */
function noteNext(store: Store, book: Book, id: ActionItemId): void {
  const { repeats, closedOn } = requireRow(store.db, 'action_item', id)
  const next = store.db.select().from(actionItemTable).where(eq(actionItemTable.repeatOfId, id)).all()
  const known = book.actions.filter(({ repeatOfId }) => repeatOfId === id)
  if (known.length === 0 && repeats !== null && closedOn !== null) {
    expect(next).toHaveLength(1)
    book.actions.push({ id: next[0]!.id as ActionItemId, at: null, on: closedOn, repeatOfId: id })
  } else {
    expect(next.map((each) => each.id)).toEqual(known.map((each) => each.id))
  }
}

const listed = (store: Store, id: string) => listMattersArising(store.db, id).map(({ action }) => action.id)

/** What the rule says, told the long way round: ask each coming meeting whether any other would come first. */
function expectedPlace(store: Store, book: Book, isLater: (meeting: MeetingRow) => boolean, approves: boolean) {
  const fit = book.meetings
    .map((id) => requireRow(store.db, 'meeting', id))
    .filter(({ status }) => status === 'planned' || status === 'in_progress')
    .filter((meeting) => isLater(meeting) && !(approves && meeting.kind === 'special'))
  const comesBefore = (a: MeetingRow, b: MeetingRow) =>
    a.status === b.status ? isEarlier(a, b) : a.status === 'in_progress'
  return fit.filter((meeting) => !fit.some((other) => comesBefore(other, meeting))).map(({ id }) => id)
}

type MeetingRow = ReturnType<typeof requireRow<'meeting'>>

function isEarlier(a: MeetingRow, b: MeetingRow): boolean {
  if (a.date !== b.date) return a.date < b.date
  return a.startTime === b.startTime ? a.id < b.id : a.startTime < b.startTime
}

/** Where something stands among the meetings that are not over. */
function placesOf(book: Book, lists: Map<string, readonly string[]>, what: string): string[] {
  return book.meetings.filter((id) => lists.get(id)?.includes(what))
}

function expectEachOnce(store: Store, book: Book): void {
  const rows = new Map(book.meetings.map((id) => [id as string, requireRow(store.db, 'meeting', id)]))
  const isOver = (id: string) => ['held', 'approved'].includes(rows.get(id)?.status ?? '')
  const arising = new Map(book.meetings.filter((id) => !isOver(id)).map((id) => [id as string, listed(store, id)]))
  for (const action of book.actions) {
    const isOpen = requireRow(store.db, 'action_item', action.id).closedOn === null
    const origin = action.at === null ? undefined : requireRow(store.db, 'meeting', action.at)
    const isLater = (meeting: MeetingRow) => {
      if (origin !== undefined) return isEarlier(origin, meeting)
      if (action.on === null) return true
      return action.repeatOfId === undefined ? meeting.date >= action.on : meeting.date > action.on
    }
    const expected = expectedPlace(store, book, isLater, false)
    expect(expected.length).toBeLessThanOrEqual(1)
    const places = placesOf(book, arising, action.id)
    // A closed one may still be heard of where it comes up, and nowhere else.
    expect(isOpen ? places : places.filter((id) => !expected.includes(id))).toEqual(isOpen ? expected : [])
  }
  for (const list of arising.values()) expect(new Set(list).size).toBe(list.length)
  for (const [id, then] of book.history) expect(listed(store, id)).toEqual(then)

  const approvals = new Map(
    book.meetings.map((id) => [
      id as string,
      minutesToApprove(store.db, id).flatMap(({ meeting, outcome }) => (outcome === 'waiting' ? [meeting.id] : [])),
    ]),
  )
  for (const [id, held] of rows) {
    const expected =
      held.status === 'held' ? expectedPlace(store, book, (meeting) => isEarlier(held, meeting), true) : []
    expect(placesOf(book, approvals, id)).toEqual(expected)
  }
}

/** Lineage: where an action began, each meeting it was carried through, counted once, and where it comes up next. */
function expectLineage(store: Store, book: Book): void {
  const inTime = (ids: string[]) =>
    ids.map((id) => requireRow(store.db, 'meeting', id)).toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
  for (const { id, at, repeatOfId } of book.actions) {
    const detail = requireActionDetail(store.db, { id, today: '2026-09-07' })
    expect(detail.origin?.meetingId ?? null).toBe(at)
    const through = inTime([...book.history].filter(([, list]) => list.includes(id)).map(([meeting]) => meeting))
    expect(detail.carries.map(({ meeting }) => meeting.id as string)).toEqual(through.map((meeting) => meeting.id))
    expect(detail.carried).toBe(through.length)
    const places = book.meetings.filter(
      (meeting) =>
        getComingUp(store.db, { id: meeting }).matters.some(({ action }) => action.id === id) &&
        !book.history.has(meeting),
    )
    // A closed one comes up nowhere, though the meeting during which it was closed still lists it.
    const expected = detail.closedOn === null ? places : []
    expect(detail.comesUpAt === null ? [] : [detail.comesUpAt.id]).toEqual(expected)
    expect(detail.series.before.at(-1)?.id).toBe(repeatOfId)
  }
}

test('a meeting says which minutes its motions approved, and keeps saying it', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, { requiresSeconder: false })
  const spring = aMeeting(store, { boardId, date: '2026-03-02' })
  const fall = aMeeting(store, { boardId, date: '2026-09-07' })
  holdMeeting(store, spring)
  const outcomes = () => minutesToApprove(store.db, fall).map(({ meeting, outcome }) => [meeting.id, outcome])
  run(store, 'meeting.callToOrder', { id: fall, at: '17:30' })
  const withoutQuorumReason = 'Nobody sits on this board.'
  const vote = (result: 'failed' | 'carried') =>
    aMotion(store, anItem(store, fall), {
      approvesMeetingId: spring,
      approvesAsCorrected: true,
      result,
      withoutQuorumReason,
    })
  vote('failed')
  expect(outcomes()).toEqual([[spring, 'waiting']])
  vote('carried')
  expect(outcomes()).toEqual([[spring, 'approved_as_corrected']])
  run(store, 'meeting.adjourn', { id: fall, at: '19:00' })
  expect(outcomes()).toEqual([[spring, 'approved_as_corrected']])
  expect(
    minutesToApprove(store.db, aMeeting(store, { boardId, date: '2026-12-01' })).map((each) => each.meeting.id),
  ).toEqual([fall])
})

test('every open action and all unapproved minutes come up exactly once, whatever is planned, held, moved or dropped', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40 }), (steps) => {
      const made = createTestWorkspace()
      try {
        const store = made.workspace
        store.sqlite.pragma('synchronous = OFF')
        const book: Book = { boardId: aBoard(store), meetings: [], actions: [], history: new Map() }
        aMeeting(store, { date: '2026-06-01' })
        for (const each of steps) {
          try {
            take(store, book, each)
          } catch (error) {
            // A step that does not fit the state is refused, as it is for a person.
            if (!isAppError(error)) throw error
          }
          expectEachOnce(store, book)
        }
        expectLineage(store, book)
      } finally {
        made.remove()
      }
    }),
    { numRuns: 40 },
  )
})

describe('minutes to approve', () => {
  const waiting = (store: Store, id: string) => minutesToApprove(store.db, id).map(({ meeting }) => meeting.date)

  test('move on when the meeting that should approve them does not, and pass by a special one', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const [spring, fall, special, winter] = [
      aMeeting(store, { boardId, date: '2026-03-02' }),
      aMeeting(store, { boardId, date: '2026-09-07' }),
      aMeeting(store, { boardId, date: '2026-10-01', kind: 'special' }),
      aMeeting(store, { boardId, date: '2026-12-01' }),
    ] as const
    holdMeeting(store, spring)
    expect([fall, special, winter].map((id) => waiting(store, id))).toEqual([['2026-03-02'], [], []])
    expect(getComingUp(store.db, { id: winter })).toMatchObject({ minutes: [], after: { id: special } })
    expect(getComingUp(store.db, { id: special })).toMatchObject({ approvesMinutes: false, after: { id: fall } })
    holdMeeting(store, fall)
    expect([fall, special, winter].map((id) => waiting(store, id))).toEqual([[], [], ['2026-03-02', '2026-09-07']])
    run(store, 'meeting.approveMinutes', { id: spring, on: '2026-12-01', asCorrected: false })
    expect(waiting(store, winter)).toEqual(['2026-09-07'])
  })

  test('that a vote did not approve go on waiting, at the next meeting alone', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { requiresSeconder: false })
    const [spring, fall, winter] = [
      aMeeting(store, { boardId, date: '2026-03-02' }),
      aMeeting(store, { boardId, date: '2026-09-07' }),
      aMeeting(store, { boardId, date: '2026-12-01' }),
    ] as const
    holdMeeting(store, spring)
    run(store, 'meeting.callToOrder', { id: fall, at: '17:30' })
    const failed = { approvesMeetingId: spring, result: 'failed', withoutQuorumReason: 'Nobody sits here.' } as const
    aMotion(store, anItem(store, fall), failed)
    expect([fall, winter].map((id) => waiting(store, id))).toEqual([['2026-03-02'], []])
    run(store, 'meeting.adjourn', { id: fall, at: '19:00' })
    expect([fall, winter].map((id) => waiting(store, id))).toEqual([[], ['2026-03-02', '2026-09-07']])
  })

  test('of a later meeting do not come up at an earlier one that is written up late', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const late = aMeeting(store, { boardId, date: '2026-03-02' })
    const done = aMeeting(store, { boardId, date: '2026-09-07' })
    approveMeeting(store, done)
    const newer = anAction(store, null, { boardId, givenOn: '2026-08-01' })
    const older = anAction(store, null, { boardId, givenOn: '2026-02-01' })
    run(store, 'meeting.callToOrder', { id: late, at: '17:30' })
    expect(getComingUp(store.db, { id: late }).minutes).toEqual([])
    expect(listed(store, late)).toEqual([older])
    run(store, 'meeting.adjourn', { id: late, at: '19:00' })
    expect(listed(store, late)).not.toContain(newer)
    expect(listed(store, aMeeting(store, { boardId, date: '2026-12-01' }))).toEqual([newer, older])
  })
})
