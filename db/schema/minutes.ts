import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { MotionResult, VoteChoice, VotingMethod } from '../model/vocabulary'
import { boardTable } from './board'
import { idColumn, isNotBlank, oneOf, words } from './columns'
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

export const motionTable = sqliteTable(
  'motion',
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
  },
  (t) => [
    check('motion_number', sql`${t.number} >= 1`),
    check('motion_text', isNotBlank(t.text)),
    check('motion_method', oneOf(t.method, VotingMethod.options)),
    check(
      'motion_votes',
      sql`(${t.votesFor} is null or ${t.votesFor} >= 0) and (${t.votesAgainst} is null or ${t.votesAgainst} >= 0) and (${t.votesAbstain} is null or ${t.votesAbstain} >= 0)`,
    ),
    check('motion_result', oneOf(t.result, MotionResult.options)),
    uniqueIndex('motion_by_number').on(t.boardId, t.number),
    index('motion_by_meeting').on(t.meetingId, t.number),
    index('motion_by_item').on(t.agendaItemId),
    index('motion_by_mover').on(t.moverId),
    index('motion_by_seconder').on(t.seconderId),
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
    uniqueIndex('decision_by_number').on(t.boardId, t.number),
    index('decision_by_meeting').on(t.meetingId, t.number),
    index('decision_by_item').on(t.agendaItemId),
  ],
)
