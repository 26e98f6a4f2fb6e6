import type { ReadDb } from '../changelog/store'
import { MinutesRule, REQUIRED_FIELDS, type MinutesCheck } from '../model/minutesCheck'
import type { MeetingRecord } from '../model/minutes'
import { checkedMinutes, type RuleGroup } from './minutesCheck/context'
import { checkConfidentiality } from './minutesCheck/confidentiality'
import { checkEntries } from './minutesCheck/entries'
import { checkFields } from './minutesCheck/fields'
import { checkVotes } from './minutesCheck/votes'
import { requireMeetingRecord } from './records'

const GROUPS: readonly RuleGroup[] = [checkFields, checkVotes, checkEntries, checkConfidentiality]

/** What is missing in the minutes of a meeting before they go out. */
export function checkMinutes(db: ReadDb, input: { meetingId: string }): MinutesCheck {
  return checkRecord(requireMeetingRecord(db, { id: input.meetingId }))
}

/** What is missing in minutes: findings in the order of the rules, those of one rule in the order of the minutes. */
export function checkRecord(record: MeetingRecord): MinutesCheck {
  const minutes = checkedMinutes(record)
  const order = MinutesRule.options
  const findings = GROUPS.flatMap((group) => group(minutes)).toSorted(
    (a, b) => order.indexOf(a.rule) - order.indexOf(b.rule),
  )
  const broken = new Set<MinutesRule>(
    findings.map(({ rule }) => (rule === 'motionWithoutResult' ? 'motionFacts' : rule)),
  )
  return {
    meetingId: record.meeting.id,
    findings,
    fieldsPresent: REQUIRED_FIELDS.filter((rule) => !broken.has(rule)).length,
    fieldsAsked: REQUIRED_FIELDS.length,
  }
}
