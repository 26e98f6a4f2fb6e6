import type { Topic } from './topics'
import type { RecordType } from './vocabulary'

/** The kind of row that each block in the text of the minutes stands for. */
export const TOPIC_OF_RECORD = {
  motion: 'motion',
  decision: 'decision',
  action: 'action_item',
  comment: 'industry_comment',
  idea: 'idea',
  interest: 'declared_interest',
  prospect: 'prospect',
  pledge: 'pledge',
  gap: 'skills_gap',
  recommendation: 'recommendation',
  development: 'development',
  story: 'story',
} as const satisfies Record<RecordType, Topic>
