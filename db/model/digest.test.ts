import { describe, expect, it } from 'vitest'
import { digestOf, slipsOf, type DigestAction, type DigestBoard } from './digest'
import type { ActionItemId, BoardId, MeetingId, PersonId } from './ids'

const board = 'board-1' as BoardId
const ana = 'person-ana' as PersonId

const aDigestBoard = (given: Partial<DigestBoard> = {}): DigestBoard => ({
  id: board,
  name: 'Welding Advisory Board',
  shortName: null,
  cloth: 'petrol',
  lastMeeting: { id: 'm1' as MeetingId, title: 'Spring meeting', date: '2026-05-14' },
  nextMeeting: null,
  waitingMinutes: [],
  ...given,
})

let serial = 0
const anAction = (given: Partial<DigestAction>): DigestAction => {
  serial += 1
  return {
    id: `action-${serial}` as ActionItemId,
    boardId: board,
    boardName: 'Welding Advisory Board',
    boardShortName: null,
    cloth: 'petrol',
    number: serial,
    text: `Action ${serial}`,
    owners: [],
    dueOn: null,
    status: 'open',
    closedOn: null,
    givenOn: '2026-02-01',
    priority: 'normal',
    statusReason: null,
    repeats: null,
    carried: 0,
    origin: null,
    daysOverdue: 0,
    firstDueOn: null,
    slips: 0,
    noteCount: 0,
    lastNote: null,
    changedAt: null,
    slipped: [],
    isReported: false,
    comesUpAt: null,
    ...given,
  }
}

const digest = (actions: DigestAction[], boards = [aDigestBoard()]) =>
  digestOf({ today: '2026-06-01', boards, actions })
const texts = (actions: readonly { text: string }[]) => actions.map(({ text }) => text)

