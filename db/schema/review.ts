import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { ReviewStatus } from '../model/vocabulary'
import { boardTable } from './board'
import { idColumn, isDate, isNotBlank, oneOf, words } from './columns'
import { personTable } from './institution'
import { agendaItemTable, meetingTable } from './meeting'

/** Draft minutes as they were circulated. A trigger refuses every change. */
export const minutesDraftTable = sqliteTable(
  'minutes_draft',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    /** 1, 2, 3 … in each meeting. */
    number: integer('number').notNull(),
    circulatedOn: text('circulated_on').notNull(),
    circulatedAt: text('circulated_at').notNull(),
    commentsDueOn: text('comments_due_on'),
    /** Canonical JSON of the minutes as they stood. */
    record: text('record').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    check('minutes_draft_number', sql`${t.number} >= 1`),
    check('minutes_draft_circulated_on', isDate(t.circulatedOn)),
    check('minutes_draft_comments_due_on', sql`${t.commentsDueOn} is null or ${isDate(t.commentsDueOn)}`),
    check('minutes_draft_record', sql`json_valid(${t.record})`),
    check('minutes_draft_sha256', sql`length(${t.sha256}) = 64`),
    uniqueIndex('minutes_draft_by_number').on(t.meetingId, t.number),
  ],
)

/** What a reader of a draft asked to have changed. */
export const reviewCommentTable = sqliteTable(
  'review_comment',
  {
    id: idColumn(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    /** The item it is about; null = the minutes as a whole. */
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    draftId: text('draft_id').references(() => minutesDraftTable.id, { onDelete: 'restrict' }),
    authorId: text('author_id').references(() => personTable.id, { onDelete: 'restrict' }),
    authorName: text('author_name').notNull(),
    /** The words that it is about, as they stood. */
    quote: text('quote'),
    text: text('text').notNull(),
    status: text('status', { enum: words(ReviewStatus) }).notNull(),
    response: text('response'),
    madeOn: text('made_on').notNull(),
    resolvedOn: text('resolved_on'),
  },
  (t) => [
    check('review_comment_author_name', isNotBlank(t.authorName)),
    check('review_comment_text', isNotBlank(t.text)),
    check('review_comment_status', oneOf(t.status, ReviewStatus.options)),
    check('review_comment_made_on', isDate(t.madeOn)),
    check('review_comment_resolved_on', sql`(${t.status} = 'open') = (${t.resolvedOn} is null)`),
    index('review_comment_by_meeting').on(t.meetingId),
    index('review_comment_by_item').on(t.agendaItemId),
    index('review_comment_by_draft').on(t.draftId),
    index('review_comment_by_author').on(t.authorId),
  ],
)

/**
 * Approved minutes, frozen. Each names the fingerprint of the board's one before, so that none can be changed, dropped
 * or put in between unseen. Triggers refuse every change of a row, and every change of what it froze.
 */
export const sealedRecordTable = sqliteTable(
  'sealed_record',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    /** 1 for the approval, 2, 3 … for later corrections. */
    version: integer('version').notNull(),
    /** Place in the board's chain, from 1 without gaps. */
    position: integer('position').notNull(),
    /** Canonical JSON of the minutes, with the fingerprint before. */
    record: text('record').notNull(),
    sha256: text('sha256').notNull(),
    previousSha256: text('previous_sha256'),
    sealedAt: text('sealed_at').notNull(),
    sealedBy: text('sealed_by').notNull(),
    /** Why there is a later version. */
    reason: text('reason'),
  },
  (t) => [
    check('sealed_record_version', sql`${t.version} >= 1 and (${t.version} = 1) = (${t.reason} is null)`),
    check('sealed_record_position', sql`${t.position} >= 1 and (${t.position} = 1) = (${t.previousSha256} is null)`),
    check('sealed_record_record', sql`json_valid(${t.record})`),
    check('sealed_record_sha256', sql`length(${t.sha256}) = 64`),
    // Not unique: two machines that seal without having heard of each other fork the chain, and the check says so.
    index('sealed_record_by_position').on(t.boardId, t.position),
    index('sealed_record_by_version').on(t.meetingId, t.version),
  ],
)
