import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { recordChanges, type CommandContext, type CommandOrigin, type Committed } from '../changelog/run'
import { AppError, isAppError } from '../model/errors'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { plainTextOf, recordNodesOf, type RichText } from '../model/richText'
import { Topic } from '../model/topics'
import { RecordType } from '../model/vocabulary'
import { tables } from '../schema'
import { storeAttachment } from '../workspace/attachments'
import { asAppError } from '../workspace/errors'
import type { Workspace } from '../workspace/workspace'
import { FORMAT_NAME, FORMAT_VERSION, Interchange, JSON_COLUMNS } from './format'
import { references } from './references'

type Row = Record<string, unknown> & { id: string }

/** What an import brought in. */
export interface ImportCounts {
  boards: number
  meetings: number
  /** Rows of all kinds that are new. */
  rows: number
}

/** Largest file that is read, in characters: twenty years of twenty boards are a tenth of it. */
const TEXT_MAX = 400_000_000

/**
 * Brings the rows of an interchange file into the workspace, all or none, as one change set. Rows that are there
 * already, with the same content, are passed over. Throws INVALID_INPUT with the path of the offending value,
 * NEWER_VERSION, or CONFLICT when the file and the workspace disagree; nothing is changed then.
 */
export function importInterchange(workspace: Workspace, text: string, origin: CommandOrigin): Committed<ImportCounts> {
  const file = parseInterchange(text)
  checkReferences(file)
  for (const [index, attachment] of file.attachment.entries()) checkContent(attachment, index)
  return recordChanges(workspace, 'workspace.import', origin, (context) => {
    for (const { contentBase64 } of file.attachment)
      storeAttachment(workspace.paths, Buffer.from(contentBase64, 'base64'))
    let rows = 0
    const counts = { boards: 0, meetings: 0 }
    for (const topic of Topic.options) {
      for (const [index, row] of inOrder(topic, file[topic])) {
        if (!insertRow(context, topic, row, index)) continue
        rows++
        if (topic === 'board') counts.boards++
        if (topic === 'meeting') counts.meetings++
      }
    }
    return { ...counts, rows }
  })
}

