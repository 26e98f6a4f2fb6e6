import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core'
import { Topic } from '../model/topics'
import { isFlag, oneOf, words } from './columns'

/** This copy of the workspace as a writer: one row. */
export const siteTable = sqliteTable(
  'site',
  {
    id: integer('id').primaryKey().notNull(),
    siteId: text('site_id').notNull(),
    /** The last hybrid logical time given out, so that time never runs back when the clock does. */
    lastTime: text('last_time').notNull(),
    /** Which installation and folder this site was made for: a copied or restored file becomes a site of its own. */
    madeFor: text('made_for'),
  },
  (t) => [check('site_single', sql`${t.id} = 1`)],
)

/** One executed command. Append-only: triggers refuse every change but the extending of the open last entry. */
export const changeSetTable = sqliteTable(
  'change_set',
  {
    /** Order on this machine. */
    seq: integer('seq').primaryKey({ autoIncrement: true }).notNull(),
    siteId: text('site_id').notNull(),
    /** Counts up by one on each site: a gap is a lost change. */
    siteSeq: integer('site_seq').notNull(),
    /** Hybrid logical time: sorts as text across sites. */
    time: text('time').notNull(),
    /** Wall-clock instant, for people. */
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    command: text('command').notNull(),
    /** Text that is being typed extends its last entry; every other entry is closed from the start. */
    isOpen: integer('is_open', { mode: 'boolean' }).notNull(),
    /** The change set that this one takes back; null for every other step. */
    undoesSeq: integer('undoes_seq').references((): AnySQLiteColumn => changeSetTable.seq, { onDelete: 'restrict' }),
    /**
     * JSON, site -> siteSeq: what its site had taken over from others when it made this step. Null = the same as with its
     * step before. With it two steps can be told apart: one knew of the other, or neither did.
     */
    knows: text('knows'),
  },
  (t) => [
    check('change_set_is_open', isFlag(t.isOpen)),
    uniqueIndex('change_set_by_site').on(t.siteId, t.siteSeq),
    index('change_set_by_undone').on(t.undoesSeq),
  ],
)

/** One row's change inside a change set, with enough to replay it and to take it back. */
export const changeTable = sqliteTable(
  'change',
  {
    changeSetSeq: integer('change_set_seq')
      .notNull()
      .references(() => changeSetTable.seq, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    topic: text('topic', { enum: words(Topic) }).notNull(),
    rowId: text('row_id').notNull(),
    operation: text('operation', { enum: ['insert', 'update', 'delete'] }).notNull(),
    /** JSON of the row before (of an update: the changed columns); null for an insert. */
    before: text('before'),
    /** JSON of the row after (of an update: the changed columns); null for a delete. */
    after: text('after'),
  },
  (t) => [
    primaryKey({ columns: [t.changeSetSeq, t.ordinal] }),
    check('change_operation', oneOf(t.operation, ['insert', 'update', 'delete'])),
    check('change_before', sql`(${t.operation} = 'insert') = (${t.before} is null)`),
    check('change_after', sql`(${t.operation} = 'delete') = (${t.after} is null)`),
    // With the set and the place in it, so that a row's history comes in its order from the index alone.
    index('change_by_row').on(t.topic, t.rowId, t.changeSetSeq, t.ordinal),
    index('change_of_removals')
      .on(t.topic)
      .where(sql`${t.operation} = 'delete'`),
  ],
)

/**
 * The changes of a step that another site made, as that site logged them. `change` holds what they did to the rows here,
 * which differs where somebody had changed the same.
 */
export const receivedChangeTable = sqliteTable(
  'received_change',
  {
    changeSetSeq: integer('change_set_seq')
      .notNull()
      .references(() => changeSetTable.seq, { onDelete: 'restrict' }),
    ordinal: integer('ordinal').notNull(),
    topic: text('topic', { enum: words(Topic) }).notNull(),
    rowId: text('row_id').notNull(),
    operation: text('operation', { enum: ['insert', 'update', 'delete'] }).notNull(),
    before: text('before'),
    after: text('after'),
  },
  (t) => [
    primaryKey({ columns: [t.changeSetSeq, t.ordinal] }),
    check('received_change_operation', oneOf(t.operation, ['insert', 'update', 'delete'])),
    index('received_change_by_row').on(t.topic, t.rowId, t.changeSetSeq, t.ordinal),
  ],
)

/** Another site of this workspace that was heard of. */
export const peerTable = sqliteTable(
  'peer',
  {
    siteId: text('site_id').primaryKey().notNull(),
    /** How its people call it: the keeper's name and the machine. */
    name: text('name').notNull(),
    /** JSON, site -> siteSeq: what it said that it has. */
    knows: text('knows').notNull(),
    /** Instants, ISO in UTC. */
    heardAt: text('heard_at'),
    handedAt: text('handed_at'),
  },
  (t) => [check('peer_knows', sql`json_valid(${t.knows})`)],
)

/** Something that a merge wants a person to know: what of two changes holds, what stayed, what was set aside. */
export const exchangeNoticeTable = sqliteTable(
  'exchange_notice',
  {
    id: text('id').primaryKey().notNull(),
    kind: text('kind').notNull(),
    /** Instant, ISO in UTC. */
    at: text('at').notNull(),
    /** JSON; see db/model/exchange.ts. */
    data: text('data').notNull(),
    seenAt: text('seen_at'),
  },
  (t) => [check('exchange_notice_data', sql`json_valid(${t.data})`)],
)
