import type { MeetingId } from './ids'
import type { Quorum } from './meeting'
import type { Cloth, MeetingStatus, MotionKind, MotionResult } from './vocabulary'

/**
 * What everybody in the room may see on the wall. It is made for that and holds nothing else: no notes, no drafts, of a
 * confidential item only that there is one.
 */
export interface PresenterView {
  meetingId: MeetingId
  boardName: string
  cloth: Cloth
  meetingTitle: string
  status: MeetingStatus
  date: string
  timeZone: string
  calledToOrderAt: string | null
  adjournedAt: string | null
  /** Since when the meeting pauses; null while it does not. */
  recessSince: string | null
  quorum: Quorum
  /** The item that is being taken; null between items. */
  item: PresenterItem | null
}

/** The current item. A confidential one has a number and no words. */
export interface PresenterItem {
  number: string
  isConfidential: boolean
  title: string | null
  /** When it was taken up, wall clock. */
  since: string
  minutesAllotted: number | null
  motion: PresenterMotion | null
}

/** The motion before the board: the last one recorded under the current item. */
export interface PresenterMotion {
  number: number
  kind: MotionKind
  text: string
  votesFor: number | null
  votesAgainst: number | null
  votesAbstain: number | null
  result: MotionResult | null
}
