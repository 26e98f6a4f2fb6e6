import { z } from 'zod'
import { MeetingId, MinutesDraftId } from '../../db/model/ids'
import type { MinutesCheck } from '../../db/model/minutesCheck'
import type { DraftComparison, MeetingReview, ReviewComment } from '../../db/model/review'
import { ENTRY_TOPICS } from '../../db/model/registers/entryTopics'
import type { Topic } from '../../db/model/topics'
import { query } from './channel'

/** Everything that the words of minutes are made of. */
const MINUTES_TOPICS = [
  'meeting',
  'board',
  'agenda_item',
  'attachment',
  'attendance',
  'presence_change',
  'recess',
  'item_span',
  'minutes_note',
  'motion',
  'vote',
  'decision',
  'industry_comment',
  'idea',
  'declared_interest',
  'topic_review',
  ...ENTRY_TOPICS,
  'action_item',
  'action_owner',
  'matter_arising',
  'recommendation',
  'recommendation_arising',
  'membership',
  'person',
] as const satisfies readonly Topic[]

export const reviewQueries = {
  /** What is missing in the minutes of a meeting before they go out. */
  'minutes.check': query<MinutesCheck>()(z.strictObject({ meetingId: MeetingId }), MINUTES_TOPICS),
  /** Drafts, comments and the approval of a meeting's minutes. */
  'review.get': query<MeetingReview>()(z.strictObject({ id: MeetingId }), [
    ...MINUTES_TOPICS,
    'minutes_draft',
    'review_comment',
    'sealed_record',
  ]),
  /** What readers of the drafts said, in the order in which they said it. */
  'review.comments': query<ReviewComment[]>()(z.strictObject({ id: MeetingId }), ['review_comment', 'minutes_draft']),
  /** A circulated draft beside the minutes as they stand. */
  'review.compare': query<DraftComparison>()(z.strictObject({ draftId: MinutesDraftId }), [
    ...MINUTES_TOPICS,
    'minutes_draft',
  ]),
} as const
