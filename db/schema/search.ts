import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * What the search box looks through: one row for each searchable row, kept by triggers. The FTS5 table `search_text`
 * indexes its `text` by rowid, so that the index can be rebuilt at any time from here.
 */
export const searchEntryTable = sqliteTable(
  'search_entry',
  {
    id: integer('id').primaryKey().notNull(),
    kind: text('kind').notNull(),
    rowId: text('row_id').notNull(),
    text: text('text').notNull(),
  },
  (t) => [uniqueIndex('search_entry_by_row').on(t.kind, t.rowId)],
)
