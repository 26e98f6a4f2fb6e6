import type { FindingPlace, MinutesFinding, MinutesRule } from '../../model/minutesCheck'
import type { MeetingRecord } from '../../model/minutes'
import type { PresenceFacts } from '../../model/presence'

/** What the rules look at. */
export interface CheckedMinutes {
  record: MeetingRecord
  /** Presence over the time of the meeting, to ask who was there at a vote. */
  facts: PresenceFacts
  /** Nobody was marked at all: who was absent cannot be told then. */
  isUnmarked: boolean
}

/** One group of rules. */
export type RuleGroup = (minutes: CheckedMinutes) => MinutesFinding[]

/** The minutes of a meeting as the rules see them. */
export function checkedMinutes(record: MeetingRecord): CheckedMinutes {
  const { meeting, attendance, presence, items } = record
  return {
    record,
    facts: {
      board: meeting.board,
      calledToOrderAt: meeting.calledToOrderAt,
      adjournedAt: meeting.adjournedAt,
      attendance,
      changes: presence.changes,
      interests: presence.interests,
      spans: presence.spans,
      parents: new Map(items.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const]))),
    },
    isUnmarked: attendance.every((row) => row.status === null),
  }
}

/** A finding; `missing` and without a fix unless it says otherwise. */
export function finding(
  rule: MinutesRule,
  place: FindingPlace,
  given: Partial<Pick<MinutesFinding, 'severity' | 'params' | 'fix'>> & { about?: string } = {},
): MinutesFinding {
  const { about, ...rest } = given
  return {
    key: about === undefined ? rule : `${rule} ${about}`,
    rule,
    severity: 'missing',
    place,
    params: {},
    fix: null,
    ...rest,
  }
}

/** The latest time that anything of the meeting has; its planned end if that is later than all of them. */
export function latestTime({ meeting, presence, records }: MeetingRecord): string {
  const times = [
    meeting.calledToOrderAt,
    ...presence.spans.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    ...presence.recesses.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    ...presence.changes.map(({ at }) => at),
    ...records.motions.map(({ votedAt }) => votedAt),
    ...records.interests.flatMap(({ at, returnedAt }) => [at, returnedAt]),
  ].filter((time) => time !== null)
  return times.toSorted().at(-1) ?? meeting.endTime
}