/** The file as checked data. Throws INVALID_INPUT with the path of the first offending value, or NEWER_VERSION. */
export function parseInterchange(text: string): Interchange {
  if (text.length > TEXT_MAX) throw refused('', 'The file is too large to be a Minutebook file.')
  let value: unknown
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    throw refused('', `The file is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (typeof value !== 'object' || value === null || (value as { format?: unknown }).format !== FORMAT_NAME) {
    throw refused('format', `This is not a Minutebook file: "format" must be "${FORMAT_NAME}".`)
  }
  const { version } = value as { version?: unknown }
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new AppError(
      'NEWER_VERSION',
      `The file has version ${version} of the format; this Minutebook reads up to version ${FORMAT_VERSION}. Update Minutebook.`,
      { path: 'version', version },
    )
  }
  const parsed = Interchange.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refused(pathOf(issue?.path ?? []), issue?.message ?? 'Not understood.')
}

function refused(path: string, message: string): AppError {
  return new AppError('INVALID_INPUT', path === '' ? message : `${path}: ${message}`, { path })
}

/** A place in the file as one would write it in code: `person[3].fullName`. */
function pathOf(path: readonly PropertyKey[]): string {
  let text = ''
  for (const key of path) text += typeof key === 'number' ? `[${key}]` : text === '' ? String(key) : `.${String(key)}`
  return text
}

/** Each id once, and each named row in the file: an interchange file stands alone. */
function checkReferences(file: Interchange): void {
  const idsOf = Object.fromEntries(Topic.options.map((topic) => [topic, new Set<string>()])) as Record<
    Topic,
    Set<string>
  >
  for (const topic of Topic.options) {
    for (const [index, { id }] of file[topic].entries()) {
      if (idsOf[topic].has(id)) throw refused(`${topic}[${index}].id`, 'This id stands in the file already.')
      idsOf[topic].add(id)
    }
  }
  for (const topic of Topic.options) {
    for (const [index, row] of (file[topic] as Row[]).entries()) {
      for (const { property, target } of references[topic]) {
        const named = row[property]
        if (typeof named === 'string' && !idsOf[target].has(named)) {
          throw refused(`${topic}[${index}].${property}`, `The file has no ${target.replaceAll('_', ' ')} ${named}.`)
        }
      }
    }
  }
  const itemOfRecord = Object.fromEntries(
    RecordType.options.map((type) => {
      const rows: readonly { id: string; agendaItemId: string | null }[] = file[TOPIC_OF_RECORD[type]]
      return [type, new Map(rows.map(({ id, agendaItemId }) => [id, agendaItemId]))]
    }),
  ) as Record<RecordType, Map<string, string | null>>
  for (const [index, note] of file.minutes_note.entries()) {
    for (const { recordType, recordId } of recordNodesOf(note.body)) {
      if (itemOfRecord[recordType].get(recordId) !== note.agendaItemId) {
        throw refused(
          `minutes_note[${index}].body`,
          `The ${recordType} ${recordId} in the text is not a record of this item.`,
        )
      }
    }
  }
}

function checkContent(attachment: Interchange['attachment'][number], index: number): void {
  const bytes = Buffer.from(attachment.contentBase64, 'base64')
  if (bytes.byteLength !== attachment.sizeBytes) {
    throw refused(`attachment[${index}].sizeBytes`, `The content has ${bytes.byteLength} bytes.`)
  }
  if (createHash('sha256').update(bytes).digest('hex') !== attachment.sha256) {
    throw refused(`attachment[${index}].sha256`, 'The content has another SHA-256.')
  }
}

/** Rows with their places in the file; those that others of the same kind name stand before these. */
function inOrder(topic: Topic, rows: readonly Row[]): [index: number, row: Row][] {
  const entries = [...rows.entries()]
  const own = references[topic].filter(({ target }) => target === topic)
  if (own.length === 0) return entries
  const byId = new Map(rows.map((row) => [row.id, row]))
  const depths = new Map<string, number>()
  const depthOf = (row: Row, seen: ReadonlySet<string>): number => {
    const known = depths.get(row.id)
    if (known !== undefined || seen.has(row.id)) return known ?? 0
    const named = own.flatMap(({ property }) => byId.get(String(row[property])) ?? [])
    const depth = Math.max(0, ...named.map((each) => depthOf(each, new Set([...seen, row.id])) + 1))
    depths.set(row.id, depth)
    return depth
  }
  return entries.toSorted(([a, left], [b, right]) => depthOf(left, new Set()) - depthOf(right, new Set()) || a - b)
}

/** Puts one row in; false when the very same row is there already. */
function insertRow(context: CommandContext, topic: Topic, row: Row, index: number): boolean {
  const stored = storedForm(topic, row)
  const table = tables[topic]
  const present = context.db.select().from(table).where(eq(table.id, row.id)).get() as Row | undefined
  if (present !== undefined) {
    const differing = Object.keys(stored).find((key) => stored[key] !== present[key])
    if (differing === undefined) return false
    const place = `${topic}[${index}].${differing}`
    throw new AppError('CONFLICT', `${place}: The workspace has this row with another value.`, { path: place })
  }
  try {
    context.write.insert(topic, stored)
    return true
  } catch (thrown) {
    const error = asAppError(thrown)
    if (!isAppError(error) || (error.code !== 'INVALID_INPUT' && error.code !== 'CONFLICT')) throw error
    const path = `${topic}[${index}]`
    throw new AppError(error.code, `${path}: ${error.message}`, { ...error.data, path }, { cause: error })
  }
}

function storedForm(topic: Topic, row: Row): Row {
  if (topic === 'attachment') {
    const { contentBase64: _, ...rest } = row
    return rest
  }
  const json = JSON_COLUMNS[topic]
  if (json === undefined) return row
  const stored: Row = { ...row, [json]: JSON.stringify(row[json]) }
  const hasPlainText = topic === 'minutes_note' || topic === 'note_variant'
  return hasPlainText ? { ...stored, plainText: plainTextOf(row['body'] as RichText) } : stored
}
