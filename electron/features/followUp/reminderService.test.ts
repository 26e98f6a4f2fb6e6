import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  DEFAULT_REMINDERS,
  reminderRules,
  type Reminder,
  type ReminderRows,
  type ReminderState,
} from '../../../db/model/reminders'
import { listReminderRows } from '../../../db/queries/followUpReminders'
import { aWorkspace } from '../../../db/testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem } from '../../../db/testing/builders'
import { createTexts } from '../../shell/texts'
import { CHECK_EVERY_MS, createReminderService, FIRST_CHECK_MS, type DesktopNotice } from './reminderService'
import { noticesOf } from './reminderWords'

const say = createTexts('en-US')
const HOUR_MS = 3_600_000
const RULES = reminderRules(DEFAULT_REMINDERS, 'secretary')

const anActionRow = (number: number): ReminderRows['actions'][number] => ({
  id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as never,
  number,
  text: 'Ask the registrar',
  dueOn: '2026-11-20',
  board: 'Welding',
  isMine: true,
})

/** A service over a clock that the test turns. */
function aService(given: { state?: ReminderState | null } = {}) {
  const world = {
    settings: RULES,
    state: given.state ?? null,
    today: '2026-11-29',
    rows: { actions: [anActionRow(1)], deadlines: [], meetings: [] } as ReminderRows,
    isPresenting: false,
    isOpen: true,
    shown: [] as DesktopNotice[],
    problems: [] as string[],
  }
  const service = createReminderService({
    settings: () => world.settings,
    state: () => world.state,
    remember: (state) => {
      world.state = state
    },
    rows: () => {
      if (!world.isOpen) throw new Error('The workspace is closed.')
      return world.rows
    },
    today: () => world.today,
    isPresenting: () => world.isPresenting,
    words: (reminders) => noticesOf(reminders, say),
    show: (notice) => world.shown.push(notice),
    onProblem: (problem) => world.problems.push(problem),
  })
  return { world, service }
}

describe('the reminders of a running program', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('come soon after the start, once a day, and on the next day also after a sleep', () => {
    const { world, service } = aService()
    service.start()
    expect(world.shown).toEqual([])
    vi.advanceTimersByTime(FIRST_CHECK_MS)
    expect(world.shown.map(({ title, body, place }) => [title, body, place])).toEqual([
      ['Action 1 is 9 days late', 'Ask the registrar · Welding', '/actions'],
    ])
    vi.advanceTimersByTime(20 * HOUR_MS)
    expect(world.shown).toHaveLength(1)
    // The machine slept: the date is another one, the timer has only just begun to count again.
    world.today = '2026-12-01'
    vi.advanceTimersByTime(CHECK_EVERY_MS)
    expect(world.shown).toHaveLength(2)
    service.dispose()
    world.today = '2026-12-02'
    vi.advanceTimersByTime(30 * HOUR_MS)
    expect(world.shown).toHaveLength(2)
  })

  it('do not come again on the same day after a restart', () => {
    const first = aService()
    first.service.check()
    const { world, service } = aService({ state: first.world.state })
    service.check()
    expect(first.world.shown).toHaveLength(1)
    expect(world.shown).toEqual([])
  })

  it('wait while the wall shows a meeting, and while no workspace is open', () => {
    const { world, service } = aService()
    world.isPresenting = true
    service.check()
    world.isPresenting = false
    world.isOpen = false
    service.check()
    expect([world.shown, world.problems]).toEqual([[], ['reminders.failed']])
    world.isOpen = true
    service.check()
    expect(world.shown).toHaveLength(1)
  })

  it('are not shown when they are switched off, and come when they are switched on', () => {
    const { world, service } = aService()
    world.settings = { ...RULES, isOn: false }
    service.check()
    expect(world.shown).toEqual([])
    world.settings = RULES
    service.check()
    expect(world.shown).toHaveLength(1)
  })
})

describe('the words of reminders', () => {
  const late = (number: number): Reminder => ({
    kind: 'action',
    key: `action ${number}`,
    place: '/actions',
    board: 'Welding',
    days: -1,
    number,
    text: 'Ask the registrar',
  })
  const meeting: Reminder = {
    kind: 'meeting',
    key: 'meeting 1',
    place: '/meetings/1/agenda',
    board: 'Welding',
    days: 1,
    title: 'Fall meeting',
    date: '2026-11-30',
    startTime: '17:30',
  }

  it('tell a few one by one', () => {
    expect(noticesOf([late(4), meeting], say)).toEqual([
      { title: 'Action 4 is 1 day late', body: 'Ask the registrar · Welding', place: '/actions' },
      { title: 'The board meets tomorrow', body: 'Fall meeting · Welding', place: '/meetings/1/agenda' },
    ])
    expect(noticesOf([], say)).toEqual([])
  })

  it('count many in one', () => {
    expect(noticesOf([late(1), late(2), { ...late(3), days: 2 }, meeting], say)).toEqual([
      { title: '4 things want attention', body: '2 are late\n1 is due soon\n1 meeting is near', place: '/actions' },
    ])
  })

  it('say nothing of what is confidential', () => {
    expect(noticesOf([{ ...late(1), text: null } as Reminder], say)[0]?.body).toBe('A confidential item · Welding')
  })

  it('keep a long text short', () => {
    const [notice] = noticesOf([{ ...late(1), text: '漢'.repeat(400) } as Reminder], say)
    expect([...(notice?.body ?? '')].length).toBeLessThan(140)
  })
})

describe('what there is to be reminded of', () => {
  it('knows what is mine, also by the office that I hold', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { name: 'Welding', noticeDays: 14, minutesDays: 10 })
    const { personId } = aMember(store, boardId, { fullName: 'Ana Ruiz', role: 'chair' })
    anAction(store, null, { boardId, text: 'Mine', ownerIds: [personId], dueOn: '2026-11-20' })
    anAction(store, null, { boardId, text: 'Of my office', offices: ['chair'], dueOn: '2026-11-21' })
    anAction(store, null, { boardId, text: 'Nobody’s', dueOn: '2026-11-22' })
    anAction(store, null, { boardId, text: 'Without a day', ownerIds: [personId] })
    const meetingId = aMeeting(store, { boardId, date: '2026-12-10' })
    const closed = anItem(store, meetingId, { isConfidential: true })
    anAction(store, closed, { boardId, text: 'Prepare the dismissal', dueOn: '2026-11-23' })
    const mine = listReminderRows(store.db, { today: '2026-11-29', me: 'Ana Ruiz' })
    expect(mine.actions.map(({ text, isMine }) => [text, isMine])).toEqual([
      ['Mine', true],
      ['Of my office', true],
      ['Nobody’s', false],
      [null, false],
    ])
    expect(mine.deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['agenda', '2026-11-26']])
    expect(mine.meetings.map(({ isMine, noticeDays }) => [isMine, noticeDays])).toEqual([[true, 14]])
    const strangers = listReminderRows(store.db, { today: '2026-11-29', me: null })
    expect(strangers.actions.some(({ isMine }) => isMine)).toBe(false)
  })
})
