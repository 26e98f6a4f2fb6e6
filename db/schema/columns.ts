import { sql, type SQL } from 'drizzle-orm'
import { text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

/** The id of a row: a UUIDv7 in text. */
export const idColumn = () => text('id').primaryKey().notNull()

/** A CHECK that a column holds one of the words of an enum. NULL passes; NOT NULL is the column's own matter. */
export function oneOf(column: AnySQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`
}

/** A CHECK that a column holds a calendar date from 1900 on. */
export function isDate(column: AnySQLiteColumn): SQL {
  return sql`${column} glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and ${column} >= '1900-01-01'`
}

/** A CHECK that a column holds a wall-clock time. */
export function isTime(column: AnySQLiteColumn): SQL {
  return sql`${column} glob '[0-2][0-9]:[0-5][0-9]' and ${column} < '24:00'`
}

/** A CHECK that a column holds 0 or 1. */
export function isFlag(column: AnySQLiteColumn): SQL {
  return sql`${column} in (0, 1)`
}

/** A CHECK that a text is not blank. */
export function isNotBlank(column: AnySQLiteColumn): SQL {
  return sql`trim(${column}) <> ''`
}

/** The words of a zod enum as drizzle wants them: a list that is not empty. */
export function words<Word extends string>(vocabulary: { readonly options: readonly Word[] }): [Word, ...Word[]] {
  return [...vocabulary.options] as [Word, ...Word[]]
}
