import { z } from 'zod'
import { command } from '../command'
import { AgendaItemId, type TopicReviewId } from '../ids'
import { ReviewTopic } from './words'

/** What an item of a meeting reviewed, in the words of the reviewers' lists. */
export const topicReviewCommands = {
  /** Says that the item reviews this. Nothing happens when it is said already. */
  'topic.mark': command<{ id: TopicReviewId }>()(z.strictObject({ agendaItemId: AgendaItemId, topic: ReviewTopic })),
  'topic.unmark': command<{ id: AgendaItemId }>()(z.strictObject({ agendaItemId: AgendaItemId, topic: ReviewTopic })),
} as const
