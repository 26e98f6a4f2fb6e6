import { z } from 'zod'
import { command } from './command'
import { Paragraph } from './fields'
import { MeetingId, type SealedRecordId } from './ids'
import type { EntryType } from './registers/entries'

/** A frozen version of approved minutes and its place in the chain of the board. */
export interface SealedVersion {
  id: SealedRecordId
  meetingId: MeetingId
  version: number
  position: number
  /** Fingerprint of the frozen text. */
  sha256: string
  /** Fingerprint of the board's record before it. */
  previousSha256: string | null
  /** Instant, ISO in UTC. */
  sealedAt: string
  sealedBy: string
  /** Why there is a later version; null for the approval. */
  reason: string | null
}

/** The part of minutes in which the rows and the frozen text differ. */
export type MinutesPart =
  | 'meeting'
  | 'approval'
  | 'attendance'
  | 'presence'
  | 'recess'
  | 'span'
  | 'interest'
  | 'item'
  | 'note'
  | 'paper'
  | 'motion'
  | 'decision'
  | 'comment'
  | 'idea'
  | 'reviewed'
  | EntryType
  | 'action'
  | 'matterArising'
  | 'recommendationArising'
  | 'emailVote'

/** One difference between minutes as they were frozen and as the rows are. */
export interface MinutesDifference {
  part: MinutesPart
  change: 'changed' | 'removed' | 'added'
  /** The row's id; null for what the meeting has once. */
  id: string | null
  /** Which one it is, in the words of the minutes: a title, a name, the number of a motion. */
  label: string
}

/** What was found where minutes are sealed. */
export type SealProblem =
  /** The text of a record no longer has the fingerprint that stands beside it. */
  | 'record_changed'
  /** A record says something else of its place, version or meeting than the row that holds it. */
  | 'record_misplaced'
  /** The next record names another fingerprint for this one: it was exchanged together with its fingerprint. */
  | 'chain_broken'
  /** A place in the chain, or a version of the minutes, is missing. */
  | 'record_missing'
  /** The rows of the minutes no longer say what was sealed. */
  | 'rows_changed'
  /** A paper of the meeting is gone or has another content. */
  | 'paper_changed'
  /** The database no longer refuses changes of sealed minutes, as it was made to. */
  | 'protection_missing'
  /** Two machines sealed without having heard of each other: both records stay, the chain goes on from the first. */
  | 'chain_forked'

/** One thing that does not hold. */
export interface SealFinding {
  problem: SealProblem
  board: { id: string; name: string } | null
  meeting: { id: string; title: string; date: string } | null
  version: number | null
  differences: MinutesDifference[]
  /** Names of what is concerned otherwise: a trigger, a file, a place in the chain. */
  detail: string | null
}

/** The seals of one meeting's minutes, as the check found them. */
export interface SealedMeetingState {
  meeting: { id: string; title: string; date: string }
  /** `unsealed`: approved before minutes were sealed; `correcting`: a correction is open, the rows may differ. */
  state: 'sound' | 'changed' | 'unsealed' | 'correcting'
  versions: number
  sha256: string | null
}

/** What a check of all seals of a workspace looked at and found. */
export interface SealReport {
  isSound: boolean
  findings: SealFinding[]
  boards: { id: string; name: string; records: number; meetings: SealedMeetingState[] }[]
}

export const sealCommands = {
  /**
   * Freezes minutes that were approved before minutes were sealed, and the board's earlier such ones before
   * them. 0 when they are sealed already.
   */
  'minutes.seal': command<{ sealed: number }>()(z.strictObject({ meetingId: MeetingId })),
  /** approved → correcting: the minutes may change again, for a reason that is printed. The sealed version stays. */
  'minutes.startCorrection': command<{ id: MeetingId }>()(z.strictObject({ meetingId: MeetingId, reason: Paragraph })),
  /** correcting → approved, with the next sealed version. Refused when nothing was changed. */
  'minutes.finishCorrection': command<{ version: number; sha256: string }>()(z.strictObject({ meetingId: MeetingId })),
  /** correcting → approved without a new version. Refused when something was changed. */
  'minutes.abandonCorrection': command<{ id: MeetingId }>()(z.strictObject({ meetingId: MeetingId })),
} as const

/** What one look at a PDF asks. `ok` and `failed` are answers; `open` says that it could not be answered. */
export interface PdfCheck {
  /**
   * `file`: no byte of the file differs from when it was made.
   * `record`: the record inside is the one that the file names.
   * `printed`: every page prints the fingerprint of that record.
   * `workspace`: the workspace has sealed this very record.
   */
  check: 'file' | 'record' | 'printed' | 'workspace'
  state: 'ok' | 'failed' | 'open'
}

/** Which minutes a PDF says it holds. */
export interface PdfMinutes {
  institution: string
  board: string
  meeting: { id: string; title: string; date: string }
  version: number
  position: number
  reason: string | null
  sha256: string
}

/** What a check of a PDF found. */
export interface PdfReport {
  /**
   * `sound`: everything that could be asked holds. `changed`: something does not. `extract`: a copy that leaves
   * something out and carries no record. `notMinutes`: no sealed minutes of this program.
   */
  outcome: 'sound' | 'changed' | 'extract' | 'notMinutes'
  checks: PdfCheck[]
  minutes: PdfMinutes | null
  /** What the workspace knows of the record; null when none was asked. */
  here: PdfHere | null
}

/** `sealed`: the last version. `superseded`: an earlier one. `other`: another record stands in its place. */
export type PdfHere = { state: 'sealed' | 'superseded' | 'other' | 'unknown'; laterVersion: number | null }
