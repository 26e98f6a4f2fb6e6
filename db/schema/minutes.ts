import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import {
  MajorityRule,
  MotionKind,
  MotionResult,
  NoteVariantReason,
  VoteChoice,
  VotingMethod,
} from '../model/vocabulary'
import { boardTable } from './board'
import { idColumn, isDate, isFlag, isNotBlank, isTime, oneOf, words } from './columns'
import { personTable } from './institution'
import { agendaItemTable, meetingTable } from './meeting'

/** The words under one agenda item, as rich-text JSON, with their plain text for searching. */
export const minutesNoteTable = sqliteTable(
  'minutes_note',
  {
    id: idColumn(),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    body: text('body').notNull(),
    plainText: text('plain_text').notNull(),
    revision: integer('revision').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (t) => [
    check('minutes_note_body', sql`json_valid(${t.body})`),
    check('minutes_note_revision', sql`${t.revision} >= 1`),
    uniqueIndex('minutes_note_by_item').on(t.agendaItemId),
  ],
)

/**
 * A text that lost against another one that was written at the same time on another machine, kept beside it until
 * somebody has read both. It is made by a merge and only ever taken away by a person.
 */
export const noteVariantTable = sqliteTable(
  'note_variant',
  {
    id: idColumn(),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    body: text('body').notNull(),
    plainText: text('plain_text').notNull(),
    reason: text('reason', { enum: words(NoteVariantReason) }).notNull(),
    writtenBy: text('written_by').notNull(),
    /** Instant, ISO in UTC. */
    writtenAt: text('written_at').notNull(),
  },
  (t) => [
    check('note_variant_body', sql`json_valid(${t.body})`),
    check('note_variant_reason', oneOf(t.reason, NoteVariantReason.options)),
    index('note_variant_by_item').on(t.agendaItemId),
  ],
)

/** A motion of a meeting or, without meeting and item, one that was voted on by e-mail between meetings. */
export const motionTable = sqliteTable(
  'motion',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id').references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    /** Running number of the board. */
    number: integer('number').notNull(),
    text: text('text').notNull(),
    moverId: text('mover_id').references(() => personTable.id, { onDelete: 'restrict' }),
    seconderId: text('seconder_id').references(() => personTable.id, { onDelete: 'restrict' }),
    method: text('method', { enum: words(VotingMethod) }),
    votesFor: integer('votes_for'),
    votesAgainst: integer('votes_against'),
    votesAbstain: integer('votes_abstain'),
    result: text('result', { enum: words(MotionResult) }),
    kind: text('kind', { enum: words(MotionKind) })
      .notNull()
      .default('main'),
    /** The motion that this one amends. */
    amendsId: text('amends_id').references((): AnySQLiteColumn => motionTable.id, { onDelete: 'restrict' }),
    /** The meeting whose minutes this one approves. */
    approvesMeetingId: text('approves_meeting_id').references(() => meetingTable.id, { onDelete: 'restrict' }),
    approvesAsCorrected: integer('approves_as_corrected', { mode: 'boolean' }),
    /** Another majority than the board's, for this motion. */
    majorityRule: text('majority_rule', { enum: words(MajorityRule) }),
    /** When the vote was taken: the quorum of that moment counts. */
    votedAt: text('voted_at'),
    /** The day on which an e-mail vote closed. */
    votedOn: text('voted_on'),
    /** Why it was taken without a quorum; printed. Null = there was one, or none was needed. */
    withoutQuorumReason: text('without_quorum_reason'),
  },
  (t) => [
    check('motion_number', sql`${t.number} >= 1`),
    check('motion_place', sql`(${t.meetingId} is null) = (${t.agendaItemId} is null)`),
    check('motion_email', sql`(${t.meetingId} is null) = (${t.method} is 'email')`),
    check('motion_kind', oneOf(t.kind, MotionKind.options)),
    check('motion_amends', sql`(${t.kind} = 'amendment') = (${t.amendsId} is not null)`),
    check(
      'motion_approves',
      sql`(${t.kind} = 'approve_minutes') = (${t.approvesMeetingId} is not null) and (${t.kind} = 'approve_minutes') = (${t.approvesAsCorrected} is not null) and (${t.approvesAsCorrected} is null or ${isFlag(t.approvesAsCorrected)})`,
    ),
    check('motion_majority_rule', oneOf(t.majorityRule, MajorityRule.options)),
    check('motion_voted_at', sql`${t.votedAt} is null or ${isTime(t.votedAt)}`),
    check('motion_voted_on', sql`${t.votedOn} is null or (${isDate(t.votedOn)} and ${t.meetingId} is null)`),
    check('motion_text', isNotBlank(t.text)),
    check('motion_method', oneOf(t.method, VotingMethod.options)),
    check(
      'motion_votes',
      sql`(${t.votesFor} is null or ${t.votesFor} >= 0) and (${t.votesAgainst} is null or ${t.votesAgainst} >= 0) and (${t.votesAbstain} is null or ${t.votesAbstain} >= 0)`,
    ),
    check('motion_result', oneOf(t.result, MotionResult.options)),
    // Not unique: two machines can give the same number before they hear of each other; the merge counts anew.
    index('motion_by_number').on(t.boardId, t.number),
    index('motion_by_meeting').on(t.meetingId, t.number),
    index('motion_by_item').on(t.agendaItemId),
    index('motion_by_mover').on(t.moverId),
    index('motion_by_seconder').on(t.seconderId),
    index('motion_by_amended').on(t.amendsId),
    index('motion_by_approved_meeting').on(t.approvesMeetingId),
  ],
)

