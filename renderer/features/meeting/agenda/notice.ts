import { addDays, daysBetween } from '../../../lib/format'

/** How the board's rule on notice stands: by when the agenda must leave. */
export interface Notice {
  readonly state: 'early' | 'today' | 'late'
  readonly sendBy: string
  readonly days: number
  /** Days from today to the meeting. */
  readonly left: number
}

/** The rule of the board against today; null without a rule, or when the meeting is not ahead. */
export function noticeOf(
  meeting: { readonly date: string; readonly status: string },
  noticeDays: number | null,
  today: string,
): Notice | null {
  if (noticeDays === null || meeting.status !== 'planned' || meeting.date < today) return null
  const sendBy = addDays(meeting.date, -noticeDays)
  const state = today < sendBy ? 'early' : today === sendBy ? 'today' : 'late'
  return { state, sendBy, days: noticeDays, left: daysBetween(today, meeting.date) }
}
