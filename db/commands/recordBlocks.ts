import { eq } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import {
  plainTextOf,
  type BlockNode,
  type RecordReference,
  type RichText,
  type RichTextNode,
  type TableCellNode,
} from '../model/richText'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import type { RecordType } from '../model/vocabulary'
import { tables } from '../schema'
import { minutesNoteTable } from '../schema/minutes'
import { invalidInput } from './refusals'

/** The ids of an item's own records of a kind; asked for once each. */
export function ownRecordsOf(db: ReadDb, agendaItemId: string): (type: RecordType) => ReadonlySet<string> {
  const own: Partial<Record<RecordType, Set<string>>> = {}
  return (type) => {
    const table = tables[TOPIC_OF_RECORD[type]]
    own[type] ??= new Set(
      db
        .select({ id: table.id })
        .from(table)
        .where(eq(table.agendaItemId, agendaItemId))
        .all()
        .map((row) => row.id),
    )
    return own[type]
  }
}

/** Refuses a text in which a block stands for a record that is not one of this item's. The path leads to the block. */
export function refuseForeignRecords(db: ReadDb, agendaItemId: string, body: RichText): void {
  const idsOf = ownRecordsOf(db, agendaItemId)
  const visit = (node: RichTextNode, path: (string | number)[]): void => {
    if (node.type === 'record') {
      const { recordType, recordId } = node.attrs
      if (!idsOf(recordType).has(recordId)) {
        throw invalidInput(
          [...path, 'attrs', 'recordId'],
          `The text shows a record (${recordType}) that is not one of this agenda item. Take it out of the text, or record it again here.`,
        )
      }
    }
    const children: readonly RichTextNode[] = 'content' in node && node.content ? node.content : []
    for (const [index, child] of children.entries()) visit(child, [...path, 'content', index])
  }
  visit(body, ['body'])
}

/**
 * Takes the block of a record that goes away out of its item's text: a block without its record could neither be shown
 * nor printed. Does nothing when the text does not show the record.
 */
export function removeRecordBlock(
  { db, write, now }: CommandContext,
  agendaItemId: string,
  record: RecordReference,
): void {
  const note = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, agendaItemId)).get()
  if (note === undefined || !note.body.includes(record.recordId)) return
  const remaining = replaceRecord(JSON.parse(note.body) as RichText, record, null)
  const text = JSON.stringify(remaining)
  if (text === note.body) return
  write.update('minutes_note', note.id, {
    body: text,
    plainText: plainTextOf(remaining),
    revision: note.revision + 1,
    savedAt: now,
  })
}

/** A text with another block in the place of a record's, or with null without it. The same text if it has no such block. */
export function replaceRecord(body: RichText, record: RecordReference, by: BlockNode | null): RichText {
  return { type: 'doc', content: replaced(body.content, record, by === null ? [] : [by]) }
}

function replaced(blocks: readonly BlockNode[], record: RecordReference, by: readonly BlockNode[]): BlockNode[] {
  return blocks.flatMap((block): BlockNode[] => {
    switch (block.type) {
      case 'record':
        return block.attrs.recordId === record.recordId && block.attrs.recordType === record.recordType
          ? [...by]
          : [block]
      case 'blockquote':
        return [{ ...block, content: filled(block.content, record, by) }]
      case 'bulletList':
      case 'orderedList':
        return [
          {
            ...block,
            content: block.content.map((item) => ({ ...item, content: filled(item.content, record, by) })),
          },
        ]
      case 'table':
        return [
          {
            ...block,
            content: block.content.map((row) =>
              row.content === undefined
                ? row
                : {
                    ...row,
                    content: row.content.map((cell): TableCellNode => ({
                      ...cell,
                      content: filled(cell.content, record, by),
                    })),
                  },
            ),
          },
        ]
      case 'paragraph':
      case 'heading':
      case 'horizontalRule':
        return [block]
    }
  })
}

/** The same inside a quotation, a list or a table, which must not become empty. */
function filled(blocks: readonly BlockNode[], record: RecordReference, by: readonly BlockNode[]): BlockNode[] {
  const remaining = replaced(blocks, record, by)
  return remaining.length > 0 ? remaining : [{ type: 'paragraph' }]
}
