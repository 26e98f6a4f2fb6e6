import { derivedId } from '../../changelog/derivedId'
import type { Topic } from '../../model/topics'
import type { BoardSpec } from './spec'

/** All ids follow from this one, so that the same sample is made each time. */
const ROOT = '01890b4a-6c00-7000-8000-000000000001'

/** The id of a row of the sample, by the words that its board's file calls it by. */
export function sampleId(topic: Topic, ...keys: readonly string[]): string {
  return derivedId(topic, ROOT, ...keys)
}

/** The person behind a member's letter. */
export function personOf(spec: BoardSpec, letter: string): string {
  const member = spec.members.find((each) => each.letter === letter)
  if (member === undefined) throw new Error(`${spec.key} has no member ${letter}`)
  return sampleId('person', member.name)
}
