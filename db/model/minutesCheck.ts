import { z } from 'zod'
import type { CommandName, RequestOf } from './commands'
import type { ActionItemId, AgendaItemId, MeetingId, PersonId } from './ids'
import type { RecordType } from './vocabulary'

/**
 * The rules that minutes are checked by before they go out. The first twelve are the fields that Glendale Community
 * College asks for in the minutes of its governance committees; the others compare what was recorded with itself.
 */
export const MinutesRule = z.enum([
  'body',
  'date',
  'place',
  'callToOrder',
  'adjournment',
  'presiding',
  'recorder',
  'attendance',
  'quorum',
  'previousMinutes',
  'motionFacts',
  'nextMeeting',
  'motionWithoutResult',
  'actionWithoutOwner',
  'actionWithoutDate',
  'moverAbsent',
  'seconderAbsent',
  'voterAbsent',
  'voteWithoutQuorum',
  'countsTooHigh',
  'attendeeWithoutTitle',
  'attendeeWithoutAffiliation',
  'itemWithoutWords',
  'confidentialTextInPublicItem',
  'openRecess',
  'openSpan',
])
export type MinutesRule = z.infer<typeof MinutesRule>

/** The fields that minutes must hold (Glendale Community College, page 6174: governance committees). */
export const REQUIRED_FIELDS: readonly MinutesRule[] = MinutesRule.options.slice(0, 12)

/** `missing`: minutes without it are not complete. `warning`: to look at, may be right. */
export type FindingSeverity = 'missing' | 'warning'

/** Where a finding is put right. */
export type FindingPlace =
  | { kind: 'meeting'; field: 'title' | 'place' | 'times' | 'presiding' | 'recorder' | 'nextMeeting' }
  | { kind: 'attendance'; personId: PersonId | null }
  | { kind: 'item'; agendaItemId: AgendaItemId }
  | { kind: 'record'; agendaItemId: AgendaItemId; recordType: RecordType; recordId: string }
  | { kind: 'action'; actionId: ActionItemId }

/** One command that puts a finding right. */
export type FindingFix = { [Name in CommandName]: { command: Name; input: RequestOf<Name> } }[CommandName]

/** Something that is missing in minutes, or does not fit. */
export interface MinutesFinding {
  /** The rule and what it is about: the same finding has the same key next time. */
  key: string
  rule: MinutesRule
  severity: FindingSeverity
  place: FindingPlace
  /** What the sentence names: people, numbers, titles. */
  params: Record<string, string | number>
  /** Null where only a person can know. */
  fix: FindingFix | null
}

/** What a check of minutes found, in the order of the rules. */
export interface MinutesCheck {
  meetingId: MeetingId
  findings: MinutesFinding[]
  /** How many of the twelve fields are there. */
  fieldsPresent: number
  fieldsAsked: number
}