describe('the digest', () => {
  it('counts as done what was closed after the last meeting, and on its day when the meeting did not hear of it', () => {
    const closed = (text: string, closedOn: string, given: Partial<DigestAction> = {}) =>
      anAction({ text, status: 'done', closedOn, ...given })
    const { done, dropped } = digest([
      closed('before', '2026-05-13'),
      closed('reported', '2026-05-14', { isReported: true }),
      closed('that evening', '2026-05-14'),
      closed('after', '2026-05-20'),
      closed('given up', '2026-05-21', { status: 'dropped', statusReason: 'No money.' }),
      anAction({ text: 'open' }),
    ])
    expect(texts(done)).toEqual(['after', 'that evening'])
    expect(texts(dropped)).toEqual(['given up'])
  })

  it('names every slip since the last meeting, and what is late without one', () => {
    const slip = (on: string) => ({
      dueBefore: '2026-05-01',
      dueAfter: '2026-07-01',
      changedBy: 'Ruth',
      reason: 'Ill.',
      on,
    })
    const { slipped } = digest([
      anAction({ text: 'put off twice', dueOn: '2026-07-01', slipped: [slip('2026-05-20'), slip('2026-05-28')] }),
      anAction({ text: 'put off at the meeting', dueOn: '2026-07-01', slipped: [slip('2026-05-14')] }),
      anAction({ text: 'a little late', dueOn: '2026-05-31', daysOverdue: 1 }),
      anAction({ text: 'very late', dueOn: '2026-04-01', daysOverdue: 61, slipped: [slip('2026-03-01')] }),
      anAction({ text: 'done', status: 'done', closedOn: '2026-05-30', slipped: [slip('2026-05-20')] }),
    ])
    expect(texts(slipped)).toEqual(['very late', 'a little late', 'put off twice'])
    expect(slipped.map(({ recent }) => recent.length)).toEqual([0, 0, 2])
  })

  it('takes the first date, and one that was brought forward, for no slip', () => {
    const change = (dueBefore: string | null, dueAfter: string | null) => ({
      id: 'x',
      dueBefore,
      dueAfter,
      changedBy: 'Ruth',
      changedAt: '2026-05-20T10:00:00.000Z',
      reason: null,
    })
    const changes = [change(null, '2026-05-01'), change('2026-05-01', '2026-04-01'), change('2026-04-01', null)]
    expect(slipsOf(changes, (instant) => instant.slice(0, 10))).toEqual([
      { dueBefore: '2026-04-01', dueAfter: null, changedBy: 'Ruth', reason: null, on: '2026-05-20' },
    ])
  })

  it('holds for new what was given at the last meeting or since; a carried one stays old', () => {
    const given = (date: string) => ({
      meetingId: 'm' as MeetingId,
      meetingTitle: 'Meeting',
      date,
      agendaItemId: null,
      itemNumber: null,
      isConfidential: false,
    })
    const { fresh, oldest } = digest([
      anAction({ text: 'carried', origin: given('2025-11-20'), carried: 2 }),
      anAction({ text: 'at the meeting', origin: given('2026-05-14') }),
      anAction({ text: 'between meetings', givenOn: '2026-05-25' }),
      anAction({ text: 'nobody knows when', givenOn: null }),
    ])
    expect(texts(fresh)).toEqual(['between meetings', 'at the meeting'])
    expect(texts(oldest)).toEqual(['nobody knows when', 'carried', 'at the meeting', 'between meetings'])
  })

  it('counts from the start while there was no meeting', () => {
    const { done, fresh, slipped } = digest(
      [
        anAction({ text: 'long done', status: 'done', closedOn: '2020-01-01' }),
        anAction({
          text: 'open',
          givenOn: null,
          slipped: [{ dueBefore: '2020-01-01', dueAfter: null, changedBy: 'Ruth', reason: null, on: '2020-01-02' }],
        }),
      ],
      [aDigestBoard({ lastMeeting: null })],
    )
    expect([texts(done), texts(fresh), texts(slipped)]).toEqual([['long done'], ['open'], ['open']])
  })

  it('looks ahead to the next meeting, or two weeks', () => {
    const next = {
      id: 'm2' as MeetingId,
      title: 'Fall',
      startTime: '17:30',
      place: null,
      itemCount: 0,
      carries: 0,
      minutes: 0,
    }
    const actions = () => [
      anAction({ text: 'today', dueOn: '2026-06-01' }),
      anAction({ text: 'in two weeks', dueOn: '2026-06-15' }),
      anAction({ text: 'in July', dueOn: '2026-07-10' }),
      anAction({ text: 'late', dueOn: '2026-05-30', daysOverdue: 2 }),
      anAction({ text: 'undated' }),
    ]
    expect(texts(digest(actions()).due)).toEqual(['today', 'in two weeks'])
    const withNext = digest(actions(), [aDigestBoard({ nextMeeting: { ...next, date: '2026-07-10' } })])
    expect(texts(withNext.due)).toEqual(['today', 'in two weeks', 'in July'])
    const withNear = digest(actions(), [aDigestBoard({ nextMeeting: { ...next, date: '2026-06-02' } })])
    expect(texts(withNear.due)).toEqual(['today', 'in two weeks'])
  })

  it('counts by owner: an office for who holds it, a vacant one by itself, and nobody', () => {
    const chair = { personId: null, office: 'chair' as const, fullName: 'Ana Ruiz', holderIds: [ana] }
    const vacant = { personId: null, office: 'secretary' as const, fullName: '', holderIds: [] }
    const person = { personId: ana, office: null, fullName: 'Ana Ruiz' }
    const { owners } = digest([
      anAction({ owners: [chair], daysOverdue: 3, dueOn: '2026-05-29' }),
      anAction({ owners: [person, chair], status: 'blocked', statusReason: 'No answer.' }),
      anAction({ owners: [vacant] }),
      anAction({}),
      anAction({ owners: [person], status: 'done', closedOn: '2026-05-30' }),
      anAction({ owners: [person], status: 'done', closedOn: '2026-01-30' }),
    ])
    expect(owners).toEqual([
      { key: ana, personId: ana, office: null, fullName: 'Ana Ruiz', open: 2, overdue: 1, blocked: 1, done: 1 },
      { key: '', personId: null, office: null, fullName: '', open: 1, overdue: 0, blocked: 0, done: 0 },
      {
        key: `${board} secretary`,
        personId: null,
        office: 'secretary',
        fullName: '',
        open: 1,
        overdue: 0,
        blocked: 0,
        done: 0,
      },
    ])
  })

  it('leaves out actions of other boards, and lets each board count from its own last meeting', () => {
    const other = 'board-2' as BoardId
    const boards = [
      aDigestBoard(),
      aDigestBoard({ id: other, lastMeeting: { id: 'm9' as MeetingId, title: 'May', date: '2026-05-28' } }),
    ]
    const done = (boardId: BoardId, text: string) => anAction({ boardId, text, status: 'done', closedOn: '2026-05-20' })
    const all = [done(board, 'ours'), done(other, 'theirs'), done('board-3' as BoardId, 'nobody’s')]
    expect(texts(digest(all, boards).done)).toEqual(['ours'])
  })
})
