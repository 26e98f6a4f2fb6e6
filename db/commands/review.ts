import { and, desc, eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { MinutesDraftId, ReviewCommentId } from '../model/ids'
import type { reviewCommands } from '../model/review'
import { wallClock } from '../model/wallClock'
import { canonicalMinutes, fingerprintOf } from '../queries/canonicalMinutes'
import type { RowOf } from '../schema'
import { agendaItemTable } from '../schema/meeting'
import { minutesDraftTable } from '../schema/review'
import { requireMeetingIn, STATUS_WORDS } from './meetingStatus'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'

/** Drafts of minutes and what their readers say. */
export const reviewHandlers: CommandHandlers<keyof typeof reviewCommands> = {
  'minutes.circulate': (context, { meetingId, commentsDueOn }) => {
    const { db, write, newId, now } = context
    const meeting = requireMeetingIn(db, meetingId, 'held', 'circulated')
    const circulatedOn = wallClock(now, meeting.timeZone).date
    if (commentsDueOn !== null && commentsDueOn < circulatedOn) {
      throw invalidInput(['commentsDueOn'], `The draft goes out on ${circulatedOn}. Choose that day or a later one.`)
    }
    const record = canonicalMinutes(db, meetingId)
    const sha256 = fingerprintOf(record)
    const before = latestDraftOf(db, meetingId)
    if (before?.sha256 === sha256) {
      throw conflict(`Draft ${before.number} says the same. Change the minutes first, then circulate the next draft.`, {
        meetingId,
        number: before.number,
      })
    }
    const id = newId<MinutesDraftId>()
    const number = (before?.number ?? 0) + 1
    write.insert('minutes_draft', {
      id,
      meetingId,
      number,
      circulatedOn,
      circulatedAt: now,
      commentsDueOn,
      record,
      sha256,
    })
    return { id, number }
  },
  'review.addComment': ({ db, write, newId, now }, { meetingId, agendaItemId, authorId, authorName, quote, text }) => {
    const meeting = requireMeetingUnderReview(db, meetingId)
    refuseForeignItem(db, meetingId, agendaItemId)
    const id = newId<ReviewCommentId>()
    write.insert('review_comment', {
      id,
      meetingId,
      agendaItemId,
      draftId: latestDraftOf(db, meetingId)?.id ?? null,
      authorId,
      authorName: nameOfAuthor(db, authorId, authorName),
      quote,
      text,
      status: 'open',
      response: null,
      madeOn: wallClock(now, meeting.timeZone).date,
      resolvedOn: null,
    })
    return { id }
  },
  'review.resolve': (context, { id, outcome, response }) => {
    const { comment, today } = requireCommentUnderReview(context, id)
    const resolvedOn = comment.status === outcome ? (comment.resolvedOn ?? today) : today
    context.write.update('review_comment', id, { status: outcome, response, resolvedOn })
    return { id }
  },
  'review.reopen': (context, { id }) => {
    requireCommentUnderReview(context, id)
    context.write.update('review_comment', id, { status: 'open', resolvedOn: null })
    return { id }
  },
  'review.remove': (context, { id }) => {
    requireCommentUnderReview(context, id)
    context.write.remove('review_comment', id)
    return { id }
  },
}

/** The draft of a meeting's minutes that went out last. */
function latestDraftOf(db: ReadDb, meetingId: string): RowOf<'minutes_draft'> | undefined {
  return db
    .select()
    .from(minutesDraftTable)
    .where(eq(minutesDraftTable.meetingId, meetingId))
    .orderBy(desc(minutesDraftTable.number))
    .limit(1)
    .get()
}

/** A meeting whose minutes are not final: what was said of them while they were drafts stays as it is afterwards. */
function requireMeetingUnderReview(db: ReadDb, meetingId: string): RowOf<'meeting'> {
  const meeting = requireRow(db, 'meeting', meetingId)
  if (meeting.status === 'held' || meeting.status === 'correcting' || meeting.status === 'in_progress') return meeting
  throw conflict(
    `${meeting.title} of ${meeting.date} ${STATUS_WORDS[meeting.status]}. ` +
      'Comments are made on minutes that are still a draft.',
    { meetingId, status: meeting.status },
  )
}

function requireCommentUnderReview({ db, now }: CommandContext, id: string) {
  const comment = requireRow(db, 'review_comment', id)
  const meeting = requireMeetingUnderReview(db, comment.meetingId)
  return { comment, today: wallClock(now, meeting.timeZone).date }
}

function refuseForeignItem(db: ReadDb, meetingId: string, agendaItemId: string | null): void {
  if (agendaItemId === null) return
  requireRow(db, 'agenda_item', agendaItemId)
  const own = db
    .select({ id: agendaItemTable.id })
    .from(agendaItemTable)
    .where(and(eq(agendaItemTable.id, agendaItemId), eq(agendaItemTable.meetingId, meetingId)))
    .get()
  if (own === undefined) throw invalidInput(['agendaItemId'], 'That item belongs to another meeting.')
}

function nameOfAuthor(db: ReadDb, authorId: string | null, authorName: string | null): string {
  if (authorId !== null && authorName !== null) {
    throw invalidInput(['authorName'], 'Give a person or another name, not both.')
  }
  if (authorId !== null) return requireRow(db, 'person', authorId).fullName
  if (authorName === null) throw invalidInput(['authorName'], 'Say whose comment it is.')
  return authorName
}
