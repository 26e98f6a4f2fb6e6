import { createHash } from 'node:crypto'
import { hasTable, type Sqlite } from './connection'

/** How much a workspace holds, as shown beside each backup. */
export interface ContentCounts {
  readonly boards: number
  readonly meetings: number
  readonly motions: number
  readonly actionItems: number
  readonly notes: number
}

/** A file beside the database that the database refers to. */
export interface AttachedFile {
  readonly sha256: string
  readonly sizeBytes: number
}

const COUNTED: Readonly<Record<keyof ContentCounts, string>> = {
  boards: 'board',
  meetings: 'meeting',
  motions: 'motion',
  actionItems: 'action_item',
  notes: 'minutes_note',
}

/** Counts the rows that matter to a person. Tables that a file of an older format lacks count as empty. */
export function countContents(sqlite: Sqlite): ContentCounts {
  const count = (table: string) =>
    hasTable(sqlite, table) ? Number(sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()) : 0
  return {
    boards: count(COUNTED.boards),
    meetings: count(COUNTED.meetings),
    motions: count(COUNTED.motions),
    actionItems: count(COUNTED.actionItems),
    notes: count(COUNTED.notes),
  }
}

/**
 * A mark that is equal for two states of a workspace exactly when no command ran between them. The number of the last
 * entry is not enough: while text is typed, that entry grows and keeps its number.
 */
export function changeMark(sqlite: Sqlite): string {
  if (!hasTable(sqlite, 'change_set')) return 'none'
  const last = sqlite.prepare<[], number | null>('SELECT max(seq) FROM change_set').pluck().get()
  if (last === null || last === undefined) return 'none'
  const changes = sqlite.prepare('SELECT * FROM "change" WHERE change_set_seq = ? ORDER BY ordinal').all(last)
  return `${last}:${createHash('sha256').update(JSON.stringify(changes)).digest('hex').slice(0, 16)}`
}

/** The files in the attachments folder that the database refers to, each once. */
export function listAttachedFiles(sqlite: Sqlite): AttachedFile[] {
  if (!hasTable(sqlite, 'attachment')) return []
  return sqlite
    .prepare<[], AttachedFile>(
      'SELECT sha256, max(size_bytes) AS sizeBytes FROM attachment GROUP BY sha256 ORDER BY sha256',
    )
    .all()
}
