import { z } from 'zod'
import type { ActionItem } from './action'
import type { PersonId } from './ids'
import type { AgendaItem, MeetingDetail } from './meeting'
import type { MeetingRecord, MeetingRecords } from './minutes'
import { entryOfRecord, type EntryAsRecorded } from './registers/entries'
import type { ReviewTopic } from './registers/words'
import type { MemberRole } from './vocabulary'

/** What a file says that holds the minutes of one meeting as this program froze them. */
export const MINUTES_FORMAT = 'Minutebook minutes'
/** The version of the form that this program writes and reads. */
export const MINUTES_VERSION = 1

/** A SHA-256 as 64 small hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Where approved minutes stand in the chain of their board. It is part of the text whose fingerprint is taken. */
export const MinutesSeal = z.strictObject({
  /** 1 for the approval, 2, 3 … for later corrections. */
  version: z.int().min(1),
  /** Place in the board's chain, from 1. */
  position: z.int().min(1),
  /** Fingerprint of the board's record before this one; null for the first. */
  previousSha256: Sha256.nullable(),
  /** Why there is a later version. */
  reason: z.string().nullable(),
})
export type MinutesSeal = z.infer<typeof MinutesSeal>

/** As much of a frozen record as is needed to say which one it is. */
export const MinutesHead = z.looseObject({
  format: z.literal(MINUTES_FORMAT),
  version: z.int(),
  seal: MinutesSeal.nullable(),
  meeting: z.looseObject({
    id: z.string(),
    title: z.string(),
    date: z.string(),
    board: z.looseObject({ id: z.string(), name: z.string() }),
    institution: z.looseObject({ name: z.string() }),
  }),
})
export type MinutesHead = z.infer<typeof MinutesHead>

type LaterFacts = 'status' | 'approvedOn' | 'approvedAsCorrected' | 'approvalNote' | 'correctionReason' | 'latestDraft'
type Derived = 'motionCount' | 'decisionCount' | 'actionCount' | 'entryCount' | 'hasNote' | 'papers' | 'reviewed'
/** An action as it was given: what became of it later is no part of the minutes. */
export interface ActionAsGiven extends Pick<
  ActionItem,
  'id' | 'boardId' | 'number' | 'text' | 'dueOn' | 'givenOn' | 'origin'
> {
  owners: OwnerAsGiven[]
}

/** Who promised; of an office the name is of who held it on the meeting's day, empty while it was vacant. */
export type OwnerAsGiven =
  | { personId: PersonId; fullName: string; office?: never }
  | { personId: null; office: MemberRole; fullName: string }

/** How minutes came to be approved. */
export interface MinutesApproval {
  on: string
  asCorrected: boolean
  /** How, if not by a motion of a later meeting. */
  note: string | null
  /** The motion that approved them and the meeting at which it was carried; null for an e-mail vote's meeting. */
  motion: {
    number: number
    text: string
    meeting: { id: string; title: string; date: string } | null
    votedOn: string | null
  } | null
}

/** A paper of an item, with the fingerprint of the file. */
export interface RecordedPaper {
  id: string
  fileName: string
  sizeBytes: number
  sha256: string
}

/**
 * The minutes of one meeting as one self-contained value: everything that is printed of them, with the names, titles,
 * employers and rules of the time.
 */
export interface MinutesRecord {
  format: typeof MINUTES_FORMAT
  version: typeof MINUTES_VERSION
  /** Null in a draft. */
  seal: MinutesSeal | null
  approval: MinutesApproval | null
  meeting: Omit<MeetingDetail, LaterFacts | 'previousMeeting'> & {
    previousMeeting: { id: string; title: string; date: string } | null
  }
  items: (Omit<AgendaItem, Derived> & {
    papers: RecordedPaper[]
    note: MeetingRecord['items'][number]['note']
    /** Left out where nothing was reviewed. */
    reviewed?: ReviewTopic[]
  })[]
  attendance: MeetingRecord['attendance']
  quorum: MeetingRecord['quorum']
  presence: MeetingRecord['presence']
  records: Omit<MeetingRecords, 'actions' | 'mattersArising' | 'recommendationsArising' | 'entries'> & {
    /** Left out where there is none. */
    entries?: EntryAsRecorded[]
    actions: ActionAsGiven[]
    mattersArising: {
      action: ActionAsGiven
      statusThen: MeetingRecords['mattersArising'][number]['statusThen']
      dueThen: string | null
    }[]
    /** Missing where there are none: minutes that were sealed before boards had them keep their fingerprint. */
    recommendationsArising?: MeetingRecords['recommendationsArising']
  }
}

/** The frozen minutes in the shape that documents are made of. Actions stand as they were given: open. */
export function meetingRecordOf(record: MinutesRecord): MeetingRecord {
  const { approval, meeting, records } = record
  const previous = meeting.previousMeeting
  const asGiven = (action: ActionAsGiven): ActionItem => ({
    ...action,
    owners: action.owners.map(({ personId, office = null, fullName }) => ({ personId, office, fullName })),
    status: 'open',
    closedOn: null,
    priority: 'normal',
    statusReason: null,
    repeats: null,
    carried: 0,
  })
  const countOf = (rows: readonly { agendaItemId: string | null }[], itemId: string) =>
    rows.filter((row) => row.agendaItemId === itemId).length
  return {
    meeting: {
      ...meeting,
      status: approval === null ? 'held' : 'approved',
      approvedOn: approval?.on ?? null,
      approvedAsCorrected: approval?.asCorrected ?? false,
      approvalNote: approval?.note ?? null,
      correctionReason: null,
      latestDraft: null,
      previousMeeting:
        previous === null ? null : ({ ...previous, status: 'approved' } as MeetingDetail['previousMeeting']),
    },
    items: record.items.map((item) => ({
      ...item,
      papers: item.papers.map(({ id, fileName, sizeBytes }) => ({ id: id as never, fileName, sizeBytes })),
      motionCount: countOf(records.motions, item.id),
      decisionCount: countOf(records.decisions, item.id),
      actionCount: records.actions.filter((action) => action.origin?.agendaItemId === item.id).length,
      reviewed: item.reviewed ?? [],
      entryCount: countOf(records.entries ?? [], item.id),
      hasNote: item.note !== null,
    })),
    attendance: record.attendance,
    quorum: record.quorum,
    presence: record.presence,
    records: {
      ...records,
      entries: (records.entries ?? []).map(entryOfRecord),
      actions: records.actions.map(asGiven),
      mattersArising: records.mattersArising.map(({ action, ...then }) => ({ action: asGiven(action), ...then })),
      recommendationsArising: records.recommendationsArising ?? [],
    },
  }
}
