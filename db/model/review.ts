import { z } from 'zod'
import { command } from './command'
import { CalendarDate, OptionalLine, OptionalParagraph, Paragraph } from './fields'
import { AgendaItemId, MeetingId, MinutesDraftId, PersonId, ReviewCommentId } from './ids'
import type { MinutesRecord } from './minutesRecord'
import type { MotionResult, ReviewStatus } from './vocabulary'

/** Draft minutes as they went out to be read. */
export interface MinutesDraft {
  id: MinutesDraftId
  meetingId: MeetingId
  /** 1, 2, 3 … in each meeting. */
  number: number
  /** Day in the meeting's time zone. */
  circulatedOn: string
  commentsDueOn: string | null
  /** Fingerprint of the frozen text. */
  sha256: string
}

/** What a reader of a draft asked to have changed. */
export interface ReviewComment {
  id: ReviewCommentId
  meetingId: MeetingId
  /** The item it is about; null = the minutes as a whole. */
  agendaItemId: AgendaItemId | null
  /** The draft that was being read; null = made before any draft went out. */
  draftNumber: number | null
  /** A person the workspace knows, or a name as it was typed. */
  author: { personId: PersonId | null; name: string }
  /** The words that it is about, as they stood. */
  quote: string | null
  text: string
  status: ReviewStatus
  response: string | null
  madeOn: string
  resolvedOn: string | null
}

/** How far the minutes of a meeting are on their way to approval. */
export interface MeetingReview {
  /** Oldest first. */
  drafts: MinutesDraft[]
  /** In the order in which they were made. */
  comments: ReviewComment[]
  /** How many places of the minutes differ from the draft that went out last; 0 without a draft. */
  changesSinceDraft: number
  /** They are frozen in the board's chain. */
  isSealed: boolean
  /** The motion that approves these minutes, whatever became of it; null while there is none. */
  approvingMotion: {
    number: number
    asCorrected: boolean
    result: MotionResult | null
    /** Null for a vote by e-mail. */
    meeting: { id: MeetingId; title: string; date: string; agendaItemId: AgendaItemId } | null
  } | null
  /** The coming meeting that is to approve them, with its item for earlier minutes; null while none is planned. */
  approvingMeeting: { id: MeetingId; title: string; date: string; agendaItemId: AgendaItemId | null } | null
}

/** The part of minutes that changed: the facts of the meeting, its attendance and presence, or an item. */
export type ChangedPlace = 'meeting' | 'attendance' | AgendaItemId

/** A draft as it was read beside the minutes as they stand. */
export interface DraftComparison {
  draft: MinutesDraft
  before: MinutesRecord
  after: MinutesRecord
  /** In the order of the minutes; items that are gone last. */
  changed: ChangedPlace[]
}

export const reviewCommands = {
  /** Freezes the minutes of a held meeting as the next draft. Refused when nothing changed since the one before. */
  'minutes.circulate': command<{ id: MinutesDraftId; number: number }>()(
    z.strictObject({ meetingId: MeetingId, commentsDueOn: CalendarDate.nullable() }),
  ),
  /** A comment on the minutes as they were read: of a person, or of a name that is typed. Exactly one of the two. */
  'review.addComment': command<{ id: ReviewCommentId }>()(
    z.strictObject({
      meetingId: MeetingId,
      agendaItemId: AgendaItemId.nullable(),
      authorId: PersonId.nullable(),
      authorName: OptionalLine,
      quote: OptionalParagraph,
      text: Paragraph,
    }),
  ),
  'review.resolve': command<{ id: ReviewCommentId }>()(
    z.strictObject({ id: ReviewCommentId, outcome: z.enum(['accepted', 'declined']), response: OptionalParagraph }),
  ),
  'review.reopen': command<{ id: ReviewCommentId }>()(z.strictObject({ id: ReviewCommentId })),
  'review.remove': command<{ id: ReviewCommentId }>()(z.strictObject({ id: ReviewCommentId })),
} as const
