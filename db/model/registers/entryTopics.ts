import { TOPIC_OF_RECORD } from '../recordTopics'
import type { Topic } from '../topics'
import { EntryType } from './entries'

/** The kinds of rows that are entries of a register and can stand in minutes. */
export type EntryTopic = (typeof TOPIC_OF_RECORD)[EntryType]

export const ENTRY_TOPICS: readonly EntryTopic[] = EntryType.options.map((type) => TOPIC_OF_RECORD[type])

/** Whether rows of this kind are entries of a register. */
export function isEntryTopic(topic: Topic): topic is EntryTopic {
  return (ENTRY_TOPICS as readonly Topic[]).includes(topic)
}

const PLACE = ['boardId', 'meetingId', 'agendaItemId']

/**
 * Whether a change touches what sealed minutes hold of an entry: where it was recorded, its line and its number.
 * Everything else goes on after the meeting. A story's line is not in the minutes: they only note that there is one.
 */
export function speaksForMinutes(topic: EntryTopic, after: object | null): boolean {
  const frozen = topic === 'story' ? PLACE : [...PLACE, 'text', 'number']
  return after !== null && frozen.some((column) => column in after)
}
