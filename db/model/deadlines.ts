import type { BoardId, MeetingId } from './ids'
import type { MeetingStatus } from './vocabulary'

/** A day by which the board's own rules want something done. */
export interface Deadline {
  kind: 'agenda' | 'minutes'
  meeting: { id: MeetingId; title: string; date: string; status: MeetingStatus }
  /** The days that the rule gives: before the meeting for an agenda, after it for the minutes. */
  ruleDays: number
  dueOn: string
  /** From today to the day it is due: 0 = today, negative = that many days late. */
  daysLeft: number
  /** The day it was first done; null while it is not. */
  doneOn: string | null
}

/** Minutes that nobody approved yet, and the meeting that is to. */
export interface UnapprovedMinutes {
  meeting: { id: MeetingId; title: string; date: string }
  /** Null while no meeting is planned that could approve them. */
  at: { id: MeetingId; title: string; date: string } | null
}

/** What a board's own rules ask for, and how it stands. */
export interface BoardDeadlines {
  boardId: BoardId
  /** One for each planned meeting, by its date; none where the board has no rule. */
  agendas: Deadline[]
  /**
   * One for each meeting that was held, by its date; none where the board has no rule, nor for minutes that were approved
   * without a draft on record.
   */
  minutes: Deadline[]
  toApprove: UnapprovedMinutes[]
  /** Meetings of this calendar year; `wanted` is null where the board has no rule. */
  year: { year: number; held: number; planned: number; wanted: number | null }
}
