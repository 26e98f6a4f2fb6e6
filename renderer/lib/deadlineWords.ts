import type { TFunction } from 'i18next'
import type { Deadline } from '../../electron/contract/model'
import { daysBetween, formatDate } from './format'

/** How a deadline stands. */
export type DeadlineState = 'ahead' | 'today' | 'late' | 'done' | 'doneLate'

/** How a deadline stands today. */
export function deadlineState({ doneOn, dueOn, daysLeft }: Deadline): DeadlineState {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'doneLate'
  if (daysLeft === 0) return 'today'
  return daysLeft > 0 ? 'ahead' : 'late'
}

/** A deadline in words that count the days: "Send the agenda of Dec 10 in 3 days". */
export function deadlineWords(t: TFunction, deadline: Deadline): string {
  const { kind, meeting, dueOn, doneOn, daysLeft } = deadline
  const state = deadlineState(deadline)
  return t(`deadlines:${kind}.${state}`, {
    count: doneOn === null ? Math.abs(daysLeft) : daysBetween(dueOn, doneOn),
    meeting: formatDate(meeting.date, 'year'),
    done: doneOn === null ? '' : formatDate(doneOn, 'day'),
  })
}
