import { describe, expect, test } from 'vitest'
import { recordChanges } from '../changelog/run'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import type { Deadline } from '../model/deadlines'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, approveMeeting, holdMeeting, run, testOrigin } from '../testing/builders'
import { listDeadlines } from './deadlines'

/**
 * What three boards' published rules say (2026): Cowley sends notice and agenda two weeks before and minutes within two
 * weeks, at least one meeting a semester; OTC gives notice of at least two weeks and meets at least twice a year;
 * Peninsula meets at least twice a year and sets no days.
 */
const RULES = {
  cowley: { noticeDays: 14, minutesDays: 14, meetingsPerYear: 2 },
  otc: { noticeDays: 14, minutesDays: null, meetingsPerYear: 2 },
  peninsula: { noticeDays: null, minutesDays: null, meetingsPerYear: 2 },
} satisfies Record<string, Partial<RequestOf<'board.create'>>>

const only = (store: Store, boardId: string, today: string) => listDeadlines(store.db, { boardId, today })[0]!
const shape = ({ dueOn, daysLeft, doneOn, ruleDays }: Deadline) => ({ dueOn, daysLeft, doneOn, ruleDays })

/** An agenda or a draft that went out on a day. */
function sendOut(store: Store, topic: 'agenda_version' | 'minutes_draft', meetingId: string, on: string, number = 1) {
  recordChanges(store, 'test.sendOut', testOrigin, ({ write, newId }) => {
    const row = { id: newId<string>(), meetingId, number }
    const at = `${on}T12:00:00.000Z`
    if (topic === 'agenda_version') {
      write.insert(topic, { ...row, publishedOn: on, publishedAt: at, content: '{}' })
    } else {
      const rest = { commentsDueOn: null, record: '{}', sha256: 'a'.repeat(64) }
      write.insert(topic, { ...row, circulatedOn: on, circulatedAt: at, ...rest })
    }
  })
}

describe.each([
  { name: 'cowley', agenda: '2026-10-29', minutes: '2026-05-15' },
  { name: 'otc', agenda: '2026-10-29', minutes: null },
  { name: 'peninsula', agenda: null, minutes: null },
] as const)('the rules of $name', ({ name, agenda, minutes }) => {
  test.each([
    { today: '2026-10-26', toAgenda: 3, toMinutes: -164 },
    { today: '2026-10-29', toAgenda: 0, toMinutes: -167 },
    { today: '2026-10-31', toAgenda: -2, toMinutes: -169 },
    { today: '2026-05-14', toAgenda: 168, toMinutes: 1 },
    { today: '2026-05-15', toAgenda: 167, toMinutes: 0 },
    { today: '2026-05-16', toAgenda: 166, toMinutes: -1 },
  ])('on $today', ({ today, toAgenda, toMinutes }) => {
    const store = aWorkspace()
    const boardId = aBoard(store, RULES[name])
    const spring = aMeeting(store, { boardId, date: '2026-05-01' })
    holdMeeting(store, spring)
    const fall = aMeeting(store, { boardId, date: '2026-11-12' })
    const { noticeDays, minutesDays } = RULES[name]
    const due = only(store, boardId, today)
    expect(due.agendas.map(shape)).toEqual(
      agenda === null ? [] : [{ dueOn: agenda, daysLeft: toAgenda, doneOn: null, ruleDays: noticeDays }],
    )
    expect(due.minutes.map(shape)).toEqual(
      minutes === null ? [] : [{ dueOn: minutes, daysLeft: toMinutes, doneOn: null, ruleDays: minutesDays }],
    )
    expect(due.toApprove).toMatchObject([{ meeting: { id: spring }, at: { id: fall } }])
    expect(due.year).toEqual({ year: 2026, held: 1, planned: 1, wanted: 2 })
  })
})

test('an agenda and minutes are done on the first day they went out, in time or late', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, RULES.cowley)
  const held = aMeeting(store, { boardId, date: '2026-05-01' })
  const approved = aMeeting(store, { boardId, date: '2026-08-03' })
  const planned = aMeeting(store, { boardId, date: '2026-11-12' })
  holdMeeting(store, held)
  approveMeeting(store, approved)
  sendOut(store, 'agenda_version', planned, '2026-10-20')
  sendOut(store, 'agenda_version', planned, '2026-11-01', 2)
  sendOut(store, 'minutes_draft', held, '2026-05-20')
  const due = only(store, boardId, '2026-11-02')
  expect(due.agendas.map(({ doneOn }) => doneOn)).toEqual(['2026-10-20'])
  expect(due.minutes.map(({ doneOn, dueOn }) => [dueOn, doneOn])).toEqual([['2026-05-15', '2026-05-20']])
  sendOut(store, 'minutes_draft', approved, '2026-08-10')
  expect(only(store, boardId, '2026-11-02').minutes[1]).toMatchObject({ dueOn: '2026-08-17', doneOn: '2026-08-10' })
  expect(due.toApprove.map(({ meeting }) => meeting.id)).toEqual([held])
})

test('a cancelled meeting, one that is over and one that was never held have no agenda to send', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, RULES.cowley)
  run(store, 'meeting.cancel', { id: aMeeting(store, { boardId, date: '2026-12-01' }) })
  aMeeting(store, { boardId, date: '2026-10-01' })
  holdMeeting(store, aMeeting(store, { boardId, date: '2025-12-01' }))
  const due = only(store, boardId, '2026-11-01')
  expect(due.agendas).toEqual([])
  expect(due.toApprove).toMatchObject([{ at: { date: '2026-10-01' } }])
  expect(due.year).toMatchObject({ held: 0, planned: 0 })
})

test('all boards are answered at once, by name', () => {
  const store = aWorkspace()
  const late = aBoard(store, { name: 'Welding' })
  const early = aBoard(store, { name: 'automotive', ...RULES.otc })
  const all = listDeadlines(store.db, { boardId: null, today: '2026-11-01' })
  expect(all.map(({ boardId, year }) => [boardId, year.wanted])).toEqual([
    [early, 2],
    [late, null],
  ])
})
