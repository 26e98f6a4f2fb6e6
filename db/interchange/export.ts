import type { ReadDb } from '../changelog/store'
import { Topic } from '../model/topics'
import { readAttachment } from '../workspace/attachments'
import type { WorkspacePaths } from '../workspace/paths'
import { FORMAT_NAME, FORMAT_VERSION, interchangeTables, JSON_COLUMNS } from './format'
import { selectEverything, selectWithParts, type Selection } from './selection'

/** What to write. */
export type ExportScope = { kind: 'workspace' } | { kind: 'board' | 'meeting'; id: string }

/** The workspace as the export needs it. */
export interface ExportSource {
  readonly db: ReadDb
  readonly paths: WorkspacePaths
}

/**
 * The text of an interchange file. Rows by id, keys in the order of the format, two spaces, a newline at the end: the
 * same rows always give the same bytes. Throws NOT_FOUND or CORRUPT when an attached file is gone or has changed.
 */
export function exportInterchange(source: ExportSource, scope: ExportScope): string {
  const selection =
    scope.kind === 'workspace' ? selectEverything(source.db) : selectWithParts(source.db, scope.kind, scope.id)
  return `${JSON.stringify(documentOf(source, selection), null, 2)}\n`
}

function documentOf(source: ExportSource, selection: Selection): Record<string, unknown> {
  const file: Record<string, unknown> = { format: FORMAT_NAME, version: FORMAT_VERSION }
  for (const topic of Topic.options) {
    const keys = Object.keys(interchangeTables[topic].shape)
    file[topic] = [...selection[topic].values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => {
        const written: Record<string, unknown> = { ...row, ...outsideOf(source, topic, row) }
        return Object.fromEntries(keys.map((key) => [key, written[key]]))
      })
  }
  return file
}

/** The values of a row that are not written as they are stored. */
function outsideOf(source: ExportSource, topic: Topic, row: Record<string, unknown>): Record<string, unknown> {
  const json = JSON_COLUMNS[topic]
  if (json !== undefined) return { [json]: JSON.parse(String(row[json])) as unknown }
  if (topic === 'attachment') {
    return { contentBase64: readAttachment(source.paths, String(row['sha256'])).toString('base64') }
  }
  return {}
}
