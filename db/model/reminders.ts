import { z } from 'zod'
import type { ActionItemId, MeetingId } from './ids'

/** What this machine reminds its person of. */
export const ReminderSettings = z.strictObject({
  isOn: z.boolean(),
  /** How many days before a due day the first reminder comes. */
  daysBefore: z.int().min(0).max(30),
  /**
   * Actions and meetings of the person at this machine, or all of them and the deadlines of the boards; null = as the
   * machine is set up: a chair's hears of what is theirs, a secretary's of everything.
   */
  about: z.enum(['mine', 'everything']).nullable(),
})
export type ReminderSettings = z.infer<typeof ReminderSettings>

/** Before anybody chose. */
export const DEFAULT_REMINDERS: ReminderSettings = { isOn: true, daysBefore: 3, about: null }

/** The settings with nothing left to how the machine is set up. */
export type ReminderRules = ReminderSettings & { about: 'mine' | 'everything' }

/** The settings as they hold on a machine that is set up for this person. */
export function reminderRules(settings: ReminderSettings, view: 'secretary' | 'chair'): ReminderRules {
  return { ...settings, about: settings.about ?? (view === 'chair' ? 'mine' : 'everything') }
}

/** What was told on which day, so that nothing is told twice on one. */
export const ReminderState = z.strictObject({ day: z.string().max(10), told: z.array(z.string().max(80)).max(20_000) })
export type ReminderState = z.infer<typeof ReminderState>

/** What somebody could be reminded of. */
export interface ReminderRows {
  /** The text is null where it is confidential: a notification may come while somebody looks on. */
  actions: { id: ActionItemId; number: number; text: string | null; dueOn: string; board: string; isMine: boolean }[]
  deadlines: {
    kind: 'agenda' | 'minutes'
    meetingId: MeetingId
    title: string
    date: string
    dueOn: string
    board: string
  }[]
  meetings: {
    id: MeetingId
    title: string
    date: string
    startTime: string
    /** The days of notice that the board's rules ask for; null where there is no rule. */
    noticeDays: number | null
    board: string
    isMine: boolean
  }[]
}

/** One thing to be reminded of. `days` counts from today to its day: negative = late. */
export type Reminder = { key: string; place: string; board: string; days: number } & (
  | { kind: 'action'; number: number; text: string | null }
  | { kind: 'agenda' | 'minutes'; title: string; date: string }
  | { kind: 'meeting'; title: string; date: string; startTime: string }
)

const DAY_MS = 86_400_000
const daysFrom = (today: string, day: string) => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)

/**
 * What is to be told on a day: what is late, what is due within the days that were asked for, and the meetings that lie
 * within their board's notice. Each thing once on each day; the state says what this day has told already.
 */
export function remindersOn(
  today: string,
  rows: ReminderRows,
  settings: ReminderRules,
  state: ReminderState | null,
): { reminders: Reminder[]; state: ReminderState } {
  const told = new Set(state?.day === today ? state.told : [])
  const isAll = settings.about === 'everything'
  const isNear = (days: number) => days <= settings.daysBefore
  const actions = rows.actions
    .filter(({ isMine }) => isAll || isMine)
    .map(({ id, number, text, dueOn, board }): Reminder => {
      return {
        kind: 'action',
        key: `action ${id}`,
        place: '/actions',
        board,
        days: daysFrom(today, dueOn),
        number,
        text,
      }
    })
    .filter(({ days }) => isNear(days))
  const deadlines = (isAll ? rows.deadlines : [])
    .map(({ kind, meetingId, title, date, dueOn, board }): Reminder => {
      const place = `/meetings/${meetingId}/${kind === 'agenda' ? 'agenda' : 'record'}`
      return { kind, key: `${kind} ${meetingId}`, place, board, days: daysFrom(today, dueOn), title, date }
    })
    .filter(({ days }) => isNear(days))
  const meetings = rows.meetings
    .filter(({ isMine }) => isAll || isMine)
    .flatMap(({ id, title, date, startTime, noticeDays, board }): Reminder[] => {
      const days = daysFrom(today, date)
      if (days > (noticeDays ?? settings.daysBefore)) return []
      const place = `/meetings/${id}/agenda`
      return [{ kind: 'meeting', key: `meeting ${id}`, place, board, days, title, date, startTime }]
    })
  const reminders = settings.isOn
    ? [...actions, ...deadlines, ...meetings].filter(({ key }) => !told.has(key)).toSorted((a, b) => a.days - b.days)
    : []
  return { reminders, state: { day: today, told: [...told, ...reminders.map(({ key }) => key)] } }
}
