import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionItemId, MeetingId } from './ids'
import { DEFAULT_REMINDERS, reminderRules, remindersOn, type ReminderRows, type ReminderState } from './reminders'

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const today = '2026-11-29'

const action = (number: number, dueOn: string, isMine = true): ReminderRows['actions'][number] => ({
  id: id(number) as ActionItemId,
  number,
  text: 'Ask the registrar',
  dueOn,
  board: 'Welding',
  isMine,
})
const rows = (given: Partial<ReminderRows> = {}): ReminderRows => ({
  actions: [],
  deadlines: [],
  meetings: [],
  ...given,
})
const settings = reminderRules(DEFAULT_REMINDERS, 'secretary')
const keys = (given: ReminderRows, set = settings, state: ReminderState | null = null) =>
  remindersOn(today, given, set, state).reminders.map(({ key }) => key)

describe('what is reminded of on a day', () => {
  it('is what is late, due today, or due within the days, the latest first', () => {
    const given = rows({
      actions: [action(1, '2026-12-02'), action(2, '2026-12-03'), action(3, '2026-11-29'), action(4, '2026-11-01')],
    })
    expect(keys(given)).toEqual([`action ${id(4)}`, `action ${id(3)}`, `action ${id(1)}`])
    expect(keys(given, { ...settings, daysBefore: 0 })).toEqual([`action ${id(4)}`, `action ${id(3)}`])
  })

  it('is nothing when it is switched off', () => {
    expect(keys(rows({ actions: [action(1, today)] }), { ...settings, isOn: false })).toEqual([])
  })

  it('is only what is mine where that was chosen, and no deadline of a board then', () => {
    const given = rows({
      actions: [action(1, today, false), action(2, today)],
      deadlines: [
        { kind: 'agenda', meetingId: id(7) as MeetingId, title: 'Fall', date: '2026-12-05', dueOn: today, board: 'W' },
      ],
      meetings: [
        {
          id: id(8) as MeetingId,
          title: 'Fall',
          date: today,
          startTime: '17:30',
          noticeDays: null,
          board: 'W',
          isMine: false,
        },
        {
          id: id(9) as MeetingId,
          title: 'Fall',
          date: today,
          startTime: '17:30',
          noticeDays: null,
          board: 'V',
          isMine: true,
        },
      ],
    })
    expect(keys(given, { ...settings, about: 'mine' })).toEqual([`action ${id(2)}`, `meeting ${id(9)}`])
    expect(keys(given)).toHaveLength(5)
  })

  it('is what is mine on a chair’s machine and everything on a secretary’s, until somebody chose', () => {
    expect(reminderRules(DEFAULT_REMINDERS, 'chair').about).toBe('mine')
    expect(reminderRules(DEFAULT_REMINDERS, 'secretary').about).toBe('everything')
    expect(reminderRules({ ...DEFAULT_REMINDERS, about: 'everything' }, 'chair').about).toBe('everything')
  })

  it('holds a meeting from the first day of its board’s notice on', () => {
    const meeting = { id: id(1) as MeetingId, title: 'Fall', startTime: '17:30', board: 'W', isMine: true }
    const on = (date: string, noticeDays: number | null) => keys(rows({ meetings: [{ ...meeting, date, noticeDays }] }))
    expect(on('2026-12-13', 14)).toHaveLength(1)
    expect(on('2026-12-14', 14)).toHaveLength(0)
    expect(on('2026-12-02', null)).toHaveLength(1)
    expect(on('2026-12-03', null)).toHaveLength(0)
  })

  it('leads to the place where something can be done about it', () => {
    const deadline = { meetingId: id(7) as MeetingId, title: 'Fall', date: '2026-12-05', dueOn: today, board: 'W' }
    const given = rows({
      deadlines: [
        { ...deadline, kind: 'agenda' },
        { ...deadline, kind: 'minutes' },
      ],
    })
    expect(remindersOn(today, given, settings, null).reminders.map(({ place }) => place)).toEqual([
      `/meetings/${id(7)}/agenda`,
      `/meetings/${id(7)}/record`,
    ])
  })

  it('comes once a day for each thing, and again on the next day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        (rounds) => {
          let state: ReminderState | null = null
          const seen: string[] = []
          for (const numbers of rounds) {
            const actions = [...new Set(numbers)].map((number) => action(number, today))
            const told = remindersOn(today, rows({ actions }), settings, state)
            seen.push(...told.reminders.map(({ key }) => key))
            state = told.state
          }
          expect(new Set(seen).size).toBe(seen.length)
          expect(new Set(seen)).toEqual(new Set(rounds.flat().map((number) => `action ${id(number)}`)))
          const tomorrow = remindersOn('2026-11-30', rows({ actions: [action(1, today)] }), settings, state)
          expect(tomorrow.reminders.map(({ key }) => key)).toEqual([`action ${id(1)}`])
          expect(tomorrow.state).toEqual({ day: '2026-11-30', told: [`action ${id(1)}`] })
        },
      ),
    )
  })
})
