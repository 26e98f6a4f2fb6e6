import type { ActionItemId, BoardId, MeetingId } from './ids'
import type { Cloth } from './vocabulary'

/** What others did to an action, a meeting or its minutes since this machine's last look. */
export interface DeskNews {
  kind: 'action' | 'meeting' | 'draft' | 'comment'
  /** Of the action, or of the meeting that it is about. */
  id: ActionItemId | MeetingId
  boardId: BoardId
  boardName: string
  cloth: Cloth
  /** The action's words or the meeting's title. */
  label: string
  /** The number of the action or of the draft; null for the rest. */
  number: number | null
  isNew: boolean
  by: string
  /** Instant, ISO in UTC. */
  at: string
}

/** Where the history stood when somebody looked. */
export interface DeskLook {
  /** Number of the last step that was there. */
  seq: number
  /** Instant, ISO in UTC. */
  at: string
}

/** What is new since the last look, and what a look at this answer has seen. */
export interface DeskNewsList {
  /** Newest first. */
  news: DeskNews[]
  /** More than these came. */
  hasMore: boolean
  /** Where this answer stands in the history. */
  seq: number
  /** The look that `news` is counted from; null on a machine that has not looked yet, to which everything would be new. */
  lookedAt: string | null
}
