import type { Reminder } from '../../../db/model/reminders'
import type { DesktopNotice } from './reminderService'
import { SINGLE_NOTICES_MAX } from './reminderService'

/** The texts of the shell that reminders need; a structural part of its `Say`. */
export type SayReminder = (key: ReminderKey, facts?: Readonly<Record<string, string | number>>) => string

/** Keys of the shell's catalogue, plurals without their ending. */
export type ReminderKey =
  | `reminder.${'action' | 'agenda' | 'minutes'}.${'late' | 'today' | 'soon'}`
  | `reminder.meeting.${'today' | 'soon'}`
  | 'reminder.body'
  | 'reminder.confidential'
  | 'reminder.many'
  | 'reminder.manyLate'
  | 'reminder.manySoon'
  | 'reminder.manyMeetings'

const TEXT_MAX = 120
const shortened = (text: string) =>
  [...text].length > TEXT_MAX ? `${[...text].slice(0, TEXT_MAX - 1).join('')}…` : text

function textOf(reminder: Reminder, say: SayReminder): string {
  const text = reminder.kind === 'action' ? reminder.text : reminder.title
  return text === null ? say('reminder.confidential') : shortened(text)
}

function titleOf(reminder: Reminder, say: SayReminder): string {
  const { days, kind } = reminder
  const facts = { count: Math.abs(days), ...(kind === 'action' ? { number: reminder.number } : {}) }
  if (kind === 'meeting') return say(days === 0 ? 'reminder.meeting.today' : 'reminder.meeting.soon', facts)
  return say(`reminder.${kind}.${days < 0 ? 'late' : days === 0 ? 'today' : 'soon'}`, facts)
}

/** A few reminders one by one; more of them as one notice that counts them, so that no desktop is flooded. */
export function noticesOf(reminders: readonly Reminder[], say: SayReminder): DesktopNotice[] {
  const [first] = reminders
  if (first === undefined) return []
  if (reminders.length <= SINGLE_NOTICES_MAX) {
    return reminders.map((reminder) => ({
      title: titleOf(reminder, say),
      body: say('reminder.body', {
        text: textOf(reminder, say),
        board: reminder.board,
      }),
      place: reminder.place,
    }))
  }
  const late = reminders.filter(({ days }) => days < 0).length
  const meetings = reminders.filter(({ kind, days }) => kind === 'meeting' && days >= 0).length
  const soon = reminders.length - late - meetings
  const lines = [
    ...(late === 0 ? [] : [say('reminder.manyLate', { count: late })]),
    ...(soon === 0 ? [] : [say('reminder.manySoon', { count: soon })]),
    ...(meetings === 0 ? [] : [say('reminder.manyMeetings', { count: meetings })]),
  ]
  return [
    {
      title: say('reminder.many', { count: reminders.length }),
      body: lines.join('\n'),
      place: reminders.some(({ kind }) => kind === 'action') ? '/actions' : '/',
    },
  ]
}
