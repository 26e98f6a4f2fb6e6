import canonicalize from 'canonicalize'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import type { ReadDb } from '../changelog/store'
import type { ActionItem, ActionOwner } from '../model/action'
import {
  MINUTES_FORMAT,
  MINUTES_VERSION,
  type ActionAsGiven,
  type MinutesApproval,
  type MinutesRecord,
  type MinutesSeal,
  type OwnerAsGiven,
  type RecordedPaper,
} from '../model/minutesRecord'
import type { MeetingDetail } from '../model/meeting'
import { entryAsRecorded } from '../model/registers/entries'
import { attachmentTable } from '../schema/attachment'
import { meetingTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import { requireMeetingRecord } from './records'

/**
 * The minutes of a meeting as they stand, as canonical JSON (RFC 8785): the same minutes always give the same bytes, so
 * that a fingerprint can be taken of them. Without `seal` they are a draft's.
 */
export function canonicalMinutes(db: ReadDb, meetingId: string, seal: MinutesSeal | null = null): string {
  return canonicalTextOf(requireMinutesRecord(db, meetingId, seal))
}

/** Canonical JSON of a value. Halves of a character, which UTF-8 cannot hold, become the replacement character. */
export function canonicalTextOf(value: unknown): string {
  const text = canonicalize(wellFormed(value))
  if (text === undefined) throw new Error('Only a value of JSON has a canonical text.')
  return text
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The minutes of a meeting as they stand, in the form in which they are frozen. */
export function requireMinutesRecord(db: ReadDb, meetingId: string, seal: MinutesSeal | null): MinutesRecord {
  const { meeting, items, attendance, quorum, presence, records } = requireMeetingRecord(db, { id: meetingId })
  const {
    status: _,
    correctionReason: __,
    latestDraft: ___,
    approvedOn,
    approvedAsCorrected,
    approvalNote,
    ...facts
  } = meeting
  const { entries, recommendationsArising, ...others } = records
  const previous = facts.previousMeeting
  const papers = papersOf(
    db,
    items.map((item) => item.id),
  )
  return {
    format: MINUTES_FORMAT,
    version: MINUTES_VERSION,
    seal,
    approval:
      approvedOn === null
        ? null
        : {
            on: approvedOn,
            asCorrected: approvedAsCorrected,
            note: approvalNote,
            motion: approvingMotion(db, meeting),
          },
    meeting: {
      ...facts,
      previousMeeting: previous && { id: previous.id, title: previous.title, date: previous.date },
    },
    items: items.map(
      ({ motionCount: _m, decisionCount: _d, actionCount: _a, entryCount: _e, hasNote: _h, ...known }) => {
        const { reviewed, ...item } = known
        return {
          ...item,
          // Only where there are any: minutes that were sealed before items had topics keep their fingerprint.
          ...(reviewed.length === 0 ? {} : { reviewed }),
          papers: papers
            .filter((paper) => paper.agendaItemId === item.id)
            .map(({ agendaItemId: _i, ...paper }) => paper),
        }
      },
    ),
    attendance,
    quorum,
    presence,
    records: {
      ...others,
      ...(entries.length === 0 ? {} : { entries: entries.map(entryAsRecorded) }),
      actions: records.actions.map(asGiven),
      mattersArising: records.mattersArising.map(({ action, statusThen, dueThen }) => ({
        action: asGiven(action),
        statusThen,
        dueThen,
      })),
      ...(recommendationsArising.length === 0 ? {} : { recommendationsArising }),
    },
  }
}

/** Named one by one: what actions learn to have later must not get into frozen minutes. */
function asGiven({ id, boardId, number, text, owners, dueOn, givenOn, origin }: ActionItem): ActionAsGiven {
  return { id, boardId, number, text, owners: owners.map(ownerAsGiven), dueOn, givenOn, origin }
}

function ownerAsGiven({ personId, office, fullName }: ActionOwner): OwnerAsGiven {
  if (personId !== null) return { personId, fullName }
  return { personId, office: office ?? 'member', fullName }
}

function papersOf(db: ReadDb, itemIds: string[]): (RecordedPaper & { agendaItemId: string | null })[] {
  return db
    .select({
      id: attachmentTable.id,
      agendaItemId: attachmentTable.agendaItemId,
      fileName: attachmentTable.fileName,
      sizeBytes: attachmentTable.sizeBytes,
      sha256: attachmentTable.sha256,
    })
    .from(attachmentTable)
    .where(and(inArray(attachmentTable.agendaItemId, itemIds), eq(attachmentTable.role, 'paper')))
    .orderBy(asc(attachmentTable.id))
    .all()
}

/** The motion that carried the approval; the last one, if a meeting came back to it. */
function approvingMotion(db: ReadDb, meeting: MeetingDetail): MinutesApproval['motion'] {
  const found = db
    .select({ motion: motionTable, meeting: meetingTable })
    .from(motionTable)
    .leftJoin(meetingTable, eq(meetingTable.id, motionTable.meetingId))
    .where(and(eq(motionTable.approvesMeetingId, meeting.id), eq(motionTable.result, 'carried')))
    .orderBy(asc(motionTable.number))
    .all()
    .at(-1)
  if (found === undefined) return null
  const at = found.meeting
  return {
    number: found.motion.number,
    text: found.motion.text,
    meeting: at && { id: at.id, title: at.title, date: at.date },
    votedOn: found.motion.votedOn,
  }
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('utf8')
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wellFormed(each)]))
}