/** One person's vote in a roll call, or the word that the person was recused. */
export const voteTable = sqliteTable(
  'vote',
  {
    id: idColumn(),
    motionId: text('motion_id')
      .notNull()
      .references(() => motionTable.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    choice: text('choice', { enum: words(VoteChoice) }).notNull(),
  },
  (t) => [
    check('vote_choice', oneOf(t.choice, VoteChoice.options)),
    uniqueIndex('vote_pair').on(t.motionId, t.personId),
    index('vote_by_person').on(t.personId),
  ],
)

/** Something agreed without a vote. */
export const decisionTable = sqliteTable(
  'decision',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    check('decision_number', sql`${t.number} >= 1`),
    check('decision_text', isNotBlank(t.text)),
    // Not unique: two machines can give the same number before they hear of each other; the merge counts anew.
    index('decision_by_number').on(t.boardId, t.number),
    index('decision_by_meeting').on(t.meetingId, t.number),
    index('decision_by_item').on(t.agendaItemId),
  ],
)

/** What somebody from industry said, with the name: reviewers look for it, rules of order do not want it. */
export const industryCommentTable = sqliteTable(
  'industry_comment',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    /** Who said it: a person, or a free text such as "two employers". */
    personId: text('person_id').references(() => personTable.id, { onDelete: 'restrict' }),
    speakerName: text('speaker_name'),
    text: text('text').notNull(),
  },
  (t) => [
    check('industry_comment_speaker', sql`${t.personId} is null or ${t.speakerName} is null`),
    check('industry_comment_text', isNotBlank(t.text)),
    index('industry_comment_by_meeting').on(t.meetingId),
    index('industry_comment_by_item').on(t.agendaItemId),
    index('industry_comment_by_person').on(t.personId),
    index('industry_comment_by_board').on(t.boardId),
  ],
)

/** A thought to keep. It has no owner and no date, and stays off every list of actions. */
export const ideaTable = sqliteTable(
  'idea',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    text: text('text').notNull(),
  },
  (t) => [
    check('idea_text', isNotBlank(t.text)),
    index('idea_by_meeting').on(t.meetingId),
    index('idea_by_item').on(t.agendaItemId),
    index('idea_by_board').on(t.boardId),
  ],
)

/** A conflict of interest that a person declared on an item. */
export const declaredInterestTable = sqliteTable(
  'declared_interest',
  {
    id: idColumn(),
    boardId: text('board_id')
      .notNull()
      .references(() => boardTable.id, { onDelete: 'restrict' }),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'restrict' }),
    agendaItemId: text('agenda_item_id')
      .notNull()
      .references(() => agendaItemTable.id, { onDelete: 'restrict' }),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'restrict' }),
    /** What the interest is. */
    text: text('text'),
    at: text('at'),
    /** Steps back from the votes on this item, and so leaves their count. */
    isRecused: integer('is_recused', { mode: 'boolean' }).notNull(),
    hasLeftRoom: integer('has_left_room', { mode: 'boolean' }).notNull(),
    returnedAt: text('returned_at'),
  },
  (t) => [
    check('declared_interest_at', sql`${t.at} is null or ${isTime(t.at)}`),
    check('declared_interest_is_recused', isFlag(t.isRecused)),
    check(
      'declared_interest_has_left_room',
      sql`${isFlag(t.hasLeftRoom)} and (${t.isRecused} = 1 or ${t.hasLeftRoom} = 0)`,
    ),
    check('declared_interest_returned_at', sql`${t.returnedAt} is null or ${isTime(t.returnedAt)}`),
    uniqueIndex('declared_interest_pair').on(t.agendaItemId, t.personId),
    index('declared_interest_by_meeting').on(t.meetingId),
    index('declared_interest_by_person').on(t.personId),
    index('declared_interest_by_board').on(t.boardId),
  ],
)
