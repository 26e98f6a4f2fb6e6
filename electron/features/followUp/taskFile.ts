import { escape, foldLines } from 'ical-generator'
import type { ActionItem } from '../../../db/model/action'
import type { ActionPriority, ActionStatus } from '../../../db/model/vocabulary'
import type { Revision } from '../../../db/queries/followUpRevision'
import { calendarLine, calendarText, PRODUCT, uidOf } from './calendarText'
import type { Words } from './words'

/** An action as a task: ical-generator knows events only, so its escaping and folding serve for tasks too. */
export interface TaskFacts {
  action: ActionItem
  boardName: string
  revision: Revision
}

const STATUS: Record<ActionStatus, string> = {
  open: 'NEEDS-ACTION',
  in_progress: 'IN-PROCESS',
  // Calendars know no such state: somebody still has to do something.
  blocked: 'NEEDS-ACTION',
  done: 'COMPLETED',
  dropped: 'CANCELLED',
}

/** 1 is the highest, 5 the middle, 9 the lowest (RFC 5545, 3.8.1.9). */
const PRIORITY: Record<ActionPriority, number> = { high: 1, normal: 5, low: 9 }

/** Nine in the morning of the day before: a due day begins at midnight. */
const ALARM = '-PT15H'

const day = (date: string) => date.replaceAll('-', '')
const instant = (iso: string) => iso.replaceAll(/[-:]|\.\d+(?=Z)/g, '')
const text = (value: string) => escape(calendarText(value), false)

/** Actions as one calendar file. It has no method: it is nobody's message, it is brought into a list of tasks. */
export function taskFile(tasks: readonly TaskFacts[], now: string, words: Words): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-${PRODUCT}`,
    ...tasks.flatMap((task) => taskLines(task, now, words)),
    'END:VCALENDAR',
  ]
  return `${foldLines(lines.join('\r\n'))}\r\n`
}

function taskLines({ action, boardName, revision }: TaskFacts, now: string, words: Words): string[] {
  const { id, number, dueOn, status, priority, closedOn } = action
  const summary = words.say('calendar.task', { number, text: calendarLine(action.text) })
  const isOpen = status !== 'done' && status !== 'dropped'
  return [
    'BEGIN:VTODO',
    `UID:${uidOf('action', id)}`,
    `SEQUENCE:${revision.sequence}`,
    `DTSTAMP:${instant(now)}`,
    `CREATED:${instant(revision.createdAt)}`,
    `LAST-MODIFIED:${instant(revision.changedAt)}`,
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(descriptionOf(action, boardName, words))}`,
    `CATEGORIES:${text(calendarLine(boardName))}`,
    `PRIORITY:${PRIORITY[priority]}`,
    `STATUS:${STATUS[status]}`,
    ...(dueOn === null ? [] : [`DUE;VALUE=DATE:${day(dueOn)}`]),
    // The log knows the day only; at noon of it, it is that day in nearly every zone.
    ...(status === 'done' && closedOn !== null ? [`COMPLETED:${day(closedOn)}T120000Z`, 'PERCENT-COMPLETE:100'] : []),
    ...(isOpen && dueOn !== null
      ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER;RELATED=END:${ALARM}`, `DESCRIPTION:${text(summary)}`, 'END:VALARM']
      : []),
    'END:VTODO',
  ]
}

function descriptionOf(action: ActionItem, boardName: string, words: Words): string {
  const { owners, status, statusReason, origin } = action
  const names = owners.flatMap(({ fullName }) => (fullName === '' ? [] : [calendarLine(fullName)]))
  const reason = statusReason === null ? null : calendarLine(statusReason)
  return [
    calendarText(action.text),
    ...(names.length === 0 ? [] : [words.say('calendar.owners', { names: words.list(names) })]),
    ...(status === 'blocked'
      ? [reason === null ? words.say('calendar.blockedPlain') : words.say('calendar.blocked', { reason })]
      : []),
    ...(status === 'dropped' && reason !== null ? [words.say('calendar.dropped', { reason })] : []),
    ...(origin === null
      ? []
      : [words.say('calendar.origin', { meeting: calendarLine(origin.meetingTitle), date: words.date(origin.date) })]),
    words.say('calendar.board', { board: calendarLine(boardName) }),
  ].join('\n')
}
