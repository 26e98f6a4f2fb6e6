import { z } from 'zod'
import { command } from './command'
import type { ActionItem, MatterArising } from './action'
import { Paragraph } from './fields'
import {
  AgendaItemId,
  DecisionId,
  MotionId,
  NoteVariantId,
  PersonId,
  type IdeaId,
  type IndustryCommentId,
  type MeetingId,
} from './ids'
import type { NamedPerson } from './institution'
import type { AgendaItem, AttendanceRow, MeetingDetail, Quorum } from './meeting'
import type { DeclaredInterest, MeetingPresence } from './presence'
import type { RegisterEntry } from './registers/entries'
import type { RecommendationArising } from './registers/recommendation'
import { RichText } from './richText'
import {
  MotionResult,
  VoteChoice,
  VotingMethod,
  type MajorityRule,
  type MotionKind,
  type NoteVariantReason,
  type Side,
} from './vocabulary'

/** The words taken down under one agenda item. */
export interface MinutesNote {
  agendaItemId: AgendaItemId
  body: RichText
  /** Counts up with each write; 0 = never written. A write names the revision that it started from. */
  revision: number
  /** Instant of the last write, null before the first. */
  savedAt: string | null
}

export interface Motion {
  id: MotionId
  /** Null, as the item is, for a vote taken by e-mail between two meetings. */
  meetingId: MeetingId | null
  agendaItemId: AgendaItemId | null
  /** Running number of the board. */
  number: number
  text: string
  mover: NamedPerson | null
  seconder: NamedPerson | null
  method: VotingMethod | null
  votesFor: number | null
  votesAgainst: number | null
  votesAbstain: number | null
  /** Null while the motion is pending. */
  result: MotionResult | null
  /** Names on each side, for a roll call. */
  votes: (NamedPerson & { choice: VoteChoice })[]
  kind: MotionKind
  /** The motion that an amendment amends. */
  amendsId: MotionId | null
  /** The meeting whose minutes it approves, and whether as corrected. */
  approves: { meetingId: MeetingId; title: string; date: string; asCorrected: boolean } | null
  /** Another majority than the board's; null = the board's. */
  majorityRule: MajorityRule | null
  /** When the vote was taken: the quorum of that moment counts. */
  votedAt: string | null
  /** The day on which an e-mail vote closed. */
  votedOn: string | null
  /** Why it was taken without a quorum; printed. */
  withoutQuorumReason: string | null
}

/** What somebody from industry said. */
export interface IndustryComment {
  id: IndustryCommentId
  meetingId: MeetingId
  agendaItemId: AgendaItemId
  text: string
  /** A person with title and employer as of the meeting, or a free text such as "two employers"; null = not said who. */
  speaker: {
    personId: PersonId | null
    name: string
    title: string | null
    affiliation: string | null
    side: Side | null
  } | null
}

/** A thought to keep, without owner and date. */
export interface Idea {
  id: IdeaId
  meetingId: MeetingId
  agendaItemId: AgendaItemId
  text: string
}

/** Something agreed without a vote. */
export interface Decision {
  id: DecisionId
  meetingId: MeetingId
  agendaItemId: AgendaItemId
  number: number
  text: string
}

export interface MeetingRecords {
  motions: Motion[]
  decisions: Decision[]
  actions: ActionItem[]
  mattersArising: MatterArising[]
  /** Earlier recommendations that wait for an answer, or for the board to hear it. */
  recommendationsArising: RecommendationArising[]
  comments: IndustryComment[]
  ideas: Idea[]
  interests: DeclaredInterest[]
  /** Entries of registers that were recorded here: gaps, recommendations, pledges and the like. */
  entries: RegisterEntry[]
  /** Votes taken by e-mail since the meeting before this one. */
  emailVotes: Motion[]
}

/** Everything that the printed minutes and agenda are made of. */
export interface MeetingRecord {
  meeting: MeetingDetail
  items: (AgendaItem & { note: RichText | null })[]
  attendance: AttendanceRow[]
  quorum: Quorum
  records: MeetingRecords
  presence: MeetingPresence
}

/** A text that was written at the same time as the one that is shown, and stands beside it until somebody has read both. */
export interface NoteVariant {
  id: NoteVariantId
  agendaItemId: AgendaItemId
  body: RichText
  /** The wordings of the records in the text, by id. */
  records: Record<string, string>
  reason: NoteVariantReason
  writtenBy: string
  writtenAt: string
}

export const minutesCommands = {
  /** CONFLICT if the note has moved on from `baseRevision`. */
  'note.write': command<{ revision: number; savedAt: string }>()(
    z.strictObject({ agendaItemId: AgendaItemId, baseRevision: z.int().min(0), body: RichText }),
  ),
  /**
   * Puts a text that stood beside the note in its place, or below it, and takes it from beside it. The text of before
   * stays in the history. CONFLICT if the note has moved on from `baseRevision`.
   */
  'note.useVariant': command<{ revision: number; savedAt: string }>()(
    z.strictObject({ id: NoteVariantId, how: z.enum(['instead', 'below']), baseRevision: z.int().min(0) }),
  ),
  /** Takes a text away that stood beside the note because both were written at once. */
  'note.dismissVariant': command<{ id: NoteVariantId }>()(z.strictObject({ id: NoteVariantId })),
  'decision.record': command<{ id: DecisionId; number: number }>()(
    z.strictObject({ agendaItemId: AgendaItemId, text: Paragraph }),
  ),
  'decision.revise': command<{ id: DecisionId }>()(z.strictObject({ id: DecisionId, text: Paragraph })),
  /** Takes its block out of the item's note too, which counts as a revision of the note. */
  'decision.remove': command<{ id: DecisionId }>()(z.strictObject({ id: DecisionId })),
} as const
