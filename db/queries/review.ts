import { and, asc, desc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { meetingForMinutes } from '../model/comingUp'
import { AppError } from '../model/errors'
import type { AgendaItemId, MeetingId, MinutesDraftId, PersonId, ReviewCommentId } from '../model/ids'
import type { MinutesRecord } from '../model/minutesRecord'
import type { DraftComparison, MeetingReview, MinutesDraft, ReviewComment } from '../model/review'
import type { RowOf } from '../schema'
import { agendaItemTable, meetingTable } from '../schema/meeting'
import { motionTable } from '../schema/minutes'
import { minutesDraftTable, reviewCommentTable, sealedRecordTable } from '../schema/review'
import { requireMinutesRecord } from './canonicalMinutes'
import { listComingMeetings } from './comingMeetings'
import { changedPlaces } from './draftChanges'
import { requireMeeting } from './meeting'

/** Drafts, comments and the approval of a meeting's minutes. */
export function getMeetingReview(db: ReadDb, input: { id: string }): MeetingReview {
  requireMeeting(db, input.id)
  const drafts = db
    .select()
    .from(minutesDraftTable)
    .where(eq(minutesDraftTable.meetingId, input.id))
    .orderBy(asc(minutesDraftTable.number))
    .all()
  const latest = drafts.at(-1)
  return {
    drafts: drafts.map(draftOf),
    comments: listReviewComments(db, input.id),
    changesSinceDraft: latest === undefined ? 0 : comparisonWith(db, latest).changed.length,
    isSealed: isSealed(db, input.id),
    approvingMotion: findApprovingMotion(db, input.id),
    approvingMeeting: findApprovingMeeting(db, input.id),
  }
}

function isSealed(db: ReadDb, meetingId: string): boolean {
  return (
    db
      .select({ id: sealedRecordTable.id })
      .from(sealedRecordTable)
      .where(eq(sealedRecordTable.meetingId, meetingId))
      .limit(1)
      .get() !== undefined
  )
}

/** Whether minutes say something else than the draft of them that went out last; false without a draft. */
export function isChangedSinceLatestDraft(db: ReadDb, meetingId: string): boolean {
  return getMeetingReview(db, { id: meetingId }).changesSinceDraft > 0
}

/** A circulated draft beside the minutes as they stand. NOT_FOUND if there is no such draft. */
export function compareWithDraft(db: ReadDb, input: { draftId: string }): DraftComparison {
  const draft = db.select().from(minutesDraftTable).where(eq(minutesDraftTable.id, input.draftId)).get()
  if (draft === undefined) throw new AppError('NOT_FOUND', 'There is no such draft.', { id: input.draftId })
  return comparisonWith(db, draft)
}

function comparisonWith(db: ReadDb, draft: RowOf<'minutes_draft'>): DraftComparison {
  const before = JSON.parse(draft.record) as MinutesRecord
  const after = requireMinutesRecord(db, draft.meetingId, null)
  return { draft: draftOf(draft), before, after, changed: changedPlaces(before, after) }
}

function draftOf({ id, meetingId, number, circulatedOn, commentsDueOn, sha256 }: RowOf<'minutes_draft'>): MinutesDraft {
  return {
    id: id as MinutesDraftId,
    meetingId: meetingId as MeetingId,
    number,
    circulatedOn,
    commentsDueOn,
    sha256,
  }
}

/** What readers said of a meeting's minutes, in the order in which they said it. */
export function listReviewComments(db: ReadDb, meetingId: string): ReviewComment[] {
  return db
    .select({ comment: reviewCommentTable, draftNumber: minutesDraftTable.number })
    .from(reviewCommentTable)
    .leftJoin(minutesDraftTable, eq(minutesDraftTable.id, reviewCommentTable.draftId))
    .where(eq(reviewCommentTable.meetingId, meetingId))
    .orderBy(asc(reviewCommentTable.id))
    .all()
    .map(
      ({
        comment: { id, agendaItemId, authorId, authorName, quote, text, status, response, madeOn, resolvedOn },
        draftNumber,
      }) => ({
        quote,
        text,
        status,
        response,
        madeOn,
        resolvedOn,
        id: id as ReviewCommentId,
        meetingId: meetingId as MeetingId,
        agendaItemId: agendaItemId as AgendaItemId | null,
        draftNumber,
        author: { personId: authorId as PersonId | null, name: authorName },
      }),
    )
}

/** The last motion that is about these minutes: a failed one may have been followed by another. */
function findApprovingMotion(db: ReadDb, meetingId: string): MeetingReview['approvingMotion'] {
  const found = db
    .select({ motion: motionTable, meeting: meetingTable })
    .from(motionTable)
    .leftJoin(meetingTable, eq(meetingTable.id, motionTable.meetingId))
    .where(eq(motionTable.approvesMeetingId, meetingId))
    .orderBy(desc(motionTable.number))
    .limit(1)
    .get()
  if (found === undefined) return null
  const { motion, meeting } = found
  return {
    number: motion.number,
    asCorrected: motion.approvesAsCorrected === true,
    result: motion.result,
    meeting:
      meeting === null
        ? null
        : {
            id: meeting.id as MeetingId,
            title: meeting.title,
            date: meeting.date,
            agendaItemId: motion.agendaItemId as AgendaItemId,
          },
  }
}

function findApprovingMeeting(db: ReadDb, meetingId: string): MeetingReview['approvingMeeting'] {
  const held = requireMeeting(db, meetingId)
  const meeting = meetingForMinutes(listComingMeetings(db, held.boardId), held)
  if (meeting === undefined) return null
  const item = db
    .select({ id: agendaItemTable.id })
    .from(agendaItemTable)
    .where(and(eq(agendaItemTable.meetingId, meeting.id), eq(agendaItemTable.standing, 'previous_minutes')))
    .get()
  const { id, title, date } = meeting
  return { id, title, date, agendaItemId: (item?.id ?? null) as AgendaItemId | null }
}
